import { mkdtemp, mkdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';

import type { ImportReport } from '../../src/wordpress';
import { ARTICLE, documents, type SavedEntry } from '../support/content';
import { bootStrapi, type BootedStrapi } from '../support/strapi';
import { item, LANGUAGE_TERMS, largeExport, SITE, wordpressExport, type ExportedItem } from '../support/wordpress-export';

/** The compiled import, as the command runs it. */
const { importExport } = outside.require('./dist/src/wordpress') as typeof import('../../src/wordpress');

let app: BootedStrapi;

type Options = Partial<Parameters<typeof importExport>[1]>;

const run = (text: string, options: Options = {}): Promise<ImportReport> =>
  importExport(app.strapi, {
    open: async function* () {
      for (let at = 0; at < text.length; at += 50_000) yield text.slice(at, at + 50_000);
    },
    dryRun: false, language: null, areas: {}, pictures: { kind: 'none' }, onProgress: () => undefined, ...options,
  });

/** What a report says without what only writing can know. */
const told = ({ counts, items, unmatchedCategories }: ImportReport) => ({ counts, unmatchedCategories, items: items.map(({ documentId: _id, ...rest }) => rest) });
const counts = (some: Partial<ImportReport['counts']>): ImportReport['counts'] => ({ made: 0, updated: 0, unchanged: 0, kept: 0, gone: 0, skipped: 0, refused: 0, ...some });

const draft = (documentId: string, locale = 'pl'): Promise<SavedEntry | null> => documents(app, ARTICLE).findOne({ documentId, locale, status: 'draft', populate: ['cover'] });
const idOf = (report: ImportReport, post: number): string => {
  const documentId = report.items.find((one) => one.post === post)?.documentId;
  if (!documentId) throw new Error(`Post ${String(post)} became nothing.`);
  return documentId;
};
const articles = (): Promise<number> => app.strapi.db.query(ARTICLE).count();

const language = (code: string): [string, string, string] => ['language', code, code];
const pair = (slug: string): [string, string, string] => ['post_translations', slug, slug];
const exportOf = (...items: ExportedItem[]): string => wordpressExport(items.map(item), LANGUAGE_TERMS);

beforeAll(async () => {
  app = await bootStrapi();
  await documents(app, 'api::area.area').create({ locale: 'pl', data: { name: 'Kultura', key: 'culture' } });
});
afterAll(() => app.stop());

const PAIR: ExportedItem[] = [
  { id: 12, title: 'Візит до Пщини', slug: encodeURIComponent('візит-до-пщини'), content: '<p>Слова</p>', terms: [language('ua'), pair('pll_1')] },
  { id: 11, title: 'Wizyta w Pszczynie', slug: 'wizyta', content: '<p>Słowa</p>', excerpt: 'Krótko', terms: [language('pl'), pair('pll_1'), ['category', 'kultura', 'Kultura'], ['category', 'sport', 'Sport']] },
];

describe('refused', () => {
  test('a file that ends in the middle writes nothing', async () => {
    const text = exportOf({ id: 1 }, { id: 2 });
    await expect(run(text.slice(0, -80))).rejects.toMatchObject({ name: 'WxrError', fault: 'xml' });
    expect(await articles()).toBe(0);
  });

  test('a language that is not set up, and an area that does not exist', async () => {
    await expect(run(exportOf(), { language: 'de' })).rejects.toMatchObject({ name: 'ImportOptionError' });
    await expect(run(exportOf(), { areas: { a: 'b' } })).rejects.toMatchObject({ name: 'ImportOptionError' });
  });

  test('a post that a rule stands against is refused by name, and the others come in', async () => {
    // The door refuses years that no association's calendar means.
    const text = exportOf({ id: 21, dateGmt: '9000-01-01 10:00:00' }, { id: 22, title: 'Dobry wpis' });
    const dry = await run(text, { dryRun: true });
    const real = await run(text);
    expect(told(dry)).toEqual(told(real));
    expect(real.counts).toEqual(counts({ refused: 1, made: 1 }));
    expect(real.items[0]?.outcome).toEqual({ kind: 'refused', reasons: [expect.stringContaining('publicationDate')] });
  });
});

describe('a pair of languages', () => {
  let first: ImportReport;

  test('a dry run tells the same as the run and leaves nothing behind', async () => {
    const before = await articles();
    const dry = await run(exportOf(...PAIR), { dryRun: true });
    expect(await articles()).toBe(before);
    first = await run(exportOf(...PAIR));
    expect(told(dry)).toEqual(told(first));
    expect(first.counts).toEqual(counts({ made: 2 }));
    expect(first.unmatchedCategories).toEqual({ Sport: 2 });
  });

  test('is one article, as a draft, with the original’s date, address and area', async () => {
    const documentId = idOf(first, 11);
    expect(idOf(first, 12)).toBe(documentId);
    const area = await app.strapi.db.query('api::area.area').findOne({ where: { key: 'culture' } }) as { documentId: string };
    const facts = { publicationDate: '2019-05-04T10:30:00.000Z', sourceUrl: `${SITE}/2019/05/wizyta/`, areas: [`area:${area.documentId}`] };
    expect(await draft(documentId)).toMatchObject({ title: 'Wizyta w Pszczynie', slug: 'wizyta', summary: 'Krótko', ...facts });
    expect(await draft(documentId, 'uk')).toMatchObject({ title: 'Візит до Пщини', slug: 'vizyt-do-pshchyny', body: [{ type: 'paragraph', children: [{ type: 'text', text: 'Слова' }] }], ...facts });
    expect(await documents(app, ARTICLE).findOne({ documentId, locale: 'pl', status: 'published' })).toBeNull();
  });

  test('a second run changes nothing', async () => {
    const { updatedAt } = (await draft(idOf(first, 11))) as SavedEntry;
    const again = await run(exportOf(...PAIR));
    expect(again.counts).toEqual(counts({ unchanged: 2 }));
    expect((await draft(idOf(first, 11)))?.updatedAt).toBe(updatedAt);
  });

  test('what the site says anew comes in where nobody has touched it; what an editor changed stays', async () => {
    const documentId = idOf(first, 11);
    await documents(app, ARTICLE).update({ documentId, locale: 'pl', data: { summary: 'Nasze słowa' } });
    const changed = exportOf(...PAIR.map((one) => ({ ...one, content: `${one.content ?? ''}<p>+</p>` })), { id: 13, title: 'Nowy' });
    const dry = await run(changed, { dryRun: true });
    const real = await run(changed);
    expect(told(dry)).toEqual(told(real));
    expect(real.counts).toEqual(counts({ updated: 1, kept: 1, made: 1 }));
    expect(await draft(documentId)).toMatchObject({ summary: 'Nasze słowa', body: [{ type: 'paragraph' }] });
    expect((await draft(documentId, 'uk'))?.body).toHaveLength(2);
  });

  test('a fact that an editor changed is not taken back by a language that comes later', async () => {
    const one = { id: 31, title: 'Pierwszy', terms: [language('pl'), pair('pll_3')] };
    const made = await run(exportOf(one));
    const documentId = idOf(made, 31);
    await documents(app, ARTICLE).update({ documentId, locale: 'pl', data: { publicationDate: '2020-01-01T00:00:00.000Z' } });
    const real = await run(exportOf(one, { id: 32, title: 'Перший', terms: [language('ua'), pair('pll_3')] }));
    expect(real.items.map(({ outcome }) => outcome.kind)).toEqual(['kept', 'made']);
    expect(idOf(real, 32)).toBe(documentId);
    expect(await draft(documentId, 'uk')).toMatchObject({ title: 'Перший', publicationDate: '2020-01-01T00:00:00.000Z' });
  });

  test('what editors deleted stays away, and an article that they made from the same page is theirs', async () => {
    const text = exportOf({ id: 41 }, { id: 42 });
    await documents(app, ARTICLE).create({ locale: 'pl', data: { title: 'Ręcznie', sourceUrl: `${SITE}/2019/05/wpis-42/` } });
    const made = await run(text);
    expect(made.items.map(({ outcome }) => outcome)).toEqual([{ kind: 'made' }, { kind: 'kept', reason: 'already-there' }]);
    await documents(app, ARTICLE).delete({ documentId: idOf(made, 41), locale: '*' });
    expect((await run(text)).items.map(({ outcome }) => outcome.kind)).toEqual(['gone', 'kept']);
  });

  test('two posts with one address of the same language get two', async () => {
    const text = exportOf({ id: 51, slug: 'kontakt', link: `${SITE}/a/kontakt/` }, { id: 52, type: 'page', slug: 'kontakt', link: `${SITE}/b/kontakt/` });
    const dry = await run(text, { dryRun: true });
    const real = await run(text);
    expect(told(dry)).toEqual(told(real));
    expect((await draft(idOf(real, 52)))?.slug).toBe('kontakt-2');
  });
});

describe('pictures', () => {
  let folder: string;
  /** A JPEG of one pixel. */
  const PIXEL = Buffer.from('/9j/4AAQSkZJRgABAQEASABIAAD/2wBDAP//////////////////////////////////////////////////////////////////////////////////////wAALCAABAAEBAREA/8QAFAABAAAAAAAAAAAAAAAAAAAAA//EABQQAQAAAAAAAAAAAAAAAAAAAAD/2gAIAQEAAD8AN//Z', 'base64');
  const WITH_PICTURES: ExportedItem[] = [
    { id: 61, title: 'Zdjęcia', slug: 'zdjecia', content: `<p>a</p><img class="wp-image-62" src="${SITE}/wp-content/uploads/2019/05/d-300x200.jpg" alt="Dzieci"><img src="${SITE}/wp-content/uploads/../../../etc/passwd"><img src="https://inny.example.org/x.jpg">`, meta: { _thumbnail_id: '62' } },
    { id: 62, type: 'attachment', status: 'inherit', attachmentUrl: `${SITE}/wp-content/uploads/2019/05/d.jpg`, meta: { _wp_attachment_image_alt: 'Okładka' } },
  ];

  beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'wordpress-uploads-'));
    await mkdir(path.join(folder, '2019/05'), { recursive: true });
    await writeFile(path.join(folder, '2019/05/d.jpg'), PIXEL);
  });
  afterAll(async () => {
    for (const file of (await app.strapi.db.query('plugin::upload.file').findMany()) as object[]) await (app.strapi.plugin('upload').service('upload') as { remove(file: object): Promise<unknown> }).remove(file);
    await rm(folder, { recursive: true });
  });

  test('are not fetched unless somebody asks, and come when they do', async () => {
    const without = await run(exportOf(...WITH_PICTURES));
    expect(without.pictures).toEqual({ found: 3, taken: 0, left: 3 });
    const documentId = idOf(without, 61);
    expect((await draft(documentId))?.body).toHaveLength(1);

    const pictures = { kind: 'folder' as const, path: folder };
    const dry = await run(exportOf(...WITH_PICTURES), { pictures, dryRun: true });
    const real = await run(exportOf(...WITH_PICTURES), { pictures });
    expect(told(dry)).toEqual(told(real));
    expect(real.pictures).toEqual({ found: 3, taken: 1, left: 2 });
    expect(real.counts).toEqual(counts({ updated: 1 }));
    const { body, cover, coverAlt } = (await draft(documentId)) as SavedEntry;
    expect(body).toMatchObject([{ type: 'paragraph' }, { type: 'image', image: { alternativeText: 'Dzieci', width: 1, height: 1 } }]);
    expect(cover).toMatchObject({ name: 'd.jpg' });
    expect(coverAlt).toBe('Okładka');
    expect(real.items[0]?.warnings).toEqual(expect.arrayContaining([{ kind: 'picture-left', address: 'https://inny.example.org/x.jpg', reason: 'elsewhere' }]));
  });

  test('are there once, also for runs that do not ask for them', async () => {
    const again = await run(exportOf(...WITH_PICTURES));
    expect(again.counts).toEqual(counts({ unchanged: 1 }));
    expect(await app.strapi.db.query('plugin::upload.file').count()).toBe(1);
  });
});

describe('a run that is ended in the middle', () => {
  test('is gone on with, and nothing is there twice', async () => {
    const text = [...largeExport(24, 1000)].join('');
    const before = await articles();
    let done = 0;
    const broken = run(text, {
      onProgress: () => {
        done += 1;
        if (done === 10) throw new Error('killed');
      },
    });
    await expect(broken).rejects.toThrow('killed');
    const made = (await articles()) - before;
    expect(made).toBeGreaterThan(0);
    const rest = await run(text);
    expect(rest.counts).toEqual(counts({ unchanged: made, made: 24 - made }));
    expect((await articles()) - before).toBe(24);
    expect((await run(text)).counts).toEqual(counts({ unchanged: 24 }));
  });
});
