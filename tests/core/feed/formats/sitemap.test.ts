import { execFileSync } from 'node:child_process';
import path from 'node:path';

import { sitemap, sitemapFiles, sitemapIndex, type SitemapPage } from '../../../../src/plugins/feed/server/src/core/formats/sitemap';

const SUPPORT = path.join(__dirname, '..', '..', '..', 'support');

/** What is wrong by the schema of sitemaps, as libxml2 sees it. */
const faultsOf = (xml: string): string => execFileSync(process.execPath, [path.join(SUPPORT, 'validate-xml.mjs'), path.join(SUPPORT, 'schemas', 'sitemap.xsd')], { input: xml, encoding: 'utf8' }).trim();

const buildPage = (slug: string, locales: readonly string[] = ['pl', 'uk', 'en']): SitemapPage => ({
  alternates: locales.map((locale) => ({ locale, url: `https://example.org/#/${locale}/articles/${slug}?a=1&b=2` })),
  updatedAt: '2026-11-22T10:00:00.000Z',
});

test('the judge refuses what is none', () => {
  expect(faultsOf('<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"><url><loc>/relative</loc></url></urlset>')).not.toBe('');
  expect(faultsOf('<urlset>&nbsp;</urlset>')).not.toBe('');
});

test('a page names all its languages, itself included, and the one for everybody else', () => {
  const xml = sitemap([buildPage('bucza')], 'pl');
  expect(faultsOf(xml)).toBe('');
  expect(xml.match(/<url>/g)).toHaveLength(3);
  expect(xml.match(/hreflang="uk"/g)).toHaveLength(3);
  expect(xml).not.toContain('hreflang="ua"');
  const [first = ''] = xml.split('</url>');
  expect([...first.matchAll(/hreflang="([^"]+)" href="([^"]+)"/g)].map(([, language, href]) => `${language ?? ''} ${href ?? ''}`)).toEqual([
    'pl https://example.org/#/pl/articles/bucza?a=1&amp;b=2',
    'uk https://example.org/#/uk/articles/bucza?a=1&amp;b=2',
    'en https://example.org/#/en/articles/bucza?a=1&amp;b=2',
    'x-default https://example.org/#/pl/articles/bucza?a=1&amp;b=2',
  ]);
});

test('a page without the default language is for everybody else in its first one', () => {
  expect(sitemap([buildPage('irpin', ['uk', 'en'])], 'pl')).toContain('hreflang="x-default" href="https://example.org/#/uk/articles/irpin');
});

test('more addresses than a file may have are in several, and an index names them', () => {
  const pages = Array.from({ length: 7 }, (_, at) => buildPage(`p${String(at)}`));
  const files = sitemapFiles(pages, 9);
  expect(files.map((file) => file.length)).toEqual([3, 3, 1]);
  expect(files.flat()).toEqual(pages);
  expect(sitemapFiles([], 9)).toEqual([[]]);
  expect(faultsOf(sitemapIndex(['https://example.org/api/feed/sitemap.xml?page=1', 'https://example.org/api/feed/sitemap.xml?page=2']))).toBe('');
});
