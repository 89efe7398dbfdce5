import { adjectiveOf } from './derived-adjective';
import { languageOf, type GlossaryEntry } from './entry';
import { findTerms, type FoundTerm } from './find-terms';
import type { Glossary } from './glossary';
import { spellingsOf } from './spellings';
import { textWords } from './text-words';

/** A name or a term of the source that its translation does not have. */
export interface MissingTerm {
  readonly entry: GlossaryEntry;
  /** Where it stands in the source, at least one place. */
  readonly found: readonly FoundTerm[];
  /** What was expected in the target, in the nominative. */
  readonly expected: string;
}

export interface TextAndLocale {
  readonly text: string;
  readonly locale: string;
}

function expectedOf({ targets }: FoundTerm, locale: string): string | null {
  return Object.entries(targets).find(([of]) => languageOf(of) === languageOf(locale))?.[1] ?? null;
}

/**
 * The names and terms found in a source whose spelling in the target's language is not in the target, in whatever form: an input of the
 * check before saving, not a verdict. In the order of the source, each entry once.
 *
 * Present is an entry, or another one that the same words of the source could be, when the target has its name, an alias, its official name
 * or its translation by the rules of `findTerms`, or an adjective made from it («бучанський» for «z Buczy»). Entries without a recorded
 * spelling in the target's language are not missed. How often a name stands is not counted: a pronoun may do. Never throws.
 */
export function missingTerms(source: TextAndLocale, target: TextAndLocale, glossary: Glossary): MissingTerm[] {
  const present = new Set(findTerms(target.text, target.locale, glossary).flatMap(({ entry, others }) => [entry, ...others]));
  const targetWords = new Set(textWords(target.text).map(({ folded }) => folded));
  const hasAdjective = (name: string): boolean => [...targetWords].some(adjectiveOf(name, target.locale));
  const isPresent = (entry: GlossaryEntry): boolean => present.has(entry) || (entry.kind === 'municipality' && spellingsOf(entry, target.locale).some(hasAdjective));

  const missing = new Map<GlossaryEntry, MissingTerm>();
  for (const found of findTerms(source.text, source.locale, glossary)) {
    const expected = expectedOf(found, target.locale);
    if (expected === null || [found.entry, ...found.others].some(isPresent)) continue;
    missing.set(found.entry, { entry: found.entry, expected, found: [...(missing.get(found.entry)?.found ?? []), found] });
  }
  return [...missing.values()];
}
