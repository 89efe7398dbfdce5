/** A value of PHP's `serialize`, as far as WordPress plugins write it into what they export. */
export type PhpValue = string | number | boolean | null | ReadonlyMap<string, PhpValue>;

/** Deeper than this nobody's list of languages is. */
const DEEPEST = 8;

class Unreadable extends Error {}

/**
 * Reads an array that PHP's `serialize` wrote: strings, whole numbers, truth values, nothing, and arrays of them. Lengths of strings are in
 * bytes of UTF-8. Objects and references are refused: what they would make in PHP is nobody's business here.
 *
 * @returns null for anything else; never throws
 */
export function readPhpArray(text: string): ReadonlyMap<string, PhpValue> | null {
  const bytes = new TextEncoder().encode(text);
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let at = 0;

  const take = (sign: string): void => {
    if (bytes[at] !== sign.charCodeAt(0)) throw new Unreadable();
    at += 1;
  };
  const until = (sign: string): string => {
    const end = bytes.indexOf(sign.charCodeAt(0), at);
    // No number is longer.
    if (end === -1 || end - at > 20) throw new Unreadable();
    const digits = decoder.decode(bytes.subarray(at, end));
    at = end + 1;
    if (!/^-?\d+$/.test(digits)) throw new Unreadable();
    return digits;
  };

  function value(depth: number): PhpValue {
    const type = String.fromCharCode(bytes[at] ?? 0);
    at += 1;
    take(type === 'N' ? ';' : ':');
    switch (type) {
      case 'N':
        return null;
      case 'i':
        return Number(until(';'));
      case 'b':
        return until(';') === '1';
      case 's': {
        const length = Number(until(':'));
        take('"');
        if (length < 0 || at + length > bytes.length) throw new Unreadable();
        const words = decoder.decode(bytes.subarray(at, at + length));
        at += length;
        take('"');
        take(';');
        return words;
      }
      case 'a': {
        const length = Number(until(':'));
        if (depth === 0 || length < 0 || length > bytes.length) throw new Unreadable();
        take('{');
        const entries = new Map<string, PhpValue>();
        for (let nth = 0; nth < length; nth += 1) {
          const key = value(0);
          if (typeof key !== 'string' && typeof key !== 'number') throw new Unreadable();
          entries.set(String(key), value(depth - 1));
        }
        take('}');
        return entries;
      }
      default:
        throw new Unreadable();
    }
  }

  try {
    const read = value(DEEPEST);
    return read instanceof Map && at === bytes.length ? read : null;
  } catch {
    // Every way of being unreadable is the same to the caller, faulty UTF-8 among them.
    return null;
  }
}
