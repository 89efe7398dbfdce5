import { pairKey, type PairType } from '../../src/plugins/partnerships/server/src/core/pair';
import { parseMunicipalityCode } from '../../src/names';
import type { BulkOptions, BulkReport } from '../../src/seed/bulk';
import { ARTICLE, documents, EVENT, LINK, milestonesOf, MUNICIPALITY, PARTNERSHIP } from '../support/content';
import { bootStrapi, type BootedStrapi } from '../support/strapi';

/** The compiled loader, as the application runs it. */
const { loadBulk } = outside.require('./dist/src/seed/bulk') as typeof import('../../src/seed/bulk');
const { inventDocuments } = outside.require('./dist/src/seed/bulk/documents') as typeof import('../../src/seed/bulk/documents');
const { createRandom } = outside.require('./dist/src/seed/bulk/random') as typeof import('../../src/seed/bulk/random');
const { createSlugs } = outside.require('./dist/src/seed/bulk/slugs') as typeof import('../../src/seed/bulk/slugs');
const { mixOf } = outside.require('./dist/src/seed/bulk/mix') as typeof import('../../src/seed/bulk/mix');

const TODAY = new Date('2026-03-01T12:00:00Z');
const DOCUMENTS = 60;
const LOCALES = ['pl', 'uk', 'en'];
const KINDS = [ARTICLE, EVENT, MUNICIPALITY, PARTNERSHIP];

interface Row extends Record<string, unknown> {
  readonly documentId: string;
  readonly locale: string;
  readonly publishedAt: string | null;
  readonly slug: string;
}

interface ReadModel {
  rebuild(): Promise<unknown>;
  check(onDifference: (difference: object) => void): Promise<{ differences: number }>;
}

let app: BootedStrapi;

const load = (options: Partial<BulkOptions> = {}): Promise<BulkReport> => loadBulk(app.strapi, { documents: DOCUMENTS, today: TODAY, ...options });

const rowsOf = async (uid: string): Promise<Row[]> => (await app.strapi.db.query(uid as 'plugin::upload.file').findMany({ orderBy: { id: 'asc' } })) as unknown as Row[];

const readModel = (): ReadModel => app.strapi.plugin('feed').service('readModel') as ReadModel;

const differences = async (): Promise<object[]> => {
  const found: object[] = [];
  await readModel().check((difference) => found.push(difference));
  return found;
};

const invent = (seed: number): object[] => [
  ...inventDocuments(createRandom(seed), mixOf(DOCUMENTS), { areas: ['a', 'b', 'c'], takenCodes: new Set(), slugs: createSlugs(new Set()), today: TODAY }),
];

describe('made-up documents', () => {
  it('are the same for the same seed and others for another one', () => {
    expect(invent(7)).toEqual(invent(7));
    expect(invent(7)).not.toEqual(invent(8));
  });

  it.each([[19], [0], [20.5], [Number.NaN]])('are not made for %p of them', (count) => {
    expect(() => mixOf(count)).toThrow(/at least 20/);
  });

  it.each([20, 21, 99, 1000])('are %i where so many are asked for', (count) => {
    const { articles, events, municipalities, partnerships } = mixOf(count);
    expect(articles + events + municipalities + partnerships).toBe(count);
    expect(Math.min(articles, events, municipalities - 1, partnerships)).toBeGreaterThan(0);
  });
});

