import type { Coverage, DeskEntry, DeskField, DeskPage, DeskState, NextEntry, OpenedEntry, SaveAnswer } from '../../src/plugins/translations/server/src/core/desk';
import type { Inline } from '../../src/plugins/translations/server/src/core/unit';
import { ARTICLE, createMunicipality, documents, type Fields } from '../support/content';
import { bootStrapi, type BootedStrapi, type JsonResponse } from '../support/strapi';

/*
 * The translation desk: how every translation stands, through whichever way content is written, and both sides of each.
 */

let app: BootedStrapi;
let admin: string;

beforeAll(async () => {
  app = await bootStrapi();
  admin = await app.adminLogin();
});
afterAll(() => app.stop());

const desk = (method: string, url: string, body?: object, token: string | undefined = admin): Promise<JsonResponse> =>
  app.fetchJson(method, `/translations${url}`, { ...(token !== undefined && { token }), ...(body && { body }) });

const paragraph = (text: string) => ({ type: 'paragraph', children: [{ type: 'text', text }] });
const text = (value: string): Inline[] => [{ kind: 'text', text: value }];

const article = documents.bind(null) as typeof documents;

async function createArticle(data: Fields = {}, locale = 'pl'): Promise<string> {
  const { documentId } = await article(app, ARTICLE).create({ data: { title: 'Most na Bugu', summary: 'Gminy odbudują most.', body: [paragraph('Pierwszy akapit.'), paragraph('Drugi akapit.')], ...data }, locale });
  return documentId;
}

const translate = (documentId: string, locale: string, data: Fields = {}) =>
  article(app, ARTICLE).update({ documentId, locale, data: { title: 'Міст на Бузі', summary: 'Громади відбудують міст.', body: [paragraph('Перший абзац.'), paragraph('Другий абзац.')], ...data } });

const entryAt = (documentId: string, locale: string): string => `/entry/article/${documentId}/${locale}`;

async function open(documentId: string, locale = 'uk', token: string = admin): Promise<DeskEntry> {
  const { status, body } = await desk('GET', entryAt(documentId, locale), undefined, token);
  expect(status).toBe(200);
  return body as DeskEntry;
}

async function stateOf(documentId: string, locale: string): Promise<DeskState | null> {
  const { body } = await desk('GET', `/entries?kind=article&locale=${locale}&pageSize=100`);
  return (body as DeskPage).rows.find((row) => row.documentId === documentId)?.state ?? null;
}

const fieldOf = (entry: DeskEntry, name: string): DeskField => {
  const field = entry.fields.find((one) => one.name === name);
  if (!field) throw new Error(`There is no field ${name}.`);
  return field;
};

const publish = (documentId: string, locale: string) => article(app, ARTICLE).publish({ documentId, locale });

