import type { SitemapPage } from '../core/formats/sitemap';
import type { Address } from '../services/reader';

/** Public versions, entry by entry, as pages with their translations. */
export function sitemapPages(addresses: readonly Address[], absolute: (url: string) => string): SitemapPage[] {
  const pages = new Map<string, { readonly alternates: { readonly locale: string; readonly url: string }[]; updatedAt: string }>();
  for (const { id, locale, url, updatedAt } of addresses) {
    const page = pages.get(id) ?? { alternates: [], updatedAt };
    page.alternates.push({ locale, url: absolute(url) });
    if (updatedAt > page.updatedAt) page.updatedAt = updatedAt;
    pages.set(id, page);
  }
  return [...pages.values()];
}
