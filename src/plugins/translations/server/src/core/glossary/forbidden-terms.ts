import { foundIn, type FoundTerm } from './find-terms';
import type { Glossary } from './glossary';

/**
 * What a translation says though the glossary forbids it: terms that are not to be used in its language, and spellings that no translation
 * of a term may use. By the rules of `findTerms`; a forbidden spelling is looked for in every language but the term's own. Never throws.
 */
export function forbiddenTerms(targetText: string, targetLocale: string, glossary: Glossary): FoundTerm[] {
  return foundIn(targetText, targetLocale, glossary.forbidden(targetLocale));
}
