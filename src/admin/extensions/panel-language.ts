/** Where Strapi keeps the language of the panel in the browser. */
const STORED_UNDER = 'strapi-admin-language';

const OFFERED = ['pl', 'uk', 'en'];

/** The language of the association's office, for a browser that names none of ours. */
const OFFICE = 'pl';

/**
 * The language in which somebody meets the panel for the first time.
 *
 * @param wanted BCP 47, the most wanted first, as the browser lists them
 */
export function firstLanguage(wanted: readonly string[]): string {
  const primary = wanted.map((tag) => tag.toLowerCase().split('-')[0] ?? '');
  return primary.find((language) => OFFERED.includes(language)) ?? OFFICE;
}

/**
 * Opens the panel in the browser's language instead of in English, until somebody chooses one in the profile,
 * and tells screen readers which it is: Strapi does so only once the language is changed.
 */
export function settlePanelLanguage(storage: Pick<Storage, 'getItem' | 'setItem'>, wanted: readonly string[], page: Document): void {
  const stored = storage.getItem(STORED_UNDER);
  const language = stored ?? firstLanguage(wanted);
  if (stored === null) storage.setItem(STORED_UNDER, language);
  page.documentElement.lang = language;
}
