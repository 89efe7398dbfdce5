import { randomUUID } from 'node:crypto';

import { ARTICLE, MUNICIPALITY, documents } from '../support/content';
import { bootStrapi, type BootedStrapi } from '../support/strapi';

/*
 * Every role of an office against every action: who is let in, and who is told that it is not theirs.
 *
 * A role is let in where the answer is neither 401 nor 403. Whether something is there, and whether a request is right, is found out
 * after that: nobody learns from a 404 what there is.
 */

/** Roles by the letter they have in the tables. */
const ROLES = { R: 'pobratym-reader', T: 'pobratym-translator-uk', V: 'pobratym-reviewer', E: 'pobratym-editor', O: 'pobratym-office' } as const;
type Letter = keyof typeof ROLES;
const LETTERS = Object.keys(ROLES) as Letter[];

interface Row {
  readonly method: string;
  readonly path: string;
  /** Letters of those let in. */
  readonly may: string;
  readonly body?: object;
}

const row = (may: string, request: string, body?: object): Row => {
  const [method = '', path = ''] = request.split(' ');
  return { method, path, may, ...(body && { body }) };
};

const OWN: readonly Row[] = [
  row('RTVEO', 'GET /partnerships/board?locale=pl'),
  row('RTVEO', 'GET /partnerships/board/summary?locale=pl'),
  row('RTVEO', 'GET /partnerships/board/views'),
  row('RTVEO', 'POST /partnerships/board/views', {}),
  row('RTVEO', 'DELETE /partnerships/board/views/:id'),
  row('RTVEO', 'GET /partnerships/board/one/:documentId?locale=pl'),
  row('EO', 'POST /partnerships/board/one/:documentId/move', {}),
  row('EO', 'POST /partnerships/board/one/:documentId/undo', {}),
  row('EO', 'POST /partnerships/board/reminders?locale=pl', {}),
  row('EO', 'PUT /partnerships/board/reminders/:documentId?locale=pl', {}),
  row('EO', 'PUT /partnerships/board/reminders/:documentId/done?locale=pl', {}),
  row('EO', 'DELETE /partnerships/board/reminders/:documentId?locale=pl'),
  row('EO', 'POST /partnerships/board/contacts?locale=pl', {}),
  row('EO', 'PUT /partnerships/board/contacts/:documentId?locale=pl', {}),
  row('EO', 'DELETE /partnerships/board/contacts/:documentId?locale=pl'),
  row('RTVEO', 'GET /partnerships/gates?uid=api::article.article&documentId=nosuch&locale=pl'),
  row('RTVEO', 'GET /partnerships/gates/log?uid=api::article.article&documentId=nosuch&locale=pl'),
  row('RTVEO', 'POST /partnerships/gates/check', { data: { uid: 'api::article.article', locale: 'pl', fields: {} } }),
  row('VEO', 'POST /partnerships/gates/override', { data: { uid: 'api::article.article', documentId: 'nosuch', locale: 'pl', findings: ['x'], reason: 'Tak ma być.' } }),
  row('RTVEO', 'GET /partnerships/municipalities?locale=pl'),
  row('RTVEO', 'GET /partnerships/municipalities/:documentId?locale=pl'),
  row('RTVEO', 'GET /partnerships/references?locale=pl&kinds=area'),
  row('RTVEO', 'GET /partnerships/references/resolve?locale=pl&references=area:x'),
  row('RTVEO', 'GET /partnerships/pair?locale=pl'),
  row('REO', 'GET /partnerships/history'),
  row('REO', 'GET /partnerships/history/export'),
  row('RTVEO', 'GET /partnerships/matching?locale=pl'),
  row('RTVEO', 'GET /partnerships/matching/:documentId?locale=pl'),
  row('EO', 'POST /partnerships/matching/lead', {}),
  row('RTVEO', 'GET /partnerships/milestones?partnership=x'),
  row('EO', 'POST /partnerships/milestones', {}),
  row('EO', 'PUT /partnerships/milestones/:documentId', {}),
  row('EO', 'DELETE /partnerships/milestones/:documentId'),
  row('EO', 'GET /partnerships/inquiries'),
  row('EO', 'GET /partnerships/inquiries/summary'),
  row('EO', 'GET /partnerships/inquiries/:documentId?locale=pl'),
  row('EO', 'PUT /partnerships/inquiries/:documentId?locale=pl', {}),
  row('EO', 'GET /partnerships/inquiries/:documentId/candidates?locale=pl'),
  row('EO', 'POST /partnerships/inquiries/:documentId/lead', {}),
  row('O', 'POST /partnerships/inquiries/export', { email: 'nobody@example.org' }),
  row('O', 'POST /partnerships/inquiries/erase', { email: 'nobody@example.org', confirm: true }),
  row('O', 'POST /partnerships/import?of=municipalities&dryRun=true&locale=pl', {}),

  row('RTVEO', 'GET /translations/coverage'),
  row('RTVEO', 'GET /translations/entries'),
  row('RTVEO', 'GET /translations/next'),
  row('RTVEO', 'GET /translations/areas'),
  row('VEO', 'GET /translations/people'),
  row('RTVEO', 'GET /translations/entry/:kind/:documentId/:locale'),
  row('TVEO', 'PUT /translations/entry/:kind/:documentId/:locale', { base: 'x', sourceBase: 'x', fields: { title: { title: [{ kind: 'text', text: 'Міст' }] } } }),
  row('TVEO', 'POST /translations/entry/:kind/:documentId/:locale/dismiss', { fields: ['title'], reason: 'Sam znak.', sourceBase: 'x' }),
  row('VEO', 'POST /translations/entry/:kind/:documentId/:locale/review', {}),
  row('TVEO', 'POST /translations/entry/:kind/:documentId/:locale/machine', {}),
  row('RTVEO', 'GET /translations/document/:kind/:documentId'),
  row('TVEO', 'POST /translations/export', {}),
  row('TVEO', 'POST /translations/import', {}),
  row('VEO', 'PUT /translations/task/:kind/:documentId/:locale', {}),
  row('VEO', 'PUT /translations/source/:kind/:documentId', {}),
  row('RTVEO', 'POST /translations/check', {}),
  row('RTVEO', 'POST /translations/memory', {}),
];

