import type { SaveAnswer } from '../../src/plugins/translations/server/src/core/desk';
import { ARTICLE, documents, type Fields } from '../support/content';
import { deskClient, paragraph, plainText, repairsOf, type DeskClient } from '../support/desk-client';
import { bootStrapi, type BootedStrapi, type JsonResponse } from '../support/strapi';

/*
 * Several people at one entry: whoever comes second is told who was faster and what they wrote, and nothing is lost in silence.
 */

let app: BootedStrapi;
let desk: DeskClient;
let oksana: DeskClient;
let token: string;

beforeAll(async () => {
  app = await bootStrapi();
  token = await app.adminLogin();
  desk = deskClient(app, token);
  const superAdmin = (await app.strapi.db.query('admin::role').findOne({ where: { code: 'strapi-super-admin' } })) as { id: number };
  oksana = deskClient(app, await app.adminLogin(await app.createAdmin([superAdmin.id], { firstname: 'Оксана', lastname: 'Шевчук' })));
});
afterAll(() => app.stop());

afterEach(async () => {
  expect(await repairsOf(app)).toEqual([]);
});

const articles = () => documents(app, ARTICLE);
const UKRAINIAN = { title: 'Міст', summary: 'Громади відбудують міст.', body: [paragraph('Перший абзац.')] };

async function translated(ukrainian: Fields | null = {}): Promise<string> {
  const { documentId } = await articles().create({ data: { title: 'Most', summary: 'Gminy odbudują most.', body: [paragraph('Pierwszy akapit.')] }, locale: 'pl' });
  if (ukrainian) await articles().update({ documentId, locale: 'uk', data: { ...UKRAINIAN, ...ukrainian } });
  return documentId;
}

const summary = (text: string) => ({ summary: { summary: plainText(text) } });

async function saving(who: DeskClient, documentId: string): Promise<(fields: object, more?: object) => Promise<JsonResponse>> {
  const { base, sourceBase } = await who.open(documentId, 'uk');
  return (fields, more = {}) => who.ask('PUT', `/entry/article/${documentId}/uk`, { base, sourceBase, fields, ...more });
}

const manager = (method: string, url: string, body?: object): Promise<JsonResponse> => app.fetchJson(method, `/content-manager/collection-types/${ARTICLE}${url}`, { token, ...(body && { body }) });

describe('two who save one field at the same time', () => {
  test.each(['a translation that is there', 'one that neither has begun'])('of %s: one wins, the other is told who did and what they wrote', async (which) => {
    for (let round = 0; round < 5; round += 1) {
      const documentId = await translated(which.startsWith('a ') ? {} : null);
      const [first, second] = [await saving(desk, documentId), await saving(oksana, documentId)];
      const answers = await Promise.all([first(summary('Один.')), second(summary('Два.'))]);
      expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
      const won = answers[0]?.status === 200 ? 'Один.' : 'Два.';
      expect(answers.find(({ status }) => status === 409)?.body).toMatchObject({
        kind: 'conflict',
        savedBy: won === 'Один.' ? 'Test' : 'Оксана Шевчук',
        theirs: [{ field: 'summary', unit: 'summary', text: won }],
      });
      expect((await articles().findOne({ documentId, locale: 'uk' }))?.summary).toBe(won);
    }
  });

  test('with the same words are both right', async () => {
    const documentId = await translated();
    const [first, second] = [await saving(desk, documentId), await saving(oksana, documentId)];
    const answers = await Promise.all([first(summary('Разом.')), second(summary('Разом.'))]);
    expect(answers.map(({ status }) => status)).toEqual([200, 200]);
  });

  test('beside somebody who saves in the content manager: the desk overwrites nothing', async () => {
    const documentId = await translated();
    const save = await saving(desk, documentId);
    expect((await manager('PUT', `/${documentId}?locale=uk`, { ...UKRAINIAN, summary: 'Інше.' })).status).toBe(200);
    expect((await save(summary('Разом.'))).body).toMatchObject({ kind: 'conflict', savedBy: 'Test', theirs: [{ text: 'Інше.' }] });
  });

  test('of different fields both go through', async () => {
    const documentId = await translated();
    const [first, second] = [await saving(desk, documentId), await saving(oksana, documentId)];
    const answers = await Promise.all([first(summary('Разом.')), second({ title: { title: plainText('Новий міст') } })]);
    expect(answers.map(({ status }) => status)).toEqual([200, 200]);
    expect(await articles().findOne({ documentId, locale: 'uk' })).toMatchObject({ summary: 'Разом.', title: 'Новий міст' });
  });
});

