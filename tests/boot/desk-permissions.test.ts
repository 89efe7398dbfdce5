import type { DeskEntry, DeskPage, SaveAnswer } from '../../src/plugins/translations/server/src/core/desk';
import { AREA, ARTICLE, documents } from '../support/content';
import { deskClient, fieldOf, paragraph, plainText, type DeskClient } from '../support/desk-client';
import { bootStrapi, type BootedStrapi, type JsonResponse } from '../support/strapi';

/*
 * Who may do what at the desk: the roles that an installation begins with, and roles that somebody has cut to size, at every route.
 */

const ROUTES = [
  ['GET', '/coverage'],
  ['GET', '/entries'],
  ['GET', '/next'],
  ['GET', '/areas'],
  ['GET', '/people'],
  ['GET', '/document/:entry'],
  ['GET', '/entry/:entry/uk'],
  ['PUT', '/entry/:entry/uk'],
  ['POST', '/entry/:entry/uk/dismiss'],
  ['POST', '/entry/:entry/uk/review'],
  ['POST', '/entry/:entry/uk/machine'],
  ['POST', '/check'],
  ['POST', '/memory'],
  ['POST', '/export'],
  ['POST', '/import'],
  ['PUT', '/task/:entry/uk'],
  ['PUT', '/source/:entry'],
] as const;

/** Somebody's permission, as `action: { fields, locales }` on articles. */
type Cut = Readonly<Record<string, { readonly fields?: readonly string[]; readonly locales?: readonly string[] }>>;

const EXPLORER = 'plugin::content-manager.explorer';
const ALL = ['pl', 'uk', 'en'];
const WORDS = ['title', 'slug', 'summary', 'body', 'coverAlt', 'sourceTitle'];

let app: BootedStrapi;
let admin: DeskClient;
const people = new Map<string, DeskClient>();
const tokens = new Map<string, string>();

const ofRole = (name: string): DeskClient => {
  const client = people.get(name);
  if (!client) throw new Error(`Nobody is ${name}.`);
  return client;
};

interface Roles {
  create(role: object): Promise<{ id: number }>;
  assignPermissions(id: number, permissions: readonly object[]): Promise<unknown>;
}

let made = 0;

async function signIn(name: string, roleId: number): Promise<DeskClient> {
  const token = await app.adminLogin(await app.createAdmin([roleId]));
  const client = deskClient(app, token);
  tokens.set(name, token);
  people.set(name, client);
  return client;
}

/** A role with these permissions for articles, and these at the desk. */
async function cutRole(name: string, cut: Cut, desk: readonly string[] = ['desk.read', 'desk.exchange', 'desk.machine', 'desk.review']): Promise<DeskClient> {
  const roles = app.strapi.service('admin::role' as never) as unknown as Roles;
  made += 1;
  const { id } = await roles.create({ name: `cut ${String(made)}`, description: '' });
  await roles.assignPermissions(id, [
    ...Object.entries(cut).map(([action, properties]) => ({ action: `${EXPLORER}.${action}`, subject: ARTICLE, properties, conditions: [] })),
    ...desk.map((action) => ({ action: `plugin::translations.${action}`, subject: null, properties: {}, conditions: [] })),
  ]);
  return signIn(name, id);
}

const reading = { read: { fields: WORDS, locales: ALL } };

beforeAll(async () => {
  app = await bootStrapi();
  const token = await app.adminLogin();
  admin = deskClient(app, token);
  for (const code of ['translator-uk', 'reviewer', 'editor']) {
    const role = (await app.strapi.db.query('admin::role').findOne({ where: { code: `pobratym-${code}` } })) as { id: number };
    await signIn(code, role.id);
  }
  await cutRole('stranger', reading, []);
  await cutRole('of no language', { read: { fields: WORDS, locales: [] }, update: { fields: WORDS, locales: [] }, create: { fields: WORDS, locales: [] } });
  await cutRole('of titles', { read: { fields: ['title'], locales: ALL }, update: { fields: ['title'], locales: ALL }, create: { fields: ['title'], locales: ALL } });
  await cutRole('of Ukrainian alone', { read: { fields: WORDS, locales: ['uk'] }, update: { fields: WORDS, locales: ['uk'] } });
  await cutRole('who corrects', { ...reading, update: { fields: WORDS, locales: ['uk'] } });
  await cutRole('who begins', { ...reading, create: { fields: WORDS, locales: ['uk'] } });
  await cutRole('who publishes Ukrainian', { ...reading, update: { fields: WORDS, locales: ['uk'] }, create: { fields: WORDS, locales: ['uk'] }, publish: { locales: ['uk'] } });
});
afterAll(() => app.stop());

