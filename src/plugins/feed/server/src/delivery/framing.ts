import type { ServerResponse } from 'node:http';

import { OWN_FIELDS, type HeaderBlock, type HeaderList } from './header-block';

/** The fields that the middlewares around the feed put before and behind its own, alike on every answer. */
export interface Frame {
  readonly before: HeaderList;
  readonly after: HeaderList;
}

/** Every outgoing message has it; the types know it of requests alone. */
type Spelt = ServerResponse & { getRawHeaderNames(): string[] };

/** The fields of an answer as they stand. */
export const fieldsOf = (message: ServerResponse): HeaderList => {
  const response = message as Spelt;
  return response.getRawHeaderNames().flatMap((name) => {
    const value = response.getHeader(name);
    return (Array.isArray(value) ? value : [String(value)]).flatMap((each) => [name, each]);
  });
};

/** The fields that are not the feed's own. */
export const foreignFields = (list: HeaderList): HeaderList => list.filter((_part, at) => !OWN_FIELDS.has((list[at - (at % 2)] ?? '').toLowerCase()));

const alike = (a: HeaderList, b: HeaderList): boolean => a.length === b.length && a.every((part, at) => part === b[at]);

/** What was learnt of one answer: null where what surrounds the feed is not the same for everybody. */
function frameOf(before: HeaderList, own: HeaderList, final: HeaderList): Frame | null {
  const after = final.slice(before.length + own.length);
  const isSurrounded = alike(final, [...before, ...own, ...after]);
  const isForEverybody = [...before, ...after].every((part, at) => at % 2 === 1 || part.toLowerCase() !== 'set-cookie');
  return isSurrounded && isForEverybody ? { before, after } : null;
}

/**
 * Learns from answers that went through all middlewares what those add, so that an answer that does not go through them
 * can be the same. It is believed when two answers in a row agree; an installation whose middlewares add something
 * else every time is never answered but by them.
 */
export interface Framing {
  /**
   * @param before what stood there when the feed's own fields were set
   * @param own the feed's fields
   * @param final what stood there in the end
   */
  learn(before: HeaderList, own: HeaderList, final: HeaderList): void;
  /** Null until it is known. */
  frame(): Frame | null;
}

export function createFraming(warn: (message: string) => void): Framing {
  let last: Frame | null = null;
  let known: Frame | null = null;
  let isHopeless = false;

  return {
    frame: () => known,
    learn(before, own, final) {
      if (known !== null || isHopeless) return;
      const frame = frameOf(before, own, final);
      if (frame !== null && last === null) {
        last = frame;
        return;
      }
      if (frame !== null && last !== null && alike(frame.before, last.before) && alike(frame.after, last.after)) {
        known = frame;
        return;
      }
      isHopeless = true;
      warn('Middlewares change the header of the feed from one answer to the next, so every answer goes through them.');
    },
  };
}

/** The whole header of an answer, made once. */
export function framed(block: HeaderBlock, { before, after }: Frame): string[] {
  block.framed ??= [...before, ...block.list, ...after];
  return block.framed;
}
