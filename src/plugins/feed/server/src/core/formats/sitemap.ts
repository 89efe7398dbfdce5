import { document, element, textElement } from './xml';

/** One page in all its languages. Addresses are absolute. */
export interface SitemapPage {
  readonly alternates: readonly { readonly locale: string; readonly url: string }[];
  /** ISO 8601. */
  readonly updatedAt: string;
}

/** A file has no more addresses than this (https://www.sitemaps.org/protocol.html). */
export const MOST_ADDRESSES = 50_000;

/** Pages in as many files as they need; a page and its translations are in one. */
export function sitemapFiles(pages: readonly SitemapPage[], most = MOST_ADDRESSES): SitemapPage[][] {
  const files: SitemapPage[][] = [[]];
  let addresses = 0;
  for (const page of pages) {
    if (addresses > 0 && addresses + page.alternates.length > most) {
      files.push([]);
      addresses = 0;
    }
    files.at(-1)?.push(page);
    addresses += page.alternates.length;
  }
  return files;
}

/**
 * A sitemap whose addresses name each other as translations: every one of all, itself included, and which is for readers
 * of any other language.
 *
 * @param byDefault language of `x-default`, where a page has it
 */
export function sitemap(pages: readonly SitemapPage[], byDefault: string): string {
  return document(
    element(
      'urlset',
      { xmlns: 'http://www.sitemaps.org/schemas/sitemap/0.9', 'xmlns:xhtml': 'http://www.w3.org/1999/xhtml' },
      pages.flatMap(({ alternates, updatedAt }) => {
        const forOthers = alternates.find(({ locale }) => locale === byDefault) ?? alternates[0];
        const links = [
          ...alternates.map(({ locale, url }) => element('xhtml:link', { rel: 'alternate', hreflang: locale, href: url })),
          ...(forOthers ? [element('xhtml:link', { rel: 'alternate', hreflang: 'x-default', href: forOthers.url })] : []),
        ];
        return alternates.map(({ url }) => element('url', {}, textElement('loc', url), textElement('lastmod', updatedAt), links));
      }),
    ),
  );
}

/** Where the files are, when there are more addresses than one may have. */
export const sitemapIndex = (addresses: readonly string[]): string =>
  document(element('sitemapindex', { xmlns: 'http://www.sitemaps.org/schemas/sitemap/0.9' }, addresses.map((address) => element('sitemap', {}, textElement('loc', address)))));
