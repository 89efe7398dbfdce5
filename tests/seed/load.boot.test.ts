import type { seedContent as SeedContentModule } from '../../database/seed';
import type { SeedContent } from '../../src/seed/content';
import type { SeedProgress, SeedReport } from '../../src/seed';
import { ARTICLE, documents, EVENT, linkOf, milestonesOf, MUNICIPALITY, PARTNERSHIP, type SavedEntry } from '../support/content';
import { bootStrapi, type BootedStrapi } from '../support/strapi';

/** The compiled loader, as the application runs it. */
const { loadContent } = outside.require('./dist/src/seed') as typeof import('../../src/seed');
const { seedContent } = outside.require('./dist/database/seed') as { seedContent: typeof SeedContentModule };

const LOCALES = ['pl', 'uk', 'en'] as const;
/** Four days before clocks change to summer time in both countries. */
const TODAY = new Date('2031-03-26T08:00:00Z');

let app: BootedStrapi;

interface Uploads {
  remove(file: object): Promise<unknown>;
}

/** The upload folder is not the suite's own: what was loaded into it is taken out again. */
async function removeUploads(): Promise<void> {
  for (const file of (await app.strapi.db.query('plugin::upload.file').findMany()) as object[]) await (app.strapi.plugin('upload').service('upload') as Uploads).remove(file);
}

const load = (content: SeedContent = seedContent, options: { examples?: boolean; today?: Date; onProgress?: (step: SeedProgress) => void } = {}): Promise<SeedReport> =>
  loadContent(app.strapi, content, { examples: false, today: TODAY, onProgress: () => undefined, ...options });

const report = (counts: Partial<SeedReport>): SeedReport => ({ created: 0, updated: 0, unchanged: 0, keptEditors: 0, deletedByEditor: 0, ...counts });

const total = (counts: SeedReport): number => Object.values(counts).reduce((sum, count) => sum + count, 0);

const published = (uid: string, documentId: string, locale: string): Promise<SavedEntry | null> => documents(app, uid).findOne({ documentId, locale, status: 'published', populate: '*' });

async function find(uid: string, filters: object): Promise<SavedEntry> {
  const [entry] = await documents(app, uid).findMany({ locale: 'pl', filters, populate: '*' });
  if (!entry) throw new Error(`There is no ${uid} for ${JSON.stringify(filters)}.`);
  return entry;
}

const municipality = (code: string): Promise<SavedEntry> => find(MUNICIPALITY, { code });

async function partnership(codeA: string, codeB: string): Promise<SavedEntry> {
  return find(PARTNERSHIP, { sideA: (await municipality(codeA)).documentId, sideB: (await municipality(codeB)).documentId });
}

const PSZCZYNA = '2410053';
const BUCHA = 'UA32080070000050759';
const SIEWIERZ = '2401073';
const YAHOTYN = 'UA32040210000086086';

/** The seed with one municipality said differently. */
const withMunicipality = (key: string, change: Partial<SeedContent['municipalities'][number]>): SeedContent => ({
  ...seedContent,
  municipalities: seedContent.municipalities.map((entry) => (entry.key === key ? { ...entry, ...change } : entry)),
});

const counted = async (): Promise<Record<string, number>> => {
  const counts: Record<string, number> = {};
  for (const uid of [ARTICLE, EVENT, MUNICIPALITY, PARTNERSHIP, 'api::area.area', 'api::programme.programme', 'plugin::partnerships.milestone', 'plugin::upload.file']) {
    counts[uid] = await app.strapi.db.query(uid as 'plugin::upload.file').count();
  }
  return counts;
};

