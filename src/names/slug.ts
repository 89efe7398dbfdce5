import slugify from '@sindresorhus/slugify';

import { romaniseKmu55 } from './kmu55';
import { APOSTROPHES } from './ukrainian-letters';

/** In characters; a tail such as `-2` is counted in. */
export const SLUG_MAX_LENGTH = 80;

/** «and», in the three languages; in another language the sign only separates. */
const AMPERSAND: Readonly<Record<string, string>> = { pl: ' i ', uk: ' ta ', en: ' and ' };

const APOSTROPHE_INSIDE_WORD = new RegExp(`(?<=\\p{L})[${APOSTROPHES}](?=\\p{L})`, 'gu');

/** Cuts at the last whole word that fits; a single word longer than the limit is cut where the limit is. */
function cutAtWord(slug: string, limit: number): string {
  if (slug.length <= limit) return slug;
  const edge = slug.lastIndexOf('-', limit);
  return slug.slice(0, edge > 0 ? edge : limit);
}

/**
 * The slug of a title: lower-case ASCII letters and digits, words joined by single hyphens, at most `SLUG_MAX_LENGTH` characters.
 * Ukrainian is romanised by KMU-55 before the library sees it, because a slug library given Cyrillic makes up a romanisation of its own.
 *
 * @param title any string; never throws.
 * @param locale of the title, for the word behind «&» (`pl`, `uk`, `en`; another one leaves it out).
 * @returns a string matching `/^[a-z0-9]+(-[a-z0-9]+)*$/`, or `''` when nothing in the title can be written so (an emoji, a script the
 *   library does not know): the caller then chooses another base.
 */
export function slugOf(title: string, locale: string): string {
  const ampersand = Object.hasOwn(AMPERSAND, locale) ? (AMPERSAND[locale] ?? ' ') : ' ';
  const slug = slugify(romaniseKmu55(title).normalize('NFC').replace(APOSTROPHE_INSIDE_WORD, ''), {
    // «McDonald» and «UkrTransGaz» are one word each.
    decamelize: false,
    // The library's own replacements of ♥ and 🦄 are English words.
    customReplacements: [['&', ampersand], ['♥', ' '], ['🦄', ' ']],
  });
  return cutAtWord(slug, SLUG_MAX_LENGTH);
}

/**
 * A slug told apart from others of the same base: `buczanskie-dni` and 2 give `buczanskie-dni-2`. The base is cut further where the tail
 * would pass the limit.
 *
 * @param slug as made by `slugOf`; of an empty one only the number is left.
 * @param n a positive integer.
 * @throws RangeError when n is not a positive safe integer.
 */
export function withTail(slug: string, n: number): string {
  if (!Number.isSafeInteger(n) || n < 1) throw new RangeError(`A slug's tail is a positive integer, not ${n}`);
  const base = cutAtWord(slug, SLUG_MAX_LENGTH - `-${n}`.length);
  return base === '' ? String(n) : `${base}-${n}`;
}
