import { AREA, ARTICLE, createMunicipality, documents, EVENT, refusalOf, type Fields } from '../support/content';
import { allRows, deskClient, deskServiceOf, fieldOf, paragraph, repairsOf, type DeskClient } from '../support/desk-client';
import { bootStrapi, type BootedStrapi, type JsonResponse } from '../support/strapi';

/*
 * What Strapi does to entries in several languages behind one's back, and that the desk says the truth of translations after it.
 * After every test a repair has nothing to do.
 */

let app: BootedStrapi;
let admin: string;
let desk: DeskClient;

beforeAll(async () => {
  app = await bootStrapi();
  admin = await app.adminLogin();
  desk = deskClient(app, admin);
});
afterAll(() => app.stop());

afterEach(async () => {
  expect(await repairsOf(app)).toEqual([]);
});

const articles = () => documents(app, ARTICLE);

const MANAGER = `/content-manager/collection-types/${ARTICLE}`;
const manager = (method: string, url: string, body?: object): Promise<JsonResponse> => app.fetchJson(method, `${MANAGER}${url}`, { token: admin, ...(body && { body }) });

const POLISH = { title: 'Most na Bugu', summary: 'Gminy odbudują most.', body: [paragraph('Pierwszy akapit.'), paragraph('Drugi akapit.')] };
const UKRAINIAN = { title: 'Міст на Бузі', summary: 'Громади відбудують міст.', body: [paragraph('Перший абзац.'), paragraph('Другий абзац.')] };

/** An article in Polish and Ukrainian; the Ukrainian is made from the Polish as it is. */
async function translated(polish: Fields = {}, ukrainian: Fields = {}): Promise<string> {
  const { documentId } = await articles().create({ data: { ...POLISH, ...polish }, locale: 'pl' });
  await articles().update({ documentId, locale: 'uk', data: { ...UKRAINIAN, ...ukrainian } });
  return documentId;
}

const reword = (documentId: string, data: Fields = { summary: 'Co innego niż przedtem.' }, locale = 'pl') => articles().update({ documentId, locale, data });

const UNTOUCHED = { title: 'current', summary: 'current', body: 'current' };

describe('publishing', () => {
  test('the source again without a change, and all languages at once, makes nothing outdated', async () => {
    const documentId = await translated();
    await articles().publish({ documentId, locale: '*' });
    expect(await desk.states(documentId)).toEqual({ uk: 'current', en: 'missing' });
    await articles().publish({ documentId, locale: 'pl' });
    await articles().unpublish({ documentId, locale: '*' });
    expect(await desk.states(documentId)).toEqual({ uk: 'draft', en: 'missing' });
    await articles().publish({ documentId, locale: '*' });
    expect(await desk.fields(documentId, 'uk')).toEqual(UNTOUCHED);
  });

  test('a translation does not hide that it is outdated', async () => {
    const documentId = await translated();
    await reword(documentId);
    await articles().publish({ documentId, locale: '*' });
    expect(await desk.states(documentId)).toEqual({ uk: 'outdated', en: 'missing' });
  });

  test('a save and publication in one step outdates as a save does', async () => {
    const documentId = await translated();
    expect((await manager('POST', `/${documentId}/actions/publish?locale=pl`, { ...POLISH, summary: 'Co innego niż przedtem.' })).status).toBe(200);
    expect(await desk.fields(documentId, 'uk')).toEqual({ ...UNTOUCHED, summary: 'outdated' });
  });
});

test('languages without a title are not published together: the field is named, and the process lives on', async () => {
  const { documentId } = await articles().create({ data: { title: 'Most' }, locale: 'pl' });
  for (const locale of ['uk', 'en']) await articles().update({ documentId, locale, data: { summary: 'Bez tytułu.' } });
  expect(await refusalOf(articles().publish({ documentId, locale: '*' }))).toMatchObject({ name: 'ValidationError', faults: ['title required', 'title required'] });
  expect((await manager('POST', '/actions/bulkPublish', { documentIds: [documentId], locale: ['pl', 'uk', 'en'] })).status).toBe(400);
  expect(await desk.states(documentId)).toEqual({ uk: 'draft', en: 'draft' });
  expect(await articles().findOne({ documentId, locale: 'pl', status: 'published' })).toBeNull();
});