describe('the desk refuses', () => {
  test.each(['/coverage', '/entries', '/next', '/areas'])('%s to nobody who is signed in', async (url) => {
    expect((await app.fetchJson('GET', `/translations${url}`)).status).toBe(401);
  });

  test('an administrator whom no role allows it', async () => {
    const roles = app.strapi.service('admin::role' as never) as unknown as { create(data: object): Promise<{ id: number }> };
    const { id } = await roles.create({ name: 'nobody at the desk', description: '' });
    const token = await app.adminLogin(await app.createAdmin([id]));
    expect((await desk('GET', '/coverage', undefined, token)).status).toBe(403);
  });

  test.each([
    ['/entries?pageSize=101', 'pageSize'],
    ['/entries?state=lost', 'state'],
    ['/entries?sort=luck', 'sort'],
    ['/entries?since=yesterday', 'since'],
    ['/entries?colour=red', ''],
    ['/entry/article/UPPER/uk', 'documentId'],
    ['/entry/inquiry/abc/uk', 'kind'],
  ])('%s, naming the parameter', async (url, field) => {
    const { status, body } = await desk('GET', url);
    expect(status).toBe(400);
    expect((body as { error: { details: { errors: { path: string[] }[] } } }).error.details.errors[0]?.path.join('.')).toBe(field);
  });

  test('an entry that is not there, and the source itself', async () => {
    expect((await desk('GET', entryAt('nosuchentry', 'uk'))).status).toBe(404);
    const documentId = await createArticle();
    expect((await desk('GET', entryAt(documentId, 'pl'))).status).toBe(404);
    expect((await desk('GET', entryAt(documentId, 'de'))).status).toBe(404);
  });

  test('fields that are no words, units that are not there, and codes that the source does not have', async () => {
    const documentId = await createArticle();
    const { base, sourceBase } = await open(documentId);
    const save = async (fields: object) => {
      const { status, body } = await desk('PUT', entryAt(documentId, 'uk'), { base, sourceBase, fields });
      const answer = body as SaveAnswer;
      return [status, answer.kind === 'refused' ? answer.problems.map(({ code, field }) => `${code} ${field ?? ''}`) : answer.kind];
    };
    expect(await save({ pinned: { pinned: text('так') } })).toEqual([400, ['field.unknown pinned']]);
    expect(await save({ title: { subtitle: text('так') } })).toEqual([400, ['unit.unknown title']]);
    const link: Inline = { kind: 'span', id: '7', type: 'link', original: '{"type":"link","url":"javascript:alert(1)","children":null}', children: text('тут') };
    expect(await save({ title: { title: text('Міст') }, body: { 'body.0': [link] } })).toEqual([400, ['code.unknown body']]);
    expect(await stateOf(documentId, 'uk')).toBe('missing');
  });
});