/** Opened by whoever has a signed link, whatever their role: the link is given out below. */
const BY_LINK = 'GET /feed/preview/:kind/:documentId/:locale/:status';

/** The public form, which stands beside the public page. */
const OF_THE_PUBLIC = 'inquiry-page';

const MANAGER = '/content-manager/collection-types';
const INQUIRY = 'api::inquiry.inquiry';

/** Strapi's own, as far as an office meets them. */
const STRAPI: readonly Row[] = [
  row('RTVEO', `GET ${MANAGER}/${ARTICLE}?locale=pl`),
  row('RTVEO', `GET ${MANAGER}/api::partnership.partnership?locale=pl`),
  row('RTVEO', `GET ${MANAGER}/${MUNICIPALITY}?locale=pl`),
  row('RTVEO', `GET ${MANAGER}/plugin::translations.term`),
  row('EO', `GET ${MANAGER}/${INQUIRY}`),
  row('VEO', `POST ${MANAGER}/plugin::translations.term`, {}),
  row('EO', `POST ${MANAGER}/${INQUIRY}`, {}),
  row('VEO', `POST ${MANAGER}/${ARTICLE}?locale=pl`, {}),
  row('TVEO', `PUT ${MANAGER}/${ARTICLE}/:documentId?locale=uk`, {}),
  row('VEO', `PUT ${MANAGER}/${ARTICLE}/:documentId?locale=pl`, {}),
  row('VEO', `POST ${MANAGER}/${ARTICLE}/:documentId/actions/publish?locale=pl`, {}),
  row('VEO', `POST ${MANAGER}/${ARTICLE}/actions/bulkUnpublish?locale=pl`, {}),
  row('EO', `POST ${MANAGER}/${ARTICLE}/actions/bulkDelete?locale=pl`, {}),
  row('EO', `POST ${MANAGER}/${MUNICIPALITY}/actions/bulkDelete?locale=pl`, {}),
  row('RTVEO', `GET /content-manager/preview/url/${ARTICLE}?documentId=:documentId&locale=pl`),
  row('RTVEO', 'GET /upload/files'),
  row('EO', 'POST /upload/actions/bulk-delete', { fileIds: [4711] }),
  row('O', 'GET /admin/users'),
  row('O', 'POST /admin/users', {}),
  row('O', 'PUT /admin/users/:account', {}),
  row('O', 'POST /admin/users/batch-delete', {}),
  row('O', 'GET /admin/roles'),
  row('', 'POST /admin/roles', {}),
  row('', 'PUT /admin/roles/1/permissions', {}),
  row('', 'GET /admin/api-tokens'),
  row('', 'POST /admin/api-tokens', {}),
  row('', 'GET /admin/webhooks'),
  row('', 'POST /i18n/locales', {}),
  row('', 'PUT /users-permissions/advanced', {}),
];

let app: BootedStrapi;
let documentId: string;
let reader: number;
const tokens = {} as Record<Letter, string>;

const roleId = async (code: string): Promise<number> => {
  const role = (await app.strapi.db.query('admin::role').findOne({ where: { code } })) as { id: number } | null;
  if (!role) throw new Error(`There is no role ${code}.`);
  return role.id;
};

beforeAll(async () => {
  app = await bootStrapi();
  ({ documentId } = await documents(app, ARTICLE).create({ data: { title: 'Most', summary: 'Gminy odbudują most.' }, locale: 'pl' }));
  await documents(app, ARTICLE).update({ documentId, data: { title: 'Міст' }, locale: 'uk' });
  for (const letter of LETTERS) {
    const account = await app.createAdmin([await roleId(ROLES[letter])]);
    if (letter === 'R') reader = account.id;
    tokens[letter] = await app.adminLogin(account);
  }
});
afterAll(() => app.stop());

