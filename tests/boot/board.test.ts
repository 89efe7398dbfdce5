import { gzipSync } from 'node:zlib';

import type { Board, Card, OnePartnership } from '../../src/plugins/partnerships/server/src/core/board/board';
import { ARTICLE, createMunicipality, createPartnership, documents, MILESTONE, milestonesOf, MUNICIPALITY, PARTNERSHIP, type SavedEntry } from '../support/content';
import { bootStrapi, type BootedStrapi, type JsonResponse } from '../support/strapi';

const EVIDENCE = 'https://example.org/umowa.pdf';
const NOBODY = 'nosuchpartnership';

let app: BootedStrapi;
let office: string;
let colleague: string;
let reader: string;
let stranger: string;
let partnership: SavedEntry;
let home: SavedEntry;
let partner: SavedEntry;

beforeAll(async () => {
  app = await bootStrapi();
  office = await app.adminLogin(await app.createAdmin(undefined, { firstname: 'Anna', lastname: 'Nowak' }));
  colleague = await app.adminLogin(await app.createAdmin(undefined, { firstname: 'Bohdan', lastname: 'Koval' }));
  const roles = (app.strapi.service('admin::role' as never) as unknown as { create(data: object): Promise<{ id: number }>; assignPermissions(id: number, permissions: object[]): Promise<unknown> });
  const nothing = await roles.create({ name: 'nothing', description: '' });
  stranger = await app.adminLogin(await app.createAdmin([nothing.id]));
  const reading = await roles.create({ name: 'reading', description: '' });
  await roles.assignPermissions(reading.id, [{ action: 'plugin::content-manager.explorer.read', subject: PARTNERSHIP, properties: { fields: ['title'], locales: ['pl'] }, conditions: [] }]);
  reader = await app.adminLogin(await app.createAdmin([reading.id]));

  home = await createMunicipality(app, { officialName: 'Siewierz', namePl: 'Siewierz', code: '2401043', lat: 50.46537, lon: 19.23028 });
  partner = await createMunicipality(app, { officialName: 'Яготинська міська територіальна громада', namePl: 'Jahotyn', nameUk: 'Яготин', country: 'UA', code: 'UA32040210000068987' });
});
afterAll(() => app.stop());

beforeEach(async () => {
  partnership = await documents(app, PARTNERSHIP).create({ data: { sideA: home.documentId, sideB: partner.documentId }, locale: 'pl' });
});
afterEach(async () => {
  await documents(app, PARTNERSHIP).delete({ documentId: partnership.documentId, locale: '*' });
});

const ask = (method: string, url: string, token: string, data?: object): Promise<JsonResponse> => app.fetchJson(method, `/partnerships/board${url}`, { token, ...(data && { body: { data } }) });
const boardOf = async (locale = 'pl'): Promise<Board> => ((await ask('GET', `?locale=${locale}`, office)).body as { data: Board }).data;
const cardOf = async (documentId = partnership.documentId): Promise<Card> => (await boardOf()).cards.find((card) => card.documentId === documentId)!;
const oneOf = async (token = office): Promise<OnePartnership> => ((await ask('GET', `/one/${partnership.documentId}?locale=pl`, token)).body as { data: OnePartnership }).data;
const seenOf = ({ stage, version }: { stage: string; version: string }) => ({ stage, version });
const move = (to: string, milestone: object, seen: object, token = office): Promise<JsonResponse> => ask('POST', `/one/${partnership.documentId}/move`, token, { seen, to, milestone });
const faults = ({ body }: JsonResponse): string[] => (body as { error: { details: { errors: { path: string[]; code: string }[] } } }).error.details.errors.map(({ path, code }) => `${path.join('.')} ${code}`);

const WRITES: [string, string][] = [
  ['POST', '/one/x/move'], ['POST', '/one/x/undo'],
  ['POST', '/reminders'], ['PUT', '/reminders/x'], ['PUT', '/reminders/x/done'], ['DELETE', '/reminders/x'],
  ['POST', '/contacts'], ['PUT', '/contacts/x'], ['DELETE', '/contacts/x'],
];
const READS: [string, string][] = [['GET', ''], ['GET', '/summary'], ['GET', '/one/x'], ['GET', '/views'], ['POST', '/views'], ['DELETE', '/views/x']];

