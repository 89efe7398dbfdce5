import type { DeskEntry, SaveAnswer } from '../../src/plugins/translations/server/src/core/desk';
import { ARTICLE, documents } from '../support/content';
import { bootStrapi, type BootedStrapi, type JsonResponse } from '../support/strapi';

/*
 * The roles that an installation begins with, and what a translator may do with them: their own language and nothing else.
 */

let app: BootedStrapi;
let translator: string;
let reviewer: string;
let documentId: string;

const roleId = async (code: string): Promise<number> => {
  const role = (await app.strapi.db.query('admin::role').findOne({ where: { code } })) as { id: number } | null;
  if (!role) throw new Error(`There is no role ${code}.`);
  return role.id;
};

const signIn = async (code: string): Promise<string> => app.adminLogin(await app.createAdmin([await roleId(code)]));

beforeAll(async () => {
  app = await bootStrapi();
  [translator, reviewer] = [await signIn('pobratym-translator-uk'), await signIn('pobratym-reviewer')];
  ({ documentId } = await documents(app, ARTICLE).create({ data: { title: 'Most', summary: 'Gminy odbudują most.' }, locale: 'pl' }));
});
afterAll(() => app.stop());

const entry = async (locale: string, token: string): Promise<DeskEntry> => (await app.fetchJson('GET', `/translations/entry/article/${documentId}/${locale}`, { token })).body as DeskEntry;

const save = async (locale: string, token: string, more: object = {}): Promise<JsonResponse> => {
  const { base, sourceBase } = await entry(locale, token);
  return app.fetchJson('PUT', `/translations/entry/article/${documentId}/${locale}`, { token, body: { base, sourceBase, fields: { title: { title: [{ kind: 'text', text: 'Міст' }] } }, ...more } });
};

const MANAGER = '/content-manager/collection-types/api::article.article';

describe('a translator into Ukrainian', () => {
  test('writes no other language, and is told which field', async () => {
    const { status, body } = await save('en', translator);
    const answer = body as SaveAnswer;
    expect([status, answer.kind === 'refused' && answer.problems]).toEqual([403, [{ code: 'field.forbidden', field: 'title', params: { locale: 'en' } }]]);
    expect((await app.fetchJson('PUT', `${MANAGER}/${documentId}?locale=pl`, { token: translator, body: { title: 'Inny' } })).status).toBe(403);
  });

  test('sees no inquiry, and so nobody’s address', async () => {
    for (const token of [translator, reviewer]) expect((await app.fetchJson('GET', '/content-manager/collection-types/api::inquiry.inquiry', { token })).status).toBe(403);
  });

  test('publishes nothing, deletes nothing, assigns nothing, and says of nothing that it is right', async () => {
    await save('uk', translator);
    expect((await app.fetchJson('POST', `${MANAGER}/${documentId}/actions/publish?locale=uk`, { token: translator, body: {} })).status).toBe(403);
    expect((await app.fetchJson('DELETE', `${MANAGER}/${documentId}?locale=uk`, { token: translator })).status).toBe(403);
    const { base, sourceBase } = await entry('uk', translator);
    expect((await app.fetchJson('POST', `/translations/entry/article/${documentId}/uk/review`, { token: translator, body: { fields: ['title'], base, sourceBase } })).status).toBe(403);
    expect((await app.fetchJson('PUT', `/translations/task/article/${documentId}/uk`, { token: translator, body: { assignee: null, dueOn: null } })).status).toBe(403);
    expect((await app.fetchJson('PUT', `/translations/source/article/${documentId}`, { token: translator, body: { locale: 'uk' } })).status).toBe(403);
    expect((await save('uk', translator, { reviewed: true })).status).toBe(403);
  });

  test('writes words of their language, and sees what is theirs to write', async () => {
    expect((await save('uk', translator)).status).toBe(200);
    const uk = await entry('uk', translator);
    expect([uk.mayWrite, uk.mayPublish, uk.mayReview]).toEqual([true, false, false]);
    expect((await entry('en', translator)).mayWrite).toBe(false);
  });

  test('brings in no XLIFF of another language', async () => {
    const exported = await fetch(`${app.url}/translations/export`, { method: 'POST', headers: { Authorization: `Bearer ${translator}`, 'Content-Type': 'application/json' }, body: JSON.stringify({ version: '1.2', entries: [`article:${documentId}:en`] }) });
    const form = new FormData();
    form.append('files', new Blob([(await exported.text()).replace(/(id="title".*?<\/source>)/s, '$1<target>Bridge</target>')]), 'a.xlf');
    const response = await fetch(`${app.url}/translations/import?dryRun=false`, { method: 'POST', headers: { Authorization: `Bearer ${translator}` }, body: form });
    const { entries } = (await response.json()) as { entries: { outcome: string; problems: { code: string }[] }[] };
    expect(entries.map(({ outcome, problems }) => [outcome, problems.map(({ code }) => code)])).toEqual([['refused', ['locale.forbidden']]]);
  });
});

describe('a reviewer', () => {
  test('says that a translation is right, and publishes it without the original’s draft', async () => {
    await save('uk', translator);
    const { base, sourceBase } = await entry('uk', reviewer);
    expect((await app.fetchJson('POST', `/translations/entry/article/${documentId}/uk/review`, { token: reviewer, body: { fields: ['title'], base, sourceBase } })).status).toBe(200);
    expect((await app.fetchJson('POST', `${MANAGER}/${documentId}/actions/publish?locale=uk`, { token: reviewer, body: {} })).status).toBe(200);
    expect(await documents(app, ARTICLE).findOne({ documentId, locale: 'pl', status: 'published' })).toBeNull();
  });
});

test('the roles are made on the first start, which is remembered', async () => {
  const codes = ((await app.strapi.db.query('admin::role').findMany({ where: { code: { $startsWith: 'pobratym-' } } })) as { code: string }[]).map(({ code }) => code).sort();
  expect(codes).toEqual(['pobratym-editor', 'pobratym-office', 'pobratym-reader', 'pobratym-reviewer', 'pobratym-translator-en', 'pobratym-translator-pl', 'pobratym-translator-uk']);
  const steps = (await app.strapi.store({ type: 'core', name: 'pobratym' }).get({ key: 'installation' })) as string[];
  expect(steps).toContain('roles');
});
