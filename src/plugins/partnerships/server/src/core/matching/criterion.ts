import type { PairType } from '../pair';

/** What candidates are judged by, in the order in which reasons are told. */
export const CRITERIA = ['areas', 'needs', 'size', 'type', 'distance', 'language', 'unlinked', 'contacts'] as const;

export type Criterion = (typeof CRITERIA)[number];

/** Criteria that judge two municipalities alike, whichever of them seeks. `unlinked` speaks of the candidate alone. */
export const SYMMETRIC_CRITERIA = CRITERIA.filter((criterion) => criterion !== 'unlinked');

/** A judgement as data; the admin panel makes a sentence of it. Areas are documentIds, languages BCP 47 codes. */
export type Reason =
  | { readonly code: 'areas.common'; readonly areas: readonly string[] }
  | { readonly code: 'areas.none' }
  | { readonly code: 'needs.meet'; readonly received: readonly string[]; readonly given: readonly string[] }
  | { readonly code: 'needs.none' }
  /** `times`: how often the smaller population goes into the larger. */
  | { readonly code: 'size.similar' | 'size.larger' | 'size.smaller'; readonly population: number; readonly times: number }
  | { readonly code: 'type.same' | 'type.near' | 'type.other'; readonly seeker: string; readonly candidate: string }
  | { readonly code: 'distance'; readonly kilometres: number }
  | { readonly code: 'language.common'; readonly languages: readonly string[] }
  | { readonly code: 'language.none' }
  | { readonly code: 'unlinked.none' }
  | { readonly code: 'unlinked.some'; readonly count: number }
  | { readonly code: 'contacts.none' | 'contacts.inquiry' }
  | { readonly code: 'contacts.running' | 'contacts.ended' | 'contacts.abandoned'; readonly types: readonly PairType[] };

/** Whose facts are not recorded. */
export type Missing = 'seeker' | 'candidate' | 'both';

/** How a candidate stands by one criterion; `value` is between 0 and 1. */
export type Judgement = { readonly kind: 'known'; readonly value: number; readonly reason: Reason } | { readonly kind: 'unknown'; readonly missing: Missing };

export const known = (value: number, reason: Reason): Judgement => ({ kind: 'known', value, reason });

/** @returns null where both sides are recorded */
export function whoIsMissing(hasSeeker: boolean, hasCandidate: boolean): Missing | null {
  if (hasSeeker) return hasCandidate ? null : 'candidate';
  return hasCandidate ? 'seeker' : 'both';
}