describe('many at once in the content manager', () => {
  test('are published, unpublished and deleted, and the desk follows', async () => {
    const ids = [await translated(), await translated()];
    const all = async () => Promise.all(ids.map((id) => desk.states(id)));
    expect((await manager('POST', '/actions/bulkPublish?locale=uk', { documentIds: ids, locale: 'uk' })).status).toBe(200);
    expect(await all()).toEqual([{ uk: 'current', en: 'missing' }, { uk: 'current', en: 'missing' }]);
    expect((await manager('POST', '/actions/bulkUnpublish?locale=uk', { documentIds: ids, locale: 'uk' })).status).toBe(200);
    expect(await all()).toEqual([{ uk: 'draft', en: 'missing' }, { uk: 'draft', en: 'missing' }]);
    expect((await manager('POST', '/actions/bulkDelete?locale=uk', { documentIds: ids, locale: 'uk' })).status).toBe(200);
    expect(await all()).toEqual([{ uk: 'missing', en: 'missing' }, { uk: 'missing', en: 'missing' }]);
    expect((await manager('POST', '/actions/bulkDelete?locale=pl', { documentIds: ids, locale: 'pl' })).status).toBe(200);
    expect((await allRows(desk)).filter(({ documentId }) => ids.includes(documentId))).toEqual([]);
  });
});

describe('facts that languages share', () => {
  test.each(['pl', 'uk', 'en'])('changed in %s make nothing outdated', async (locale) => {
    const documentId = await translated();
    await articles().update({ documentId, locale: 'en', data: { title: 'The bridge', summary: 'They will build it.', body: [paragraph('One.'), paragraph('Two.')] } });
    const town = await createMunicipality(app);
    await reword(documentId, { pinned: true, publicationDate: '2026-01-02T10:00:00.000Z', sourceUrl: 'https://example.org/', municipalities: [`municipality:${town.documentId}`] }, locale);
    expect(await desk.fields(documentId, 'uk')).toEqual(UNTOUCHED);
    expect(await desk.fields(documentId, 'en')).toEqual(UNTOUCHED);
  });

  test('of an event, whose day moves, make nothing outdated', async () => {
    const { documentId } = await documents(app, EVENT).create({ data: { title: 'Festyn', startsAt: '2026-05-01T10:00:00.000Z' }, locale: 'pl' });
    await documents(app, EVENT).update({ documentId, locale: 'uk', data: { title: 'Свято' } });
    await documents(app, EVENT).update({ documentId, locale: 'uk', data: { startsAt: '2026-05-02T10:00:00.000Z', eventStatus: 'postponed' } });
    expect(await desk.fields(documentId, 'uk', 'event')).toEqual({ title: 'current' });
  });
});

describe('a draft that is discarded', () => {
  test('of the source takes with it that the translation is outdated', async () => {
    const documentId = await translated();
    await articles().publish({ documentId, locale: '*' });
    await reword(documentId);
    expect(await desk.states(documentId)).toMatchObject({ uk: 'outdated' });
    await articles().discardDraft({ documentId, locale: 'pl' });
    expect(await desk.states(documentId)).toMatchObject({ uk: 'current' });
  });

  test('of the translation brings back that it is outdated: its old words were made from the source’s old ones', async () => {
    const documentId = await translated();
    await articles().publish({ documentId, locale: '*' });
    await reword(documentId);
    await reword(documentId, { summary: 'Щось інше, ніж раніше.' }, 'uk');
    expect(await desk.states(documentId)).toMatchObject({ uk: 'current' });
    await articles().discardDraft({ documentId, locale: 'uk' });
    expect(await desk.fields(documentId, 'uk')).toEqual({ ...UNTOUCHED, summary: 'outdated' });
    expect(fieldOf(await desk.open(documentId, 'uk'), 'summary').units[0]?.difference).not.toBeNull();
  });

  test('in the content manager likewise', async () => {
    const documentId = await translated();
    await articles().publish({ documentId, locale: '*' });
    await reword(documentId);
    expect((await manager('PUT', `/${documentId}?locale=uk`, { ...UKRAINIAN, summary: 'Щось інше, ніж раніше.' })).status).toBe(200);
    expect((await manager('POST', `/${documentId}/actions/discard?locale=uk`, {})).status).toBe(200);
    expect(await desk.fields(documentId, 'uk')).toEqual({ ...UNTOUCHED, summary: 'outdated' });
  });
});

describe('a draft that was never published', () => {
  test('is not discarded, which would delete it', async () => {
    const documentId = await translated();
    expect((await manager('POST', `/${documentId}/actions/discard?locale=uk`, {})).status).toBe(404);
    expect(await refusalOf(articles().discardDraft({ documentId, locale: 'uk' }))).toMatchObject({ name: 'ValidationError', faults: ['locale draft.unpublished'] });
    await articles().publish({ documentId, locale: 'pl' });
    await reword(documentId);
    await articles().discardDraft({ documentId, locale: '*' });
    expect((await articles().findOne({ documentId, locale: 'pl' }))?.summary).toBe('Gminy odbudują most.');
    expect((await articles().findOne({ documentId, locale: 'uk' }))?.summary).toBe('Громади відбудують міст.');
  });
});

