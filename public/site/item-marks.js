import { html } from './element.js';
import { textInWords } from './language.js';

/** `lang` of words that are not in the reader's language; null where they are. */
export const langOf = (item, locale) => (item.locale === locale ? null : item.locale);

/** Samples whose title says already, in the reader's language, that they are samples. */
const SAYS_SO = /^(Przykład|Приклад|Example)(?!\p{L})/u;

/** Marks sample content for everybody to see. */
export const exampleBadge = (item, texts) =>
  item.example === true && (item.isFallback === true || !SAYS_SO.test(item.title ?? '')) ? html('span', { class: 'badge badge-example' }, texts.example) : null;

/** Says in which language an untranslated text is. */
export const languageBadge = (item, locale, texts) => (item.isFallback === true ? html('span', { class: 'badge badge-language' }, textInWords(texts, locale, item.locale)) : null);

/** Marks an event that does not take place as announced. */
export const statusBadge = (event, texts) =>
  Object.hasOwn(texts.event.status, event.status) ? html('span', { class: `badge badge-${event.status}` }, texts.event.status[event.status]) : null;