const articles = () => documents(app, ARTICLE);

async function createArticle(isTranslated = false): Promise<string> {
  const { documentId } = await articles().create({ data: { title: 'Most', summary: 'Gminy odbudują most.', body: [paragraph('Pierwszy akapit.')] }, locale: 'pl' });
  if (isTranslated) await articles().update({ documentId, locale: 'uk', data: { title: 'Міст', summary: 'Громади відбудують міст.', body: [paragraph('Перший абзац.')] } });
  return documentId;
}

/** The body that a route takes, of a request that nothing but permission stands against. */
function bodyOf(path: string, documentId: string, { base, sourceBase }: DeskEntry): object | undefined {
  const unit = { kind: 'article', documentId, locale: 'uk', unit: 'title', target: plainText('Міст') };
  if (path === '/check' || path === '/memory') return unit;
  if (path === '/export') return { version: '1.2', entries: [`article:${documentId}:uk`] };
  if (path.startsWith('/task')) return { assignee: null, dueOn: '2026-12-01' };
  if (path.startsWith('/source')) return { locale: 'pl' };
  if (path.endsWith('/dismiss')) return { fields: ['title'], reason: 'Sam znak.', sourceBase };
  if (path.endsWith('/review') || path.endsWith('/machine')) return { fields: ['title'], base, sourceBase };
  return path.startsWith('/entry') ? { base, sourceBase, fields: { title: { title: plainText('Інший міст') } } } : undefined;
}

async function statuses(who: string): Promise<Record<string, number>> {
  const client = ofRole(who);
  const answers: Record<string, number> = {};
  for (const [method, path] of ROUTES) {
    const documentId = await createArticle(true);
    const entry = await admin.open(documentId, 'uk');
    const { status } = await client.ask(method, path.replace(':entry', `article/${documentId}`), method === 'GET' ? undefined : bodyOf(path, documentId, entry));
    answers[`${method} ${path}`] = status;
  }
  return answers;
}

const everywhere = (status: number, but: Readonly<Record<string, number>> = {}) => ({ ...Object.fromEntries(ROUTES.map(([method, path]) => [`${method} ${path}`, status])), ...but });

/* No machine is configured, and the import has no file: who may ask is told so with 400. */
const ASKED_IN_VAIN = { 'POST /entry/:entry/uk/machine': 400, 'POST /import': 400 };

describe('every route', () => {
  test('is closed to whoever is not signed in, and to tokens of other doors', async () => {
    const token = await app.apiToken('full-access');
    for (const [method, path] of ROUTES) {
      for (const headers of [{}, { authorization: `Bearer ${token}` }] as Record<string, string>[]) {
        const { status } = await app.fetchJson(method, `/translations${path.replace(':entry', 'article/abc')}`, { headers, ...(method !== 'GET' && { body: {} }) });
        expect([method, path, status]).toEqual([method, path, 401]);
      }
    }
  });

  test.each([
    ['stranger', everywhere(403)],
    ['translator-uk', everywhere(200, { ...ASKED_IN_VAIN, 'GET /people': 403, 'POST /entry/:entry/uk/review': 403, 'PUT /task/:entry/uk': 403, 'PUT /source/:entry': 403 })],
    ['reviewer', everywhere(200, ASKED_IN_VAIN)],
    ['editor', everywhere(200, ASKED_IN_VAIN)],
    ['of titles', everywhere(200, { ...ASKED_IN_VAIN, 'GET /people': 403, 'PUT /task/:entry/uk': 403, 'PUT /source/:entry': 403 })],
    [
      'of no language',
      everywhere(403, { 'GET /coverage': 200, 'GET /entries': 200, 'GET /next': 200, 'GET /areas': 200, 'GET /document/:entry': 200, 'POST /import': 400 }),
    ],
  ])('answers %s as the role says', async (who, expected) => {
    expect(await statuses(who)).toEqual(expected);
  });
});

