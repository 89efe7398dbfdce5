import type { DeskEntry, ImportEntry, ImportReport, ImportStep } from '../../src/plugins/translations/server/src/core/desk';
import { ARTICLE, documents, type Fields } from '../support/content';
import { bootStrapi, type BootedStrapi } from '../support/strapi';
import { unzip, zip } from '../support/zip';

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

/** Every row of every table, by table, but for sessions: signing in is no work at the desk. */
async function everyRow(): Promise<Record<string, string[]>> {
  const { connection } = app.strapi.db;
  const listed = app.database === 'postgres' ? await connection('information_schema.tables').where({ table_schema: 'public' }).select('table_name as name') : await connection('sqlite_master').where({ type: 'table' }).select('name');
  const names = (listed as { name: string }[]).map(({ name }) => name).filter((name) => !/^sqlite_|session/.test(name));
  const rows = await Promise.all(names.map(async (name): Promise<[string, string[]]> => [name, ((await connection(name).select()) as unknown[]).map((row) => JSON.stringify(row)).sort()]));
  return Object.fromEntries(rows);
}

/** An administrator who reads all articles, and writes them in some languages alone. */
async function translatorOf(locales: readonly string[]): Promise<string> {
  const roles = app.strapi.service('admin::role' as never) as unknown as { create(data: object): Promise<{ id: number }>; assignPermissions(id: number, permissions: object[]): Promise<unknown> };
  const { id } = await roles.create({ name: `translates ${locales.join()} ${String(Date.now())}`, description: '' });
  const own = (action: string) => ({ action: `plugin::translations.${action}`, subject: null, properties: {}, conditions: [] });
  const explorer = (action: string, properties: object) => ({ action: `plugin::content-manager.explorer.${action}`, subject: ARTICLE, properties, conditions: [] });
  const fields = ['title', 'summary', 'body'];
  await roles.assignPermissions(id, [own('desk.read'), own('desk.exchange'), explorer('read', { fields, locales: ['pl', 'uk', 'en'] }), explorer('create', { fields, locales }), explorer('update', { fields, locales })]);
  return app.adminLogin(await app.createAdmin([id]));
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

  test('languages that whoever brings them in may not write, and fields', async () => {
    const documentId = await createArticle();
    const token = await translatorOf(['uk']);
    const english = (await exportOne(documentId, '2.1', 'en')).replace(/(<unit id="title".*?<\/source>)/s, '$1<target>The bridge</target>');
    expect(await bringOne(english, { token })).toMatchObject({ outcome: 'refused', problems: [{ code: 'locale.forbidden', params: { locale: 'en' } }], units: [] });
    expect(await stored(documentId, 'en')).toBeNull();
    const ukrainian = (await exportOne(documentId, '2.1')).replace(/(<unit id="title".*?<\/source>)/s, '$1<target>Міст</target>');
    expect((await bringOne(ukrainian, { token })).outcome).toBe('taken');
    expect((await stored(documentId))?.title).toBe('Міст');
  });

  test('a text that stands in the file twice, and takes the others', async () => {
    const documentId = await createArticle({ body: [] });
    const text = (await exportOne(documentId, '2.1')).replace(/(<unit id="title".*?)<\/source>(.*?<\/unit>)/s, '$1</source><target>Міст</target>$2$1</source><target>Мости</target>$2').replace(/(<unit id="summary".*?<\/source>)/s, '$1<target>Громади</target>');
    expect(codesOf(await bringOne(text))).toEqual([['title', 'refused', 'unit.doubled'], ['title', 'refused', 'unit.doubled'], ['summary', 'taken', null]]);
    expect(await stored(documentId)).toMatchObject({ title: null, summary: 'Громади' });
  });

  test('uploads that are too large, with the limit, however they are sent', async () => {
    const refusal = { kind: 'refused', problems: [{ code: 'upload.too-large', field: 'files', params: { limit: 100 } }] };
    const form = new FormData();
    form.append('files', new Blob([Buffer.alloc(51_000_000, 32)]), 'a.xlf');
    form.append('files', new Blob([Buffer.alloc(51_000_000, 32)]), 'b.xlf');
    const told = await post('/import?dryRun=true', { body: form });
    expect([told.status, await told.json()]).toEqual([413, refusal]);
    // Without a length nobody knows before it is there.
    const whole = new Response(form);
    const chunked = await post('/import?dryRun=true', { body: whole.body, headers: { 'Content-Type': whole.headers.get('content-type') ?? '' }, duplex: 'half' } as RequestInit);
    expect([chunked.status, await chunked.json()]).toEqual([413, refusal]);
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
  test('says what each text is, how long it may be, and where the entry is read; it has a unit for each block', async () => {
    const documentId = await createArticle();
    const { slug } = (await documents(app, ARTICLE).findOne({ documentId, locale: 'pl' })) ?? { slug: '' };
    const text = await exportOne(documentId, version);
    expect([...text.matchAll(/<(?:trans-)?unit id="([^"]*)"/g)].map(([, id]) => id)).toEqual(['title', 'summary', 'body.0', 'body.1']);
    expect(text).toMatch(version === '1.2' ? /id="title"[^>]* maxwidth="200" size-unit="char"/ : /id="title"[^>]* slr:sizeRestriction="200"/);
    for (const note of ['Заголовок', 'не більше 200 знаків', 'Короткий зміст', 'Текст: підзаголовок']) expect(text).toContain(`>${note}</note>`);
    const [, url] = /<note (?:category|from)="url">([^<]*)<\/note>/.exec(text) ?? [];
    expect(url).toMatch(new RegExp(`/pl/articles/${slug}$`));
  });

  test('that comes back as it went out changes nothing, to the byte', async () => {
    const documentId = await createArticle();
    await translate(documentId);
    const before = [await stored(documentId), await updatedAt(documentId)];
    const text = await exportOne(documentId, version);
    const entry = await bringOne(text);
    expect(entry.outcome).toBe('unchanged');
    expect([await stored(documentId), await updatedAt(documentId)]).toEqual(before);
    const rows = await everyRow();
    expect(Object.keys(rows)).toEqual(expect.arrayContaining(['articles', 'desk_marks', 'desk_states', 'desk_segments']));
    await bringOne(text, { dryRun: true });
    await bringOne(text);
    expect(await everyRow()).toEqual(rows);
    const stamp = /\d{4}-\d{2}-\d{2}T[\d:.]+Z/g;
    expect((await exportOne(documentId, version)).replace(stamp, '')).toBe(text.replace(stamp, ''));
  });

  test('with originals filled in is for 1.2 alone, and changes nothing until somebody translates', async () => {
    const documentId = await createArticle();
    const response = await post('/export', { headers: { 'Content-Type': 'application/json' }, body: JSON.stringify({ version, filledIn: true, entries: [`article:${documentId}:uk`] }) });
    expect(response.status).toBe(version === '1.2' ? 200 : 400);
    if (version !== '1.2') return;
    const text = await response.text();
    expect(text).toContain('<target state="needs-translation">Most na Bugu</target>');
    const rows = await everyRow();
    expect((await bringOne(text)).outcome).toBe('unchanged');
    expect(await everyRow()).toEqual(rows);
    expect(codesOf(await bringOne(text.replace('>Most na Bugu</target>', '>Міст на Бузі</target>')))).toEqual([['title', 'taken', null], ['summary', 'unchanged', null], ['body.0', 'unchanged', null], ['body.1', 'unchanged', null]]);
    expect(await stored(documentId)).toMatchObject({ title: 'Міст на Бузі', summary: null });
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
    expect((await documents(app, ARTICLE).findOne({ documentId, locale: 'uk', status: 'published' }))).toBeNull();
    expect(await stored(documentId)).toEqual(await stored(other));
    const bare = (xliff: string) => xliff.replace(/\d{4}-\d{2}-\d{2}T[\d:.]+Z/g, '').replace(/most-na-bugu[-\d]*/g, '');
    expect(bare(await exportOne(documentId, version))).toBe(bare(targets).replace(other, documentId));
  });

  test('that a tool has translated goes out as the tool wrote it', async () => {
    const documentId = await createArticle();
    const untranslated = await exportOne(documentId, version);
    const text = version === '1.2' ? untranslated.replaceAll('</source>', '</source><target state="translated">Так 7</target>') : untranslated.replaceAll('state="initial"', 'state="translated"').replaceAll('</source>', '</source><target xml:space="preserve">Так 7</target>');
    const withoutCodes = text.replaceAll(/<(bpt|ept|pc|ph|x|g)\b.*?<\/source>/gs, '</source>');
    const entry = await bringOne(withoutCodes);
    const kept = new Set(entry.units.filter(({ outcome }) => outcome === 'taken').map(({ unit }) => unit));
    expect(kept.size).toBeGreaterThan(1);
    const again = await exportOne(documentId, version);
    const unitsOf = (xliff: string) => new Map([...xliff.matchAll(/<(?:trans-)?unit id="([^"]*)".*?<\/(?:trans-)?unit>/gs)].map(([unit, id]) => [id, unit]));
    const [sent, back] = [unitsOf(withoutCodes), unitsOf(again)];
    for (const unit of kept) expect(back.get(unit)).toBe(sent.get(unit));
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

  test('leaves a field outdated of which it brings one text and not the other', async () => {
    const documentId = await createArticle();
    await translate(documentId);
    const text = (await exportOne(documentId, version)).replace(/(<target[^>]*>)Міст(<\/target>)(?![\s\S]*<target[^>]*>Міст<)/, '$1Мости$2');
    await documents(app, ARTICLE).update({ documentId, locale: 'pl', data: { body: [body[0], { type: 'paragraph', children: [{ type: 'text', text: 'Zupełnie co innego.' }] }] } });
    const standing = async () => ((await app.fetchJson('GET', `/translations/entry/article/${documentId}/uk`, { token: admin })).body as DeskEntry).fields.map(({ name, state }) => [name, state]);
    expect(await standing()).toContainEqual(['body', 'outdated']);
    // The tool changes both texts of the body; the source of the second is not the one it knew.
    const entry = await bringOne(text.replace('карту', 'мапу'));
    expect(codesOf(entry)).toEqual([['title', 'unchanged', null], ['summary', 'unchanged', null], ['body.0', 'taken', null], ['body.1', 'refused', 'source.changed']]);
    expect((await stored(documentId))?.body).toMatchObject([{ children: [{ text: 'Мости' }] }, { type: 'paragraph' }]);
    expect(await standing()).toContainEqual(['body', 'outdated']);
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

  const archive = async (count: number): Promise<{ ids: string[]; files: Record<string, string> }> => {
    const ids = await Promise.all(Array.from({ length: count }, () => createArticle({ body: [], summary: null })));
    const texts = await Promise.all(ids.map(async (id) => (await exportOne(id, '2.1')).replace('</source>', '</source><target>Міст</target>')));
    return { ids, files: Object.fromEntries(texts.map((text, at) => [`${String(at)}.xlf`, text])) };
  };
  const titles = (ids: readonly string[]): Promise<unknown[]> => Promise.all(ids.map(async (id) => (await stored(id))?.title ?? null));

  test('are taken but for the one that is broken, and nothing is taken of an archive that is', async () => {
    const { ids, files } = await archive(4);
    const whole = await zip({ ...files, '1.xlf': files['1.xlf']?.slice(0, -20) ?? '' });
    const damaged = whole.subarray(0, -10);
    expect((await bring([damaged])).entries).toMatchObject([{ file: 'file-0.xlf', outcome: 'refused', problems: [{ code: 'zip.invalid' }] }]);
    // The list of contents is whole, and a file in the middle is not what it says.
    const stored4 = await zip(files, { compress: false });
    const changed = Buffer.from(stored4.toString('latin1').replace(/(2\.xlf[^]*?<source[^>]*>)M/, '$1W'), 'latin1');
    expect(changed.equals(stored4)).toBe(false);
    expect((await bring([changed])).entries).toMatchObject([{ outcome: 'refused', problems: [{ code: 'zip.invalid' }] }]);
    expect(await titles(ids)).toEqual([null, null, null, null]);
    const dry = await bring([whole], { dryRun: true });
    expect(await titles(ids)).toEqual([null, null, null, null]);
    const real = await bring([whole]);
    expect({ ...real, dryRun: true }).toEqual(dry);
    expect(real.entries.map(({ outcome }) => outcome)).toEqual(['taken', 'refused', 'taken', 'taken']);
    expect(await titles(ids)).toEqual(['Міст', null, 'Міст', 'Міст']);
  });

  test('with the manifest of another installation are refused as a whole; with one of somebody else’s they are not', async () => {
    const { ids, files } = await archive(2);
    const manifest = { project: 'another', xliff: '2.1', exportedAt: '', files: [] };
    expect((await bring([await zip({ ...files, 'manifest.json': JSON.stringify(manifest) })])).entries).toMatchObject([{ file: 'file-0.xlf', outcome: 'refused', problems: [{ code: 'project.other' }] }]);
    expect(await titles(ids)).toEqual([null, null]);
    expect((await bring([await zip({ ...files, 'manifest.json': '{"name":"a browser extension"}' })])).taken).toBe(2);
  });

  test('of which one came twice are taken but for that one, in one archive or in two', async () => {
    const { ids, files } = await archive(2);
    const twice = { ...files, 'again/0.xlf': files['0.xlf']?.replace('Міст', 'Мости') ?? '' };
    for (const uploads of [[await zip(twice)], [await zip(files), Buffer.from(twice['again/0.xlf'])]]) {
      const { entries } = await bring(uploads, { dryRun: true });
      expect(entries.map(({ documentId, outcome, problems }) => [documentId, outcome, problems.map(({ code }) => code)])).toEqual([[ids[0], 'refused', ['entry.doubled']], [ids[1], 'taken', []], [ids[0], 'refused', ['entry.doubled']]]);
    }
  });

  test('are told of by the names of their files, in whatever order those come', async () => {
    const { ids, files } = await archive(2);
    const form = new FormData();
    for (const name of ['1.xlf', '0.xlf']) form.append('files', new Blob([files[name] ?? '']), name);
    const { entries } = (await (await post('/import?dryRun=true', { body: form })).json()) as ImportReport;
    expect(entries.map(({ documentId }) => documentId)).toEqual(ids);
  });

  /** An import as it is told of, line by line. */
  async function* steps(file: Buffer, { dryRun = false, signal = null }: { dryRun?: boolean; signal?: AbortSignal | null } = {}): AsyncGenerator<ImportStep> {
    const form = new FormData();
    form.append('files', new Blob([file as BlobPart]), 'all.zip');
    const response = await post(`/import?dryRun=${String(dryRun)}`, { body: form, headers: { Accept: 'application/x-ndjson' }, signal });
    expect([response.status, response.headers.get('content-type')]).toEqual([200, 'application/x-ndjson']);
    let rest = '';
    const decoder = new TextDecoder();
    for await (const chunk of response.body as unknown as AsyncIterable<Uint8Array>) {
      const lines = (rest + decoder.decode(chunk, { stream: true })).split('\n');
      rest = lines.pop() ?? '';
      for (const line of lines) yield JSON.parse(line) as ImportStep;
    }
    expect(rest).toBe('');
  }

  test('are told of one by one, to whoever asks so', async () => {
    const { ids, files } = await archive(3);
    const content = await zip({ ...files, 'x.xlf': '<a' });
    const { entries } = await bring([content], { dryRun: true });
    const told: ImportStep[] = [];
    for await (const step of steps(content)) {
      if (step.kind === 'begun') expect(await titles(ids)).toEqual([null, null, null]);
      told.push(step);
    }
    expect(told).toEqual([{ kind: 'begun', files: ['all.zip/0.xlf', 'all.zip/1.xlf', 'all.zip/2.xlf', 'all.zip/x.xlf'] }, ...entries.map((entry) => ({ kind: 'entry', entry: { ...entry, file: entry.file.replace('file-0.xlf', 'all.zip') } })), { kind: 'done' }]);
  });

  test('are written as far as they were told of, when somebody breaks off', async () => {
    const count = 40;
    const { ids, files } = await archive(count);
    const controller = new AbortController();
    const confirmed: (string | null)[] = [];
    await expect((async () => {
      for await (const step of steps(await zip(files), { signal: controller.signal })) {
        if (step.kind === 'entry') confirmed.push(step.entry.documentId);
        if (confirmed.length === 5) controller.abort();
      }
    })()).rejects.toThrow();
    let written = await titles(ids);
    for (let before = -1; before !== written.filter(Boolean).length; written = await titles(ids)) {
      before = written.filter(Boolean).length;
      await new Promise((resolve) => { setTimeout(resolve, 300); });
    }
    expect(confirmed).toEqual(ids.slice(0, confirmed.length));
    const whole = written.filter(Boolean).length;
    expect(written).toEqual(ids.map((_, at) => (at < whole ? 'Міст' : null)));
    expect(whole).toBeGreaterThanOrEqual(confirmed.length);
    expect(whole).toBeLessThan(count);
    // Once more, and only the rest is taken.
    expect((await bring([await zip(files)])).entries.map(({ outcome }) => outcome)).toEqual(ids.map((_, at) => (at < whole ? 'unchanged' : 'taken')));
  });

  test('are kept as far as they were told of, when the server cannot go on', async () => {
    const { ids, files } = await archive(3);
    let isBroken = true;
    app.strapi.documents.use((context, next) => {
      if (isBroken && context.action === 'update' && (context.params as { documentId?: string }).documentId === ids[1]) throw new Error('The disk is full.');
      return next();
    });
    const told: string[] = [];
    for await (const step of steps(await zip(files))) told.push(step.kind);
    isBroken = false;
    expect(told).toEqual(['begun', 'entry', 'failed']);
    expect(await titles(ids)).toEqual(['Міст', null, null]);
  });
});
