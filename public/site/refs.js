import { html } from './element.js';
import { addressOf } from './route.js';

/** A Ref as a link where the page can show it, as its name otherwise. */
export function refLink(ref, locale) {
  const lang = ref.locale === locale ? null : ref.locale;
  const href = addressOf(locale, ref);
  return href === null ? html('span', { lang }, ref.title) : html('a', { href, lang }, ref.title);
}

/** Refs as a list; null for none. */
export const refList = (refs, locale) => (refs.length === 0 ? null : html('ul', { class: 'inline-list' }, refs.map((ref) => html('li', {}, refLink(ref, locale)))));

/** Refs to municipalities, each with its country: there are places of one name on both sides. */
export const municipalityList = (refs, locale, texts) =>
  refs.length === 0
    ? null
    : html('ul', { class: 'inline-list' }, refs.map((ref) => html('li', {}, refLink(ref, locale), ref.country && html('span', { class: 'quiet' }, ` (${texts.municipality.countries[ref.country] ?? ref.country})`))));
