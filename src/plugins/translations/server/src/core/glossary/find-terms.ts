import { chooseMatches } from './choose-matches';
import type { GlossaryEntry } from './entry';
import type { Glossary } from './glossary';
import { patternMatches, type PatternIndex } from './patterns';
import { targetsOf } from './spellings';
import { textWords } from './text-words';

/** An entry of the glossary recognised in a text. */
export interface FoundTerm {
  /** Offsets in UTF-16 units, the end exclusive. */
  readonly start: number;
  readonly end: number;
  /** The text between them, as written. */
  readonly text: string;
  readonly entry: GlossaryEntry;
  /** What to write in other languages, by locale, in the nominative. */
  readonly targets: Readonly<Record<string, string>>;
  /** Other entries that the same words could be: there are three places called Opatów, and «Miedźna» is of Miedźno or Miedźna. */
  readonly others: readonly GlossaryEntry[];
}

/** The entries of an index in a text, in its order, none overlapping another. */
export function foundIn(text: string, locale: string, index: PatternIndex<GlossaryEntry>): FoundTerm[] {
  const words = textWords(text);
  return chooseMatches(patternMatches(text, words, index), words).map(({ first, last, of: [entry, ...others] }) => {
    const start = words[first]?.start ?? 0;
    const end = words[last]?.end ?? start;
    return { start, end, text: text.slice(start, end), entry, targets: targetsOf(entry, locale), others };
  });
}

/**
 * The municipalities and terms of a glossary in a text, inflected ones too: «w Buczy», «з Ірпенем», «do Białej Podlaskiej».
 *
 * A wrong hint is worse than none, so a word counts only when
 * - it is whole: Bucza is neither in «Buczacz» nor in «Bucza-Kolejowa»;
 * - it is the nominative, or a form that the endings of its declension allow;
 * - it has a capital where the glossary has one («żory», «buczał» and «opatów», of abbots, are no places), and is in capitals where the
 *   glossary's word is (KORZMU);
 * - it does not both begin a sentence and have four letters or fewer, unless it is the nominative.
 * Not found are adjectives made from names (buczański), the vocative, and stems that change by no rule (Białystok, do Białegostoku).
 *
 * Longer names win over shorter ones, matches do not overlap. Time is linear in the length of the text. Never throws.
 */
export function findTerms(text: string, sourceLocale: string, glossary: Glossary): FoundTerm[] {
  return foundIn(text, sourceLocale, glossary.patterns(sourceLocale));
}
