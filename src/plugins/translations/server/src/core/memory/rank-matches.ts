import { adaptNumbers, type ReplacedNumber } from './adapt-numbers';
import { normaliseSegment } from './segment-text';
import { measured, mostPossible, similarityOf } from './similarity';

/** A pair from the memory that may resemble what is asked for. */
export interface MemoryCandidate {
  /** Unique among the candidates. */
  readonly id: string;
  readonly source: string;
  readonly target: string;
  /** When the pair was last confirmed, in milliseconds since 1970. */
  readonly confirmedAt: number;
  /** In how many places of the content the pair stands; 1 or more. */
  readonly uses: number;
}

export interface RankOptions {
  /** The language of the targets, for the plural forms that numbers take. */
  readonly targetLocale: string;
  /** The lowest similarity offered, 0 to 100; 70 where not given. */
  readonly least?: number;
  /** The most matches offered; 5 where not given. */
  readonly most?: number;
}

interface Offer {
  readonly id: string;
  /** Similarity of the remembered source with the one asked for, 0 to 100. */
  readonly score: number;
  /** The remembered source, for showing what differs. */
  readonly source: string;
  /** The translation offered. */
  readonly target: string;
  readonly confirmedAt: number;
  /** In how many places this target stands, over all candidates that offer it. */
  readonly uses: number;
}

export type MemoryMatch =
  | (Offer & { readonly kind: 'as-remembered' })
  /** Numbers of the target were replaced by those of the source asked for; to be shown as such. */
  | (Offer & { readonly kind: 'adapted'; readonly replaced: readonly ReplacedNumber[] });

const LEAST = 70;
const MOST = 5;

function offered(source: string, candidate: MemoryCandidate, score: number, targetLocale: string): MemoryMatch {
  const adaptation = adaptNumbers(source, candidate, targetLocale);
  const { id, confirmedAt, uses, target } = candidate;
  const offer = { id, score, source: candidate.source, target, confirmedAt, uses };
  return adaptation.kind === 'adapted' ? { ...offer, kind: 'adapted', target: adaptation.target, replaced: adaptation.replaced } : { ...offer, kind: 'as-remembered' };
}

/** Better first: the more alike, then the later confirmed, then by id, so that the order never depends on that of the candidates. */
function byWorth(a: MemoryMatch, b: MemoryMatch): number {
  return b.score - a.score || b.confirmedAt - a.confirmedAt || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);
}

/**
 * What the memory offers for a source segment: the candidates that are alike enough, best first, their numbers adapted where that is safe.
 * A target that several candidates lead to is offered once, by the best of them, with the sum of their uses.
 *
 * Two candidates with other sources and the same score are told apart by when they were confirmed, then by id. Never throws.
 */
export function rankMatches(source: string, candidates: readonly MemoryCandidate[], { targetLocale, least = LEAST, most = MOST }: RankOptions): MemoryMatch[] {
  const asked = measured(source);
  const matches = candidates.flatMap((candidate) => {
    const known = measured(candidate.source);
    const score = mostPossible(asked, known) < least ? -1 : similarityOf(asked, known);
    return score < least ? [] : [offered(source, candidate, score, targetLocale)];
  });

  const best = new Map<string, MemoryMatch>();
  for (const match of matches.sort(byWorth)) {
    const target = normaliseSegment(match.target);
    const better = best.get(target);
    best.set(target, better === undefined ? match : { ...better, uses: better.uses + match.uses });
  }
  return [...best.values()].slice(0, most);
}