test('a save beside a publication: the words are saved, and what is public is one of both in whole', async () => {
  for (let round = 0; round < 5; round += 1) {
    const documentId = await translated();
    const save = await saving(desk, documentId);
    const [saved, published] = await Promise.all([
      save({ title: { title: plainText('Новий міст') }, ...summary('Нове.') }),
      manager('POST', `/${documentId}/actions/publish?locale=uk`, {}),
    ]);
    expect([saved.status, published.status]).toEqual([200, 200]);
    expect(await articles().findOne({ documentId, locale: 'uk' })).toMatchObject({ title: 'Новий міст', summary: 'Нове.' });
    const shown = await articles().findOne({ documentId, locale: 'uk', status: 'published' });
    expect([['Міст', UKRAINIAN.summary], ['Новий міст', 'Нове.']]).toContainEqual([shown?.title, shown?.summary]);
    expect(await desk.states(documentId)).toMatchObject({ uk: 'current' });
  }
});

describe('a save of what somebody has deleted', () => {
  test('does not make the language anew with a part of its words', async () => {
    const documentId = await translated({ summary: null });
    const save = await saving(desk, documentId);
    expect((await manager('DELETE', `/${documentId}?locale=uk`)).status).toBe(200);
    const { status, body } = await save(summary('Разом.'));
    expect([status, (body as SaveAnswer).kind]).toEqual([409, 'conflict']);
    expect(await articles().findOne({ documentId, locale: 'uk' })).toBeNull();
  });

  test('with the whole entry finds nothing', async () => {
    const documentId = await translated();
    const save = await saving(desk, documentId);
    await articles().delete({ documentId, locale: '*' });
    expect((await save(summary('Разом.'))).status).toBe(404);
  });

  test('at the same time leaves a whole translation or none', async () => {
    for (let round = 0; round < 5; round += 1) {
      const documentId = await translated();
      const save = await saving(desk, documentId);
      const [saved] = await Promise.all([save(summary('Разом.')), articles().delete({ documentId, locale: 'uk' })]);
      expect([200, 404, 409]).toContain(saved.status);
      expect(await articles().findOne({ documentId, locale: 'uk' })).toBeNull();
      expect(await desk.states(documentId)).toEqual({ uk: 'missing', en: 'missing' });
    }
  });
});

describe('the original, changed while somebody translates', () => {
  const reword = (documentId: string, text: string) => articles().update({ documentId, locale: 'pl', data: { summary: text } });

  test('and changed back to what an earlier translation was made from, does not pass for what they saw', async () => {
    const documentId = await translated();
    await reword(documentId, 'Co innego niż przedtem.');
    const save = await saving(desk, documentId);
    await reword(documentId, 'Gminy odbudują most.');
    expect((await save(summary('Щось інше.'))).status).toBe(200);
    expect((await desk.fields(documentId, 'uk')).summary).toBe('outdated');
    await reword(documentId, 'Co innego niż przedtem.');
    expect((await desk.fields(documentId, 'uk')).summary).toBe('current');
  });

  test('in how it is written alone, outdates nothing', async () => {
    const documentId = await translated(null);
    const save = await saving(desk, documentId);
    await articles().update({ documentId, locale: 'pl', data: { body: [{ type: 'paragraph', children: [{ type: 'text', text: 'Pierwszy akapit.', bold: true }] }] } });
    expect((await save({ body: { 'body.0': plainText('Перший абзац.') } })).status).toBe(200);
    expect((await desk.fields(documentId, 'uk')).body).toBe('current');
  });

  test('is not hidden by a reviewer who has not seen it, and who says with a save that all is right', async () => {
    const documentId = await translated();
    const save = await saving(desk, documentId);
    await reword(documentId, 'Co innego niż przedtem.');
    expect((await save(summary('Громади відбудують міст.'), { reviewed: true })).status).toBe(200);
    expect((await desk.fields(documentId, 'uk')).summary).toBe('outdated');
    expect((await (await saving(desk, documentId))(summary('Громади відбудують міст.'), { reviewed: true })).status).toBe(200);
    expect((await desk.fields(documentId, 'uk')).summary).toBe('current');
  });
});
