import { romaniseKmu55 } from './kmu55';
import { transcribePwn } from './pwn';
import { APOSTROPHES } from './ukrainian-letters';

/** How a query met a key, best first. */
export type SearchMatch = 'exact' | 'prefix' | 'word' | 'inside';

const RANKS: readonly SearchMatch[] = ['exact', 'prefix', 'word', 'inside'];

/** Letters whose difference from the plain one is no combining mark, so that decomposition does not find it. */
const PLAIN: Readonly<Record<string, string>> = {
  ł: 'l', đ: 'd', ð: 'd', ø: 'o', ħ: 'h', ı: 'i', ŧ: 't', ß: 'ss', æ: 'ae', œ: 'oe', þ: 'th', ς: 'σ',
  // Absent from Ukrainian spelling between 1933 and 1990 and from many keyboards, so names are typed with г for it.
  ґ: 'г',
};

const SPECIAL = new RegExp(`[${Object.keys(PLAIN).join('')}]`, 'gu');
const APOSTROPHE = new RegExp(`[${APOSTROPHES}]`, 'gu');
const APOSTROPHE_OUTSIDE_WORD = /(?<![\p{L}\p{N}])'|'(?![\p{L}\p{N}])/gu;
const DASH = /[\p{Pd}\u2212]/gu;
const QUOTATION_MARK = /[\p{Pi}\p{Pf}"„‚]/gu;
const INVISIBLE = /\p{Cf}/gu;
/** Every mark but those of й and ї, which are letters of their own and not decorated и and і. */
const MARK = /(?<!и)\u0306|(?<!і)\u0308|[^\P{M}\u0306\u0308]/gu;
const NEITHER_LETTER_NOR_DIGIT = /[^\p{L}\p{N}]+/gu;

/**
 * The form in which two spellings of one name are equal: lower case, without diacritics (ż z, ł l, ß ss), compatibility variants resolved
 * (full-width digits, ligatures), one sign for apostrophes and one for dashes, quotation marks and invisible characters gone, white space
 * single and trimmed. The script stays: Cyrillic folds to Cyrillic, with й and ї as they are and ґ as г. A code folds to itself in lower
 * case. Folding twice changes nothing; never throws.
 */
export function foldForSearch(text: string): string {
  return text
    .replace(APOSTROPHE, "'") // before decomposition, which takes U+00B4 apart into a space and a mark
    .normalize('NFKD')
    .toLowerCase()
    .replace(INVISIBLE, '')
    .replace(MARK, '')
    .normalize('NFC')
    .replace(SPECIAL, (letter) => PLAIN[letter] ?? letter)
    .replace(APOSTROPHE, "'")
    .replace(DASH, '-')
    .replace(QUOTATION_MARK, ' ')
    .replace(APOSTROPHE_OUTSIDE_WORD, ' ')
    .replace(/\s+/gu, ' ')
    .trim();
}

/**
 * The keys to index a name (or an alias, or a code) under: the folded name, its KMU-55 and PWN romanisations folded, and each of these
 * without spaces, hyphens and apostrophes. Distinct, in that order; a text without letter or digit has none.
 *
 * «Яготин» gives яготин, yahotyn, jahotyn, so Jahotyń, Yahotyn and Яготин all meet it.
 */
export function searchKeys(text: string): string[] {
  const forms = [text, romaniseKmu55(text), transcribePwn(text)].map(foldForSearch);
  const joined = forms.map((form) => form.replace(NEITHER_LETTER_NOR_DIGIT, ''));
  return [...new Set([...forms, ...joined])].filter((key) => /[\p{L}\p{N}]/u.test(key));
}

function matchOf(key: string, query: string): SearchMatch | null {
  if (key === query) return 'exact';
  if (key.startsWith(query)) return 'prefix';
  if (!key.includes(query)) return null;
  for (let at = key.indexOf(query); at !== -1; at = key.indexOf(query, at + 1)) {
    if (!/[\p{L}\p{N}]$/u.test(key.slice(Math.max(0, at - 2), at))) return 'word';
  }
  return 'inside';
}

/**
 * The best match of keys with a query already expanded by `searchKeys`; for one query against many names.
 *
 * @returns as `matchesSearch`.
 */
export function matchKeys(keys: readonly string[], queryKeys: readonly string[]): SearchMatch | null {
  const found = new Set<SearchMatch | null>();
  for (const key of keys) {
    for (const queryKey of queryKeys) {
      const match = matchOf(key, queryKey);
      if (match === 'exact') return match;
      found.add(match);
    }
  }
  return RANKS.find((rank) => found.has(rank)) ?? null;
}

/**
 * How a query as typed, in either script and with or without diacritics, meets the keys of a name.
 *
 * @param keys from `searchKeys`, of one or several names of the same thing.
 * @returns `exact` when a key is the query, `prefix` when one starts with it, `word` when a later word of one starts with it, `inside` when
 *   one contains it, null when none does or the query has no letter or digit.
 */
export function matchesSearch(keys: readonly string[], query: string): SearchMatch | null {
  return matchKeys(keys, searchKeys(query));
}