describe('refused', () => {
  test.each([...READS, ...WRITES])('%s %s to nobody who is not signed in', async (method, url) => {
    expect((await app.fetchJson(method, `/partnerships/board${url}`)).status).toBe(401);
  });

  test.each([...READS, ...WRITES])('%s %s to an administrator without permission', async (method, url) => {
    expect((await ask(method, url, stranger)).status).toBe(403);
  });

  test.each(WRITES)('%s %s to whoever may only read', async (method, url) => {
    expect((await ask(method, url, reader)).status).toBe(403);
  });

  test('moving a public partnership to whoever may not publish', async () => {
    await documents(app, PARTNERSHIP).publish({ documentId: partnership.documentId, locale: 'pl' });
    const roles = app.strapi.service('admin::role' as never) as unknown as { create(data: object): Promise<{ id: number }>; assignPermissions(id: number, permissions: object[]): Promise<unknown> };
    const { id } = await roles.create({ name: 'facts', description: '' });
    await roles.assignPermissions(id, ['read', 'update'].map((action) => ({ action: `plugin::content-manager.explorer.${action}`, subject: PARTNERSHIP, properties: { fields: ['sideA'], locales: ['pl'] }, conditions: [] })));
    const token = await app.adminLogin(await app.createAdmin([id]));
    expect((await move('contact', { kind: 'contact' }, seenOf(await cardOf()), token)).status).toBe(403);
  });

  test.each([
    ['GET', `/one/${NOBODY}`, undefined],
    ['POST', `/one/${NOBODY}/move`, { seen: { stage: 'lead', version: 'x' }, to: 'contact', milestone: { kind: 'contact' } }],
    ['POST', `/one/${NOBODY}/undo`, { seen: { stage: 'lead', version: 'x' } }],
    ['POST', '/reminders', { partnership: NOBODY, side: 'a', text: 'x', due: '2026-05-31' }],
    ['PUT', '/reminders/x', { side: 'a', text: 'x', due: '2026-05-31' }],
    ['PUT', '/reminders/x/done', { done: true }],
    ['DELETE', '/reminders/x', undefined],
    ['POST', '/contacts', { partnership: NOBODY, side: 'a', role: 'sekretarz' }],
    ['PUT', '/contacts/x', { side: 'a', role: 'sekretarz' }],
    ['DELETE', '/contacts/x', undefined],
  ])('%s %s: what it names is not there', async (method, url, data) => {
    expect((await ask(method, url, office, data)).status).toBe(404);
  });

  test.each([
    ['GET', '?locale=%3Cscript%3E', undefined, 'locale type'],
    ['POST', '/one/x/move', { to: 'contact', milestone: { kind: 'contact' } }, 'data.seen type'],
    ['POST', '/one/x/move', { seen: { stage: 'lead', version: 'x' }, to: 'wedding', milestone: { kind: 'contact' } }, 'data.to type'],
    ['POST', '/reminders', { partnership: 'x', side: 'c', text: 'x', due: '2026-05-31' }, 'data.side type'],
    ['POST', '/reminders', { partnership: 'x', side: 'a', text: ' ', due: '2026-05-31' }, 'data.text type'],
    ['POST', '/reminders', { partnership: 'x', side: 'a', text: 'x', due: '2026-02-31' }, 'data.due type'],
    ['POST', '/contacts', { partnership: 'x', side: 'both', role: 'x' }, 'data.side type'],
    ['POST', '/contacts', { partnership: 'x', side: 'a', role: 'x', email: 'nobody' }, 'data.email type'],
    ['POST', '/views', { name: 'x', address: 'stage=a"><script>' }, 'data.address type'],
  ])('%s %s %j, naming the field', async (method, url, data, fault) => {
    const response = await ask(method, url, office, data);
    expect([response.status, faults(response)]).toEqual([400, [fault]]);
  });
});

