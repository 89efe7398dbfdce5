import { Readable } from 'node:stream';

/** JSON values, one a line (https://github.com/ndjson/ndjson-spec). */
export const NDJSON = 'application/x-ndjson';

const line = (value: unknown): string => `${JSON.stringify(value)}\n`;

async function* lines<Value>(values: AsyncGenerator<Value>, failed: Value, onError: (error: unknown) => void): AsyncGenerator<string> {
  try {
    for (;;) {
      let next: IteratorResult<Value>;
      try {
        next = await values.next();
      } catch (error) {
        onError(error);
        yield line(failed);
        return;
      }
      if (next.done === true) return;
      yield line(next.value);
    }
  } finally {
    await values.return(undefined);
  }
}

/**
 * Values as lines, each sent when it is there. When whoever reads goes away, the values are asked for no more; the one that is being
 * made then is made to its end.
 *
 * @param failed the last line where making the values fails, since the answer's status has gone out
 */
export const ndjson = <Value>(values: AsyncGenerator<Value>, failed: Value, onError: (error: unknown) => void): Readable => Readable.from(lines(values, failed, onError), { objectMode: false });
