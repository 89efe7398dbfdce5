import { fromBuffer } from 'yauzl';
import { ZipFile } from 'yazl';

import type { DeskEntry, ImportEntry, ImportReport } from '../../src/plugins/translations/server/src/core/desk';
import { ARTICLE, documents, type Fields } from '../support/content';
import { bootStrapi, type BootedStrapi } from '../support/strapi';

/*
 * Translations carried out as XLIFF and brought back: nothing is written that was not checked, and nothing differs that nobody changed.
 */

let app: BootedStrapi;
let admin: string;

beforeAll(async () => {
  app = await bootStrapi();
  admin = await app.adminLogin();
});
afterAll(() => app.stop());

const body = [
  { type: 'heading', level: 2, children: [{ type: 'text', text: 'Most' }] },
  { type: 'paragraph', children: [{ type: 'text', text: 'Zobacz ' }, { type: 'link', url: 'https://bucha.example/?a=1&b=2', children: [{ type: 'text', text: 'stronę' }] }, { type: 'text', text: ' i ' }, { type: 'text', text: 'mapę', bold: true }, { type: 'text', text: '.' }] },
];
const translated = [
  { type: 'heading', level: 2, children: [{ type: 'text', text: 'Міст' }] },
  { type: 'paragraph', children: [{ type: 'text', text: 'Дивіться ' }, { type: 'link', url: 'https://bucha.example/?a=1&b=2', children: [{ type: 'text', text: 'сайт' }] }, { type: 'text', text: ' та ' }, { type: 'text', text: 'карту', bold: true }, { type: 'text', text: '.' }] },
];

async function createArticle(data: Fields = {}): Promise<string> {
  return (await documents(app, ARTICLE).create({ data: { title: 'Most na Bugu', summary: 'Gminy & „most” <2026>', body, ...data }, locale: 'pl' })).documentId;
}

const translate = (documentId: string, data: Fields = {}) => documents(app, ARTICLE).update({ documentId, locale: 'uk', data: { title: 'Міст на Бузі', summary: 'Громади й „міст” <2026>', body: translated, ...data } });

type Version = '1.2' | '2.1';

const post = (path: string, init: RequestInit, token = admin): Promise<Response> => fetch(`${app.url}/translations${path}`, { method: 'POST', ...init, headers: { Authorization: `Bearer ${token}`, ...(init.headers as Record<string, string> | undefined) } });

const exported = (entries: readonly string[] | object, version: Version, token = admin): Promise<Response> => post('/export', { headers: { 'Content-Type': 'application/json' }, body: JSON.stringify({ version, entries }) }, token);

const exportOne = async (documentId: string, version: Version, locale = 'uk'): Promise<string> => (await exported([`article:${documentId}:${locale}`], version)).text();

async function bring(files: readonly (string | Buffer)[], { dryRun = false, token = admin }: { dryRun?: boolean; token?: string } = {}): Promise<ImportReport> {
  const form = new FormData();
  files.forEach((file, at) => { form.append('files', new Blob([file as BlobPart]), `file-${String(at)}.xlf`); });
  const response = await post(`/import?dryRun=${String(dryRun)}`, { body: form }, token);
  expect(response.status).toBe(200);
  return (await response.json()) as ImportReport;
}

const bringOne = async (file: string, options: Parameters<typeof bring>[1] = {}): Promise<ImportEntry> => {
  const { entries } = await bring([file], options);
  expect(entries).toHaveLength(1);
  return entries[0] as ImportEntry;
};

const stored = async (documentId: string, locale = 'uk') => {
  const found = await documents(app, ARTICLE).findOne({ documentId, locale });
  return found && { title: found.title, summary: found.summary, body: found.body };
};

const updatedAt = async (documentId: string): Promise<unknown> => (await documents(app, ARTICLE).findOne({ documentId, locale: 'uk' }))?.updatedAt;

