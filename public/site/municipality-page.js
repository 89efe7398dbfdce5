import { facts, html } from './element.js';
import { itemFrame } from './item-frame.js';
import { langOf } from './item-marks.js';
import { intlTag } from './language.js';
import { paragraphs } from './paragraphs.js';
import { municipalityList, refList } from './refs.js';
import { spokenAddress, webAddress } from './web-address.js';

const OFFICIAL_LANGUAGE = { PL: 'pl', UA: 'uk' };

const population = ({ population: count, populationYear: year }, locale, texts) => {
  if (count === null) return null;
  const words = new Intl.NumberFormat(intlTag(locale)).format(count);
  return year === null ? words : texts.municipality.populationIn(words, year);
};

/** The names in the languages of the page, but for the one in the title. */
const otherNames = ({ names }, title) => Object.entries(names).filter(([, name]) => name !== null && name !== title);

const wordsOrNothing = (title, text, lang) => text && html('section', {}, html('h2', {}, title), html('div', { class: 'prose', lang }, paragraphs(text)));

export function municipalityPage(item, locale, texts) {
  const { municipality } = item;
  const lang = langOf(item, locale);
  const official = OFFICIAL_LANGUAGE[municipality.country] ?? null;
  const inOfficialLanguage = (words) => words && html('span', { lang: official === locale ? null : official }, words);
  const website = webAddress(municipality.website);
  const names = otherNames(municipality, item.title);
  return itemFrame({
    item,
    locale,
    texts,
    // A municipality has names in every language, also where nobody has written about it in that one.
    titleLang: Object.entries(municipality.names).find(([language, name]) => name === item.title && language === locale) ? null : lang,
    badges: [municipality.seekingPartner && html('span', { class: 'badge badge-seeking' }, texts.municipality.seeking)],
    content: [
      facts([
        [texts.municipality.officialName, inOfficialLanguage(municipality.officialName)],
        [texts.municipality.names, names.length > 0 && html('ul', { class: 'inline-list' }, names.map(([language, name]) => html('li', { lang: language }, name)))],
        [texts.municipality.type, municipality.type && (texts.municipality.types[municipality.type] ?? municipality.type)],
        [texts.municipality.country, texts.municipality.countries[municipality.country] ?? municipality.country],
        [texts.municipality.region[municipality.country] ?? '', municipality.region],
        [texts.municipality.district[municipality.country] ?? '', inOfficialLanguage(municipality.district)],
        [texts.municipality.code[municipality.country] ?? '', municipality.code],
        [texts.municipality.population, population(municipality, locale, texts)],
        [texts.municipality.website, website && html('a', { href: website }, spokenAddress(website))],
        [texts.municipality.partners, municipalityList(municipality.partners, locale, texts)],
        [texts.municipality.partnerships, refList(municipality.partnerships, locale)],
        [texts.about.areas, refList(municipality.areas, locale)],
        [texts.municipality.aliases, municipality.aliases.length > 0 && html('ul', { class: 'inline-list' }, municipality.aliases.map(({ value, locale: language }) => html('li', { lang: language }, value)))],
      ].filter(([, value]) => value !== false)),
      wordsOrNothing(texts.municipality.needs, municipality.needs, lang),
      wordsOrNothing(texts.municipality.offers, municipality.offers, lang),
    ],
  });
}
