import { spawn } from 'node:child_process';

import { bootStrapi, type BootedStrapi } from '../support/strapi';
import { createMunicipality, createPartnership, documents } from '../support/content';

/*
 * The read model against the content it is made from: what a write leaves in it, and what it takes out.
 */

let app: BootedStrapi;

interface Difference {
  readonly id: string;
  readonly locale: string | null;
  readonly kind: string;
  readonly fields: readonly string[];
}

interface ReadModel {
  check(onDifference: (difference: Difference) => void): Promise<{ documents: number; differences: number }>;
  rebuild(onProgress?: (progress: { documents: number; of: number }) => void): Promise<{ documents: number; rows: number }>;
  drain(): Promise<void>;
}

const ARTICLE = 'api::article.article';

const readModel = (): ReadModel => app.strapi.plugin('feed').service('readModel') as ReadModel;

async function differences(): Promise<Difference[]> {
  const found: Difference[] = [];
  await readModel().check((difference) => found.push(difference));
  return found;
}

interface Row {
  readonly kind: string;
  readonly document_id: string;
  readonly locale: string;
  readonly source_locale: string | null;
  readonly seq: number | string;
  readonly gone: number;
  readonly item: string | null;
}

const rowsOf = async (documentId: string): Promise<Row[]> => (await app.strapi.db.connection('feed_entries').where({ document_id: documentId }).orderBy('locale')) as Row[];

const sequence = async (): Promise<number> => Number(((await app.strapi.db.connection('feed_state').first('sequence')) as { sequence: number | string }).sequence);

async function publishArticle(data: Record<string, unknown> = {}, locale = 'pl'): Promise<string> {
  const { documentId } = await documents(app, ARTICLE).create({ data: { title: 'Wiadomość', ...data }, locale });
  await documents(app, ARTICLE).publish({ documentId, locale });
  return documentId;
}

beforeAll(async () => {
  app = await bootStrapi();
});
afterAll(async () => {
  await app.stop();
});

describe('what is not public', () => {
  test('a draft has no row', async () => {
    const { documentId } = await documents(app, ARTICLE).create({ data: { title: 'Szkic' }, locale: 'pl' });
    expect(await rowsOf(documentId)).toEqual([]);
  });

  test('what was withdrawn leaves tombstones without a word of it', async () => {
    const documentId = await publishArticle({ title: 'Tajne słowo' });
    await documents(app, ARTICLE).unpublish({ documentId, locale: 'pl' });
    const rows = await rowsOf(documentId);
    expect(rows.map(({ locale, gone, item, source_locale: source }) => [locale, gone, item, source])).toEqual(['en', 'pl', 'uk'].map((locale) => [locale, 1, null, null]));
    expect(JSON.stringify(rows)).not.toContain('Tajne');
  });

  test('a write that fails leaves no number and no row', async () => {
    const before = await sequence();
    const documentId = await publishArticle();
    const after = await sequence();
    expect(after).toBe(before + 3);
    await expect(
      app.strapi.db.transaction(async () => {
        await documents(app, ARTICLE).unpublish({ documentId, locale: 'pl' });
        throw new Error('undone');
      }),
    ).rejects.toMatchObject({ message: 'undone' });
    expect(await sequence()).toBe(after);
    expect((await rowsOf(documentId)).map(({ gone }) => gone)).toEqual([0, 0, 0]);
  });

  test('what is dated ahead appears at its time, by itself', async () => {
    const { documentId } = await documents(app, ARTICLE).create({ data: { title: 'Jutro', publicationDate: new Date(Date.now() + 1500).toISOString() }, locale: 'pl' });
    await documents(app, ARTICLE).publish({ documentId, locale: 'pl' });
    expect(await rowsOf(documentId)).toEqual([]);
    for (let waited = 0; waited < 10_000 && (await rowsOf(documentId)).length === 0; waited += 100) await new Promise((resolve) => setTimeout(resolve, 100));
    expect((await rowsOf(documentId)).map(({ gone }) => gone)).toEqual([0, 0, 0]);
  });
});