const codesOf = (entry: ImportEntry): unknown[] => entry.units.map(({ unit, outcome, problem }) => [unit, outcome, problem?.code ?? null]);

function unzip(content: Buffer): Promise<Map<string, string>> {
  return new Promise((resolve, reject) => {
    fromBuffer(content, { lazyEntries: true }, (error, zip) => {
      if (error) { reject(error); return; }
      const files = new Map<string, string>();
      zip.on('entry', (entry: { fileName: string }) => {
        zip.openReadStream(entry as never, (failure, stream) => {
          if (failure) { reject(failure); return; }
          const parts: Buffer[] = [];
          stream.on('data', (part: Buffer) => parts.push(part)).on('end', () => {
            files.set(entry.fileName, Buffer.concat(parts).toString('utf8'));
            zip.readEntry();
          });
        });
      });
      zip.on('end', () => { resolve(files); });
      zip.readEntry();
    });
  });
}

async function zip(files: Readonly<Record<string, string | Buffer>>): Promise<Buffer> {
  const archive = new ZipFile();
  for (const [name, content] of Object.entries(files)) archive.addBuffer(Buffer.from(content), name);
  archive.end();
  const parts: Buffer[] = [];
  for await (const part of archive.outputStream) parts.push(part as Buffer);
  return Buffer.concat(parts);
}

