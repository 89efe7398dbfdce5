import { isLocale } from './language.js';

/** Kinds of the feed by their names in addresses. */
export const PLURALS = { article: 'articles', event: 'events', municipality: 'municipalities', partnership: 'partnerships' };

const READABLE = Object.values(PLURALS);

/** Parts of the home page that an address can name. */
const SECTIONS = ['articles', 'events', 'partnerships', 'data'];

const decoded = (part) => {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
};

/**
 * Reads `#/uk/articles/slug`.
 *
 * @returns one of
 *   `{ kind: 'none' }`: no address of this page (an anchor, or nothing);
 *   `{ kind: 'home', locale, section }`; `{ kind: 'item', locale, plural, slug }`; `{ kind: 'unknown', locale }`.
 *   `locale` is null where the address names none of ours.
 */
export function parseRoute(hash) {
  if (!hash.startsWith('#/')) return { kind: 'none' };
  const [first = '', section = '', slug = '', ...rest] = hash.slice(2).split('/').map(decoded);
  const locale = isLocale(first) ? first : null;
  if (section === '' && slug === '') return first === '' || locale !== null ? { kind: 'home', locale, section: null } : { kind: 'unknown', locale };
  if (locale === null || rest.some((part) => part !== '')) return { kind: 'unknown', locale };
  if (slug === '') return SECTIONS.includes(section) ? { kind: 'home', locale, section } : { kind: 'unknown', locale };
  return READABLE.includes(section) ? { kind: 'item', locale, plural: section, slug } : { kind: 'unknown', locale };
}

export const homeAddress = (locale, section = null) => (section === null ? `#/${locale}` : `#/${locale}/${section}`);

export const itemAddress = (locale, plural, slug) => `#/${locale}/${plural}/${encodeURIComponent(slug)}`;

/** Where this page shows an item, or what a Ref leads to; null for kinds without a page. */
export function addressOf(locale, entry) {
  const plural = PLURALS[entry.kind];
  return plural === undefined ? null : itemAddress(locale, plural, entry.slug ?? entry.documentId);
}