describe('a public document', () => {
  test('has a row a language, the next best words where it lacks one', async () => {
    const documentId = await publishArticle();
    expect((await rowsOf(documentId)).map(({ locale, source_locale: source }) => [locale, source])).toEqual([['en', 'pl'], ['pl', 'pl'], ['uk', 'pl']]);
  });

  test('that is saved or published again without a change takes no number', async () => {
    const documentId = await publishArticle();
    const before = await sequence();
    await documents(app, ARTICLE).update({ documentId, locale: 'pl', data: { title: 'Szkic następnej wersji' } });
    expect(await sequence()).toBe(before);
  });

  test('takes numbers in the order of its changes, each only once', async () => {
    const first = await publishArticle();
    const second = await publishArticle();
    const numbers = [...(await rowsOf(first)), ...(await rowsOf(second))].map(({ seq }) => Number(seq));
    expect(new Set(numbers).size).toBe(6);
    expect(Math.min(...numbers.slice(3))).toBeGreaterThan(Math.max(...numbers.slice(0, 3)));
    expect(Math.max(...numbers)).toBe(await sequence());
  });
});

describe('what shows another entry', () => {
  test('follows its name, in the same write', async () => {
    const town = await createMunicipality(app, { namePl: 'Stara Nazwa' });
    await documents(app, 'api::municipality.municipality').publish({ documentId: town.documentId, locale: 'pl' });
    const article = await publishArticle({ municipalities: [`municipality:${town.documentId}`] });
    expect((await rowsOf(article))[1]?.item).toContain('Stara Nazwa');
    await documents(app, 'api::municipality.municipality').update({ documentId: town.documentId, locale: 'pl', data: { namePl: 'Nowa Nazwa' }, status: 'published' });
    expect((await rowsOf(article))[1]?.item).toContain('Nowa Nazwa');
    expect(await differences()).toEqual([]);
  });

  test('follows a picture of the media library', async () => {
    const article = await publishArticle();
    const { id } = (await app.strapi.db.query(ARTICLE).findOne({ where: { documentId: article, publishedAt: { $notNull: true } } })) as { id: number };
    // Published without a description of its own, as it may have been before one was asked for.
    const file = (await app.strapi.db.query('plugin::upload.file').create({
      data: {
        name: 'most.jpg', hash: 'most', ext: '.jpg', mime: 'image/jpeg', size: 1, url: '/uploads/most.jpg', provider: 'local', alternativeText: 'Most', width: 1, height: 1,
        related: [{ id, __type: ARTICLE, __pivot: { field: 'cover' } }],
      },
    })) as { id: number };
    expect((await rowsOf(article))[1]?.item).toContain('"alt":"Most"');
    await app.strapi.db.query('plugin::upload.file').update({ where: { id: file.id }, data: { alternativeText: 'Most nad Bystrzycą' } });
    expect((await rowsOf(article))[1]?.item).toContain('"alt":"Most nad Bystrzycą"');
    await app.strapi.db.query('plugin::upload.file').delete({ where: { id: file.id } });
    expect((await rowsOf(article))[1]?.item).toContain('"image":null');
    expect(await differences()).toEqual([]);
  });

  test('is left to the queue where there is much of it, and comes right', async () => {
    const { documentId: area } = await documents(app, 'api::area.area').create({ data: { name: 'Oświata', key: 'oswiata-wielka' }, locale: 'pl' });
    for (let made = 0; made < 210; made += 1) await publishArticle({ areas: [`area:${area}`] });
    await documents(app, 'api::area.area').update({ documentId: area, locale: 'pl', data: { name: 'Edukacja' } });
    await readModel().drain();
    expect(await differences()).toEqual([]);
    const { count } = (await app.strapi.db.connection('feed_entries').where({ kind: 'article' }).where('item', 'like', '%Edukacja%').count({ count: '*' }).first()) as { count: number | string };
    expect(Number(count)).toBe(630);
  }, 300_000);

  test('forgets what was deleted', async () => {
    const { documentId: area } = await documents(app, 'api::area.area').create({ data: { name: 'Sport', key: 'sport-inny' }, locale: 'pl' });
    const article = await publishArticle({ areas: [`area:${area}`] });
    expect((await rowsOf(article))[0]?.item).toContain('Sport');
    await documents(app, 'api::area.area').delete({ documentId: area, locale: '*' });
    expect((await rowsOf(article))[0]?.item).not.toContain('Sport');
    expect(await differences()).toEqual([]);
  });

  test('a partnership and both its towns follow a milestone', async () => {
    const pair = await createPartnership(app);
    for (const side of [pair.sideA, pair.sideB]) await documents(app, 'api::municipality.municipality').publish({ documentId: side as string, locale: 'pl' });
    await documents(app, 'api::partnership.partnership').publish({ documentId: pair.documentId, locale: 'pl' });
    expect((await rowsOf(pair.sideA as string))[1]?.item).toContain(`partnership:${pair.documentId}`);
    await documents(app, 'plugin::partnerships.milestone').create({ data: { partnership: pair.documentId, kind: 'contact', side: 'both', date: '2024' } });
    expect((await rowsOf(pair.documentId))[1]?.item).toContain('"stage":"contact"');
    expect(await differences()).toEqual([]);
  });
});