describe('a translation', () => {
  test('is missing, is a draft, and is current when it is published', async () => {
    const documentId = await createArticle();
    expect(await stateOf(documentId, 'uk')).toBe('missing');
    await translate(documentId, 'uk', { summary: null });
    expect(await stateOf(documentId, 'uk')).toBe('draft');
    expect(fieldOf(await open(documentId), 'summary').state).toBe('missing');
    await translate(documentId, 'uk');
    await publish(documentId, 'pl');
    await publish(documentId, 'uk');
    expect(await stateOf(documentId, 'uk')).toBe('current');
    expect(await stateOf(documentId, 'en')).toBe('missing');
    expect(await stateOf(documentId, 'pl')).toBeNull();
  });

  test('is outdated where words of the source have changed, which are counted and shown', async () => {
    const documentId = await createArticle();
    await translate(documentId, 'uk');
    await article(app, ARTICLE).update({ documentId, locale: 'pl', data: { summary: 'Gminy wspólnie odbudują most.' } });
    expect(await stateOf(documentId, 'uk')).toBe('outdated');
    const entry = await open(documentId);
    expect(entry.fields.map(({ name, state }) => [name, state])).toEqual([['title', 'current'], ['summary', 'outdated'], ['body', 'current']]);
    expect(fieldOf(entry, 'summary').units[0]?.difference).toEqual([
      { kind: 'same', text: 'Gminy ' },
      { kind: 'added', text: 'wspólnie ' },
      { kind: 'same', text: 'odbudują most.' },
    ]);
    const { body } = await desk('GET', `/entries?kind=article&locale=uk&state=outdated&pageSize=100`);
    expect((body as DeskPage).rows.find((row) => row.documentId === documentId)).toMatchObject({ outdatedFields: ['summary'], wordsToDo: 1 });
  });

  test('is not outdated by a save without a change, by facts, dates, links and publishing, or by its own words', async () => {
    const town = await createMunicipality(app);
    const documentId = await createArticle();
    await translate(documentId, 'uk');
    const source = await article(app, ARTICLE).findOne({ documentId, locale: 'pl' });
    await article(app, ARTICLE).update({ documentId, locale: 'pl', data: { title: source?.title, summary: source?.summary, body: source?.body } });
    await article(app, ARTICLE).update({ documentId, locale: 'pl', data: { pinned: true, publicationDate: '2026-01-02T10:00:00.000Z', municipalities: [`municipality:${town.documentId}`], sourceUrl: 'https://example.org/' } });
    await publish(documentId, 'pl');
    await publish(documentId, 'uk');
    await publish(documentId, 'pl');
    await article(app, ARTICLE).update({ documentId, locale: 'uk', data: { summary: 'Громади разом відбудують міст.' } });
    expect((await open(documentId)).fields.map(({ state }) => state)).toEqual(['current', 'current', 'current']);
  });

  test('of a source that was changed and changed back is current again', async () => {
    const documentId = await createArticle();
    await translate(documentId, 'uk');
    await article(app, ARTICLE).update({ documentId, locale: 'pl', data: { summary: 'Co innego.' } });
    expect(await stateOf(documentId, 'uk')).toBe('outdated');
    await article(app, ARTICLE).update({ documentId, locale: 'pl', data: { summary: 'Gminy odbudują most.' } });
    expect(fieldOf(await open(documentId), 'summary').state).toBe('current');
  });

  test('in a language that was taken away and made again begins anew', async () => {
    const documentId = await createArticle();
    await translate(documentId, 'uk');
    await article(app, ARTICLE).update({ documentId, locale: 'pl', data: { summary: 'Co innego.' } });
    await article(app, ARTICLE).delete({ documentId, locale: 'uk' });
    expect(await stateOf(documentId, 'uk')).toBe('missing');
    await translate(documentId, 'uk');
    expect((await open(documentId)).fields.map(({ state }) => state)).toEqual(['current', 'current', 'current']);
  });

  test('that was copied with its entry is as outdated as the one it was copied from', async () => {
    const documentId = await createArticle();
    await translate(documentId, 'uk');
    await article(app, ARTICLE).update({ documentId, locale: 'pl', data: { summary: 'Co innego.' } });
    const copy = await article(app, ARTICLE).clone({ documentId, locale: '*', data: {} });
    expect(fieldOf(await open(copy.documentId), 'summary').state).toBe('outdated');
  });

  test('goes with its entry', async () => {
    const documentId = await createArticle();
    await translate(documentId, 'uk');
    await article(app, ARTICLE).delete({ documentId, locale: '*' });
    expect(await stateOf(documentId, 'uk')).toBeNull();
    expect(await stateOf(documentId, 'en')).toBeNull();
  });

  test('of an entry that was first written in Ukrainian is the Polish one', async () => {
    const documentId = await createArticle({ title: 'Міст', summary: 'Громади', body: null }, 'uk');
    await translate(documentId, 'pl', { title: 'Most' });
    const entry = await open(documentId, 'pl');
    expect(entry.sourceLocale).toBe('uk');
    expect(await stateOf(documentId, 'uk')).toBeNull();
    const { status } = await desk('PUT', `/source/article/${documentId}`, { locale: 'pl' });
    expect(status).toBe(200);
    expect((await open(documentId, 'uk')).sourceLocale).toBe('pl');
    expect((await desk('PUT', `/source/article/${documentId}`, { locale: 'en' })).status).toBe(400);
  });
});