const addressed = (path: string): string =>
  path.replace(':kind', 'article').replace(':locale', 'uk').replace(':documentId', path.includes(ARTICLE) || path.startsWith('/translations') ? documentId : randomUUID()).replace(':id', '4711').replace(':account', String(reader));

/** Which of them were let in. */
async function letIn({ method, path, body }: Row): Promise<string> {
  const answers = await Promise.all(LETTERS.map(async (letter) => [letter, (await app.fetchJson(method, addressed(path), { token: tokens[letter], ...(body && { body }) })).status] as const));
  return answers.flatMap(([letter, status]) => (status === 401 || status === 403 ? [] : [letter])).join('');
}

describe('who is not signed in', () => {
  test.each([...OWN, ...STRAPI])('is not let in: $method $path', async ({ method, path, body }) => {
    expect((await app.fetchJson(method, addressed(path), body && { body })).status).toBe(401);
  });
});

describe.each([['our own pages', OWN], ['Strapi', STRAPI]])('of the roles, at %s', (_, rows) => {
  test.each(rows)('[$may] may $method $path', async (asked) => {
    expect(await letIn(asked)).toBe(asked.may);
  });
});

test('no action of our own is left out', () => {
  const routes = ['partnerships', 'translations', 'feed'].flatMap((name) => {
    const routers = app.strapi.plugin(name).routes as unknown as Readonly<Record<string, { readonly type?: string; readonly routes: readonly { readonly method: string; readonly path: string }[] }>>;
    return Object.entries(routers)
      .filter(([of, { type }]) => type === 'admin' && of !== OF_THE_PUBLIC)
      .flatMap(([, router]) => router.routes.map(({ method, path }) => `${method} /${name}${path}`));
  });
  expect(routes.length).toBeGreaterThan(40);
  expect([BY_LINK, ...OWN.map(({ method, path }) => `${method} ${path.split('?')[0] ?? ''}`)].sort()).toEqual(routes.sort());
});

describe('the office’s administrator', () => {
  const account = async (roles: readonly number[]) => app.createAdmin(roles);
  const as = (method: string, path: string, body: object) => app.fetchJson(method, path, { token: tokens.O, body });
  const rolesNow = async (id: number): Promise<readonly string[]> => {
    const user = (await app.strapi.db.query('admin::user').findOne({ where: { id }, populate: ['roles'] })) as { roles: { code: string }[] };
    return user.roles.map(({ code }) => code);
  };

  test('makes nobody a super administrator, neither a new colleague nor themselves', async () => {
    const superAdmin = await roleId('strapi-super-admin');
    const { status, body } = await as('POST', '/admin/users', { firstname: 'A', lastname: 'B', email: 'nowy@example.org', roles: [superAdmin] });
    expect([status, (body as { error: { message: string } }).error.message]).toEqual([403, expect.stringMatching(/role/)]);
    expect(await app.strapi.db.query('admin::user').count({ where: { email: 'nowy@example.org' } })).toBe(0);
    const colleague = await account([await roleId('pobratym-reader')]);
    expect((await as('PUT', `/admin/users/${colleague.id}`, { roles: [superAdmin] })).status).toBe(403);
    expect((await as('PUT', `/admin/users/${colleague.id}`, { roles: [String(superAdmin)] })).status).toBe(403);
    expect(await rolesNow(colleague.id)).toEqual(['pobratym-reader']);
  });

  test('sets no password of somebody who may more, and removes nobody of them', async () => {
    const superior = await account([await roleId('strapi-super-admin')]);
    expect((await as('PUT', `/admin/users/${superior.id}`, { password: 'Inne-haslo-2026' })).status).toBe(403);
    expect((await as('POST', '/admin/users/batch-delete', { ids: [superior.id] })).status).toBe(403);
    expect((await as('DELETE', `/admin/users/${superior.id}`, {})).status).toBe(403);
    expect(await app.strapi.db.query('admin::user').count({ where: { id: superior.id } })).toBe(1);
  });

  test('invites colleagues into the roles of the office, and lets them go', async () => {
    const { status, body } = await as('POST', '/admin/users', { firstname: 'A', lastname: 'B', email: 'redaktor@example.org', roles: [await roleId('pobratym-editor')] });
    expect(status).toBe(201);
    const { id } = (body as { data: { id: number } }).data;
    expect((await as('PUT', `/admin/users/${id}`, { roles: [await roleId('pobratym-translator-uk')] })).status).toBe(200);
    expect(await rolesNow(id)).toEqual(['pobratym-translator-uk']);
    expect((await as('DELETE', `/admin/users/${id}`, {})).status).toBe(200);
  });
});

