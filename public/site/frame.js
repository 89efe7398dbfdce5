import { LOCALES } from './language.js';
import { homeAddress } from './route.js';

const wordsAt = (texts, path) => path.split('.').reduce((words, key) => words[key], texts);

/** Puts header, footer and the document's head into a language. */
export function fillFrame(locale, texts) {
  document.documentElement.lang = locale;
  for (const element of document.querySelectorAll('[data-text]')) element.textContent = wordsAt(texts, element.dataset.text);
  for (const element of document.querySelectorAll('[data-label]')) element.setAttribute('aria-label', wordsAt(texts, element.dataset.label));
  for (const element of document.querySelectorAll('[data-section]')) element.setAttribute('href', homeAddress(locale, element.dataset.section));
  document.querySelector('[data-home]').setAttribute('href', homeAddress(locale));
  // The form is the server's own page, in the language that is read here.
  document.querySelector('[data-inquiry]').setAttribute('href', `/inquiry?lang=${locale}`);
}

/**
 * Leads the language switch to the same place in the other languages.
 *
 * @param {string} locale of the reader
 * @param {(locale: string) => string} addressIn
 */
export function leadLanguages(locale, addressIn) {
  for (const other of LOCALES) {
    const link = document.querySelector(`[data-locale="${other}"]`);
    link.setAttribute('href', addressIn(other));
    if (other === locale) link.setAttribute('aria-current', 'true');
    else link.removeAttribute('aria-current');
  }
}
