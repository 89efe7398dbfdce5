import { intlTag } from './language.js';

/** A year in which every day of the calendar exists, for dates whose year nobody knows. */
const ANY_LEAP_YEAR = 2000;

const PATTERN = /^(\d{4}|\d{3}X|\d{2}XX|XXXX)(?:-(\d{2}|XX))?(?:-(\d{2}|XX))?([?~%])?$/;

/**
 * Takes one EDTF date apart (ISO 8601-2: levels 0 and 1, without long years).
 *
 * @returns `{ year, month, day, years, season, qualifier }`, each null where unknown; `years` is the span of an unknown
 *   last digit or two; null for what is no such date
 */
function parseDate(text) {
  const match = PATTERN.exec(text);
  if (match === null) return null;
  const [, yearDigits, monthDigits, dayDigits, qualifier = null] = match;
  const number = (digits) => (digits === undefined || digits.includes('X') ? null : Number(digits));
  const month = number(monthDigits);
  const isSeason = month !== null && month >= 21 && month <= 24;
  if (month !== null && !isSeason && (month < 1 || month > 12)) return null;
  return {
    year: number(yearDigits),
    years: yearDigits !== 'XXXX' && yearDigits.includes('X') ? [yearDigits.replaceAll('X', '0'), yearDigits.replaceAll('X', '9')] : null,
    month: isSeason ? null : month,
    season: isSeason ? month - 21 : null,
    day: number(dayDigits),
    qualifier,
  };
}

const formatterFor = (locale, { year, month, day }) =>
  new Intl.DateTimeFormat(intlTag(locale), {
    timeZone: 'UTC',
    ...(year !== null && { year: 'numeric' }),
    ...(month !== null && { month: 'long' }),
    ...(month !== null && day !== null && { day: 'numeric' }),
  });

function moment({ year, month, day }) {
  const date = new Date(0);
  date.setUTCFullYear(year ?? ANY_LEAP_YEAR, (month ?? 1) - 1, day ?? 1);
  return date;
}

/** Words for the date itself, without what qualifies it; null where there are none. */
function plainWords(date, locale, texts) {
  if (date.years !== null) return date.years.join('–');
  if (date.season !== null) return [texts.seasons[date.season], date.year].filter((part) => part !== null).join(' ');
  if (date.year === null && date.month === null) return null;
  return formatterFor(locale, date).format(moment(date));
}

function qualified(words, { qualifier }, texts) {
  if (qualifier === '~') return texts.approximate(words);
  if (qualifier === '?') return texts.uncertain(words);
  return qualifier === '%' ? texts.uncertain(texts.approximate(words)) : words;
}

const yearIsUnknown = ({ year, years }) => year === null && years === null;

function dateWords(date, locale, texts) {
  const words = plainWords(date, locale, texts);
  if (words === null) return texts.unknown;
  return qualified(yearIsUnknown(date) ? texts.yearUnknown(words) : words, date, texts);
}

const shape = (date) => JSON.stringify([date.year === null, date.month === null, date.day === null, date.years === null, date.season === null, date.qualifier]);

/**
 * An EDTF date or interval in words; what the page cannot read comes back as it is written.
 *
 * @param {string} text such as `2014`, `XXXX-06-14/XXXX-06-17`, `2014/..`
 * @param {string} locale of the words
 * @param {{ unknown: string, yearUnknown: Function, approximate: Function, uncertain: Function, seasons: string[] }} texts
 */
export function edtfWords(text, locale, texts) {
  const ends = text.split('/');
  if (ends.length > 2) return text;
  const [from, to] = ends.map((end) => (end === '' || end === '..' ? 'open' : parseDate(end)));
  if (from === null || to === null) return text;
  if (to === undefined) return from === 'open' ? text : dateWords(from, locale, texts);
  if (from === 'open' || to === 'open') {
    const words = (end) => (end === 'open' ? '…' : dateWords(end, locale, texts));
    return from === to ? text : `${words(from)} – ${words(to)}`;
  }
  const isPlain = from.qualifier === null && from.years === null && from.season === null && !(from.year === null && from.month === null);
  if (!isPlain || shape(from) !== shape(to)) return `${dateWords(from, locale, texts)} – ${dateWords(to, locale, texts)}`;
  // Without a year, December to January would run backwards.
  if (moment(from) > moment(to)) return texts.yearUnknown(`${plainWords(from, locale, texts)} – ${plainWords(to, locale, texts)}`);
  const range = formatterFor(locale, from).formatRange(moment(from), moment(to));
  return yearIsUnknown(from) ? texts.yearUnknown(range) : range;
}
