/** Languages that offices of both countries write letters in; others that are recorded are offered beside them. */
export const LETTER_LANGUAGES = ['pl', 'uk', 'en', 'de', 'fr', 'cs', 'sk', 'hu', 'ro', 'lt'] as const;

/** Codes in the value of a `languages` field; a value of any other form holds none. */
export const readLanguages = (value: unknown): string[] => (Array.isArray(value) ? (value as unknown[]).filter((code): code is string => typeof code === 'string') : []);

/** What is stored: null where nothing is recorded, which is not the same as knowing of none. */
export const writeLanguages = (codes: readonly string[]): string[] | null => (codes.length === 0 ? null : [...codes]);

/** What can be ticked: the usual languages and what is recorded already. */
export const offeredLanguages = (chosen: readonly string[]): string[] => [...new Set<string>([...LETTER_LANGUAGES, ...chosen])];

/** Languages in the order in which they are offered, whatever was ticked first. */
export const withLanguage = (chosen: readonly string[], code: string, isChosen: boolean): string[] =>
  offeredLanguages(chosen).filter((offered) => (offered === code ? isChosen : chosen.includes(offered)));