describe('reading', () => {
  test('shows no entry of a language that somebody may not read, and counts and lists none', async () => {
    const documentId = await createArticle(true);
    const client = ofRole('of Ukrainian alone');
    // The original is Polish.
    expect((await client.ask('GET', `/entry/article/${documentId}/uk`)).status).toBe(403);
    expect((await client.ask('GET', `/entry/article/${documentId}/en`)).status).toBe(403);
    expect((await client.ask('POST', '/export', { version: '1.2', entries: [`article:${documentId}:en`] })).status).toBe(403);
    expect((await client.ask('POST', '/export', { version: '1.2', entries: [`article:${documentId}:uk`] })).status).toBe(404);
    const { rows } = (await client.ask('GET', '/entries?pageSize=100')).body as DeskPage;
    expect(new Set(rows.map(({ kind, locale, title }) => `${kind} ${locale} ${title}`))).toEqual(new Set(['article uk ']));
    const { cells } = (await client.ask('GET', '/coverage')).body as { cells: { kind: string; locale: string }[] };
    expect(new Set(cells.map(({ kind, locale }) => `${kind} ${locale}`))).toEqual(new Set(['article uk']));
    expect((await ofRole('of no language').ask('GET', '/entries')).body).toMatchObject({ rows: [], total: 0 });
  });

  test('shows no field that somebody may not read, and lets none out by export, suggestions or checks', async () => {
    const documentId = await createArticle(true);
    const client = ofRole('of titles');
    expect((await client.open(documentId, 'uk')).fields.map(({ name }) => name)).toEqual(['title']);
    const exported = await client.ask('POST', '/export', { version: '1.2', entries: [`article:${documentId}:uk`] });
    expect(exported.body).toContain('Most');
    expect(exported.body).not.toContain('odbudują');
    const unit = { kind: 'article', documentId, locale: 'uk', target: [] };
    expect((await client.ask('POST', '/memory', { ...unit, unit: 'summary' })).status).toBe(404);
    expect((await client.ask('POST', '/check', { ...unit, unit: 'body.0' })).status).toBe(404);
    // What another field says, which this one says too, is not suggested from there.
    await articles().update({ documentId, locale: 'pl', data: { title: 'Gminy odbudują most.' } });
    expect((await client.ask('POST', '/memory', { ...unit, unit: 'title' })).body).toEqual({ matches: [] });
    expect(((await admin.ask('POST', '/memory', { ...unit, unit: 'title' })).body as { matches: object[] }).matches).toMatchObject([{ target: 'Громади відбудують міст.' }]);
  });

  test('of areas names those that may be read', async () => {
    await documents(app, AREA).create({ data: { name: 'Oświata', key: 'oswiata' }, locale: 'pl' });
    expect((await ofRole('of titles').ask('GET', '/areas?locale=pl')).body).toEqual([]);
    expect((await ofRole('translator-uk').ask('GET', '/areas?locale=pl')).body).toMatchObject([{ name: 'Oświata' }]);
  });
});

const refusedWith = ({ status, body }: JsonResponse): unknown[] => {
  const answer = body as SaveAnswer;
  return [status, answer.kind === 'refused' ? answer.problems.map(({ code, field }) => `${code} ${field ?? ''}`) : answer.kind];
};