describe('loading many documents', () => {
  beforeAll(async () => {
    app = await bootStrapi();
    expect(await load()).toEqual({ articles: 42, events: 9, municipalities: 6, partnerships: 3, rows: DOCUMENTS * LOCALES.length * 2 });
    await readModel().rebuild();
  });
  afterAll(() => app.stop());

  it('refuses to load the same ones twice, and leaves everything as it is', async () => {
    const before = (await rowsOf(ARTICLE)).length;
    await expect(load()).rejects.toThrow('there already');
    expect((await rowsOf(ARTICLE)).length).toBe(before);
  });

  it('writes a draft and a published version in every language', async () => {
    for (const uid of KINDS) {
      const rows = await rowsOf(uid);
      const versions = new Map<string, string[]>();
      for (const { documentId, locale, publishedAt } of rows) versions.set(documentId, [...(versions.get(documentId) ?? []), `${locale} ${publishedAt === null ? 'draft' : 'published'}`]);
      for (const found of versions.values()) expect(found.sort()).toEqual(LOCALES.flatMap((locale) => [`${locale} draft`, `${locale} published`]).sort());
    }
  });

  it('gives each document a slug of its own in a language', async () => {
    for (const uid of KINDS) {
      const drafts = (await rowsOf(uid)).filter(({ publishedAt }) => publishedAt === null);
      expect(new Set(drafts.map(({ locale, slug }) => `${locale} ${slug}`)).size).toBe(drafts.length);
      for (const { slug } of drafts) expect(slug).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
    }
  });

  it('gives municipalities valid codes of their country, each its own', async () => {
    const rows = await rowsOf(MUNICIPALITY);
    for (const { country, code } of rows) expect(parseMunicipalityCode(country as 'PL' | 'UA', code as string)).toMatchObject({ kind: 'ok' });
    expect(new Set(rows.map(({ code }) => code)).size).toBe(new Set(rows.map(({ documentId }) => documentId)).size);
  });

  it('registers each pair once, under the key and at the stage that the registry gives', async () => {
    const links = await rowsOf(LINK);
    expect(links).toHaveLength(3);
    for (const { partnership, type, sideA, sideB, stage, pairKey: key } of links) {
      expect(key).toBe(pairKey({ type: type as PairType, sideA: sideA as string, sideB: sideB as string }));
      expect(await milestonesOf(app).timeline(partnership as string)).toMatchObject({ stage, partnership });
    }
    expect(new Set(links.map(({ pairKey: key }) => key)).size).toBe(links.length);
  });

  it('marks articles and events as examples, with texts of two to three kilobytes', async () => {
    const articles = await rowsOf(ARTICLE);
    for (const { example } of [...articles, ...(await rowsOf(EVENT))]) expect(example).toBe(true);
    const lengths = articles.map(({ body }) => JSON.stringify(body).length);
    expect(Math.min(...lengths)).toBeGreaterThan(1700);
    expect(Math.max(...lengths)).toBeLessThan(3300);
  });

  it('leaves what the feed shows, without a difference', async () => {
    expect(await differences()).toEqual([]);
    for (const locale of LOCALES) {
      const { body } = await app.fetchJson('GET', `/api/feed?limit=100&locale=${locale}`);
      expect((body as { data: object[] }).data).toHaveLength(DOCUMENTS);
    }
    const { body } = await app.fetchJson('GET', '/api/feed/articles?limit=100&locale=uk');
    const { data } = body as { data: { isFallback: boolean; article: { areas: object[]; municipalities: object[] } }[] };
    expect(data).toHaveLength(42);
    for (const item of data) {
      expect(item.isFallback).toBe(false);
      expect(item.article.areas.length).toBeGreaterThan(0);
      expect(item.article.municipalities.length).toBeGreaterThan(0);
    }
  });

  it('can be followed by more of another seed', async () => {
    await load({ seed: 2, documents: 20 });
    const rows = await rowsOf(MUNICIPALITY);
    expect(new Set(rows.map(({ code }) => code)).size).toBe(8);
    const drafts = (await rowsOf(ARTICLE)).filter(({ publishedAt }) => publishedAt === null);
    expect(new Set(drafts.map(({ locale, slug }) => `${locale} ${slug}`)).size).toBe(drafts.length);
    await readModel().rebuild();
  });

  it.each(KINDS)('leaves entries of %s that are edited and published like any others', async (uid) => {
    const [entry] = await documents(app, uid).findMany({ locale: 'uk' });
    const { documentId } = entry!;
    await documents(app, uid).update({ documentId, locale: 'uk', data: { summary: 'Змінено' } });
    const { entries } = await documents(app, uid).publish({ documentId, locale: 'uk' });
    expect(entries).toHaveLength(1);
    expect(await documents(app, uid).findOne({ documentId, locale: 'uk', status: 'published' })).toMatchObject({ summary: 'Змінено' });
    expect(await documents(app, uid).findOne({ documentId, locale: 'pl', status: 'published' })).not.toMatchObject({ summary: 'Змінено' });
    expect(await rowsOf(uid)).toHaveLength((await documents(app, uid).count({ locale: 'pl' })) * LOCALES.length * 2);
    expect(await differences()).toEqual([]);
  });

  it('leaves partnerships that go on', async () => {
    const [link] = await rowsOf(LINK);
    await milestonesOf(app).add(link!.partnership as string, { kind: 'start', side: 'both', date: '2026-01', evidenceUrl: null, note: null });
    expect(await milestonesOf(app).timeline(link!.partnership as string)).toMatchObject({ stage: 'active' });
  });
});
