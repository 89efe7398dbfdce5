import { ARTICLE, createMunicipality, documents, EVENT, MUNICIPALITY, type SavedEntry } from '../support/content';
import { bootStrapi, type BootedStrapi } from '../support/strapi';

let app: BootedStrapi;

beforeAll(async () => {
  app = await bootStrapi();
});
afterAll(() => app.stop());

const LOCALES = ['pl', 'uk', 'en'] as const;

const published = (uid: string, documentId: string, locale: string): Promise<SavedEntry | null> => documents(app, uid).findOne({ documentId, locale, status: 'published', populate: '*' });
const draft = (uid: string, documentId: string, locale: string): Promise<SavedEntry | null> => documents(app, uid).findOne({ documentId, locale, status: 'draft', populate: '*' });

/** An article in three languages, the first two of them public. */
async function createArticle(): Promise<string> {
  const { documentId } = await documents(app, ARTICLE).create({ data: { title: 'Wiadomość', pinned: false, sourceUrl: 'https://example.org/1' }, locale: 'pl' });
  await documents(app, ARTICLE).update({ documentId, locale: 'uk', data: { title: 'Новина' } });
  await documents(app, ARTICLE).update({ documentId, locale: 'en', data: { title: 'News' } });
  await documents(app, ARTICLE).publish({ documentId, locale: 'pl' });
  await documents(app, ARTICLE).publish({ documentId, locale: 'uk' });
  return documentId;
}

describe('facts that all languages share', () => {
  test('are not public before any language is published again', async () => {
    const documentId = await createArticle();
    await documents(app, ARTICLE).update({ documentId, locale: 'pl', data: { pinned: true } });
    for (const locale of ['pl', 'uk']) expect(await published(ARTICLE, documentId, locale)).toMatchObject({ pinned: false });
  });

  test('become public in every public language with the first that is published, and in no other', async () => {
    const documentId = await createArticle();
    await documents(app, ARTICLE).update({ documentId, locale: 'pl', data: { pinned: true, sourceUrl: 'https://example.org/2' } });
    await documents(app, ARTICLE).publish({ documentId, locale: 'uk' });
    for (const locale of ['pl', 'uk']) expect(await published(ARTICLE, documentId, locale)).toMatchObject({ pinned: true, sourceUrl: 'https://example.org/2' });
    expect(await published(ARTICLE, documentId, 'en')).toBeNull();
  });

  test('take no words of another language along', async () => {
    const documentId = await createArticle();
    await documents(app, ARTICLE).update({ documentId, locale: 'pl', data: { title: 'Szkic', pinned: true } });
    await documents(app, ARTICLE).publish({ documentId, locale: 'uk' });
    expect(await published(ARTICLE, documentId, 'pl')).toMatchObject({ title: 'Wiadomość', pinned: true });
    expect(await draft(ARTICLE, documentId, 'pl')).toMatchObject({ title: 'Szkic' });
  });

  test('go the same way when published through an update and through REST', async () => {
    const documentId = await createArticle();
    await documents(app, ARTICLE).update({ documentId, locale: 'uk', status: 'published', data: { pinned: true } });
    expect(await published(ARTICLE, documentId, 'pl')).toMatchObject({ pinned: true });
    const token = await app.apiToken('full-access');
    await app.fetchJson('PUT', `/api/articles/${documentId}?locale=pl`, { body: { data: { pinned: false } }, token });
    expect(await published(ARTICLE, documentId, 'uk')).toMatchObject({ pinned: false });
  });

  test('are the same in all drafts after each save, a new language and a discarded draft', async () => {
    const documentId = await createArticle();
    await documents(app, ARTICLE).update({ documentId, locale: 'en', data: { sourceUrl: 'https://example.org/3' } });
    for (const locale of LOCALES) expect(await draft(ARTICLE, documentId, locale)).toMatchObject({ sourceUrl: 'https://example.org/3' });
    await documents(app, ARTICLE).discardDraft({ documentId, locale: 'uk' });
    for (const locale of LOCALES) expect(await draft(ARTICLE, documentId, locale)).toMatchObject({ sourceUrl: 'https://example.org/1' });
  });

  test('are all alike when several languages are published at once', async () => {
    const documentId = await createArticle();
    await documents(app, ARTICLE).update({ documentId, locale: 'en', data: { pinned: true } });
    await documents(app, ARTICLE).publish({ documentId, locale: ['uk', 'en'] });
    for (const locale of LOCALES) expect(await published(ARTICLE, documentId, locale)).toMatchObject({ pinned: true });
  });

  test('include links, dates and numbers', async () => {
    const town = await createMunicipality(app);
    const startsAt = '2027-05-01T08:00:00.000Z';
    const { documentId } = await documents(app, EVENT).create({ data: { title: 'Forum', startsAt, timeZone: 'Europe/Warsaw' }, locale: 'pl', status: 'published' });
    await documents(app, EVENT).update({ documentId, locale: 'uk', data: { title: 'Форум', lat: 50.25, lon: 19.02, municipalities: [`municipality:${town.documentId}`], endsAt: '2027-05-01T12:00:00.000Z' } });
    expect(await published(EVENT, documentId, 'pl')).toMatchObject({ lat: null, municipalities: null, endsAt: null });
    await documents(app, EVENT).publish({ documentId, locale: 'uk' });
    expect(await published(EVENT, documentId, 'pl')).toMatchObject({ startsAt, endsAt: '2027-05-01T12:00:00.000Z', lat: 50.25, lon: 19.02, municipalities: [`municipality:${town.documentId}`] });
  });

  test('include the cover', async () => {
    const file = await app.strapi.db.query('plugin::upload.file').create({ data: { name: 'cover.png', hash: 'cover', ext: '.png', mime: 'image/png', size: 1, url: '/uploads/cover.png', provider: 'local', folderPath: '/' } }) as { id: number };
    const documentId = await createArticle();
    await documents(app, ARTICLE).update({ documentId, locale: 'pl', data: { cover: file.id, coverDecorative: true } });
    expect(await draft(ARTICLE, documentId, 'uk')).toMatchObject({ cover: { id: file.id } });
    expect(await published(ARTICLE, documentId, 'uk')).toMatchObject({ cover: null });
    await documents(app, ARTICLE).publish({ documentId, locale: 'pl' });
    expect(await published(ARTICLE, documentId, 'uk')).toMatchObject({ cover: { id: file.id } });
  });

  test('are written with the publication or not at all', async () => {
    const documentId = await createArticle();
    await documents(app, ARTICLE).update({ documentId, locale: 'pl', data: { pinned: true, title: 'Inaczej' } });
    const stop = app.strapi.documents.use(async (context, next) => {
      const result = await next();
      if ((context.action as string) === 'publish') throw new Error('The power went out.');
      return result;
    }) as unknown as () => void;
    try {
      await expect(documents(app, ARTICLE).publish({ documentId, locale: 'pl' })).rejects.toThrow('The power went out.');
    } finally {
      stop();
    }
    for (const locale of ['pl', 'uk']) expect(await published(ARTICLE, documentId, locale)).toMatchObject({ pinned: false });
    expect(await published(ARTICLE, documentId, 'pl')).toMatchObject({ title: 'Wiadomość' });
  });
});

