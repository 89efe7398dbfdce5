import { readFileSync } from 'node:fs';
import { Readable } from 'node:stream';

import Ajv from 'ajv';
import addFormats from 'ajv-formats';
import fc from 'fast-check';
import FeedParser from 'feedparser';
import RssParser from 'rss-parser';

import { atomFeed } from '../../../../src/plugins/feed/server/src/core/formats/atom';
import type { Channel } from '../../../../src/plugins/feed/server/src/core/formats/channel';
import { jsonFeed } from '../../../../src/plugins/feed/server/src/core/formats/json-feed';
import { rssFeed } from '../../../../src/plugins/feed/server/src/core/formats/rss';
import type { Item } from '../../../../src/plugins/feed/server/src/core/item';
import { buildArticle, buildChannel, buildEvent, FORBIDDEN_TEXT, ODD_TEXTS, WITHOUT_FORBIDDEN } from './items';

/*
 * Feeds as parsers by others read them.
 */

interface Seen {
  readonly title: string | null;
  readonly link: string | null;
  readonly html: string | null;
  readonly guid: string | null;
}

async function byRssParser(xml: string): Promise<Seen[]> {
  const feed = await new RssParser({ customFields: { item: ['content:encoded'] } }).parseString(xml);
  return feed.items.map((item) => {
    const encoded = (item as { 'content:encoded'?: unknown })['content:encoded'];
    return { title: item.title ?? null, link: item.link ?? null, html: typeof encoded === 'string' ? encoded : (item.content ?? null), guid: item.guid ?? (item as { id?: string }).id ?? null };
  });
}

function byFeedparser(xml: string): Promise<{ title: string; items: Seen[] }> {
  return new Promise((resolve, reject) => {
    const parser = new FeedParser({});
    const items: Seen[] = [];
    parser.on('error', reject);
    parser.on('data', (item: FeedParser.Item) => items.push({ title: item.title, link: item.link, html: item.description, guid: item.guid }));
    parser.on('end', () => {
      resolve({ title: parser.meta.title, items });
    });
    Readable.from([Buffer.from(xml, 'utf8')]).pipe(parser);
  });
}

const FORMATS: readonly (readonly [string, (channel: Channel, items: readonly Item[]) => string])[] = [
  ['Atom', atomFeed],
  ['RSS', rssFeed],
];

const jsonFeedSchema = JSON.parse(readFileSync(`${__dirname}/../../../support/schemas/json-feed-1.1.json`, 'utf8')) as object;
const ajv = new Ajv({ allErrors: true });
addFormats(ajv);
const isJsonFeed = ajv.compile(jsonFeedSchema);

describe.each(FORMATS)('%s', (name, write) => {
  test('without entries is one all the same', async () => {
    expect((await byFeedparser(write(buildChannel({ updatedAt: null }), []))).title).toBe('Stowarzyszenie – aktualności');
    expect(await byRssParser(write(buildChannel(), []))).toEqual([]);
  });

  test.each(ODD_TEXTS)('brings %s in a title and in a text as it is', async (_what, text) => {
    const html = `<p>${text.replace(/&/g, '&amp;').replace(/</g, '&lt;')}</p>`;
    const xml = write(buildChannel(), [buildArticle({ title: text }, { html })]);
    const [item] = await byRssParser(xml);
    // One parser trims titles.
    expect(item?.title).toBe(text.trim());
    expect(item?.html).toBe(html);
    const { items } = await byFeedparser(xml);
    expect(items[0]?.html).toBe(html);
  });

  test('leaves out characters that XML cannot hold', async () => {
    const [item] = await byRssParser(write(buildChannel(), [buildArticle({ title: FORBIDDEN_TEXT })]));
    expect(item?.title).toBe(WITHOUT_FORBIDDEN);
  });

  test('any text survives', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 60 }), async (text) => {
        const html = `<p>${text.replace(/&/g, '&amp;').replace(/</g, '&lt;')}</p>`;
        const [item] = await byRssParser(write(buildChannel(), [buildArticle({}, { html })]));
        expect(item?.html).toBe(html.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, ''));
      }),
      { numRuns: 200 },
    );
  });

  test('has addresses that lead somewhere from anywhere, and ids that never change', async () => {
    const xml = write(buildChannel(), [buildArticle({}, { html: '<p><a href="/regulamin">x</a><img src="/uploads/a.jpg" alt="Most"></p>' })]);
    const [item] = await byRssParser(xml);
    expect(item).toEqual({
      title: 'Tytuł',
      link: 'https://feed.example.org/#/pl/articles/tytul',
      html: '<p><a href="https://feed.example.org/regulamin">x</a><img src="https://feed.example.org/uploads/a.jpg" alt="Most"></p>',
      guid: 'tag:feed.example.org,2026:article:abcdefghijklmnopqrstuvwx',
    });
  });

  test('says in which language an entry is', () => {
    const xml = write(buildChannel(), [buildArticle({ locale: 'uk', isFallback: true })]);
    expect(xml).toContain(name === 'Atom' ? '<entry xml:lang="uk">' : '<dc:language>uk</dc:language>');
  });
});

describe('JSON Feed', () => {
  test('is one by its schema, with every kind of entry', () => {
    const feed: unknown = JSON.parse(jsonFeed(buildChannel(), [buildArticle({ summary: 'Krótko', image: { url: '/uploads/a.jpg', alt: 'Most', width: 1, height: 1, formats: {} } }), buildEvent()]));
    expect(isJsonFeed(feed) ? null : isJsonFeed.errors).toBeNull();
  });

  test('the schema refuses what is none', () => {
    for (const wrong of [{}, { version: 'https://jsonfeed.org/version/1', title: 'x', items: [] }, { version: 'https://jsonfeed.org/version/1.1', title: 'x', items: [{ id: 'a' }] }]) expect(isJsonFeed(wrong)).toBe(false);
  });

  test.each(ODD_TEXTS)('brings %s', (_what, text) => {
    const feed = JSON.parse(jsonFeed(buildChannel(), [buildArticle({ title: text })])) as { items: { title: string }[] };
    expect(feed.items[0]?.title).toBe(text);
    expect(isJsonFeed(feed)).toBe(true);
  });

  test('has text where an entry has no HTML', () => {
    const feed = JSON.parse(jsonFeed(buildChannel(), [buildEvent({ description: 'Spotkanie' })])) as { items: Record<string, unknown>[] };
    expect(feed.items[0]).toMatchObject({ content_text: 'Spotkanie' });
    expect(feed.items[0]).not.toHaveProperty('content_html');
  });
});