describe('a save', () => {
  test('writes the words of some units, built as the source is, and leaves the others to be done', async () => {
    const documentId = await createArticle({ body: [paragraph('Pierwszy akapit.'), { type: 'heading', level: 2, children: [{ type: 'text', text: 'Nagłówek' }] }] });
    const { base, sourceBase } = await open(documentId);
    const { status, body } = await desk('PUT', entryAt(documentId, 'uk'), { base, sourceBase, fields: { title: { title: text('Міст на Бузі') }, body: { 'body.1': text('Заголовок') } } });
    expect(status).toBe(200);
    const answer = body as SaveAnswer;
    if (answer.kind !== 'saved') throw new Error(answer.kind);
    expect(fieldOf(answer.entry, 'body').units.map(({ target }) => target)).toEqual([null, text('Заголовок')]);
    expect(fieldOf(answer.entry, 'body').state).toBe('missing');
    expect(answer.entry.savedBy).not.toBeNull();
    const saved = await article(app, ARTICLE).findOne({ documentId, locale: 'uk' });
    expect(saved?.body).toEqual([paragraph(''), { type: 'heading', level: 2, children: [{ type: 'text', text: 'Заголовок' }] }]);
    expect(saved?.publishedAt).toBeNull();
  });

  test('overwrites nothing that somebody else has written, and tells what they wrote', async () => {
    const documentId = await createArticle();
    await translate(documentId, 'uk');
    const { base, sourceBase } = await open(documentId);
    await article(app, ARTICLE).update({ documentId, locale: 'uk', data: { title: 'Новий міст' } });
    const { status, body } = await desk('PUT', entryAt(documentId, 'uk'), { base, sourceBase, fields: { title: { title: text('Старий міст') } } });
    expect(status).toBe(409);
    expect(body).toMatchObject({ kind: 'conflict', theirs: [{ unit: 'title', field: 'title', text: 'Новий міст' }] });
    expect((await article(app, ARTICLE).findOne({ documentId, locale: 'uk' }))?.title).toBe('Новий міст');
  });

  test('of one field goes beside somebody else’s of another', async () => {
    const documentId = await createArticle();
    await translate(documentId, 'uk');
    const { base, sourceBase } = await open(documentId);
    await article(app, ARTICLE).update({ documentId, locale: 'uk', data: { title: 'Новий міст' } });
    expect((await desk('PUT', entryAt(documentId, 'uk'), { base, sourceBase, fields: { summary: { summary: text('Разом.') } } })).status).toBe(200);
    expect(await article(app, ARTICLE).findOne({ documentId, locale: 'uk' })).toMatchObject({ title: 'Новий міст', summary: 'Разом.' });
  });

  test('is made from the words that were shown: what changed meanwhile is outdated', async () => {
    const documentId = await createArticle();
    await translate(documentId, 'uk');
    const { base, sourceBase } = await open(documentId);
    await article(app, ARTICLE).update({ documentId, locale: 'pl', data: { summary: 'Co innego.' } });
    const { status } = await desk('PUT', entryAt(documentId, 'uk'), { base, sourceBase, fields: { summary: { summary: text('Разом.') } } });
    expect(status).toBe(200);
    expect(fieldOf(await open(documentId), 'summary').state).toBe('outdated');
  });

  test('of one block leaves the others’ formatting alone, in whatever order the language has it, and links of the translation’s own', async () => {
    const link = (url: string, label: string) => ({ type: 'link', url, children: [{ type: 'text', text: label }] });
    const bold = (label: string) => ({ type: 'text', text: label, bold: true });
    const documentId = await createArticle({ body: [{ type: 'paragraph', children: [link('https://a.example/', 'strona'), { type: 'text', text: ' i ' }, bold('mapa')] }, paragraph('Drugi akapit.')] });
    const first = { type: 'paragraph', children: [bold('карта'), { type: 'text', text: ' та ' }, link('https://a.example/', 'сайт'), { type: 'text', text: ' і ' }, link('https://own.example/', 'інше')] };
    await translate(documentId, 'uk', { body: [first, paragraph('Другий абзац.')] });
    const { base, sourceBase } = await open(documentId);
    const { status } = await desk('PUT', entryAt(documentId, 'uk'), { base, sourceBase, fields: { body: { 'body.1': text('Другий абзац, новий.') } } });
    expect(status).toBe(200);
    const saved = (await article(app, ARTICLE).findOne({ documentId, locale: 'uk' }))?.body as unknown[];
    expect(saved).toEqual([first, paragraph('Другий абзац, новий.')]);
  });

  test('of what is there already writes nothing', async () => {
    const documentId = await createArticle();
    await translate(documentId, 'uk');
    const before = await article(app, ARTICLE).findOne({ documentId, locale: 'uk' });
    const { base, sourceBase } = await open(documentId);
    await desk('PUT', entryAt(documentId, 'uk'), { base, sourceBase, fields: { body: { 'body.0': text('Перший абзац.') } } });
    expect((await article(app, ARTICLE).findOne({ documentId, locale: 'uk' }))?.updatedAt).toBe(before?.updatedAt);
  });

  test('of two at the same time is one and a conflict', async () => {
    const documentId = await createArticle();
    const { base, sourceBase } = await open(documentId);
    const answers = await Promise.all(['Один', 'Два'].map((title) => desk('PUT', entryAt(documentId, 'uk'), { base, sourceBase, fields: { title: { title: text(title) } } })));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
  });

  test('keeps the content’s own rules, and nothing is half-written', async () => {
    const documentId = await createArticle();
    const { base, sourceBase } = await open(documentId);
    const { status, body } = await desk('PUT', entryAt(documentId, 'uk'), { base, sourceBase, fields: { title: { title: text('м'.repeat(201)) }, summary: { summary: text('Разом.') } } });
    expect(status).toBe(400);
    expect(JSON.stringify(body)).toContain('title');
    expect(await stateOf(documentId, 'uk')).toBe('missing');
  });
});