describe('writing', () => {
  test('names every field that may not be written, and writes none of the others', async () => {
    const documentId = await createArticle(true);
    const client = ofRole('of titles');
    const { base, sourceBase } = await admin.open(documentId, 'uk');
    const fields = { title: { title: plainText('Інший міст') }, summary: { summary: plainText('Інше.') } };
    const url = `/entry/article/${documentId}/uk`;
    expect(refusedWith(await client.ask('PUT', url, { base, sourceBase, fields }))).toEqual([403, ['field.forbidden summary']]);
    expect(refusedWith(await client.ask('POST', `${url}/review`, { fields: ['title', 'summary'], base, sourceBase }))).toEqual([403, ['field.forbidden summary']]);
    expect(refusedWith(await client.ask('POST', `${url}/dismiss`, { fields: ['body'], reason: 'Sam znak.', sourceBase }))).toEqual([403, ['field.forbidden body']]);
    expect((await articles().findOne({ documentId, locale: 'uk' }))?.title).toBe('Міст');
  });

  test.each(['PUT', 'machine', 'review', 'dismiss'])('names fields that are none or are not translated: %s', async (way) => {
    const documentId = await createArticle(true);
    const { base, sourceBase } = await admin.open(documentId, 'uk');
    for (const field of ['nosuchfield', 'pinned', 'slug', 'constructor', 'toString']) {
      const url = `/entry/article/${documentId}/uk`;
      const body = { base, fields: [field], ...(way === 'dismiss' && { reason: 'Sam znak.', base: undefined }), sourceBase };
      const answer = way === 'PUT' ? await admin.ask('PUT', url, { base, sourceBase, fields: { [field]: { [field]: plainText('так') } } }) : await admin.ask('POST', `${url}/${way}`, body);
      expect(refusedWith(answer)).toEqual([400, [`field.unknown ${field}`]]);
    }
  });

  test('a language that there is not yet is for who may make one, one that there is for who may change it', async () => {
    const [absent, there] = [await createArticle(), await createArticle(true)];
    expect(refusedWith(await ofRole('who corrects').save(absent, 'uk', { title: 'Міст' }))).toEqual([403, ['field.forbidden title']]);
    expect((await ofRole('who corrects').save(there, 'uk', { title: 'Інший міст' })).status).toBe(200);
    expect((await ofRole('who begins').save(absent, 'uk', { title: 'Міст' })).status).toBe(200);
    expect(refusedWith(await ofRole('who begins').save(there, 'uk', { title: 'Міст інший' }))).toEqual([403, ['field.forbidden title']]);
    expect((await ofRole('who begins').open(there, 'uk')).mayWrite).toBe(false);
    expect(await articles().findOne({ documentId: there, locale: 'uk' })).toMatchObject({ title: 'Інший міст' });
  });

  test('by XLIFF keeps the same rule', async () => {
    const absent = await createArticle();
    const token = tokens.get('who corrects') ?? '';
    const { body: xliff } = await ofRole('who corrects').ask('POST', '/export', { version: '1.2', entries: [`article:${absent}:uk`] });
    const form = new FormData();
    form.append('files', new Blob([(xliff as string).replace(/(id="title".*?<\/source>)/s, '$1<target>Міст</target>')]), 'a.xlf');
    const response = await fetch(`${app.url}/translations/import?dryRun=false`, { method: 'POST', headers: { Authorization: `Bearer ${token}` }, body: form });
    expect(((await response.json()) as { entries: { outcome: string; problems: object[] }[] }).entries).toMatchObject([{ outcome: 'refused', problems: [{ code: 'locale.forbidden' }] }]);
    expect(await articles().findOne({ documentId: absent, locale: 'uk' })).toBeNull();
  });
});

