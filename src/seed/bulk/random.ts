/** Numbers that look drawn and are the same for the same seed on every machine. */
export interface Random {
  /** A whole number from 0 to `limit` − 1. */
  int(limit: number): number;
  /** A whole number from `from` to `to`, both included. */
  between(from: number, to: number): number;
  /** Whether something happens that happens in `percent` of a hundred cases. */
  chance(percent: number): boolean;
  pick<Values extends readonly [unknown, ...unknown[]]>(values: Values): Values[number];
  /** Up to `count` different ones, of many; fewer where there are fewer. */
  some<Value>(values: readonly Value[], count: number): Value[];
  /** As Strapi makes them: 24 lower-case letters and digits, a letter first. */
  documentId(): string;
}

const LETTERS = 'abcdefghijklmnopqrstuvwxyz';
const LETTERS_AND_DIGITS = `${LETTERS}0123456789`;
const ID_LENGTH = 24;

/** @param seed any whole number; only its lower 32 bits count */
export function createRandom(seed: number): Random {
  let state = seed >>> 0;

  /** Mulberry32, by Tommy Ettinger (public domain): a whole number of 32 bits. */
  const next = (): number => {
    state = (state + 0x6d2b_79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return (mixed ^ (mixed >>> 14)) >>> 0;
  };

  const int = (limit: number): number => Math.floor((next() / 0x1_0000_0000) * limit);

  return {
    int,
    between: (from, to) => from + int(to - from + 1),
    chance: (percent) => int(100) < percent,
    pick: (values) => values[int(values.length)],
    some(values, count) {
      const taken = new Set<number>();
      while (taken.size < Math.min(count, values.length)) taken.add(int(values.length));
      return [...taken].flatMap((at) => values.slice(at, at + 1));
    },
    documentId: () => Array.from({ length: ID_LENGTH }, (_, at) => (at === 0 ? LETTERS.charAt(int(LETTERS.length)) : LETTERS_AND_DIGITS.charAt(int(LETTERS_AND_DIGITS.length)))).join(''),
  };
}