describe('a mark', () => {
  test('that was dismissed comes back with the next change', async () => {
    const documentId = await createArticle();
    await translate(documentId, 'uk');
    await article(app, ARTICLE).update({ documentId, locale: 'pl', data: { summary: 'Gminy odbudują most!' } });
    const { sourceBase } = await open(documentId);
    expect((await desk('POST', `${entryAt(documentId, 'uk')}/dismiss`, { fields: ['summary'], reason: '', sourceBase })).status).toBe(400);
    const { status } = await desk('POST', `${entryAt(documentId, 'uk')}/dismiss`, { fields: ['summary'], reason: 'Sam znak.', sourceBase });
    expect(status).toBe(200);
    const dismissed = fieldOf(await open(documentId), 'summary');
    expect([dismissed.state, dismissed.dismissed?.reason]).toEqual(['current', 'Sam znak.']);
    await article(app, ARTICLE).update({ documentId, locale: 'pl', data: { summary: 'Gminy nie odbudują mostu.' } });
    expect(fieldOf(await open(documentId), 'summary').state).toBe('outdated');
  });

  test('is not dismissed by somebody who has not seen the change', async () => {
    const documentId = await createArticle();
    await translate(documentId, 'uk');
    const { sourceBase } = await open(documentId);
    await article(app, ARTICLE).update({ documentId, locale: 'pl', data: { summary: 'Co innego.' } });
    const { status, body } = await desk('POST', `${entryAt(documentId, 'uk')}/dismiss`, { fields: ['summary'], reason: 'Sam znak.', sourceBase });
    expect([status, (body as { problems: object[] }).problems]).toEqual([400, [{ code: 'source.changed', field: 'summary' }]]);
  });

  test('goes when somebody says that the translation is right as it is', async () => {
    const documentId = await createArticle();
    await translate(documentId, 'uk');
    await article(app, ARTICLE).update({ documentId, locale: 'pl', data: { summary: 'Gminy odbudują most!' } });
    const { base, sourceBase } = await open(documentId);
    expect((await desk('POST', `${entryAt(documentId, 'uk')}/review`, { fields: ['summary'], base, sourceBase })).status).toBe(200);
    expect(fieldOf(await open(documentId), 'summary').state).toBe('current');
  });
});

