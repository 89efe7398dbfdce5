import type { Moves } from '../services/reader';

const movesOfRequests = new WeakMap<object, Moves>();

const either = (a: number | null, b: number | null, choose: (...moments: number[]) => number): number | null => (a === null ? b : b === null ? a : choose(a, b));

/** When the passing of time alone changed what a request was answered last, and changes it next. */
export const movesOf = (context: object): Moves => movesOfRequests.get(context) ?? { since: null, until: null };

/**
 * Remembers that a list of a request's answer changes with time.
 *
 * @param context GraphQL's, of which there is one a request
 */
export function noteMoves(context: object, { since, until }: Moves): void {
  const known = movesOf(context);
  movesOfRequests.set(context, { since: either(known.since, since, Math.max), until: either(known.until, until, Math.min) });
}