describe('the board', () => {
  test('shows where each partnership stands and what comes next', async () => {
    const add = (facts: object) => milestonesOf(app).add(partnership.documentId, { side: 'both', ...facts });
    await add({ kind: 'contact', date: '2014' });
    await add({ kind: 'intent', date: '2023-06-14', evidenceUrl: EVIDENCE, note: 'tajne' });
    await add({ kind: 'resolution', side: 'b' });
    const { cards, municipalities, regions, moves } = await boardOf();
    const card = cards.find(({ documentId }) => documentId === partnership.documentId)!;
    expect(card).toMatchObject({
      title: null, type: 'partnership', stage: 'intent', standing: 'intent', since: '2023-06-14', together: 'agreement', published: false, reminders: null,
      missing: { a: ['resolution'], b: ['order'] }, back: { kind: 'intent', to: 'contact' },
    });
    expect(card.sides.map((at) => municipalities[at])).toEqual([
      expect.objectContaining({ name: 'Siewierz', country: 'PL', region: 'PL-24', place: [19.23028, 50.46537] }),
      expect.objectContaining({ name: 'Jahotyn', country: 'UA', region: 'UA-32', place: null, keys: expect.arrayContaining(['яготин', 'yahotyn', 'jahotyn']) as string[] }),
    ]);
    expect(regions['UA-32']).toBe('obwód kijowski');
    expect(moves[card.standing]?.agreement).toEqual({ kind: 'record', way: ['agreement'], skipped: [] });
    expect(JSON.stringify(cards)).not.toContain('tajne');
  });

  test('comes compressed to whoever takes that, and plain to whoever does not', async () => {
    const plain = await app.fetchJson('GET', '/partnerships/board?locale=pl', { token: office, headers: { 'accept-encoding': 'identity' } });
    expect([plain.headers.get('content-encoding'), plain.headers.get('vary')]).toEqual([null, expect.stringContaining('Accept-Encoding')]);
    const compressed = await app.fetchJson('GET', '/partnerships/board?locale=pl', { token: office, headers: { 'accept-encoding': 'gzip' } });
    expect(compressed.headers.get('content-encoding')).toBe('gzip');
    expect(compressed.body).toEqual(plain.body);
  });

  test('names places in the language asked for', async () => {
    const { cards, municipalities } = await boardOf('uk');
    expect(cards.find(({ documentId }) => documentId === partnership.documentId)?.sides.map((at) => municipalities[at]?.name)).toEqual(['Siewierz', 'Яготин']);
  });

  test('says to whoever may only read that they may not change it', async () => {
    expect((await ask('GET', '?locale=pl', reader)).body).toMatchObject({ data: { mayChange: false } });
  });
});

