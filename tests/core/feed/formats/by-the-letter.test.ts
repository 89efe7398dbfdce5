import { execFileSync } from 'node:child_process';
import path from 'node:path';

import FeedParser from 'feedparser';
import { Readable } from 'node:stream';

import { atomFeed } from '../../../../src/plugins/feed/server/src/core/formats/atom';
import { absoluteHtml } from '../../../../src/plugins/feed/server/src/core/formats/channel';
import { jsonFeed } from '../../../../src/plugins/feed/server/src/core/formats/json-feed';
import { rssFeed } from '../../../../src/plugins/feed/server/src/core/formats/rss';
import { htmlOf } from '../../../../src/plugins/feed/server/src/core/html';
import { buildArticle, buildChannel, buildEvent, ODD_TEXTS } from './items';

const SUPPORT = path.join(__dirname, '..', '..', '..', 'support');

/** What is wrong by the schema of RFC 4287, appendix B, as libxml2 sees it. */
const faultsOf = (xml: string): string => execFileSync(process.execPath, [path.join(SUPPORT, 'validate-xml.mjs'), path.join(SUPPORT, 'schemas', 'atom.rng')], { input: xml, encoding: 'utf8' }).trim();

function descriptionByFeedparser(xml: string): Promise<string | null> {
  return new Promise((resolve, reject) => {
    const parser = new FeedParser({});
    let description: string | null = null;
    parser.on('error', reject);
    parser.on('data', (item: FeedParser.Item) => {
      description = item.description;
    });
    parser.on('end', () => resolve(description));
    Readable.from([Buffer.from(xml, 'utf8')]).pipe(parser);
  });
}

describe('Atom by its schema', () => {
  test('refuses what is none', () => {
    expect(faultsOf('<feed xmlns="http://www.w3.org/2005/Atom"><title>x</title><updated>2026-11-22T10:00:00Z</updated></feed>')).not.toBe('');
    const right = atomFeed(buildChannel(), [buildArticle()]);
    expect(faultsOf(right.replace(/<published>[^<]*/, '<published>Fri, 20 Nov 2026'))).not.toBe('');
    expect(faultsOf(right.replace('<email>biuro@example.org', '<email>biuro'))).not.toBe('');
    expect(faultsOf(right.replace('<entry ', '<entry href="x" '))).not.toBe('');
  });

  test('is one with nothing, with every kind of text, a picture and entries of other languages', () => {
    expect(faultsOf(atomFeed(buildChannel({ updatedAt: null, author: { name: 'Pobratym', email: null, url: null } }), []))).toBe('');
    const odd = ODD_TEXTS.map(([, text], at) => buildArticle({ id: `article:${String(at)}`, title: text, summary: text, locale: 'uk', isFallback: true }, { html: htmlOf([{ type: 'paragraph', children: [{ type: 'text', text }] }]) }));
    expect(faultsOf(atomFeed(buildChannel(), [...odd, buildArticle({ image: { url: '/uploads/a.jpg', alt: 'Most "x"', width: 1, height: 1, formats: {} } }), buildEvent({ description: 'a < b' })]))).toBe('');
  });
});

test.each([
  ['a comparison', 'a < b & c > d'],
  ['a name of an element', 'write <b>no</b> and <script>alert(1)</script>'],
  ['a reference', 'Tom &amp; Jerry'],
])('a description of RSS is HTML: %s in a plain text is shown and not acted on', async (_what, description) => {
  const seen = await descriptionByFeedparser(rssFeed(buildChannel(), [buildEvent({ description })]));
  expect(seen).toBe(description.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;'));
});

test('what only looks like an address stays as it was written', () => {
  const html = htmlOf([
    { type: 'paragraph', children: [{ type: 'text', text: 'Wpisz <a href="/regulamin"> albo src="/x"' }] },
    { type: 'paragraph', children: [{ type: 'link', url: '/regulamin', children: [{ type: 'text', text: 'href="/y"' }] }] },
  ]);
  expect(absoluteHtml(html, buildChannel())).toBe('<p>Wpisz &lt;a href="/regulamin"&gt; albo src="/x"</p><p><a href="https://feed.example.org/regulamin">href="/y"</a></p>');
});

test('JSON has no halves of letters', () => {
  const json = jsonFeed(buildChannel({ title: 'a\udc00b' }), [buildArticle({ title: 'x\ud800y 🇺🇦' }, { areas: [{ id: 'area:a', kind: 'area', documentId: 'a', slug: null, title: '\ud83dKultura', locale: 'pl' }] })]);
  expect(json).not.toMatch(/\\ud[89a-f]/i);
  expect(JSON.parse(json)).toMatchObject({ title: 'ab', items: [{ title: 'xy 🇺🇦', tags: ['Kultura'] }] });
});