describe('a duplicate', () => {
  test('has the states of what it was copied from, but is not published', async () => {
    const documentId = await translated();
    await articles().publish({ documentId, locale: '*' });
    const copy = await articles().clone({ documentId, locale: '*', data: {} });
    expect(await desk.states(copy.documentId)).toEqual({ uk: 'draft', en: 'missing' });
    await reword(documentId);
    const second = await articles().clone({ documentId, locale: '*', data: {} });
    expect(await desk.states(second.documentId)).toEqual({ uk: 'outdated', en: 'missing' });
    expect(await desk.states(copy.documentId)).toEqual({ uk: 'draft', en: 'missing' });
  });

  test('made in the content manager is of one language: the others are missing, whatever the original’s were', async () => {
    const documentId = await translated();
    await reword(documentId);
    const { status, body } = await manager('POST', `/clone/${documentId}?locale=pl`, { ...POLISH, title: 'Most, kopia' });
    expect(status).toBe(200);
    const copy = (body as { data: { documentId: string } }).data.documentId;
    expect(await desk.states(copy)).toEqual({ uk: 'missing', en: 'missing' });
    await articles().update({ documentId: copy, locale: 'uk', data: { ...UKRAINIAN } });
    expect(await desk.fields(copy, 'uk')).toEqual(UNTOUCHED);
  });
});

describe('the source', () => {
  test('chosen again changes nothing', async () => {
    const documentId = await translated();
    await reword(documentId);
    const { status } = await desk.ask('PUT', `/source/article/${documentId}`, { locale: 'pl' });
    expect([status, await desk.states(documentId)]).toEqual([200, { uk: 'outdated', en: 'missing' }]);
  });

  test('switched and switched back hides nothing that is outdated', async () => {
    const documentId = await translated();
    await articles().update({ documentId, locale: 'en', data: { title: 'The bridge', summary: 'They will build it.', body: [paragraph('One.'), paragraph('Two.')] } });
    await reword(documentId);
    await desk.save(documentId, 'uk', { summary: 'Щось інше, ніж раніше.' });
    expect(await desk.states(documentId)).toEqual({ uk: 'draft', en: 'outdated' });
    await desk.ask('PUT', `/source/article/${documentId}`, { locale: 'uk' });
    expect(await desk.states(documentId)).toEqual({ pl: 'draft', en: 'outdated' });
    await desk.ask('PUT', `/source/article/${documentId}`, { locale: 'pl' });
    expect(await desk.states(documentId)).toEqual({ uk: 'draft', en: 'outdated' });
    expect(await desk.fields(documentId, 'en')).toEqual({ ...UNTOUCHED, summary: 'outdated' });
  });

  test('switched to a language that is outdated says of the former that the two differ', async () => {
    const documentId = await translated();
    await reword(documentId);
    await desk.ask('PUT', `/source/article/${documentId}`, { locale: 'uk' });
    expect(await desk.fields(documentId, 'pl')).toEqual({ ...UNTOUCHED, summary: 'outdated' });
  });

  test('deleted while translations remain leaves them as they are to each other', async () => {
    const documentId = await translated();
    await articles().update({ documentId, locale: 'en', data: { title: 'The bridge', summary: 'They will build it.', body: [paragraph('One.'), paragraph('Two.')] } });
    await articles().delete({ documentId, locale: 'pl' });
    const [row] = (await allRows(desk)).filter((one) => one.documentId === documentId);
    const source = row?.sourceLocale ?? '';
    const other = source === 'uk' ? 'en' : 'uk';
    expect([source, await desk.states(documentId)]).toEqual([source, { pl: 'missing', [other]: 'draft' }]);
    expect(await desk.fields(documentId, other)).toEqual(UNTOUCHED);
  });

  test('whose field is emptied outdates it, and the translator empties it too', async () => {
    const documentId = await translated();
    await reword(documentId, { summary: '' });
    expect(await desk.fields(documentId, 'uk')).toEqual({ ...UNTOUCHED, summary: 'outdated' });
    const { base, sourceBase } = await desk.open(documentId, 'uk');
    expect((await desk.ask('PUT', `/entry/article/${documentId}/uk`, { base, sourceBase, fields: { summary: {} } })).status).toBe(200);
    expect(await desk.fields(documentId, 'uk')).toEqual({ title: 'current', body: 'current' });
  });

  test('whose paragraphs change places outdates the text', async () => {
    const documentId = await translated();
    await reword(documentId, { body: [paragraph('Drugi akapit.'), paragraph('Pierwszy akapit.')] });
    expect(await desk.fields(documentId, 'uk')).toEqual({ ...UNTOUCHED, body: 'outdated' });
  });
});