describe('no input', () => {
  const faultsOf = ({ status, body }: JsonResponse): unknown[] => [status, ((body as { error?: { details?: { errors?: { path: string[] }[] } } }).error?.details?.errors ?? []).map(({ path }) => path.join('.'))];

  test.each([
    ['of another kind', (id: string) => `/entry/event/${id}/uk`],
    ['of no kind', () => '/entry/event/nosuchentry/uk'],
    ['of an unknown language', (id: string) => `/entry/article/${id}/de`],
  ])('opens, saves or assigns a document %s: 404', async (_, url) => {
    const documentId = await createArticle(true);
    const { base, sourceBase } = await admin.open(documentId, 'uk');
    expect((await admin.ask('GET', url(documentId))).status).toBe(404);
    expect((await admin.ask('PUT', url(documentId), { base, sourceBase, fields: { title: { title: plainText('так') } } })).status).toBe(404);
    expect((await admin.ask('PUT', url(documentId).replace('/entry', '/task'), { assignee: null, dueOn: null })).status).toBe(404);
  });

  test('chooses the source of what is not there, or a language that it is not in', async () => {
    const documentId = await createArticle();
    expect((await admin.ask('PUT', `/source/event/${documentId}`, { locale: 'pl' })).status).toBe(404);
    expect(refusedWith(await admin.ask('PUT', `/source/article/${documentId}`, { locale: 'uk' }))).toEqual([400, ['source.absent locale']]);
    expect(refusedWith(await admin.ask('PUT', `/source/article/${documentId}`, { locale: 'de' }))).toEqual([400, ['source.absent locale']]);
  });

  test('says another language than its address', async () => {
    const documentId = await createArticle(true);
    const { base, sourceBase } = await admin.open(documentId, 'uk');
    const save = { base, sourceBase, fields: { title: { title: plainText('так') } }, locale: 'pl' };
    expect((await admin.ask('PUT', `/entry/article/${documentId}/uk`, save)).status).toBe(400);
    expect((await articles().findOne({ documentId, locale: 'pl' }))?.title).toBe('Most');
  });

  test.each([
    ['/entries?assignee=99999999999', 'assignee'],
    ['/entries?q=%00', 'q'],
    ['/next?after=article:%00:uk', 'after'],
    ['/next?after=nonsense', 'after'],
    ['/areas?locale=not%20a%20language', 'locale'],
    ['/areas?colour=red', ''],
  ])('%s breaks anything: 400 with the parameter’s name', async (url, field) => {
    expect(faultsOf(await admin.ask('GET', url))).toEqual([400, [field]]);
  });

  test('names a language of areas that there is not', async () => {
    expect(refusedWith(await admin.ask('GET', '/areas?locale=en-aa-bb'))).toEqual([400, ['locale.unknown locale']]);
  });

  test('assigns nobody, a day that is none, or past a reader’s patience', async () => {
    const url = `/task/article/${await createArticle()}/uk`;
    expect(refusedWith(await admin.ask('PUT', url, { assignee: 2 ** 40, dueOn: null }))).toEqual([400, ['assignee.unknown assignee']]);
    expect(faultsOf(await admin.ask('PUT', url, { assignee: '1', dueOn: null }))).toEqual([400, ['assignee']]);
    expect(faultsOf(await admin.ask('PUT', url, { assignee: null, dueOn: 'tomorrow' }))).toEqual([400, ['dueOn']]);
    expect(faultsOf(await admin.ask('PUT', url, { assignee: null, dueOn: '2026-02-30' }))).toEqual([400, ['dueOn']]);
  });

  test('exhausts anybody: too large, too deep, NUL, names that objects inherit by', async () => {
    const documentId = await createArticle(true);
    const { base, sourceBase } = await admin.open(documentId, 'uk');
    const url = `/entry/article/${documentId}/uk`;
    const save = (fields: string) => app.fetchJson('PUT', `/translations${url}`, { token: tokens.get('editor') ?? '', body: JSON.parse(`{"base":"${base}","sourceBase":"${sourceBase}","fields":${fields}}`) as unknown });
    const deep = (depth: number): string => `${'{"kind":"span","id":"1","type":"bold","original":"","children":['.repeat(depth)}${']}'.repeat(depth)}`;
    expect((await admin.ask('PUT', url, { base, sourceBase, fields: { title: { title: plainText('м'.repeat(3_000_000)) } } })).status).toBe(413);
    expect((await save(`{"title":{"title":[${deep(2000)}]}}`)).status).toBe(400);
    expect(faultsOf(await save('{"title":{"title":[{"kind":"text","text":"\\u0000"}]}}'))).toEqual([400, ['fields.title.title.0.text']]);
    expect((await save('{"__proto__":{"title":[]}}')).status).toBe(400);
    expect((await save('{"title":{"__proto__":[]}}')).status).toBe(400);
    expect(refusedWith(await save('{"title":{"constructor":[]}}'))).toEqual([400, ['unit.unknown title']]);
    expect(({} as Record<string, unknown>).title).toBeUndefined();
    expect(faultsOf(await admin.ask('POST', `${url}/dismiss`, { fields: ['title'], reason: 'Sam\u0000 znak.', sourceBase }))).toEqual([400, ['reason']]);
    expect(refusedWith(await admin.ask('POST', `${url}/dismiss`, { fields: ['title'], reason: 'Sam znak.', sourceBase: 'bm9uc2Vuc2U' }))).toEqual([400, ['base.unreadable ']]);
    expect((await admin.open(documentId, 'uk')).fields.map(({ name }) => name)).toEqual(['title', 'summary', 'body']);
  });
});