describe('an import refuses', () => {
  test('whoever is not signed in, or may not exchange', async () => {
    expect((await fetch(`${app.url}/translations/import`, { method: 'POST' })).status).toBe(401);
    const roles = app.strapi.service('admin::role' as never) as unknown as { create(data: object): Promise<{ id: number }>; assignPermissions(id: number, permissions: object[]): Promise<unknown> };
    const { id } = await roles.create({ name: 'reads the desk', description: '' });
    await roles.assignPermissions(id, [{ action: 'plugin::translations.desk.read', subject: null, properties: {}, conditions: [] }]);
    const token = await app.adminLogin(await app.createAdmin([id]));
    expect((await exported(['article:abc:uk'], '2.1', token)).status).toBe(403);
    expect((await post('/import?dryRun=true', { body: new FormData() }, token)).status).toBe(403);
  });

  test.each([
    ['a document type', '<!DOCTYPE x [<!ENTITY a "a">]><xliff/>', 'xml.doctype'],
    ['what is no XML', 'nonsense', 'xml.invalid'],
    ['another encoding', Buffer.from([0x3c, 0xff, 0xfe, 0x80]), 'file.encoding'],
    ['an archive that is cut off', Buffer.from('PK\u0003\u0004nonsense'), 'zip.invalid'],
  ])('%s', async (_, content, code) => {
    const { entries, taken } = await bring([content]);
    expect([taken, entries.map(({ outcome, problems }) => [outcome, problems.map((problem) => problem.code)])]).toEqual([0, [['refused', [code]]]]);
  });

  test('entries of another installation, unknown ones, and languages that are not', async () => {
    const documentId = await createArticle();
    const text = await exportOne(documentId, '1.2');
    const problem = async (file: string) => (await bringOne(file)).problems.map(({ code }) => code);
    expect(await problem(text.replace(/original="[^/]+/, 'original="another'))).toEqual(['project.other']);
    expect(await problem(text.replace(documentId, 'nosuchentry0'))).toEqual(['entry.absent']);
    expect(await problem(text.replace('target-language="uk"', 'target-language="de"'))).toEqual(['entry.absent']);
    expect(await problem(text.replace('target-language="uk"', 'target-language="pl"'))).toEqual(['entry.absent']);
    expect(await problem(text.replace('source-language="pl"', 'source-language="en"'))).toEqual(['source.other']);
  });

  test('what is too long, and takes the rest; a dry run says the same and writes nothing', async () => {
    const documentId = await createArticle({ body: [] });
    const text = (await exportOne(documentId, '2.1')).replace(/(<unit id="title".*?<\/source>)/s, `$1<target>${'м'.repeat(201)}</target>`).replace(/(<unit id="summary".*?<\/source>)/s, '$1<target>Громади</target>');
    const dry = await bringOne(text, { dryRun: true });
    expect(codesOf(dry)).toEqual([['title', 'refused', 'text.too-long'], ['summary', 'taken', null]]);
    expect(await stored(documentId)).toBeNull();
    expect(await bringOne(text)).toEqual(dry);
    expect((await stored(documentId))?.summary).toBe('Громади');
  });

  test('what the content’s own rules refuse, in the dry run as well, and writes none of it', async () => {
    const documentId = await createArticle({ body: [] });
    const text = (await exportOne(documentId, '2.1')).replace(/(<unit id="title".*?<\/source>)/s, '$1<target>Мі<cp hex="0000"/>ст</target>').replace(/(<unit id="summary".*?<\/source>)/s, '$1<target>Громади</target>');
    for (const dryRun of [true, false]) {
      const entry = await bringOne(text, { dryRun });
      expect([entry.outcome, codesOf(entry)]).toEqual(['refused', [['title', 'refused', 'content.invalid'], ['summary', 'refused', 'entry.refused']]]);
    }
    expect(await stored(documentId)).toBeNull();
  });
});

describe.each(['1.2', '2.1'] as const)('XLIFF %s', (version) => {
  test('that comes back as it went out changes nothing, to the byte', async () => {
    const documentId = await createArticle();
    await translate(documentId);
    const before = [await stored(documentId), await updatedAt(documentId)];
    const text = await exportOne(documentId, version);
    const entry = await bringOne(text);
    expect(entry.outcome).toBe('unchanged');
    expect([await stored(documentId), await updatedAt(documentId)]).toEqual(before);
    const stamp = /\d{4}-\d{2}-\d{2}T[\d:.]+Z/g;
    expect((await exportOne(documentId, version)).replace(stamp, '')).toBe(text.replace(stamp, ''));
  });

  test('that is translated elsewhere is written as a draft, and goes out as it came in', async () => {
    const documentId = await createArticle();
    const other = await createArticle();
    await translate(other);
    // The translation of the one, as a tool would put it into the file of the other.
    const targets = await exportOne(other, version);
    const text = targets.replace(other, documentId);
    const dry = await bringOne(text, { dryRun: true });
    expect(await stored(documentId)).toBeNull();
    const real = await bringOne(text);
    expect(real).toEqual(dry);
    expect(real.outcome).toBe('taken');
    expect(await stored(documentId)).toEqual(await stored(other));
    const bare = (xliff: string) => xliff.replace(/\d{4}-\d{2}-\d{2}T[\d:.]+Z/g, '').replace(/most-na-bugu[-\d]*/g, '');
    expect(bare(await exportOne(documentId, version))).toBe(bare(targets).replace(other, documentId));
  });

  test('of a source that has changed is taken where it has not, and refused where it has', async () => {
    const documentId = await createArticle();
    const other = await createArticle();
    await translate(other);
    const text = (await exportOne(other, version)).replace(other, documentId);
    await documents(app, ARTICLE).update({ documentId, locale: 'pl', data: { summary: 'Co innego.' } });
    const entry = await bringOne(text);
    expect(entry.outcome).toBe('partly');
    expect(codesOf(entry)).toEqual([['title', 'taken', null], ['summary', 'refused', 'source.changed'], ['body.0', 'taken', null], ['body.1', 'taken', null]]);
    expect(await stored(documentId)).toEqual({ title: 'Міст на Бузі', summary: null, body: translated });
  });

  test('with one broken unit is taken but for that one', async () => {
    const documentId = await createArticle();
    const other = await createArticle();
    await translate(other);
    const text = (await exportOne(other, version)).replace(other, documentId);
    const broken = version === '2.1' ? text.replace(/(<target[^>]*>Дивіться )<pc id="1"[^>]*>сайт<\/pc>/, '$1сайт') : text.replace(/(<target[^>]*>Дивіться )<bpt id="1"[^>]*>.*?<\/bpt>сайт<ept id="1"\/>/, '$1сайт');
    expect(broken).not.toBe(text);
    expect(codesOf(await bringOne(broken))).toEqual([['title', 'taken', null], ['summary', 'taken', null], ['body.0', 'taken', null], ['body.1', 'refused', 'code.missing']]);
    expect(await stored(documentId)).toMatchObject({ body: [translated[0], { type: 'paragraph', children: [{ type: 'text', text: '' }] }] });
  });

  test('with links to elsewhere and scripts keeps the source’s own', async () => {
    const documentId = await createArticle();
    const other = await createArticle();
    await translate(other);
    const text = (await exportOne(other, version)).replace(other, documentId).replace(/https:\/\/bucha\.example[^&<]*/g, 'javascript:alert(1)');
    await bringOne(text);
    expect(JSON.stringify(await stored(documentId))).not.toContain('javascript');
  });
});

describe('states', () => {
  test('say what is to be looked at', async () => {
    const documentId = await createArticle({ summary: null, body: [] });
    const text = (await exportOne(documentId, '1.2')).replace('</source>', '</source><target state="needs-review-translation">Міст</target>');
    await bringOne(text);
    const entry = (await app.fetchJson('GET', `/translations/entry/article/${documentId}/uk`, { token: admin })).body as DeskEntry;
    expect(entry.fields.map(({ name, state }) => [name, state])).toEqual([['title', 'needs-review']]);
    expect(await exportOne(documentId, '1.2')).toContain('state="needs-review-translation"');
    expect(await exportOne(documentId, '2.1')).toContain('subState="pobratym:needs-review"');
  });
});

describe('several entries', () => {
  test('go out as a zip with a manifest, and come back', async () => {
    const ids = [await createArticle(), await createArticle(), await createArticle()];
    await Promise.all(ids.map((id) => translate(id)));
    const response = await exported(ids.map((id) => `article:${id}:uk`), '2.1');
    expect(response.headers.get('content-type')).toContain('application/zip');
    expect(response.headers.get('content-disposition')).toMatch(/filename="translations-\d{4}-\d\d-\d\d\.zip"/);
    const content = Buffer.from(await response.arrayBuffer());
    const files = await unzip(content);
    const manifest = JSON.parse(files.get('manifest.json') ?? '{}') as { files: { file: string; documentId: string }[] };
    expect(manifest.files.map(({ documentId }) => documentId)).toEqual(ids);
    for (const { file, documentId } of manifest.files) expect(files.get(file)).toContain(documentId);
    const { entries } = await bring([content]);
    expect(entries.map(({ outcome }) => outcome)).toEqual(['unchanged', 'unchanged', 'unchanged']);
  });

  test('are those that a filter finds', async () => {
    const documentId = await createArticle({ title: 'Tylko ten jeden' });
    const text = await (await exported({ q: 'Tylko ten jeden', locale: 'uk' }, '1.2')).text();
    expect(text).toContain(documentId);
  });

  test('one of which is refused leave the others alone', async () => {
    const one = await createArticle();
    const other = await createArticle();
    const texts = await Promise.all([one, other].map((id) => exportOne(id, '1.2')));
    const [first = '', second = ''] = texts.map((text) => text.replace(/(id="title".*?<\/source>)/s, '$1<target>Міст</target>'));
    const { entries } = await bring([await zip({ 'a.xlf': first.replace(one, 'nosuchentry0'), 'b.xlf': second, 'c.txt': 'x', 'd.xlf': '<a' })]);
    expect(entries.map(({ file, outcome }) => [file, outcome])).toEqual([['file-0.xlf/a.xlf', 'refused'], ['file-0.xlf/b.xlf', 'taken'], ['file-0.xlf/d.xlf', 'refused']]);
    expect((await stored(other))?.title).toBe('Міст');
  });
});