describe('a language of the installation', () => {
  interface Locales {
    create(locale: object): Promise<{ id: number }>;
    delete(where: { id: number }): Promise<unknown>;
    findByCode(code: string): Promise<{ id: number } | null>;
  }
  const locales = () => app.strapi.plugin('i18n').service('locales') as Locales;

  test('that comes, goes and comes back is missing everywhere, gone, and missing again', async () => {
    const documentId = await translated();
    const { id } = await locales().create({ code: 'de', name: 'Deutsch (de)' });
    expect(await desk.states(documentId)).toEqual({ uk: 'draft', en: 'missing', de: 'missing' });
    await articles().update({ documentId, locale: 'de', data: { title: 'Die Brücke' } });
    await locales().delete({ id });
    expect(await desk.states(documentId)).toEqual({ uk: 'draft', en: 'missing' });
    expect(await allRows(desk, '&locale=de')).toEqual([]);
    const again = await locales().create({ code: 'de', name: 'Deutsch (de)' });
    expect(await desk.states(documentId)).toEqual({ uk: 'draft', en: 'missing', de: 'missing' });
    await locales().delete(again);
  });

  test('that goes with the source of entries leaves their translations', async () => {
    const { id } = await locales().create({ code: 'cs', name: 'Čeština (cs)' });
    const { documentId } = await articles().create({ data: { title: 'Most', summary: 'Obce opraví most.' }, locale: 'cs' });
    await articles().update({ documentId, locale: 'uk', data: { title: 'Міст', summary: 'Громади відбудують міст.' } });
    await articles().update({ documentId, locale: 'pl', data: { title: 'Most', summary: 'Gminy odbudują most.' } });
    await locales().delete({ id });
    expect(await desk.states(documentId)).toEqual({ uk: 'draft', en: 'missing' });
  });
});

test('a field that entries did not have before is missing from the next start on', async () => {
  const documentId = await translated();
  // As a start finds it whose schema has one field more than the one before.
  await app.strapi.store({ type: 'plugin', name: 'translations' }).set({ key: 'extent', value: '[["pl"],[]]' });
  await app.strapi.db.connection('desk_states').where({ document_id: documentId, locale: 'en' }).update({ missing: '["title","body"]', words: 4, words_to_do: 4 });
  await deskServiceOf(app).ready();
  expect((await allRows(desk, '&locale=en')).find((row) => row.documentId === documentId)).toMatchObject({ missingFields: ['title', 'summary', 'body'], wordsToDo: 10 });
});

describe('what is written past the Document Service', () => {
  test('is put right by a repair, which says what it did', async () => {
    const documentId = await translated();
    await app.strapi.db.query(ARTICLE).updateMany({ where: { documentId, locale: 'pl' }, data: { summary: 'Zmienione w bazie.' } });
    expect((await repairsOf(app)).sort()).toEqual([`article:${documentId} en: is missing as before, other source`, `article:${documentId} uk: was draft, is outdated, other outdated, wordsToDo, source`]);
    expect(await desk.states(documentId)).toMatchObject({ uk: 'outdated' });
  });

  test('is known at the next publication where the desk has never seen the entry', async () => {
    const { documentId } = (await app.strapi.db.query(ARTICLE).create({ data: { locale: 'pl', title: 'Obok', slug: 'obok', publishedAt: null } })) as { documentId: string };
    await articles().publish({ documentId, locale: 'pl' });
    expect(await desk.states(documentId)).toEqual({ uk: 'missing', en: 'missing' });
  });

  test('of files behind pictures makes nothing outdated', async () => {
    const file = { name: 'most.jpg', width: 100, height: 100, hash: 'most', ext: '.jpg', mime: 'image/jpeg', size: 1, provider: 'local', createdAt: '2026-01-01T00:00:00.000Z', updatedAt: '2026-01-01T00:00:00.000Z' };
    const picture = (url: string, more: object = {}) => ({ type: 'image', image: { ...file, url, alternativeText: 'Most o świcie', ...more }, children: [{ type: 'text', text: '' }] });
    const documentId = await translated({ body: [picture('/uploads/a.jpg')] }, { body: [picture('/uploads/a.jpg', { alternativeText: 'Міст на світанку' })] });
    await reword(documentId, { body: [picture('/uploads/b.jpg', { width: 200, hash: 'other' })] });
    expect(await desk.fields(documentId, 'uk')).toEqual(UNTOUCHED);
    await reword(documentId, { body: [picture('/uploads/b.jpg', { alternativeText: 'Most o zmierzchu' })] });
    expect(await desk.fields(documentId, 'uk')).toEqual({ ...UNTOUCHED, body: 'outdated' });
  });
});

test('an area, which has no drafts, is current as soon as it is translated', async () => {
  const { documentId } = await documents(app, AREA).create({ data: { name: 'Oświata', key: 'oswiata' }, locale: 'pl' });
  await documents(app, AREA).update({ documentId, locale: 'uk', data: { name: 'Освіта' } });
  expect(await desk.states(documentId, 'area')).toEqual({ uk: 'current', en: 'missing' });
});