describe('what nobody told of', () => {
  test('a picture uploaded straight into a field is shown', async () => {
    const article = await publishArticle();
    const { id } = (await app.strapi.db.query(ARTICLE).findOne({ where: { documentId: article, publishedAt: { $notNull: true } } })) as { id: number };
    await app.strapi.db.query('plugin::upload.file').create({
      data: { name: 'rynek.jpg', hash: 'rynek', ext: '.jpg', mime: 'image/jpeg', size: 1, url: '/uploads/rynek.jpg', provider: 'local', alternativeText: 'Rynek', related: [{ id, __type: ARTICLE, __pivot: { field: 'cover' } }] },
    });
    expect((await rowsOf(article))[1]?.item).toContain('"alt":"Rynek"');
    expect(await differences()).toEqual([]);
  });

  test('words of one language that were taken back are shown nowhere, however many showed them', async () => {
    const town = await createMunicipality(app, { namePl: 'Miasto', nameUk: null, nameEn: null });
    const uid = 'api::municipality.municipality';
    await documents(app, uid).update({ documentId: town.documentId, locale: 'uk', data: { slug: 'taiemne-misto' } });
    for (const locale of ['pl', 'uk']) await documents(app, uid).publish({ documentId: town.documentId, locale });
    for (let made = 0; made < 205; made += 1) await publishArticle({ municipalities: [`municipality:${town.documentId}`] });
    const showing = async (): Promise<number> => Number(((await app.strapi.db.connection('feed_entries').where('item', 'like', '%taiemne-misto%').count({ count: '*' }).first()) as { count: number | string }).count);
    expect(await showing()).toBeGreaterThan(205);
    await documents(app, uid).unpublish({ documentId: town.documentId, locale: 'uk' });
    expect(await showing()).toBe(0);
  }, 300_000);
});

describe('the queue', () => {
  test('rests when there is nothing to do', async () => {
    const ahead = async (): Promise<void> => {
      const { documentId } = await documents(app, ARTICLE).create({ data: { title: 'Kiedyś', publicationDate: '2099-01-01T00:00:00.000Z' }, locale: 'pl' });
      await documents(app, ARTICLE).publish({ documentId, locale: 'pl' });
    };
    await ahead();
    await app.strapi.db.connection('feed_jobs').insert({ work: 'everything', target: '', position: '', due_at: 0 });
    await ahead();
    const left = async (): Promise<number> => Number(((await app.strapi.db.connection('feed_jobs').where({ work: 'everything' }).count({ count: '*' }).first()) as { count: number | string }).count);
    for (let waited = 0; waited < 30_000 && (await left()) > 0; waited += 200) await new Promise((resolve) => setTimeout(resolve, 200));
    expect(await left()).toBe(0);
    let looks = 0;
    const look = ({ sql }: { sql: string }): void => {
      if (sql.includes('feed_jobs')) looks += 1;
    };
    app.strapi.db.connection.on('query', look);
    await new Promise((resolve) => setTimeout(resolve, 2_000));
    app.strapi.db.connection.removeListener('query', look);
    expect(looks).toBeLessThan(10);
  }, 60_000);
});