describe('a move', () => {
  test('records the milestone, and is taken back by its name', async () => {
    const moved = await move('visit', { kind: 'visit', date: '2023-06-14/2023-06-17' }, seenOf(await cardOf()));
    expect(moved).toMatchObject({ status: 201, body: { data: { progress: { stage: 'visit', since: '2023-06-14/2023-06-17' } } } });
    const { milestone, progress } = (moved.body as { data: { milestone: string; progress: Card } }).data;
    expect(await cardOf()).toMatchObject({ stage: 'visit', version: progress.version });
    const undone = await ask('POST', `/one/${partnership.documentId}/undo`, office, { seen: seenOf(progress), milestone });
    expect(undone).toMatchObject({ status: 200, body: { data: { progress: { stage: 'lead', back: null } } } });
  });

  test('back takes away the milestone that brought the stage', async () => {
    await milestonesOf(app).add(partnership.documentId, { kind: 'contact', side: 'both' });
    await milestonesOf(app).add(partnership.documentId, { kind: 'visit', side: 'both' });
    await milestonesOf(app).add(partnership.documentId, { kind: 'resolution', side: 'a' });
    expect(await ask('POST', `/one/${partnership.documentId}/undo`, office, { seen: seenOf(await cardOf()) })).toMatchObject({ body: { data: { progress: { stage: 'contact' } } } });
    expect((await milestonesOf(app).timeline(partnership.documentId))?.milestones.map(({ kind }) => kind)).toEqual(['contact', 'resolution']);
  });

  test('back from where nothing was recorded is refused', async () => {
    expect((await ask('POST', `/one/${partnership.documentId}/undo`, office, { seen: seenOf(await cardOf()) })).status).toBe(404);
  });

  test('to what has to be shown without evidence is refused, and nothing is written', async () => {
    const response = await move('agreement', { kind: 'agreement' }, seenOf(await cardOf()));
    expect([response.status, faults(response)]).toEqual([400, ['evidenceUrl milestone.evidence']]);
    expect((await cardOf()).stage).toBe('lead');
  });

  test('whose date puts the milestone before others and leads elsewhere is refused', async () => {
    await milestonesOf(app).add(partnership.documentId, { kind: 'suspension', side: 'both', date: '2022' }).catch(() => undefined);
    await milestonesOf(app).add(partnership.documentId, { kind: 'visit', side: 'both', date: '2015' });
    await milestonesOf(app).add(partnership.documentId, { kind: 'suspension', side: 'both', date: '2018' });
    await milestonesOf(app).add(partnership.documentId, { kind: 'resumption', side: 'both', date: '2020' });
    const response = await move('suspended', { kind: 'contact', date: '2021' }, seenOf(await cardOf()));
    expect([response.status, faults(response)]).toEqual([400, ['date board.elsewhere']]);
  });

  test('of a card that a colleague has moved meanwhile says who moved it and where to', async () => {
    const seen = seenOf(await cardOf());
    expect((await move('contact', { kind: 'contact' }, seen, colleague)).status).toBe(201);
    const late = await move('visit', { kind: 'visit' }, seen);
    expect([late.status, faults(late)]).toEqual([409, ['seen board.moved-by']]);
    expect(late.body).toMatchObject({ error: { message: expect.stringContaining('Bohdan Koval') as string, details: { card: { stage: 'contact', was: 'lead', latest: { kind: 'contact', by: 'Bohdan Koval' } } } } });
    expect((await milestonesOf(app).timeline(partnership.documentId))?.milestones.map(({ kind }) => kind)).toEqual(['contact']);
  });

  test('of two at the same moment one wins', async () => {
    const seen = seenOf(await cardOf());
    const outcomes = await Promise.all([move('contact', { kind: 'contact' }, seen), move('visit', { kind: 'visit' }, seen, colleague)]);
    expect(outcomes.map(({ status }) => status).sort()).toEqual([201, 409]);
  });

  test('taken back after a colleague has gone on is refused', async () => {
    const moved = await move('contact', { kind: 'contact' }, seenOf(await cardOf()));
    const { milestone, progress } = (moved.body as { data: { milestone: string; progress: Card } }).data;
    await move('visit', { kind: 'visit' }, seenOf(progress), colleague);
    expect((await ask('POST', `/one/${partnership.documentId}/undo`, office, { seen: seenOf(progress), milestone })).status).toBe(409);
  });

  test('takes away no milestone of another partnership', async () => {
    const other = await createPartnership(app);
    const foreign = await milestonesOf(app).add(other.documentId, { kind: 'contact', side: 'both' });
    expect((await ask('POST', `/one/${partnership.documentId}/undo`, office, { seen: seenOf(await cardOf()), milestone: foreign })).status).toBe(404);
    expect(await documents(app, MILESTONE).findOne({ documentId: foreign })).not.toBeNull();
  });
});