describe('the mark “modified” of the admin panel', () => {
  const isModified = async (documentId: string, locale: string): Promise<boolean> =>
    new Date((await draft(ARTICLE, documentId, locale))?.updatedAt ?? 0) > new Date((await published(ARTICLE, documentId, locale))?.updatedAt ?? 0);

  test('goes from a language whose public version says all that its draft says', async () => {
    const documentId = await createArticle();
    await documents(app, ARTICLE).update({ documentId, locale: 'pl', data: { pinned: true } });
    await documents(app, ARTICLE).publish({ documentId, locale: 'pl' });
    expect(await isModified(documentId, 'uk')).toBe(false);
  });

  test('stays on a language whose words are being worked on', async () => {
    const documentId = await createArticle();
    await documents(app, ARTICLE).update({ documentId, locale: 'uk', data: { title: 'Чернетка' } });
    await documents(app, ARTICLE).update({ documentId, locale: 'pl', data: { pinned: true } });
    await documents(app, ARTICLE).publish({ documentId, locale: 'pl' });
    expect(await isModified(documentId, 'uk')).toBe(true);
  });
});

describe('the date of publication', () => {
  test('is set by the first publication and kept by the next', async () => {
    const { documentId } = await documents(app, ARTICLE).create({ data: { title: 'Raz' }, locale: 'pl' });
    await documents(app, ARTICLE).publish({ documentId, locale: 'pl' });
    const first = (await published(ARTICLE, documentId, 'pl'))?.publicationDate;
    expect(Date.now() - Date.parse(String(first))).toBeLessThan(60_000);
    await documents(app, ARTICLE).update({ documentId, locale: 'pl', data: { title: 'Dwa' } });
    await documents(app, ARTICLE).publish({ documentId, locale: 'pl' });
    expect((await published(ARTICLE, documentId, 'pl'))?.publicationDate).toBe(first);
  });

  test('that an editor wrote stays', async () => {
    const publicationDate = '2015-03-02T10:00:00.000Z';
    const { documentId } = await documents(app, MUNICIPALITY).create({ data: { officialName: 'Stara', country: 'PL', code: '3002012', publicationDate }, locale: 'pl', status: 'published' });
    expect(await published(MUNICIPALITY, documentId, 'pl')).toMatchObject({ publicationDate });
  });
});
