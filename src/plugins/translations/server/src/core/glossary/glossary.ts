import { languageOf, type GlossaryEntry } from './entry';
import { indexOf, patternOf, type PatternIndex } from './patterns';
import { spellingsOf } from './spellings';

/** The entries of a glossary, ready to be looked up in texts. Valid for as long as the entries are. */
export interface Glossary {
  /** How the entries are written in texts of a locale; made at the first question for its language and kept. */
  patterns(locale: string): PatternIndex<GlossaryEntry>;
  /** What is not to be written in texts of a locale. */
  forbidden(locale: string): PatternIndex<GlossaryEntry>;
}

function forbiddenSpellings(entry: GlossaryEntry, locale: string): readonly string[] {
  if (entry.kind === 'municipality') return [];
  const isOwn = languageOf(entry.locale) === languageOf(locale);
  if (entry.forbidden === true) return isOwn ? [entry.term] : [];
  return isOwn || entry.forbidden === undefined || entry.forbidden === false ? [] : entry.forbidden;
}

function indexed(entries: readonly GlossaryEntry[], locale: string, spellings: (entry: GlossaryEntry, locale: string) => readonly string[]): PatternIndex<GlossaryEntry> {
  return indexOf(entries.flatMap((entry) => spellings(entry, locale).map((spelling) => patternOf(entry, spelling, locale, entry.kind === 'term'))));
}

/** One index a language, since the forms of a word depend on nothing else of a locale. */
function perLanguage(make: (language: string) => PatternIndex<GlossaryEntry>): (locale: string) => PatternIndex<GlossaryEntry> {
  const made = new Map<string, PatternIndex<GlossaryEntry>>();
  return (locale) => {
    const language = languageOf(locale);
    const known = made.get(language) ?? make(language);
    made.set(language, known);
    return known;
  };
}

/**
 * Makes a glossary of entries; build it once and keep it until an entry changes.
 *
 * A word is recognised by the forms that the endings of its language allow (`polish-forms.ts`, `ukrainian-forms.ts`), made beforehand, so
 * that looking up a word of a text is one look into a map. Entries without a word are never found.
 */
export function buildGlossary(entries: readonly GlossaryEntry[]): Glossary {
  return {
    patterns: perLanguage((language) => indexed(entries, language, spellingsOf)),
    forbidden: perLanguage((language) => indexed(entries, language, forbiddenSpellings)),
  };
}
