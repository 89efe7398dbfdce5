import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

import type { DeskEntry, SaveAnswer } from '../../src/plugins/translations/server/src/core/desk';
import { ARTICLE, documents } from '../support/content';
import { bootStrapi, type BootedStrapi } from '../support/strapi';

/*
 * Machine translation: a server that speaks the protocol of LibreTranslate, asked for what is missing and for nothing else.
 */

interface Asked {
  readonly q: readonly string[];
  readonly source: string;
  readonly target: string;
  readonly format: string;
  readonly api_key?: string;
}

let app: BootedStrapi;
let admin: string;
let server: Server;
const asked: Asked[] = [];
let answer: (request: Asked) => { status: number; body: unknown };

const upperCase = ({ q }: Asked) => ({ status: 200, body: { translatedText: q.map((text) => text.replace(/>[^<]+|^[^<]+/g, (words) => words.toUpperCase())) } });

beforeAll(async () => {
  server = createServer((request, response) => {
    let text = '';
    request.setEncoding('utf8');
    request.on('data', (part: string) => { text += part; });
    request.on('end', () => {
      const question = JSON.parse(text) as Asked;
      asked.push(question);
      const { status, body } = answer(question);
      response.writeHead(status, { 'Content-Type': 'application/json' }).end(typeof body === 'string' ? body : JSON.stringify(body));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  app = await bootStrapi({ env: { MACHINE_TRANSLATION_URL: `http://127.0.0.1:${String((server.address() as AddressInfo).port)}/`, MACHINE_TRANSLATION_KEY: 'secret-key' } });
  admin = await app.adminLogin();
});
afterAll(async () => {
  await app.stop();
  await new Promise((resolve) => server.close(resolve));
});
beforeEach(() => {
  asked.length = 0;
  answer = upperCase;
});

const body = [{ type: 'paragraph', children: [{ type: 'text', text: 'Zobacz ' }, { type: 'link', url: 'https://bucha.example/', children: [{ type: 'text', text: 'stronę' }] }, { type: 'text', text: ' & mapę.' }] }];

async function createArticle(): Promise<{ documentId: string; entry: DeskEntry }> {
  const { documentId } = await documents(app, ARTICLE).create({ data: { title: 'Most', summary: 'Gminy odbudują most.', body }, locale: 'pl' });
  return { documentId, entry: (await app.fetchJson('GET', `/translations/entry/article/${documentId}/uk`, { token: admin })).body as DeskEntry };
}

const translate = async (documentId: string, { base, sourceBase }: DeskEntry, fields: readonly string[]) =>
  app.fetchJson('POST', `/translations/entry/article/${documentId}/uk/machine`, { token: admin, body: { fields, base, sourceBase } });

describe('a machine', () => {
  test.each([
    ['that refuses', () => ({ status: 403, body: { error: 'Invalid API key' } }), 'machine.refused'],
    ['that answers with nonsense', () => ({ status: 200, body: '<html>' }), 'machine.unreadable'],
    ['that answers with too few texts', () => ({ status: 200, body: { translatedText: [] } }), 'machine.unreadable'],
  ] as const)('%s writes nothing, and it is said why', async (_, say, code) => {
    answer = say;
    const { documentId, entry } = await createArticle();
    const { status, body: said } = await translate(documentId, entry, ['title']);
    expect([status, (said as { problems: { code: string }[] }).problems[0]?.code]).toEqual([400, code]);
    expect(await documents(app, ARTICLE).findOne({ documentId, locale: 'uk' })).toBeNull();
  });

  test('is asked for the fields named and by nobody’s saving, and told nothing but their words', async () => {
    const { documentId, entry } = await createArticle();
    expect(asked).toEqual([]);
    await translate(documentId, entry, ['title', 'body']);
    expect(asked).toEqual([{ q: ['Most', 'Zobacz <span data-code="1">stronę</span> &amp; mapę.'], source: 'pl', target: 'uk', format: 'html', api_key: 'secret-key' }]);
  });

  test('saves a draft that somebody has to look at, with links where they were', async () => {
    const { documentId, entry } = await createArticle();
    const { status, body: said } = await translate(documentId, entry, ['title', 'body']);
    expect(status).toBe(200);
    const saved = said as SaveAnswer;
    if (saved.kind !== 'saved') throw new Error(saved.kind);
    expect(saved.entry.fields.map(({ name, state }) => [name, state])).toEqual([['title', 'needs-review'], ['summary', 'missing'], ['body', 'needs-review']]);
    const draft = await documents(app, ARTICLE).findOne({ documentId, locale: 'uk' });
    expect(draft).toMatchObject({ title: 'MOST', publishedAt: null });
    expect(JSON.stringify(draft?.body)).toContain('"url":"https://bucha.example/"');
  });

  test('does nothing again where nothing is missing, and leaves a person’s words alone', async () => {
    const { documentId, entry } = await createArticle();
    await documents(app, ARTICLE).update({ documentId, locale: 'uk', data: { title: 'Міст' } });
    const { status } = await translate(documentId, entry, ['title']);
    expect([status, asked]).toEqual([200, []]);
    expect((await documents(app, ARTICLE).findOne({ documentId, locale: 'uk' }))?.title).toBe('Міст');
  });
});
