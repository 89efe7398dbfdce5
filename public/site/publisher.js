import { edtfWords } from './edtf-words.js';
import { facts, html } from './element.js';
import { readFeed } from './feed.js';
import { exampleBadge, langOf, languageBadge } from './item-marks.js';
import { paragraphs } from './paragraphs.js';
import { spokenAddress, webAddress } from './web-address.js';

const mail = (address) => address && html('a', { href: `mailto:${encodeURIComponent(address).replaceAll('%40', '@')}` }, address);
const phone = (number) => number && html('a', { href: `tel:${number.replace(/[^+\d]/g, '')}` }, number);

const site = (value) => {
  const href = webAddress(value);
  return href && html('a', { href }, spokenAddress(href));
};

const contact = (lang) => ({ role, email, phone: number, note }) =>
  html('li', {}, html('p', { class: 'contact-role', lang }, role), [mail(email), phone(number)].filter(Boolean).map((way) => html('p', {}, way)), note && html('p', { class: 'quiet', lang }, note));

/** Years between two EDTF dates, either of them open. */
const years = ({ since, until }, locale, texts) => (since === null && until === null ? null : edtfWords(until === null ? `${since}/..` : since === null ? `../${until}` : `${since}/${until}`, locale, texts.date));

const programme = (locale, texts, lang) => (entry) =>
  html(
    'li',
    {},
    html('h4', { lang }, entry.name),
    entry.summary && html('p', { lang }, entry.summary),
    facts([
      [texts.publisher.partners, entry.partners && html('span', { lang }, entry.partners)],
      [texts.publisher.years, years(entry, locale, texts)],
      [texts.publisher.website, site(entry.website)],
    ]),
  );

const view = (organisation, locale, texts) => {
  const lang = langOf(organisation, locale);
  const contacts = organisation.contacts ?? [];
  const ways = [organisation.address && html('span', { lang }, organisation.address), mail(organisation.email), phone(organisation.phone), site(organisation.website)].filter(Boolean);
  return [
    html('h2', { id: 'publisher-heading' }, texts.publisher.title),
    html('p', { class: 'publisher-name', lang }, organisation.name),
    organisation.isFallback && html('p', { class: 'badges' }, languageBadge(organisation, locale, texts)),
    organisation.about && html('div', { class: 'prose', lang }, paragraphs(organisation.about)),
    // What is made up of an example organisation are its addresses.
    (ways.length > 0 || contacts.length > 0) && html('h3', {}, texts.publisher.contacts, ' ', exampleBadge(organisation, texts)),
    ways.length > 0 && html('ul', { class: 'ways' }, ways.map((way) => html('li', {}, way))),
    contacts.length > 0 && html('ul', { class: 'contacts' }, contacts.map(contact(lang))),
    organisation.programmes?.length > 0 && [html('h3', {}, texts.publisher.programmes), html('ul', { class: 'programmes' }, organisation.programmes.map(programme(locale, texts, lang)))],
  ];
};

/**
 * Who publishes. Where the feed does not say, the page does without.
 *
 * @returns `{ element, settled }` as of the other parts
 */
export function publisherSection(locale, texts) {
  const element = html('section', { id: 'publisher', 'aria-labelledby': 'publisher-heading' });
  const settled = readFeed('organisation', { locale })
    .then(({ data }) => element.append(...view(data, locale, texts).flat(Infinity).filter(Boolean)))
    .catch(() => element.remove());
  return { element, settled };
}
