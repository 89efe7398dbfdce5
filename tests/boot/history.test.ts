import type { Knex } from 'knex';

import { createMunicipality, createPartnership, documents, milestonesOf, MUNICIPALITY, nextTerc, PARTNERSHIP, type SavedEntry } from '../support/content';
import { bootStrapi, type BootedStrapi, type JsonResponse } from '../support/strapi';

let app: BootedStrapi;
let admin: string;

beforeAll(async () => {
  app = await bootStrapi();
  admin = await app.adminLogin();
});
afterAll(() => app.stop());

interface Entry {
  id: number;
  at: string;
  kind: string;
  documentId: string;
  action: string;
  locale: string | null;
  who: { kind: string; id?: number; name?: string };
  changes: { field: string; before: unknown; after: unknown }[];
}
interface History {
  entries: Entry[];
  more: boolean;
  names: Record<string, string>;
}

const get = (query: string, token: string = admin): Promise<JsonResponse> => app.fetchJson('GET', `/partnerships/history${query}`, { token });

/** The newest first. */
const historyOf = async (kind: 'partnership' | 'municipality', documentId: string, more = ''): Promise<History> => ((await get(`?kind=${kind}&documentId=${documentId}&limit=100${more}`)).body as { data: History }).data;
const entriesOf = async (...of: Parameters<typeof historyOf>): Promise<Entry[]> => (await historyOf(...of)).entries;
const newestOf = async (...of: Parameters<typeof historyOf>): Promise<Entry> => {
  const [entry] = await entriesOf(...of);
  if (!entry) throw new Error('There is no entry.');
  return entry;
};
const countOf = async (...of: Parameters<typeof historyOf>): Promise<number> => (await entriesOf(...of)).length;

const MANAGER = '/content-manager/collection-types';
const manage = (method: string, path: string, body?: unknown): Promise<JsonResponse> => app.fetchJson(method, `${MANAGER}/${path}`, { token: admin, ...(body !== undefined && { body }) });

async function signedInWith(name: string, actions: readonly (readonly [action: string, subject: string | null])[]): Promise<string> {
  const roles = app.strapi.service('admin::role' as never) as unknown as { create(data: object): Promise<{ id: number }>; assignPermissions(id: number, permissions: object[]): Promise<unknown> };
  const { id } = await roles.create({ name, description: '' });
  await roles.assignPermissions(id, actions.map(([action, subject]) => ({ action, subject, properties: subject === null ? {} : { fields: ['type', 'officialName'], locales: ['pl'] }, conditions: [] })));
  return app.adminLogin(await app.createAdmin([id]));
}

describe('the history refuses', () => {
  test('nobody who is not signed in', async () => {
    for (const path of ['', '/export']) expect((await app.fetchJson('GET', `/partnerships/history${path}`)).status).toBe(401);
  });

  test('who may read partnerships and not their history, and the other way round', async () => {
    const { documentId } = await createPartnership(app);
    const query = `kind=partnership&documentId=${documentId}`;
    const reader = await signedInWith('reader', [['plugin::content-manager.explorer.read', PARTNERSHIP]]);
    const historian = await signedInWith('historian', [['plugin::partnerships.history.read', null]]);
    for (const token of [reader, historian]) {
      expect((await get(`?${query}`, token)).status).toBe(403);
      expect((await get(`/export?${query}&format=csv`, token)).status).toBe(403);
    }
    const both = await signedInWith('both', [['plugin::partnerships.history.read', null], ['plugin::content-manager.explorer.read', PARTNERSHIP]]);
    expect((await get(`?${query}`, both)).status).toBe(200);
    expect((await get(`?kind=municipality&documentId=${documentId}`, both)).status).toBe(403);
  });

  test.each([
    ['', ['kind', 'documentId']],
    ['?kind=milestone&documentId=a', ['kind']],
    ['?kind=article&documentId=a', ['kind']],
    ['?kind=partnership&documentId=../a', ['documentId']],
    ['?kind=partnership&documentId=a&limit=101', ['limit']],
    ['?kind=partnership&documentId=a&before=0', ['before']],
    ['?kind=partnership&documentId=a&who=1', ['']],
    ['/export?kind=partnership', ['format']],
    ['/export?kind=partnership&format=xml', ['format']],
  ])('%j, naming the parameter', async (query, fields) => {
    const { status, body } = await get(query);
    expect(status).toBe(400);
    expect((body as { error: { details: { errors: { path: string[] }[] } } }).error.details.errors.map(({ path }) => path.join('.'))).toEqual(fields);
  });

  test('what never was', async () => {
    for (const query of ['?kind=partnership&documentId=nobody', '/export?kind=municipality&documentId=nobody&format=json']) expect((await get(query)).status).toBe(404);
  });

  test.each(['PUT', 'POST', 'PATCH', 'DELETE'])('%s, at any address', async (method) => {
    const { documentId } = await createPartnership(app);
    const before = await entriesOf('partnership', documentId);
    for (const path of ['/partnerships/history', `/partnerships/history/${String(before[0]?.id)}`, '/partnerships/history/export']) {
      expect([404, 405]).toContain((await app.fetchJson(method, path, { token: admin, body: {} })).status);
    }
    expect(await entriesOf('partnership', documentId)).toEqual(before);
  });

  test.each([
    ['to be changed', (trx: Knex.Transaction) => trx('partnership_history').update({ who_name: 'nobody' })],
    ['to be shortened', (trx: Knex.Transaction) => trx('partnership_history').delete()],
    ['to be emptied', (trx: Knex.Transaction) => (app.database === 'postgres' ? trx.raw('truncate partnership_history') : trx('partnership_history').where('id', '>', 0).delete())],
  ])('%s, even by SQL', async (_title, write) => {
    const { documentId } = await createPartnership(app);
    const before = await entriesOf('partnership', documentId);
    await expect(app.strapi.db.transaction(async ({ trx }) => write(trx))).rejects.toMatchObject({ message: expect.stringContaining('append-only') });
    expect(await entriesOf('partnership', documentId)).toEqual(before);
  });
});

