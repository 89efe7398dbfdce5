import { languageOf } from './entry';
import { polishForms } from './polish-forms';
import { ukrainianForms } from './ukrainian-forms';
import type { WordUse } from './word-use';

/** Prepositions and conjunctions inside a name («nad», «та») are not declined, and so short a stem would meet anything. */
const SHORTEST_DECLINED = 3;
const SHORTEST_FORM = 3;
const ACRONYM = /^\p{Lu}[\p{Lu}\p{N}]+$/u;

function englishForms(word: string, { isTerm }: WordUse): string[] {
  const plural = /(?:s|x|ch|sh)$/u.test(word) ? `${word}es` : /[^aeiou]y$/u.test(word) ? `${word.slice(0, -1)}ies` : `${word}s`;
  return isTerm ? [word, `${word}'s`, plural] : [word, `${word}'s`];
}

function declined(folded: string, language: string, use: WordUse): string[] {
  if (language === 'en') return englishForms(folded, use);
  if (folded.length < SHORTEST_DECLINED) return [folded];
  if (language === 'pl' && /^\p{Script=Latin}+$/u.test(folded)) return polishForms(folded, use);
  if (language === 'uk' && /^[\p{Script=Cyrillic}']+$/u.test(folded)) return ukrainianForms(folded, use);
  return [folded];
}

/**
 * The forms, folded, in which a word of a name or a term stands in a text of a locale. In languages other than Polish, Ukrainian and English,
 * in another script than the language's own, and of an acronym: the word alone.
 *
 * @param word as written in the glossary; `folded` is the same after `foldWord`.
 */
export function wordForms(word: string, folded: string, locale: string, use: WordUse): ReadonlySet<string> {
  const forms = ACRONYM.test(word) ? [folded] : declined(folded, languageOf(locale), use);
  return new Set(forms.filter((form) => form === folded || form.length >= SHORTEST_FORM));
}