/** A process of its own that writes to the same SQLite file, 20 ms at a time. */
const NEIGHBOUR = `
  const db = new (require('better-sqlite3'))(process.argv[1], { timeout: 5000 });
  const pause = (ms) => Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, ms);
  console.log('ready');
  for (;;) {
    db.exec("begin immediate; update feed_state set id = id where id = -1");
    pause(20);
    db.exec('commit');
    pause(10);
  }`;

describe('another process on the same database', () => {
  test('makes nobody who saves fail', async () => {
    if (app.database !== 'sqlite') return;
    const neighbour = spawn(process.execPath, ['-e', NEIGHBOUR, String(app.settings.DATABASE_FILENAME)], { stdio: ['ignore', 'pipe', 'inherit'] });
    try {
      await new Promise((resolve) => neighbour.stdout.once('data', resolve));
      for (let saved = 0; saved < 20; saved += 1) await publishArticle();
    } finally {
      neighbour.kill('SIGKILL');
    }
    expect(await differences()).toEqual([]);
  }, 60_000);
});

describe('a cursor that somebody made', () => {
  test.each([[[1]], [['abc', 'x', 'y']], [[1, 1.5, 'a']], [[1, 1e300, 'a']], [[1, -5, 'a\u0000b']], [[1, -5, 'a', 'b']]])('%j is refused, and not asked of the database', async (place) => {
    await publishArticle();
    const { body } = await app.fetchJson('GET', '/api/feed/articles?locale=pl&limit=1');
    const [version, fingerprint] = JSON.parse(Buffer.from((body as { meta: { next: string } }).meta.next, 'base64url').toString('utf8')) as unknown[];
    const forged = Buffer.from(JSON.stringify([version, fingerprint, ...place])).toString('base64url');
    expect((await app.fetchJson('GET', `/api/feed/articles?locale=pl&limit=1&after=${forged}`)).status).toBe(400);
  });
});

describe('the comparison', () => {
  test('names rows that are wrong, missing or too many, and links', async () => {
    const [wrong, missing, surplus] = [await publishArticle(), await publishArticle(), await publishArticle()];
    const table = () => app.strapi.db.connection('feed_entries');
    await table().where({ document_id: wrong, locale: 'pl' }).update({ item: '{}' });
    await table().where({ document_id: missing, locale: 'uk' }).delete();
    await app.strapi.db.query(ARTICLE).deleteMany({ where: { documentId: surplus } });
    await app.strapi.db.connection('feed_links').insert({ kind: 'article', document_id: wrong, target: 'area:none' });
    const found = await differences();
    expect(found).toContainEqual({ id: `article:${wrong}`, locale: 'pl', kind: 'differs', fields: ['item'] });
    expect(found).toContainEqual({ id: `article:${missing}`, locale: 'uk', kind: 'missing', fields: [] });
    expect(found).toContainEqual({ id: `article:${surplus}`, locale: 'en', kind: 'surplus', fields: [] });
    expect(found).toContainEqual({ id: `article:${wrong}`, locale: null, kind: 'links', fields: [] });
    expect(found).toHaveLength(6);

    const before = await sequence();
    const steps: number[] = [];
    expect((await readModel().rebuild(({ documents: done }) => steps.push(done))).rows).toBe(5);
    expect(await sequence()).toBe(before + 5);
    expect(steps.length).toBeGreaterThan(0);
    expect(await differences()).toEqual([]);
  });
});
