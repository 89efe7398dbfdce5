import { z } from 'zod';

import { CRITERIA, type Criterion } from './criterion';

/** How much each criterion matters: numbers of any size, only their ratios count. */
export type Weights = Readonly<Record<Criterion, number>>;

/** What two places could do for each other comes first, then whether their offices understand each other. */
export const DEFAULT_WEIGHTS: Weights = { areas: 3, needs: 4, size: 2, type: 1, distance: 1, language: 2, unlinked: 1, contacts: 1 };

const LARGEST = 1000;

const weight = z.number().min(0).max(LARGEST);

const weights = z.strictObject(Object.fromEntries(CRITERIA.map((criterion) => [criterion, weight])) as Record<Criterion, typeof weight>);

/**
 * Reads configured weights, which name every criterion.
 *
 * @throws Error that names each fault, for whoever starts the server
 */
export function readWeights(value: unknown): Weights {
  const outcome = weights.safeParse(value);
  if (!outcome.success) {
    const faults = outcome.error.issues.map(({ path, message }) => [path.join('.'), message].filter(Boolean).join(': '));
    throw new Error(`partnerships.matching.weights (MATCHING_WEIGHTS) has a number from 0 to ${String(LARGEST)} for any of ${CRITERIA.join(', ')}. ${faults.join('; ')}`);
  }
  if (CRITERIA.every((criterion) => outcome.data[criterion] === 0)) throw new Error('partnerships.matching.weights (MATCHING_WEIGHTS) are all zero: at least one criterion has to count.');
  return outcome.data;
}