describe('the history tells', () => {
  test('of a municipality: who made it, what changed from what to what, and that it was published', async () => {
    const made = await manage('POST', 'api::municipality.municipality?locale=pl', { officialName: 'Gmina Żory', country: 'PL', code: nextTerc(), population: 63_000 });
    const { documentId } = (made.body as { data: SavedEntry }).data;
    await manage('PUT', `api::municipality.municipality/${documentId}?locale=pl`, { population: 63_174, district: 'Żory', summary: 'Miasto.' });
    await manage('POST', `api::municipality.municipality/${documentId}/actions/publish?locale=pl`, {});
    const [published, changed, created] = await entriesOf('municipality', documentId);
    const who = { kind: 'administrator', id: expect.any(Number), name: 'Test' };
    expect(created).toMatchObject({ action: 'created', who, changes: expect.arrayContaining([{ field: 'officialName', before: null, after: 'Gmina Żory' }]) });
    expect(changed).toMatchObject({ action: 'changed', who, changes: [{ field: 'district', before: null, after: 'Żory' }, { field: 'population', before: 63_000, after: 63_174 }] });
    expect(published).toMatchObject({ action: 'published', locale: 'pl', who, changes: [{ field: 'published', before: null, after: ['pl'] }] });
    expect(Date.parse(published?.at ?? '')).not.toBeNaN();
    expect(JSON.stringify([published, changed, created])).not.toContain('Miasto');
  });

  test('nothing of a save that changes no fact of the register', async () => {
    const { documentId } = await createMunicipality(app);
    const before = await countOf('municipality', documentId);
    await documents(app, MUNICIPALITY).update({ documentId, locale: 'pl', data: {} });
    await documents(app, MUNICIPALITY).update({ documentId, locale: 'pl', data: { summary: 'Inne słowa.' } });
    await documents(app, MUNICIPALITY).update({ documentId, locale: 'uk', data: { summary: 'Слова.' } });
    expect(await countOf('municipality', documentId)).toBe(before);
  });

  test('of a partnership: its milestones and the stage that follows from them, through the panel', async () => {
    const { documentId } = await createPartnership(app, { type: 'friendship' });
    const post = await app.fetchJson('POST', '/partnerships/milestones', { token: admin, body: { data: { partnership: documentId, kind: 'visit', side: 'both', date: '2026-05', note: 'Hotel zapłacony' } } });
    const milestone = (post.body as { data: { milestones: { documentId: string }[] } }).data.milestones[0]?.documentId;
    await app.fetchJson('PUT', `/partnerships/milestones/${String(milestone)}`, { token: admin, body: { data: { date: '2026-05-03' } } });
    await app.fetchJson('DELETE', `/partnerships/milestones/${String(milestone)}`, { token: admin });
    const told = (await entriesOf('partnership', documentId)).map(({ kind, action, changes }) => ({ kind, action, changes: changes.map(({ field, before, after }) => [field, before, after]) }));
    expect(told.reverse()).toEqual([
      { kind: 'partnership', action: 'created', changes: expect.arrayContaining([['type', null, 'friendship'], ['stage', null, 'lead']]) },
      { kind: 'partnership', action: 'changed', changes: [['stage', 'lead', 'visit']] },
      { kind: 'milestone', action: 'created', changes: [['kind', null, 'visit'], ['side', null, 'both'], ['date', null, '2026-05']] },
      { kind: 'milestone', action: 'changed', changes: [['date', '2026-05', '2026-05-03']] },
      { kind: 'partnership', action: 'changed', changes: [['stage', 'visit', 'lead']] },
      { kind: 'milestone', action: 'deleted', changes: [['kind', 'visit', null], ['side', 'both', null], ['date', '2026-05-03', null]] },
    ]);
    expect(JSON.stringify(told)).not.toContain('Hotel');
  });

  test('the names of sides in the language asked for, of a deleted one too', async () => {
    const [home, gone, stays] = [await createMunicipality(app, { namePl: 'Pszczyna' }), await createMunicipality(app, { namePl: 'Dawna' }), await createMunicipality(app, { namePl: 'Nowa' })];
    const { documentId } = await documents(app, PARTNERSHIP).create({ data: { sideA: home.documentId, sideB: gone.documentId }, locale: 'pl' });
    await documents(app, PARTNERSHIP).update({ documentId, locale: 'pl', data: { sideB: stays.documentId } });
    await documents(app, MUNICIPALITY).delete({ documentId: gone.documentId, locale: '*' });
    const { names, entries } = await historyOf('partnership', documentId, '&locale=pl');
    expect(names).toMatchObject({ [home.documentId]: 'Pszczyna', [gone.documentId]: 'Dawna', [stays.documentId]: 'Nowa' });
    expect(entries[0]?.changes).toContainEqual({ field: 'sideB', before: gone.documentId, after: stays.documentId });
    expect(await newestOf('municipality', gone.documentId)).toMatchObject({ action: 'deleted', changes: expect.arrayContaining([{ field: 'namePl', before: 'Dawna', after: null }]) });
  });

  test('who wrote through REST: the token by its name', async () => {
    const token = await app.apiToken('full-access');
    const made = await app.fetchJson('POST', '/api/municipalities?locale=pl', { token, body: { data: { officialName: 'Gmina z zewnątrz', country: 'PL', code: nextTerc() } } });
    const { documentId } = (made.body as { data: SavedEntry }).data;
    // REST publishes at once: the first entry says so.
    expect(await newestOf('municipality', documentId)).toMatchObject({ action: 'created', who: { kind: 'token', name: expect.stringMatching(/^[0-9a-f]{12}$/) }, changes: expect.arrayContaining([{ field: 'published', before: null, after: ['pl'] }]) });
    await app.fetchJson('DELETE', `/api/municipalities/${documentId}?locale=pl`, { token });
    expect(await newestOf('municipality', documentId)).toMatchObject({ action: 'deleted', who: { kind: 'token' } });
  });

  test('that a script did it where nobody asked', async () => {
    expect(await newestOf('partnership', (await createPartnership(app)).documentId)).toMatchObject({ who: { kind: 'system' } });
  });

  test('of many at once: bulk publishing, unpublishing and deleting in the content manager', async () => {
    const made = await Promise.all([1, 2, 3].map(() => documents(app, MUNICIPALITY).create({ data: { officialName: 'Gmina', country: 'PL', code: nextTerc() }, locale: 'pl' })));
    const documentIds = made.map(({ documentId }) => documentId);
    for (const [action, told] of [['bulkPublish', 'published'], ['bulkUnpublish', 'unpublished'], ['bulkDelete', 'deleted']] as const) {
      expect((await manage('POST', `api::municipality.municipality/actions/${action}?locale=pl`, { documentIds })).status).toBe(200);
      for (const documentId of documentIds) expect(await newestOf('municipality', documentId)).toMatchObject({ action: told, who: { kind: 'administrator' } });
    }
  });

  test('of discarded changes and copies', async () => {
    const { documentId } = await createMunicipality(app, { population: 10 });
    await documents(app, MUNICIPALITY).update({ documentId, locale: 'pl', data: { population: 20 } });
    await documents(app, MUNICIPALITY).discardDraft({ documentId, locale: 'pl' });
    expect(await newestOf('municipality', documentId)).toMatchObject({ action: 'changed', changes: [{ field: 'population', before: 20, after: 10 }] });
    const copy = await documents(app, MUNICIPALITY).clone({ documentId, data: { code: nextTerc() }, locale: 'pl' });
    expect(await newestOf('municipality', copy.documentId)).toMatchObject({ action: 'created' });
  });

  test('of a language that takes its partnerships along', async () => {
    const locales = app.strapi.plugin('i18n').service('locales') as { create(locale: object): Promise<{ id: number }> };
    const { id } = await locales.create({ code: 'cs', name: 'cs' });
    const [home, partner] = [await createMunicipality(app), await createMunicipality(app)];
    const { documentId } = await documents(app, PARTNERSHIP).create({ data: { sideA: home.documentId, sideB: partner.documentId }, locale: 'cs' });
    await milestonesOf(app).add(documentId, { kind: 'contact', side: 'both' });
    expect((await app.fetchJson('DELETE', `/i18n/locales/${String(id)}`, { token: admin })).status).toBe(200);
    const told = (await entriesOf('partnership', documentId)).slice(0, 2);
    expect(told.map(({ kind, action, who }) => [kind, action, who.kind]).sort()).toEqual([['milestone', 'deleted', 'administrator'], ['partnership', 'deleted', 'administrator']]);
  });

  test('nothing of a write that was refused or undone', async () => {
    const { documentId } = await createMunicipality(app);
    const before = await countOf('municipality', documentId);
    expect((await manage('PUT', `api::municipality.municipality/${documentId}?locale=pl`, { code: 'nonsense', population: 5 })).status).toBe(400);
    await expect(
      app.strapi.db.transaction(async () => {
        await documents(app, MUNICIPALITY).update({ documentId, locale: 'pl', data: { population: 77 } });
        throw new Error('undone');
      }),
    ).rejects.toThrow('undone');
    expect(await countOf('municipality', documentId)).toBe(before);
  });

  test('each of two changes at the same time, one after the other, and each from what the other left', async () => {
    const { documentId } = await createMunicipality(app, { population: 1 });
    await Promise.all([2, 3].map((population) => documents(app, MUNICIPALITY).update({ documentId, locale: 'pl', data: { population } })));
    const [last, first] = (await entriesOf('municipality', documentId)).slice(0, 2).map(({ changes }) => changes[0]);
    expect(first).toMatchObject({ field: 'population', before: 1 });
    expect(last).toMatchObject({ field: 'population', before: first?.after });
  });

  test('nothing of other documents', async () => {
    const other = await createPartnership(app);
    const { documentId } = await createPartnership(app);
    await milestonesOf(app).add(documentId, { kind: 'contact', side: 'both' });
    const before = await entriesOf('partnership', other.documentId);
    await documents(app, PARTNERSHIP).update({ documentId, locale: 'pl', data: { since: '2014' } });
    expect(await entriesOf('partnership', other.documentId)).toEqual(before);
    expect(new Set((await historyOf('partnership', documentId)).entries.map(({ documentId: of, kind }) => (kind === 'partnership' ? of : documentId)))).toEqual(new Set([documentId]));
  });

  test('what was written past it, once somebody looks: the database changed by hand', async () => {
    const { documentId } = await createMunicipality(app, { population: 1 });
    await app.strapi.db.query(MUNICIPALITY).updateMany({ where: { documentId }, data: { population: 99 } });
    const service = app.strapi.plugin('partnerships').service('history') as { catchUp(trx: Knex.Transaction): Promise<void> };
    await app.strapi.db.transaction(async ({ trx }) => service.catchUp(trx));
    expect(await newestOf('municipality', documentId)).toMatchObject({ action: 'changed', changes: [{ field: 'population', before: 1, after: 99 }], who: { kind: 'system' } });
  });
});

