import { sentencesOf } from './sentences';

/** A sentence, or a whole unit, with its translation. */
export interface SegmentPair {
  readonly source: string;
  readonly target: string;
}

export interface PairLocales {
  readonly source: string;
  readonly target: string;
}

const LETTER = /\p{L}/u;

/** Of Polish, Ukrainian and English sentences of more than a few words, no translation is a third as long as its source. */
const MOST_TIMES_LONGER = 3;
/** Characters. Below, «Tak» is «Yes, certainly». */
const SHORT = 25;

function isPlausible({ source, target }: SegmentPair): boolean {
  const longer = Math.max(source.length, target.length);
  return longer <= SHORT || longer <= MOST_TIMES_LONGER * Math.min(source.length, target.length);
}

/**
 * The pairs that a unit and its translation give to the memory: sentence by sentence where both have the same number of sentences and no
 * pair is of implausibly different lengths, else the whole unit. A translator who makes one sentence of two and two of one would give
 * equal numbers, and a wrong pair in the memory is worse than a long one.
 *
 * Texts are trimmed and otherwise as written. Pairs without a letter in the source have nothing to remember, pairs with an empty target
 * nothing to offer; both are left out. Never throws.
 */
export function alignedSegments(sourceText: string, targetText: string, locales: PairLocales): SegmentPair[] {
  const sources = sentencesOf(sourceText, locales.source);
  const targets = sentencesOf(targetText, locales.target);
  const pairs = sources.map((source, index) => ({ source, target: targets[index] ?? '' }));
  const bySentence = sources.length === targets.length && pairs.every(isPlausible);
  const chosen = bySentence ? pairs : [{ source: sourceText.trim(), target: targetText.trim() }];
  return chosen.filter(({ source, target }) => LETTER.test(source) && target !== '');
}
