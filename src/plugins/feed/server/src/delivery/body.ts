import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

import { hashOfBody } from '../core/etag';
import type { Encoding } from '../core/encoding';

const gzipped = promisify(gzip);
const brotlied = promisify(brotliCompress);

/** Smaller than one packet: compressed it would arrive no sooner. */
const WORTH_COMPRESSING = 1_024;

/** What is sent after the header, in every encoding; each is made once, when it is first asked for. */
export interface Body {
  /** Of the bytes as they are. */
  readonly hash: string;
  /** The encoding that is sent to whoever wants this one. */
  offered(wanted: Encoding): Encoding;
  /** Whoever asks while it is being made waits for the same making. */
  encoded(encoding: Encoding): Buffer | Promise<Buffer>;
  /** Bytes that it holds in memory. */
  held(): number;
  /** Calls back whenever it holds more. */
  onGrowth(grown: () => void): void;
}

async function compress(bytes: Buffer, encoding: Exclude<Encoding, 'identity'>): Promise<Buffer> {
  if (encoding === 'gzip') return gzipped(bytes, { level: 6 });
  return brotlied(bytes, {
    params: { [constants.BROTLI_PARAM_QUALITY]: 5, [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length },
  });
}

/** The body of a text, in UTF-8. */
export function createBody(text: string): Body {
  const identity = Buffer.from(text, 'utf8');
  const isSmall = identity.length < WORTH_COMPRESSING;
  const forms: Partial<Record<Encoding, Buffer | Promise<Buffer>>> = { identity };
  let held = identity.length;
  let grown: () => void = () => undefined;

  const make = async (encoding: Exclude<Encoding, 'identity'>): Promise<Buffer> => {
    try {
      const made = await compress(identity, encoding);
      forms[encoding] = made;
      held += made.length;
      grown();
      return made;
    } catch (error) {
      // The next one who asks may have more luck.
      Reflect.deleteProperty(forms, encoding);
      throw error;
    }
  };

  return {
    hash: hashOfBody(identity),
    offered: (wanted) => (isSmall ? 'identity' : wanted),
    encoded: (encoding) => (encoding === 'identity' ? identity : (forms[encoding] ??= make(encoding))),
    held: () => held,
    onGrowth(callback) {
      grown = callback;
    },
  };
}
