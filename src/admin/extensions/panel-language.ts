/** Where Strapi keeps the language of the panel in the browser. */
const STORED_UNDER = 'strapi-admin-language';

/** Cookie that tells the server in which language the panel is being read: `pl`, `uk` or `en`. */
const TOLD_IN = 'pobratym-panel-language';

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
 * Opens the panel in the browser's language instead of in English, until somebody chooses one,
 * and tells screen readers which it is: Strapi does so only once the language is changed.
 */
export function settlePanelLanguage(storage: Pick<Storage, 'getItem' | 'setItem'>, wanted: readonly string[], page: Document): void {
  const stored = storage.getItem(STORED_UNDER);
  const language = stored ?? firstLanguage(wanted);
  if (stored === null) storage.setItem(STORED_UNDER, language);
  page.documentElement.lang = language;
}

/**
 * Keeps the server told of the language on the screen, so that it refuses in that one.
 * An account knows its language only once somebody has chosen it in the profile; the page always does.
 */
export function tellPanelLanguage(page: Document): void {
  const tell = (): void => {
    page.cookie = `${TOLD_IN}=${page.documentElement.lang}; Path=/; SameSite=Strict`;
  };
  tell();
  new MutationObserver(tell).observe(page.documentElement, { attributes: true, attributeFilter: ['lang'] });
}