describe('the overview', () => {
  test('counts what the list has', async () => {
    const { body } = await desk('GET', '/coverage?kind=article');
    const { cells, locales, mine } = body as Coverage;
    expect(locales).toEqual(expect.arrayContaining(['pl', 'uk', 'en']));
    expect(mine.article).toEqual(expect.arrayContaining(['pl', 'uk', 'en']));
    for (const cell of cells) {
      const list = (await desk('GET', `/entries?kind=article&locale=${cell.locale}&state=${cell.state}&pageSize=100`)).body as DeskPage;
      expect([list.total, list.rows.reduce((sum, row) => sum + row.wordsToDo, 0)]).toEqual([cell.entries, cell.wordsToDo]);
    }
  });

  test('finds by title in either script, by area, and since when', async () => {
    const area = await documents(app, 'api::area.area').create({ data: { name: 'Odbudowa', key: 'odbudowa-desk' }, locale: 'pl' });
    const documentId = await createArticle({ title: 'Szpital w Irpieniu', areas: [`area:${area.documentId}`] });
    await translate(documentId, 'uk', { title: 'Лікарня в Ірпені' });
    const found = async (query: string) => ((await desk('GET', `/entries?kind=article&pageSize=100&${query}`)).body as DeskPage).rows.map((row) => `${row.documentId} ${row.locale}`).sort();
    const both = [`${documentId} en`, `${documentId} uk`];
    expect(await found(`q=${encodeURIComponent('szpital irp')}`)).toEqual([]);
    expect(await found(`q=${encodeURIComponent('Szpital w')}`)).toEqual(both);
    expect(await found(`q=${encodeURIComponent('лікарня')}`)).toEqual(both);
    expect(await found(`area=${area.documentId}`)).toEqual(both);
    expect(await found('since=2999-01-01')).toEqual([]);
  });

  test('gives tasks to people, and those first to who asks for the next', async () => {
    const documentId = await createArticle({ title: 'Zadanie' });
    const people = (await desk('GET', '/people')).body as { id: number; name: string }[];
    const me = people.find(({ name }) => name !== '')?.id ?? people[0]?.id;
    expect((await desk('PUT', `/task/article/${documentId}/en`, { assignee: 999_999, dueOn: null })).status).toBe(400);
    expect((await desk('PUT', `/task/article/${documentId}/en`, { assignee: me, dueOn: '2026-02-30' })).status).toBe(400);
    expect((await desk('PUT', `/task/article/${documentId}/en`, { assignee: me, dueOn: '2026-12-01' })).status).toBe(200);
    expect((await desk('GET', '/next')).body).toMatchObject({ next: { documentId, locale: 'en' } });
    const listed = (await desk('GET', '/entries?assignee=me')).body as DeskPage;
    expect(listed.rows).toMatchObject([{ documentId, locale: 'en', dueOn: '2026-12-01', assignee: { id: me } }]);
  });
});

describe('the queue', () => {
  /** Entries that "next" leads through, each after the one before, until one comes for the second time. */
  async function roundFrom(start: string): Promise<string[]> {
    const seen: string[] = [];
    for (let at = start; !seen.includes(at); ) {
      seen.push(at);
      const { next } = (await desk('GET', `/next?after=${at}`)).body as NextEntry;
      if (next === null) return [...seen, 'nothing'];
      at = `${next.kind}:${next.documentId}:${next.locale}`;
    }
    return seen;
  }

  test('leads through everything that is to be done before anything comes again, what is one’s own first', async () => {
    const first = await createArticle({ title: 'Pierwszy w kolejce' });
    await createArticle({ title: 'Drugi w kolejce' });
    const people = (await desk('GET', '/people')).body as { id: number }[];
    await desk('PUT', `/task/article/${first}/uk`, { assignee: people[0]?.id ?? null, dueOn: '2026-01-02' });
    const { body } = await desk('GET', '/entries?state=missing,draft,outdated,needs-review&pageSize=100');
    const toDo = (body as DeskPage).rows.map((row) => `${row.kind}:${row.documentId}:${row.locale}`);
    const round = await roundFrom(`article:${first}:uk`);
    expect(toDo.length).toBeGreaterThan(4);
    expect([...round].sort()).toEqual([...toDo].sort());
    expect((await desk('GET', '/next')).body).toMatchObject({ next: { documentId: first, locale: 'uk' } });
    // From anywhere else the same round, turned.
    const middle = round[Math.floor(round.length / 2)] ?? '';
    expect(await roundFrom(middle)).toEqual([...round.slice(round.indexOf(middle)), ...round.slice(0, round.indexOf(middle))]);
  });

  test('goes on behind what has been finished meanwhile', async () => {
    const before = ((await desk('GET', '/next')).body as NextEntry).next;
    if (before === null) throw new Error('nothing to do');
    const name = `${before.kind}:${before.documentId}:${before.locale}`;
    const [, second] = await roundFrom(name);
    await app.strapi.db.connection('desk_states').where({ kind: before.kind, document_id: before.documentId, locale: before.locale }).update({ state: 'current' });
    const { next } = (await desk('GET', `/next?after=${name}`)).body as NextEntry;
    expect(next && `${next.kind}:${next.documentId}:${next.locale}`).toBe(second);
    await app.strapi.db.connection('desk_states').where({ kind: before.kind, document_id: before.documentId, locale: before.locale }).update({ state: before.state });
  });
});