describe('into an empty database', () => {
  beforeAll(async () => {
    app = await bootStrapi();
  });
  afterAll(async () => {
    await removeUploads();
    await app.stop();
  });

  test('an entry that is refused stops it and is named; what came before stays, and the next run goes on', async () => {
    await expect(load(withMunicipality('siewierz', { code: '9999999' }))).rejects.toMatchObject({ name: 'SeedError', seedKey: 'municipality:siewierz', message: expect.stringContaining('municipality:siewierz') });
    expect(await municipality(PSZCZYNA)).toMatchObject({ officialName: 'Pszczyna' });
    expect(await documents(app, MUNICIPALITY).findMany({ filters: { officialName: 'Siewierz' } })).toEqual([]);

    const steps: SeedProgress[] = [];
    const first = await load(seedContent, { onProgress: (step) => steps.push(step) });
    // Three pictures, nine areas, one programme and four municipalities had been loaded.
    expect(first).toEqual(report({ created: total(first) - 3 - 3 * (9 + 1 + 4), unchanged: 3 + 3 * (9 + 1 + 4) }));
    expect(steps.map(({ done }) => done)).toEqual(steps.map((_, index) => index + 1));
    expect(steps.at(-1)).toMatchObject({ done: steps.length, total: steps.length, label: 'event:visit-july' });
  });

  test('every entry is public in all three languages', async () => {
    const { documentId } = await municipality(BUCHA);
    expect(await published(MUNICIPALITY, documentId, 'uk')).toMatchObject({ officialName: 'Бучанська міська територіальна громада', nameUk: 'Буча', namePl: 'Bucza', nameEn: 'Bucha', code: BUCHA });
    for (const uid of [ARTICLE, EVENT, MUNICIPALITY, PARTNERSHIP]) {
      for (const { documentId: id } of await documents(app, uid).findMany({ locale: 'pl' })) {
        for (const locale of LOCALES) expect(await published(uid, id, locale)).toMatchObject({ documentId: id, locale });
      }
    }
  });

  test('established pairs are active, those with a declaration stand at intent, and no council is said to have decided', async () => {
    const established = await partnership(PSZCZYNA, BUCHA);
    expect(await milestonesOf(app).timeline(established.documentId)).toMatchObject({ stage: 'active', milestones: [{ kind: 'start', date: null }] });
    const intended = await partnership(SIEWIERZ, YAHOTYN);
    expect(await milestonesOf(app).timeline(intended.documentId)).toMatchObject({ stage: 'intent', milestones: [{ kind: 'visit', date: null }, { kind: 'intent', date: null }] });
    expect(await linkOf(app, intended.documentId)).toMatchObject({ stage: 'intent' });
    expect(await app.strapi.db.query('plugin::partnerships.milestone').count({ where: { kind: 'resolution' } })).toBe(0);
  });

  test('the article names its partnerships, has a picture with words for it, and took the day of its publication', async () => {
    const article = await find(ARTICLE, { pinned: true });
    const { documentId } = await partnership(PSZCZYNA, BUCHA);
    expect(article.partnerships).toContain(`partnership:${documentId}`);
    expect(article.partnerships).toHaveLength(7);
    expect(article.publicationDate).not.toBeNull();
    const english = await published(ARTICLE, article.documentId, 'en');
    expect(english).toMatchObject({ cover: { name: 'map.png', width: 1600 }, coverAlt: expect.stringContaining('map') });
  });

  test('no sample content comes unasked', async () => {
    expect(await documents(app, ARTICLE).count({ locale: 'pl' })).toBe(1);
    expect(await documents(app, EVENT).count({ locale: 'pl' })).toBe(2);
  });

  test('loading again changes nothing', async () => {
    const before = await counted();
    const second = await load();
    expect(second).toEqual(report({ unchanged: total(second) }));
    expect(await counted()).toEqual(before);
  });

  test('new words reach a language that nobody touched, and not one that an editor has changed', async () => {
    const { documentId } = await municipality('2479011');
    await documents(app, MUNICIPALITY).update({ documentId, locale: 'uk', data: { summary: 'Місто, описане редактором.' } });
    await documents(app, MUNICIPALITY).publish({ documentId, locale: 'uk' });

    const renewed = withMunicipality('zory', { summary: { pl: 'Nowy opis.', uk: 'Новий опис.', en: 'A new description.' } });
    const second = await load(renewed);
    expect(second).toEqual(report({ updated: 2, keptEditors: 1, unchanged: total(second) - 3 }));
    expect(await published(MUNICIPALITY, documentId, 'pl')).toMatchObject({ summary: 'Nowy opis.' });
    expect(await published(MUNICIPALITY, documentId, 'uk')).toMatchObject({ summary: 'Місто, описане редактором.' });
    expect(await published(MUNICIPALITY, documentId, 'en')).toMatchObject({ summary: 'A new description.' });

    const third = await load(renewed);
    expect(third).toEqual(report({ keptEditors: 1, unchanged: total(third) - 1 }));
    expect((await load()).updated).toBe(2);
  });

  test('a fact that an editor has changed is kept in every language', async () => {
    const { documentId } = await municipality('2406042');
    await documents(app, MUNICIPALITY).update({ documentId, locale: 'en', data: { website: 'https://example.org/miedzno' } });
    const second = await load(withMunicipality('miedzno', { summary: { pl: 'Inny opis.', uk: 'Інший опис.', en: 'Another description.' } }));
    expect(second.updated).toBe(0);
    expect(await documents(app, MUNICIPALITY).findOne({ documentId, locale: 'pl' })).toMatchObject({ website: 'https://example.org/miedzno', summary: expect.stringContaining('Miedźną') });
  });

  test('a fact that the seed has learnt reaches every language, in draft and in public', async () => {
    const { documentId } = await municipality('2405042');
    const learnt = withMunicipality('pilchowice', { population: 12345, populationYear: 2030 });
    expect((await load(learnt)).updated).toBe(3);
    for (const locale of LOCALES) expect(await published(MUNICIPALITY, documentId, locale)).toMatchObject({ population: 12345, populationYear: 2030 });
    expect((await load(learnt)).updated).toBe(0);
    expect((await load()).updated).toBe(3);
  });

  test('what editors have withdrawn from the public stays withdrawn', async () => {
    const { documentId } = await find(EVENT, { approximateDate: 'XXXX-06-14/XXXX-06-17' });
    await documents(app, EVENT).unpublish({ documentId, locale: '*' });
    const renewed: SeedContent = { ...seedContent, events: seedContent.events.map((event) => (event.key === 'visit-june' ? { ...event, type: 'other' as const } : event)) };
    await load(renewed);
    for (const locale of LOCALES) expect(await published(EVENT, documentId, locale)).toBeNull();
    expect(await documents(app, EVENT).findOne({ documentId, locale: 'pl' })).toMatchObject({ type: 'visit' });
  });

  test('a language that editors have deleted stays away, and so does a picture', async () => {
    const { documentId } = await municipality(YAHOTYN);
    await documents(app, MUNICIPALITY).delete({ documentId, locale: 'en' });
    const [picture] = (await app.strapi.db.query('plugin::upload.file').findMany({ where: { name: 'road.png' } })) as object[];
    await (app.strapi.plugin('upload').service('upload') as Uploads).remove(picture ?? {});
    expect((await load()).deletedByEditor).toBe(2);
    expect(await documents(app, MUNICIPALITY).findOne({ documentId, locale: 'en' })).toBeNull();
    expect(await app.strapi.db.query('plugin::upload.file').count({ where: { name: 'road.png' } })).toBe(0);
  });

  test('a history that editors have gone on with is theirs', async () => {
    const { documentId } = await partnership(SIEWIERZ, YAHOTYN);
    await milestonesOf(app).add(documentId, { kind: 'resolution', side: 'a', date: '2031-02-01' });
    const renewed: SeedContent = {
      ...seedContent,
      partnerships: seedContent.partnerships.map((pair) =>
        pair.key === 'siewierz-yahotyn' ? { ...pair, milestones: pair.milestones.map((milestone) => ({ ...milestone, note: 'Nowa notatka.' })) } : pair,
      ),
    };
    await load(renewed);
    const { milestones } = (await milestonesOf(app).timeline(documentId)) ?? { milestones: [] };
    expect(milestones.map((milestone) => (milestone as { note?: unknown }).note)).not.toContain('Nowa notatka.');
    expect(milestones).toHaveLength(3);
  });

  test('a new note reaches a milestone that nobody touched', async () => {
    const { documentId } = await partnership(PSZCZYNA, BUCHA);
    const renewed: SeedContent = {
      ...seedContent,
      partnerships: seedContent.partnerships.map((pair) =>
        pair.key === 'pszczyna-bucha' ? { ...pair, milestones: pair.milestones.map((milestone) => ({ ...milestone, note: 'Nowa notatka.' })) } : pair,
      ),
    };
    expect((await load(renewed)).updated).toBe(1);
    expect(await milestonesOf(app).timeline(documentId)).toMatchObject({ milestones: [{ kind: 'start', note: 'Nowa notatka.' }] });
  });

  test('a deleted partnership does not come back, and neither do its milestones', async () => {
    const { documentId } = await partnership(PSZCZYNA, BUCHA);
    await documents(app, PARTNERSHIP).delete({ documentId, locale: '*' });
    const before = await counted();
    await load();
    expect(await counted()).toEqual(before);
  });

  describe('a language that the seed has gained', () => {
    /** The seed with one sample alone, without the language. */
    const sample = (key: string): SeedContent['articles'][number] => {
      const found = seedContent.articles.find((article) => article.key === key);
      if (!found) throw new Error(`The seed has lost its sample ${key}.`);
      return found;
    };
    const loadOnly = (article: SeedContent['articles'][number]): Promise<SeedReport> =>
      load({ ...seedContent, articles: [article] }, { examples: true, today: new Date('2031-03-26T08:00:00Z') });

    test('stays unpublished where editors have withdrawn the others', async () => {
      const choirs = sample('example-two-choirs');
      await loadOnly(choirs);
      const { documentId } = await find(ARTICLE, { title: choirs.words.pl.title });
      await documents(app, ARTICLE).unpublish({ documentId, locale: '*' });
      expect((await loadOnly({ ...choirs, words: { ...choirs.words, uk: { ...choirs.words.pl, title: 'Приклад: Два хори' } } })).created).toBe(1);
      expect(await documents(app, ARTICLE).findOne({ documentId, locale: 'uk' })).toMatchObject({ title: 'Приклад: Два хори' });
      for (const locale of LOCALES) expect(await published(ARTICLE, documentId, locale)).toBeNull();
    });

    test('is added to what is there, with its facts', async () => {
      const gardens = sample('example-school-gardens');
      await loadOnly(gardens);
      const { documentId, publicationDate, municipalities } = await find(ARTICLE, { title: gardens.words.pl.title });
      expect(await published(ARTICLE, documentId, 'en')).toBeNull();
      expect((await loadOnly({ ...gardens, words: { ...gardens.words, en: { ...gardens.words.pl, title: 'Example: The same trees' } } })).created).toBe(1);
      expect(municipalities).toHaveLength(2);
      expect(await published(ARTICLE, documentId, 'en')).toMatchObject({ title: 'Example: The same trees', publicationDate, municipalities, cover: { name: 'tree.png' }, example: true });
    });
  });

  test('samples are reckoned from the day they are loaded, by the clocks of their time zone, and do not move', async () => {
    await load(seedContent, { examples: true });
    const forum = await find(EVENT, { type: 'conference' });
    // Clocks have changed to summer time since the day of loading.
    expect(forum).toMatchObject({ startsAt: '2031-04-16T08:00:00.000Z', endsAt: '2031-04-16T14:00:00.000Z', timeZone: 'Europe/Warsaw', example: true });
    expect(await find(EVENT, { type: 'festival' })).toMatchObject({ startsAt: '2031-05-14T22:00:00.000Z', endsAt: null, allDay: true });

    await load({ ...seedContent, events: seedContent.events.map((event) => (event.key === 'example-forum' ? { ...event, onlineUrl: 'https://example.org/forum' } : event)) }, { examples: true, today: new Date('2031-09-01T00:00:00Z') });
    expect(await find(EVENT, { type: 'conference' })).toMatchObject({ startsAt: '2031-04-16T08:00:00.000Z', onlineUrl: 'https://example.org/forum' });
  });
});