describe('an entry that was there before anybody told of it', () => {
  test('is told as found, and what is done with it afterwards by who did it', async () => {
    const documentId = 'writtenpastthedoor1234ab';
    await app.strapi.db.query(MUNICIPALITY).create({ data: { documentId, locale: 'pl', officialName: 'Gmina obok', country: 'PL', code: nextTerc(), population: 1 } });
    expect((await manage('PUT', `api::municipality.municipality/${documentId}?locale=pl`, { population: 2 })).status).toBe(200);
    await manage('PUT', `api::municipality.municipality/${documentId}?locale=pl`, { population: 3 });
    expect((await entriesOf('municipality', documentId)).map(({ action, who }) => [action, who.kind])).toEqual([['changed', 'administrator'], ['found', 'system']]);
  });
});

describe('a history is read', () => {
  let documentId: string;

  beforeAll(async () => {
    ({ documentId } = await createMunicipality(app, { officialName: '=HYPERLINK("x")', population: 0 }));
    for (const population of [1, 2, 3]) await documents(app, MUNICIPALITY).update({ documentId, locale: 'pl', data: { population } });
  });

  test('by pages that neither skip nor repeat', async () => {
    const seen: number[] = [];
    let before = '';
    for (let page = 0; page < 10; page += 1) {
      const { entries, more } = ((await get(`?kind=municipality&documentId=${documentId}&limit=2${before}`)).body as { data: History }).data;
      seen.push(...entries.map(({ id }) => id));
      if (!more) break;
      before = `&before=${String(entries.at(-1)?.id)}`;
    }
    expect(seen).toEqual((await entriesOf('municipality', documentId)).map(({ id }) => id));
    expect(seen).toHaveLength(5);
  });

  test('as CSV that a spreadsheet opens and nothing in it runs', async () => {
    const response = await fetch(`${app.url}/partnerships/history/export?kind=municipality&documentId=${documentId}&format=csv`, { headers: { authorization: `Bearer ${admin}` } });
    expect(response.headers.get('content-type')).toBe('text/csv; charset=utf-8');
    expect(response.headers.get('content-disposition')).toBe(`attachment; filename="history-${documentId}.csv"`);
    expect(response.headers.get('cache-control')).toBe('no-store');
    const bytes = new Uint8Array(await response.arrayBuffer());
    expect([...bytes.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    const lines = new TextDecoder().decode(bytes).split('\r\n');
    expect(lines[0]).toBe('entry,at,who,whoKind,whoId,kind,documentId,subject,action,language,field,before,after');
    expect(lines.some((line) => line.endsWith(',officialName,,"\'=HYPERLINK(""x"")"'))).toBe(true);
    expect(lines.filter((line) => line.includes(',population,')).map((line) => line.split(',').slice(-2))).toEqual([['', '0'], ['0', '1'], ['1', '2'], ['2', '3']]);
  });

  test('as JSON, all of a kind as well', async () => {
    const one = (await get(`/export?kind=municipality&documentId=${documentId}&format=json`)).body as { entries: Entry[] };
    expect(one.entries.map(({ id }) => id)).toEqual((await entriesOf('municipality', documentId)).map(({ id }) => id).reverse());
    const all = (await get('/export?kind=municipality&format=json')).body as { entries: Entry[] };
    expect(all.entries.length).toBeGreaterThan(one.entries.length);
    expect(all.entries.every(({ kind }) => kind === 'municipality')).toBe(true);
    const partnerships = (await get('/export?kind=partnership&format=json')).body as { entries: Entry[] };
    expect(new Set(partnerships.entries.map(({ kind }) => kind))).toEqual(new Set(['partnership', 'milestone']));
  });
});

describe('a publish that changes nothing of the register', () => {
  test('reads the history once and adds one row', async () => {
    const { documentId } = await createMunicipality(app);
    const statements: string[] = [];
    const listen = ({ sql }: { sql: string }): void => {
      if (sql.includes('partnership_history')) statements.push(sql.trimStart().slice(0, 6).toLowerCase());
    };
    app.strapi.db.connection.on('query', listen);
    await documents(app, MUNICIPALITY).publish({ documentId, locale: 'pl' });
    app.strapi.db.connection.removeListener('query', listen);
    expect(statements.sort()).toEqual(['insert', 'select']);
  });
});

describe('a start', () => {
  // The last test: it makes the history listen twice, which tells nothing twice.
  test('tells what was written while nobody listened, and what is gone', async () => {
    const [changed, gone, same] = [await createMunicipality(app, { population: 1 }), await createMunicipality(app), await createMunicipality(app)];
    const before = await countOf('municipality', same.documentId);
    await app.strapi.db.query(MUNICIPALITY).updateMany({ where: { documentId: changed.documentId }, data: { population: 2 } });
    await app.strapi.db.query(MUNICIPALITY).deleteMany({ where: { documentId: gone.documentId } });
    await (app.strapi.plugin('partnerships').service('history') as { start(): Promise<void> }).start();
    expect(await newestOf('municipality', changed.documentId)).toMatchObject({ action: 'found', who: { kind: 'system' }, changes: [{ field: 'population', before: 1, after: 2 }] });
    expect(await newestOf('municipality', gone.documentId)).toMatchObject({ action: 'deleted', who: { kind: 'system' } });
    expect(await countOf('municipality', same.documentId)).toBe(before);
    await documents(app, MUNICIPALITY).update({ documentId: same.documentId, locale: 'pl', data: { population: 3 } });
    expect(await countOf('municipality', same.documentId)).toBe(before + 1);
  });
});