describe('one partnership', () => {
  test('shows the articles that name it, public or not', async () => {
    const named = { partnerships: [`partnership:${partnership.documentId}`] };
    const draft = await documents(app, ARTICLE).create({ data: { title: 'Szkic', ...named }, locale: 'pl' });
    const told = await documents(app, ARTICLE).create({ data: { title: 'Relacja', publicationDate: '2026-03-01T10:00:00.000Z', ...named }, locale: 'pl' });
    await documents(app, ARTICLE).publish({ documentId: told.documentId, locale: 'pl' });
    expect((await oneOf()).linked).toEqual([
      { kind: 'article', documentId: told.documentId, title: 'Relacja', published: true, day: '2026-03-01' },
      expect.objectContaining({ documentId: draft.documentId, title: 'Szkic', published: false }),
    ]);
    for (const { documentId } of [draft, told]) await documents(app, ARTICLE).delete({ documentId, locale: '*' });
  });

  test('keeps reminders: made, changed, ticked off, opened again, deleted', async () => {
    const made = await ask('POST', '/reminders?locale=pl', office, { partnership: partnership.documentId, side: 'b', text: 'Wysłać projekt umowy', due: '2026-05-31' });
    expect(made.status).toBe(201);
    const [reminder] = (await oneOf()).reminders;
    expect(reminder).toMatchObject({ side: 'b', text: 'Wysłać projekt umowy', due: '2026-05-31', doneAt: null, madeBy: 'Anna Nowak' });
    expect((await cardOf()).reminders).toEqual({ open: 1, first: '2026-05-31' });
    await ask('PUT', `/reminders/${reminder!.documentId}?locale=pl`, office, { side: 'both', text: 'Wysłać umowę', due: '2026-06-01' });
    await ask('PUT', `/reminders/${reminder!.documentId}/done?locale=pl`, colleague, { done: true });
    expect((await oneOf()).reminders).toEqual([expect.objectContaining({ side: 'both', text: 'Wysłać umowę', due: '2026-06-01', doneAt: expect.any(String) as string, doneBy: 'Bohdan Koval' })]);
    expect((await cardOf()).reminders).toBeNull();
    await ask('PUT', `/reminders/${reminder!.documentId}/done?locale=pl`, colleague, { done: false });
    expect((await oneOf()).reminders).toEqual([expect.objectContaining({ doneAt: null, doneBy: null })]);
    await ask('DELETE', `/reminders/${reminder!.documentId}?locale=pl`, office);
    expect((await oneOf()).reminders).toEqual([]);
  });

  test('tells contacts to those who keep its facts, and to nobody else', async () => {
    const contact = { side: 'a', role: 'sekretarz', name: 'Jan Przykład', email: 'jan@example.org', phone: '', note: null };
    expect((await ask('POST', '/contacts?locale=pl', office, { partnership: partnership.documentId, ...contact })).status).toBe(201);
    expect((await oneOf()).contacts).toEqual([expect.objectContaining({ ...contact, phone: null })]);
    expect((await oneOf(reader)).contacts).toBeNull();
    const documentId = (await oneOf()).contacts![0]!.documentId;
    await ask('PUT', `/contacts/${documentId}?locale=pl`, office, { ...contact, name: null });
    expect((await oneOf()).contacts).toEqual([expect.objectContaining({ role: 'sekretarz', name: null })]);
    await ask('DELETE', `/contacts/${documentId}?locale=pl`, office);
    expect((await oneOf()).contacts).toEqual([]);
  });

  test.each(['reminder', 'contact'])('%ss can be asked for neither over REST nor over GraphQL', async (type) => {
    const token = await app.apiToken('full-access');
    expect((await app.fetchJson('GET', `/api/partnerships/${type}s`, { token })).status).toBe(404);
    expect((await app.fetchJson('GET', `/api/${type}s`, { token })).status).toBe(404);
    const { body } = await app.fetchJson('POST', '/graphql', { token, body: { query: `{ ${type}s { documentId } partnerships${type}s: __typename }` } });
    expect(JSON.stringify(body)).toContain(`Cannot query field \\"${type}s\\"`);
  });

  test('takes its reminders and contacts along when it is deleted', async () => {
    const gone = await createPartnership(app);
    await ask('POST', '/reminders?locale=pl', office, { partnership: gone.documentId, side: 'a', text: 'x', due: '2026-05-31' });
    await ask('POST', '/contacts?locale=pl', office, { partnership: gone.documentId, side: 'a', role: 'wójt' });
    await documents(app, PARTNERSHIP).delete({ documentId: gone.documentId, locale: '*' });
    for (const uid of ['plugin::partnerships.reminder', 'plugin::partnerships.contact']) expect(await app.strapi.db.query(uid).count({ where: { partnership: gone.documentId } })).toBe(0);
  });
});

test('the summary counts by stage and tells what is overdue or due within a fortnight', async () => {
  const day = (ahead: number): string => new Date(Date.now() + ahead * 86_400_000).toISOString().slice(0, 10);
  for (const [text, due] of [['dawno', '2020-01-01'], ['wkrótce', day(7)], ['później', day(30)]]) {
    await ask('POST', '/reminders?locale=pl', office, { partnership: partnership.documentId, side: 'both', text, due });
  }
  const { body } = await ask('GET', '/summary?locale=pl', office);
  const { stages, due, more } = (body as { data: { stages: { stage: string; count: number }[]; due: { text: string; title: string }[]; more: number } }).data;
  expect(stages.find(({ stage }) => stage === 'lead')?.count).toBe((await boardOf()).cards.filter(({ stage }) => stage === 'lead').length);
  expect([due.map(({ text, title }) => `${title}: ${text}`), more]).toEqual([['Siewierz – Jahotyn: dawno', 'Siewierz – Jahotyn: wkrótce'], 0]);
});

