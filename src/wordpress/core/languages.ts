import { readPhpArray } from './php-array';
import { META, type WxrItem, type WxrTerm } from './wxr-item';

/** How it is known in which language an item is written. */
export type LanguageSource = 'polylang' | 'wpml' | 'address' | 'default';

export type ItemLanguage =
  | { readonly kind: 'known'; readonly locale: string; readonly from: LanguageSource }
  /** The export says which one it is, and it is none of the installation's. */
  | { readonly kind: 'foreign'; readonly code: string };

/** Codes by which sites call a language whose code in ISO 639 is another. */
const NAMED_OTHERWISE: Readonly<Record<string, string>> = { ua: 'uk', gb: 'en', us: 'en' };

/**
 * The installation's locale that a site's code (`pl`, `uk_UA`, `pt-br`, `ua`) means.
 *
 * @param locales codes as set up
 */
export function localeOf(code: string, locales: readonly string[]): string | null {
  const wanted = code.trim().toLowerCase().replace('_', '-');
  const base = wanted.split('-')[0] ?? '';
  const candidates = [wanted, base, NAMED_OTHERWISE[base] ?? ''];
  return candidates.flatMap((candidate) => locales.find((locale) => candidate !== '' && locale.toLowerCase() === candidate) ?? []).at(0) ?? null;
}

/** What the head of an export tells of languages: Polylang keeps them as terms. */
export interface LanguageTerms {
  /** WordPress's locale of a language, by Polylang's slug of it. */
  readonly localeOfSlug: ReadonlyMap<string, string>;
  /** The group of translations that an item belongs to, by its id. */
  readonly groupOfItem: ReadonlyMap<number, string>;
}

/** Reads the terms of `language` (described by an array with its locale) and `post_translations` (by an array from language to id). */
export function languageTerms(terms: readonly WxrTerm[]): LanguageTerms {
  const localeOfSlug = new Map<string, string>();
  const groupOfItem = new Map<number, string>();
  for (const { taxonomy, slug, description } of terms) {
    if (taxonomy !== 'language' && taxonomy !== 'post_translations') continue;
    const described = readPhpArray(description);
    if (taxonomy === 'language') {
      const locale = described?.get('locale');
      if (typeof locale === 'string') localeOfSlug.set(slug, locale);
    } else for (const [key, id] of described ?? []) if (key !== 'sync' && (typeof id === 'number' || (typeof id === 'string' && /^\d{1,15}$/.test(id)))) groupOfItem.set(Number(id), slug);
  }
  return { localeOfSlug, groupOfItem };
}

/** A language in the address: `/uk/nowyny/`, `?lang=uk`, as WPML and Polylang write them. */
function localeOfAddress(link: string, locales: readonly string[]): string | null {
  try {
    const url = new URL(link);
    const named = url.searchParams.get('lang') ?? /^\/([a-z]{2})(?:\/|$)/.exec(url.pathname)?.[1];
    return named === undefined ? null : localeOf(named, locales);
  } catch {
    return null;
  }
}

/** In which language an item is written: what plugins say of it, else what its address says, else the one given. */
export function languageOf(item: Pick<WxrItem, 'terms' | 'meta' | 'link'>, { localeOfSlug }: LanguageTerms, locales: readonly string[], byDefault: string): ItemLanguage {
  const polylang = item.terms.find(({ domain }) => domain === 'language')?.slug;
  const wpml = item.meta.get(META.wpmlLanguage)?.trim();
  const [code, from]: [string | undefined, LanguageSource] = polylang ? [polylang, 'polylang'] : [wpml, 'wpml'];
  if (code !== undefined && code !== '') {
    const locale = localeOf(localeOfSlug.get(code) ?? code, locales) ?? localeOf(code, locales);
    return locale === null ? { kind: 'foreign', code } : { kind: 'known', locale, from };
  }
  const ofAddress = localeOfAddress(item.link, locales);
  return ofAddress === null ? { kind: 'known', locale: byDefault, from: 'default' } : { kind: 'known', locale: ofAddress, from: 'address' };
}

/** What items that are translations of each other have in common; null where an item stands alone. */
export function groupOf(item: Pick<WxrItem, 'id' | 'terms' | 'meta'>, { groupOfItem }: LanguageTerms): string | null {
  const polylang = item.terms.find(({ domain }) => domain === 'post_translations')?.slug ?? groupOfItem.get(item.id);
  if (polylang !== undefined && polylang !== '') return `polylang:${polylang}`;
  const wpml = item.meta.get(META.wpmlGroup)?.trim();
  if (wpml) return `wpml:${wpml}`;
  return null;
}