describe('into a database that editors have begun to fill', () => {
  beforeAll(async () => {
    app = await bootStrapi();
  });
  afterAll(async () => {
    await removeUploads();
    await app.stop();
  });

  test('what is already there by its code, key or pair is taken for the same, and left as it is', async () => {
    const make = async (code: string, country: string): Promise<string> => {
      const { documentId } = await documents(app, MUNICIPALITY).create({ locale: 'pl', data: { officialName: `Własna ${code}`, country, code } });
      await documents(app, MUNICIPALITY).publish({ documentId, locale: 'pl' });
      return documentId;
    };
    const [pszczyna, bucha] = [await make(PSZCZYNA, 'PL'), await make(BUCHA, 'UA')];
    const own = await documents(app, PARTNERSHIP).create({ locale: 'pl', data: { sideA: bucha, sideB: pszczyna } });
    await documents(app, 'api::organisation.organisation').create({ locale: 'pl', data: { name: 'Własny związek' } });

    const first = await load();
    // Two municipalities, a partnership and the organisation in three languages each, and the partnership's one milestone.
    expect(first).toEqual(report({ keptEditors: 3 * 4 + 1, created: total(first) - 3 * 4 - 1 }));
    expect(await municipality(PSZCZYNA)).toMatchObject({ documentId: pszczyna, officialName: `Własna ${PSZCZYNA}`, summary: null });
    expect((await find(ARTICLE, { pinned: true })).partnerships).toContain(`partnership:${own.documentId}`);
    expect(await load()).toEqual(report({ keptEditors: 3 * 4 + 1, unchanged: total(first) - 3 * 4 - 1 }));
  });

  test('two runs at once double nothing', async () => {
    const before = await counted();
    const runs = await Promise.all([load(seedContent, { examples: true }), load(seedContent, { examples: true })]);
    const added = 5 * 3 - 2 + 6 * 3 - 2 + 4;
    expect(runs.map(({ created }) => created).reduce((sum, created) => sum + created, 0)).toBe(added);
    const after = await counted();
    expect(Object.entries(after).filter(([uid, count]) => count === before[uid]).map(([uid]) => uid)).not.toContain(ARTICLE);
    const third = await load(seedContent, { examples: true });
    expect(third).toMatchObject({ created: 0, updated: 0 });
    expect(await counted()).toEqual(after);
  });
});