describe('saved views', () => {
  const names = ({ body }: JsonResponse): string[] => (body as { data: { name: string }[] }).data.map(({ name }) => name);

  test('are each administrator’s own; one of the same name is replaced', async () => {
    await ask('POST', '/views', office, { name: 'Moje', address: 'stage=intent' });
    await ask('POST', '/views', office, { name: 'Moje', address: 'stage=visit' });
    expect((await ask('GET', '/views', office)).body).toEqual({ data: [{ id: expect.any(String) as string, name: 'Moje', address: 'stage=visit' }] });
    expect(names(await ask('GET', '/views', colleague))).toEqual([]);
    const [{ id }] = ((await ask('GET', '/views', office)).body as { data: [{ id: string }] }).data;
    expect(names(await ask('DELETE', `/views/${id}`, office))).toEqual([]);
  });

  test('are at most fifty', async () => {
    for (let at = 1; at <= 50; at += 1) await ask('POST', '/views', colleague, { name: `Widok ${at}`, address: '' });
    const response = await ask('POST', '/views', colleague, { name: 'Za dużo', address: '' });
    expect([response.status, faults(response)]).toEqual([409, ['name board.views']]);
    expect(names(await ask('GET', '/views', colleague))).toHaveLength(50);
  });
});

describe('two thousand partnerships', () => {
  /** Counts the statements that an action reads the register with: what queues and outboxes look at meanwhile is not the action's. */
  async function statements(action: () => Promise<unknown>): Promise<number> {
    let count = 0;
    const hear = ({ sql }: { sql: string }): void => { if (/^select .* from .*(?:partnership|municipalit|areas)/i.test(sql)) count += 1; };
    const { connection } = app.strapi.db;
    connection.on('query', hear);
    try { await action(); } finally { connection.removeListener('query', hear); }
    return count;
  }

  const service = (): { board(locale: string): Promise<Board> } => app.strapi.plugin('partnerships').service('board') as { board(locale: string): Promise<Board> };

  test('cost as many statements as a few, and fit into 300 kB', async () => {
    const few = await statements(() => service().board('pl'));
    const at = app.strapi.db.dialect.client === 'sqlite' ? Date.now() : new Date();
    const id = (prefix: string, number: number): string => `${prefix}${number.toString(36)}${Math.random().toString(36).slice(2)}${Math.random().toString(36).slice(2)}`.slice(0, 24);
    const towns = Array.from({ length: 2000 }, (_, number) => id('m', number));
    const pairs = towns.map((side, number) => ({ documentId: id('p', number), sideA: side, sideB: towns[(number * 7 + 1) % 2000]! }));
    const insert = async (table: string, rows: object[]): Promise<void> => { for (let from = 0; from < rows.length; from += 200) await app.strapi.db.getConnection(table).insert(rows.slice(from, from + 200)); };
    await insert('municipalities', towns.map((document_id, number) => ({ document_id, locale: 'pl', official_name: `Gmina Przykładowa ${number}`, name_pl: `Przykładowa ${number}`, country: number % 2 === 0 ? 'PL' : 'UA', code: number % 2 === 0 ? `24${String(number).padStart(4, '0')}2` : `UA32${String(number).padStart(15, '0')}`, lat: 49 + number / 1000, lon: 19 + number / 500, created_at: at, updated_at: at })));
    await insert('partnerships', pairs.map(({ documentId, sideA, sideB }) => ({ document_id: documentId, locale: 'pl', type: 'partnership', side_a: sideA, side_b: sideB, created_at: at, updated_at: at })));
    await insert('partnership_links', pairs.map(({ documentId, sideA, sideB }) => ({ document_id: documentId, partnership: documentId, type: 'partnership', side_a: sideA, side_b: sideB, stage: 'intent', pair_key: documentId, created_at: at, updated_at: at })));
    await insert('partnership_milestones', pairs.flatMap(({ documentId }, number) => ['contact', 'visit', 'intent'].map((kind, order) => ({ document_id: id('s', number * 3 + order), partnership: documentId, kind, side: 'both', date: `20${10 + (number % 15)}-0${order + 1}-11`, sequence: order + 1, created_at: at, updated_at: at }))));

    expect(few).toBeGreaterThan(2);
    expect(await statements(() => service().board('pl'))).toBe(few);
    const body = JSON.stringify({ data: await service().board('pl') });
    expect((JSON.parse(body) as { data: Board }).data.cards.length).toBeGreaterThanOrEqual(2000);
    expect(gzipSync(body).length).toBeLessThan(300_000);
    for (const table of ['partnerships', 'partnership_links', 'partnership_milestones', 'municipalities']) await app.strapi.db.getConnection(table).where('created_at', at).delete();
    expect(await documents(app, MUNICIPALITY).count({ locale: 'pl' })).toBeLessThan(2000);
  });
});