describe('help', () => {
  test('names places in whatever case, and warns of one that is lost', async () => {
    await createMunicipality(app, { officialName: 'Бучанська міська територіальна громада', nameUk: 'Буча', namePl: 'Bucza', nameEn: 'Bucha', country: 'UA', code: 'UA32080070000050759' });
    const documentId = await createArticle({ summary: 'Spotkanie w Buczy.' });
    const hints = fieldOf(await open(documentId), 'summary').units[0]?.hints;
    expect(hints).toMatchObject([{ text: 'Buczy', target: 'Буча', origin: 'municipality' }]);
    const check = async (value: string) => ((await desk('POST', '/check', { kind: 'article', documentId, locale: 'uk', unit: 'summary', target: text(value) })).body as { warnings: { code: string }[] }).warnings.map(({ code }) => code);
    expect(await check('Зустріч у Києві.')).toEqual(['name.missing']);
    expect(await check('Зустріч у Бучі.')).toEqual([]);
  });

  test('warns when an entry is opened of what its translation has lost', async () => {
    const documentId = await createArticle({ summary: 'Spotkanie w 2024 roku.' });
    await translate(documentId, 'uk', { summary: 'Зустріч 2023 року.' });
    const { body } = await desk('GET', entryAt(documentId, 'uk'));
    expect((body as OpenedEntry).warnings).toMatchObject([{ code: 'number.differs', unit: 'summary' }]);
    expect(((await desk('GET', entryAt(documentId, 'en'))).body as OpenedEntry).warnings).toEqual([]);
  });

  test('offers what was translated before, the same and alike', async () => {
    const first = await createArticle({ summary: 'Zapraszamy mieszkańców na wspólne spotkanie w ratuszu.' });
    await translate(first, 'uk', { summary: 'Запрошуємо мешканців на спільну зустріч у ратуші.' });
    const second = await createArticle({ summary: 'Zapraszamy mieszkańców na wspólne spotkanie w szkole.' });
    const { body } = await desk('POST', '/memory', { kind: 'article', documentId: second, locale: 'uk', unit: 'summary', target: [] });
    const [match] = (body as { matches: { target: string; score: number }[] }).matches;
    expect(match?.target).toBe('Запрошуємо мешканців на спільну зустріч у ратуші.');
    expect(match?.score).toBeGreaterThanOrEqual(70);
    expect(match?.score).toBeLessThan(100);
  });
});

test('without a machine in the settings none is asked, and it is said that there is none', async () => {
  const documentId = await createArticle();
  const { base, sourceBase } = await open(documentId);
  expect((await desk('GET', '/coverage')).body).toMatchObject({ machine: false });
  const { status, body } = await desk('POST', `${entryAt(documentId, 'uk')}/machine`, { fields: ['title'], base, sourceBase });
  expect([status, body]).toEqual([400, { kind: 'refused', problems: [{ code: 'machine.off' }] }]);
});

describe('a repair', () => {
  interface Repairs {
    repair(onRepair?: (repair: { kind: string; locale: string; detail: string }) => void): Promise<{ documents: number; repairs: number }>;
  }

  test('finds nothing to do after all this, and makes right what somebody has spoilt', async () => {
    const service = app.strapi.plugin('translations').service('desk') as unknown as Repairs;
    const told: string[] = [];
    expect(await service.repair((repair) => told.push(JSON.stringify(repair)))).toMatchObject({ repairs: 0 });
    expect(told).toEqual([]);
    const documentId = await createArticle();
    await app.strapi.db.connection('desk_states').where({ document_id: documentId, locale: 'uk' }).update({ state: 'current' });
    await app.strapi.db.connection('desk_states').where({ document_id: documentId, locale: 'en' }).delete();
    const repairs: { kind: string; locale: string; detail: string }[] = [];
    await service.repair((repair) => repairs.push(repair));
    expect(repairs).toMatchObject([
      { locale: 'en', kind: 'missing', detail: 'is missing' },
      { locale: 'uk', kind: 'differs', detail: 'was current, is missing' },
      { locale: '*', kind: 'counts' },
    ]);
    expect(await stateOf(documentId, 'uk')).toBe('missing');
  });
});
