/** How two municipalities are linked. The same two may be linked in several ways at once, once in each. */
export const PAIR_TYPES = ['partnership', 'friendship', 'project', 'solidarity', 'operator'] as const;

export type PairType = (typeof PAIR_TYPES)[number];

export const isPairType = (value: unknown): value is PairType => (PAIR_TYPES as readonly unknown[]).includes(value);

/** Two municipalities by documentId; which is `a` and which `b` matters to nobody but the milestones' sides. */
export interface Pair {
  readonly type: PairType;
  readonly sideA: string;
  readonly sideB: string;
}

/** The key that an unordered pair and type exists once by: `smaller|larger|type`. */
export function pairKey({ type, sideA, sideB }: Pair): string {
  const [first, second] = sideA < sideB ? [sideA, sideB] : [sideB, sideA];
  return `${first}|${second}|${type}`;
}