describe('the content manager', () => {
  const MANAGER = `/content-manager/collection-types/${ARTICLE}`;
  const manager = (who: string, method: string, url: string, body: object = {}): Promise<JsonResponse> => app.fetchJson(method, `${MANAGER}${url}`, { token: tokens.get(who) ?? '', body });
  const isPublic = async (documentId: string, locale: string): Promise<boolean> => (await articles().findOne({ documentId, locale, status: 'published' })) !== null;

  test('lets a translator without that permission publish nothing, by whatever address', async () => {
    const documentId = await createArticle(true);
    const requests: [string, string, object][] = [
      ['POST', `/${documentId}/actions/publish?locale=uk`, {}],
      ['POST', `/${documentId}/actions/publish?locale=pl`, {}],
      ['POST', '/actions/bulkPublish?locale=uk', { documentIds: [documentId], locale: 'uk' }],
      ['POST', '/actions/bulkPublish', { documentIds: [documentId], locale: ['pl', 'uk'] }],
      ['POST', '/actions/publish?locale=uk', { title: 'Нове' }],
      ['PUT', `/${documentId}?locale=uk&status=published`, { title: 'Міст', status: 'published' }],
    ];
    for (const [method, url, body] of requests) await manager('translator-uk', method, url, body);
    expect([await isPublic(documentId, 'pl'), await isPublic(documentId, 'uk')]).toEqual([false, false]);
  });

  test('publishes a translation and never another language’s draft text', async () => {
    const documentId = await createArticle(true);
    await articles().publish({ documentId, locale: 'pl' });
    await articles().update({ documentId, locale: 'pl', data: { title: 'Szkic' } });
    expect((await manager('who publishes Ukrainian', 'POST', `/${documentId}/actions/publish?locale=uk`)).status).toBe(200);
    expect(await isPublic(documentId, 'uk')).toBe(true);
    for (const [url, body] of [
      [`/${documentId}/actions/publish?locale=pl`, {}],
      [`/${documentId}/actions/publish?locale=uk`, { locale: 'pl', title: 'Szkic' }],
      [`/${documentId}/actions/publish?locale=pl`, { locale: 'uk' }],
      ['/actions/bulkPublish', { documentIds: [documentId], locale: ['uk', 'pl'] }],
      ['/actions/bulkPublish?locale=uk', { documentIds: [documentId], locale: 'pl' }],
      ['/actions/bulkPublish?locale=pl', { documentIds: [documentId] }],
      ['/actions/bulkPublish?locale=uk', { documentIds: [documentId], locale: '*' }],
    ] as const) {
      await manager('who publishes Ukrainian', 'POST', url, body);
      expect([url, body, (await articles().findOne({ documentId, locale: 'pl', status: 'published' }))?.title]).toEqual([url, body, 'Most']);
    }
  });

  test('makes no language that a translator may not make, whichever the body names, and no entry', async () => {
    const documentId = await createArticle(true);
    const count = () => articles().count({ locale: '*' });
    const before = await count();
    for (const [method, url, body] of [
      ['PUT', `/${documentId}?locale=en`, { title: 'Bridge' }],
      ['PUT', `/${documentId}?locale=uk`, { title: 'Bridge', locale: 'en' }],
      ['PUT', `/${documentId}?locale=en`, { title: 'Bridge', locale: 'uk' }],
      ['PUT', `/${documentId}`, { title: 'Bridge', locale: 'en' }],
      ['PUT', `/${documentId}?locale=uk`, { title: 'Szkic', locale: 'pl' }],
      ['PUT', `/${documentId}`, { title: 'Szkic' }],
      ['POST', '?locale=pl', { title: 'Nowy' }],
      ['POST', '', { title: 'Nowy', locale: 'en' }],
      ['POST', `/clone/${documentId}?locale=pl`, { title: 'Kopia' }],
      ['POST', `/clone/${documentId}`, { title: 'Kopia' }],
    ] as const) {
      const { status } = await manager('translator-uk', method, url, body);
      expect([method, url, body, status]).toEqual([method, url, body, url.includes('locale=uk') ? 200 : 403]);
      expect([url, body, await articles().findOne({ documentId, locale: 'en' }), (await articles().findOne({ documentId, locale: 'pl' }))?.title]).toEqual([url, body, null, 'Most']);
    }
    expect(await count()).toBe(before);
    const absent = await createArticle();
    expect((await manager('translator-uk', 'PUT', `/${absent}?locale=uk`, { title: 'Міст' })).status).toBe(200);
    expect((await manager('who corrects', 'PUT', `/${await createArticle()}?locale=uk`, { title: 'Міст' })).status).toBe(403);
    expect((await manager('editor', 'POST', '?locale=en', { title: 'Bridge' })).status).toBe(201);
  });
});

test('a translation that is published at the desk’s side panel stays the translator’s: the entry says who may', async () => {
  const documentId = await createArticle(true);
  const flags = async (who: string) => {
    const { mayWrite, mayPublish, mayReview } = await ofRole(who).open(documentId, 'uk');
    return { mayWrite, mayPublish, mayReview };
  };
  expect(await flags('translator-uk')).toEqual({ mayWrite: true, mayPublish: false, mayReview: false });
  expect(await flags('who publishes Ukrainian')).toEqual({ mayWrite: true, mayPublish: true, mayReview: true });
  expect(await flags('reviewer')).toEqual({ mayWrite: true, mayPublish: true, mayReview: true });
  expect(fieldOf(await ofRole('of titles').open(documentId, 'uk'), 'title').mayWrite).toBe(true);
});
