import en from './texts/en.js';
import pl from './texts/pl.js';
import uk from './texts/uk.js';

/** Languages of the page, and of the feed. */
export const LOCALES = ['pl', 'uk', 'en'];

const TEXTS = { pl, uk, en };
const KEY = 'pobratym.locale';

/** For readers of none of the three. */
const LAST_RESORT = 'en';

export const isLocale = (value) => LOCALES.includes(value);

/** Words of the page in a language. */
export const textsFor = (locale) => TEXTS[locale];

/** Tag for `Intl`: British English writes the day before the month, as the other two do. */
export const intlTag = (locale) => (locale === 'en' ? 'en-GB' : locale);

/** A language's own words for a language of the feed; the page knows three by heart. */
export function textInWords(texts, readerLocale, locale) {
  if (Object.hasOwn(texts.textIn, locale)) return texts.textIn[locale];
  try {
    return texts.textInOther(new Intl.DisplayNames([intlTag(readerLocale)], { type: 'language' }).of(locale) ?? locale);
  } catch {
    return texts.textInOther(locale);
  }
}

/** What the reader chose last; null where nothing is kept or nothing may be. */
function rememberedLocale() {
  try {
    const kept = localStorage.getItem(KEY);
    return isLocale(kept) ? kept : null;
  } catch {
    return null;
  }
}

/** Keeps the choice where the browser lets us. */
export function rememberLocale(locale) {
  try {
    localStorage.setItem(KEY, locale);
  } catch {
    // Storage may be switched off: the address keeps the language all the same.
  }
}

/** The language of a visit whose address names none. */
export function preferredLocale() {
  const spoken = (navigator.languages ?? []).map((tag) => tag.toLowerCase().split('-')[0]);
  return rememberedLocale() ?? spoken.find(isLocale) ?? LAST_RESORT;
}
