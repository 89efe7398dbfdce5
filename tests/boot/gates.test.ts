import { ARTICLE, createPartnership, documents, EVENT, milestonesOf, PARTNERSHIP, type Fields } from '../support/content';
import { bootStrapi, type BootedStrapi, type JsonResponse } from '../support/strapi';

/* What is found before publication, on every way in, and how a warning is let pass. */

let app: BootedStrapi;
let admin: string;
let program: string;
let picture: number;

beforeAll(async () => {
  app = await bootStrapi();
  admin = await app.adminLogin();
  program = await app.apiToken('full-access');
  picture = (
    (await app.strapi.db.query('plugin::upload.file').create({
      data: { name: 'rynek.png', hash: 'rynek', ext: '.png', mime: 'image/png', size: 1, url: '/uploads/rynek.png', provider: 'local', alternativeText: 'Rynek', folderPath: '/' },
    })) as { id: number }
  ).id;
});
afterAll(() => app.stop());

const text = (words: string) => ({ type: 'text', text: words });
const saying = (words: string, linked = 'tutaj') => [{ type: 'paragraph', children: [text(words), { type: 'link', url: 'https://example.org/', children: [text(linked)] }] }];

const CM = '/content-manager/collection-types';
const office = (method: string, url: string, body?: object): Promise<JsonResponse> => app.fetchJson(method, `${CM}/${url}`, { token: admin, ...(body && { body }) });

interface Answer {
  error: { message: string; details: { errors: { path: (string | number)[]; code: string; message: string }[] } };
}

const faults = ({ status, body }: JsonResponse): unknown[] => [status, ...((body as Answer).error.details.errors ?? []).map(({ path, code }) => `${code} ${path.join('.')}`)];

interface Finding {
  code: string;
  severity: string;
  path: (string | number)[];
  message: string;
  fingerprint: string;
  override: { reason: string; by: string; at: string } | null;
}

const asked = (uid: string, documentId: string, locale = 'pl'): string => `?uid=${uid}&documentId=${documentId}&locale=${locale}`;
const gates = (method: string, url: string, body?: object, token = admin): Promise<JsonResponse> => app.fetchJson(method, `/partnerships/gates${url}`, { token, ...(body && { body }) });
const findings = async (uid: string, documentId: string, locale = 'pl'): Promise<Finding[]> => ((await gates('GET', asked(uid, documentId, locale))).body as { data: { findings: Finding[] } }).data.findings;

const saved = async (uid: string, data: Fields, locale = 'pl'): Promise<string> => (await documents(app, uid).create({ data: { title: 'Wizyta', ...data }, locale })).documentId;
const isPublic = async (uid: string, documentId: string, locale = 'pl'): Promise<boolean> => (await documents(app, uid).findOne({ documentId, locale, status: 'published' })) !== null;

const overrideAll = async (uid: string, documentId: string, reason = 'Tak ma zostać.', locale = 'pl'): Promise<JsonResponse> =>
  gates('POST', '/override', { data: { uid, documentId, locale, reason, findings: (await findings(uid, documentId, locale)).map(({ fingerprint }) => fingerprint) } });

describe('nothing unfit is published', () => {
  test('from the panel', async () => {
    const documentId = await saved(ARTICLE, { cover: picture, body: saying('Program: ') });
    const refused = await office('POST', `${ARTICLE}/${documentId}/actions/publish?locale=pl`, {});
    expect(faults(refused)).toEqual([400, 'gate.cover-alt coverAlt', 'gate.link-text body.0.children.1']);
    // The entry is named once, and fields by no name of a program's.
    const { message, details } = (refused.body as Answer).error;
    expect(message).toBe(`Wizyta (pl): ${details.errors.map((fault) => fault.message).join(' ')}`);
    expect(message).not.toMatch(/coverAlt|body/);
    expect(await isPublic(ARTICLE, documentId)).toBe(false);
  });

  test('among many, and none of them then; the message names the entry', async () => {
    const fit = await saved(ARTICLE, { title: 'Zgodna' });
    const unfit = await saved(ARTICLE, { title: 'Niezgodna', cover: picture });
    const refused = await office('POST', `${ARTICLE}/actions/bulkPublish?locale=pl`, { documentIds: [fit, unfit] });
    expect(faults(refused)).toEqual([400, 'gate.cover-alt coverAlt']);
    expect((refused.body as Answer).error.message).toMatch(/^Niezgodna \(pl\): /);
    expect(await isPublic(ARTICLE, fit)).toBe(false);
  });

  test('by saving and publishing in one step', async () => {
    expect(faults(await office('POST', `${ARTICLE}/actions/publish?locale=pl`, { title: 'Nowa', cover: picture }))).toEqual([400, 'gate.cover-alt coverAlt']);
    expect(await documents(app, ARTICLE).findMany({ locale: 'pl', filters: { title: 'Nowa' } })).toEqual([]);
  });

  test('by a program with a token, which publishes unless told otherwise', async () => {
    expect(faults(await app.fetchJson('POST', '/api/articles?locale=pl', { token: program, body: { data: { title: 'Z programu', body: saying('Program: ') } } }))).toEqual([400, 'gate.link-text body.0.children.1']);
    const documentId = await saved(ARTICLE, { title: 'Z programu' });
    expect(faults(await app.fetchJson('PUT', `/api/articles/${documentId}?locale=pl`, { token: program, body: { data: { cover: picture } } }))).toEqual([400, 'gate.cover-alt coverAlt']);
    expect((await documents(app, ARTICLE).findOne({ documentId, locale: 'pl', populate: '*' }))?.cover).toBeNull();
  });

  test('by a script, in any of the languages that it publishes', async () => {
    const documentId = await saved(ARTICLE, { cover: picture, coverAlt: 'Rynek w Pszczynie' });
    await documents(app, ARTICLE).update({ documentId, locale: 'uk', data: { title: 'Візит', coverAlt: '' } });
    await expect(documents(app, ARTICLE).publish({ documentId, locale: '*' })).rejects.toMatchObject({ message: expect.stringContaining('(uk)') });
    await expect(documents(app, ARTICLE).publish({ documentId, locale: ['pl', 'uk'] })).rejects.toThrow();
    expect(await isPublic(ARTICLE, documentId)).toBe(false);
    await documents(app, ARTICLE).publish({ documentId, locale: 'pl' });
    expect(await isPublic(ARTICLE, documentId)).toBe(true);
  });

  test('in a new language that begins with the facts of the others', async () => {
    const documentId = await saved(ARTICLE, { cover: picture, coverAlt: 'Rynek' });
    await expect(documents(app, ARTICLE).update({ documentId, locale: 'uk', data: { title: 'Візит' }, status: 'published' })).rejects.toMatchObject({ details: { errors: [{ code: 'gate.cover-alt' }] } });
  });

  test('of facts alone, where another public language would show a picture without a description', async () => {
    const documentId = await saved(ARTICLE, {});
    await documents(app, ARTICLE).update({ documentId, locale: 'uk', data: { title: 'Візит' } });
    await documents(app, ARTICLE).publish({ documentId, locale: '*' });
    await documents(app, ARTICLE).update({ documentId, locale: 'pl', data: { cover: picture, coverAlt: 'Rynek' } });
    await documents(app, ARTICLE).update({ documentId, locale: 'uk', data: { coverAlt: 'Площа' } });
    await expect(documents(app, ARTICLE).publish({ documentId, locale: 'pl' })).rejects.toMatchObject({ details: { errors: [{ code: 'gate.cover-alt-elsewhere', path: ['cover'] }] } });
    await documents(app, ARTICLE).publish({ documentId, locale: ['pl', 'uk'] });
    expect(await isPublic(ARTICLE, documentId, 'uk')).toBe(true);
  });

  test('of a partnership whose agreement has lost its evidence, or whose stage is another than the register says', async () => {
    const pair = await createPartnership(app);
    await milestonesOf(app).add(pair.documentId, { kind: 'agreement', side: 'both', date: '2024-05-01', evidenceUrl: 'https://example.org/umowa', evidenceFileId: null, note: null });
    await app.strapi.db.query('plugin::partnerships.milestone').updateMany({ where: { partnership: pair.documentId }, data: { evidenceUrl: null } });
    await app.strapi.db.query('plugin::partnerships.link').updateMany({ where: { partnership: pair.documentId }, data: { stage: 'active' } });
    // The panel saves what it publishes, and with that the register follows: whoever does not save is refused for it.
    const publishing = () => office('POST', `${PARTNERSHIP}/actions/bulkPublish?locale=pl`, { documentIds: [pair.documentId] });
    expect(faults(await publishing())).toEqual([400, 'gate.agreement-evidence milestones', 'gate.stage milestones']);

    // As the sentences say: the register follows when the partnership is saved, and evidence is given in the milestones.
    await documents(app, PARTNERSHIP).update({ documentId: pair.documentId, locale: 'pl', data: { summary: 'Dwie gminy' } });
    const [milestone] = (await milestonesOf(app).timeline(pair.documentId))?.milestones ?? [];
    await milestonesOf(app).change(milestone?.documentId ?? '', { evidenceUrl: 'https://example.org/umowa.pdf' });
    expect((await publishing()).status).toBe(200);
  });

  test('drafts are saved all the same, and what is public can be withdrawn', async () => {
    const documentId = await saved(ARTICLE, {});
    await documents(app, ARTICLE).publish({ documentId, locale: 'pl' });
    await documents(app, ARTICLE).update({ documentId, locale: 'pl', data: { cover: picture, body: saying('Program: ') } });
    await documents(app, ARTICLE).unpublish({ documentId, locale: 'pl' });
    expect(await isPublic(ARTICLE, documentId)).toBe(false);
  });
});

describe('an override', () => {
  const override = (documentId: string, fields: object, token = admin): Promise<JsonResponse> => gates('POST', '/override', { data: { uid: ARTICLE, documentId, locale: 'pl', reason: 'Tak ma zostać.', findings: [], ...fields } }, token);

  test('is refused for an error, for what is not there, and without a reason', async () => {
    const documentId = await saved(ARTICLE, { cover: picture, body: saying('Program: ') });
    const [error, warning] = await findings(ARTICLE, documentId);
    expect(faults(await override(documentId, { findings: [error?.fingerprint] }))).toEqual([400, 'gate.error-stays findings']);
    expect(faults(await override(documentId, { findings: ['a'.repeat(27)] }))).toEqual([400, 'gate.finding-unknown findings']);
    for (const reason of ['', '  a ', 'x'.repeat(1001)]) expect(faults(await override(documentId, { findings: [warning?.fingerprint], reason }))).toEqual([400, 'gate.reason reason']);
    expect((await override(documentId, { findings: [] })).status).toBe(400);
    expect((await override(documentId, { findings: [warning?.fingerprint], force: true })).status).toBe(400);
    expect((await findings(ARTICLE, documentId)).map(({ override: held }) => held)).toEqual([null, null]);
  });

  test('is refused to strangers, programs, and whoever may not publish in that language', async () => {
    const documentId = await saved(ARTICLE, { body: saying('Program: ') });
    const [warning] = await findings(ARTICLE, documentId);
    const roles = (await app.strapi.db.query('admin::role').findMany({ where: { code: 'pobratym-translator-pl' } })) as { id: number }[];
    const translator = await app.adminLogin(await app.createAdmin(roles.map(({ id }) => id)));
    expect((await override(documentId, { findings: [warning?.fingerprint] }, translator)).status).toBe(403);
    expect((await override(documentId, { findings: [warning?.fingerprint] }, program)).status).toBe(401);
    expect((await app.fetchJson('GET', `/partnerships/gates${asked(ARTICLE, documentId)}`)).status).toBe(401);
    // Whoever reads the entry reads what is found in it.
    expect((await gates('GET', asked(ARTICLE, documentId), undefined, translator)).body).toMatchObject({ data: { mayOverride: false, findings: [{ code: 'gate.link-text' }] } });
  });

  test('lets exactly these findings pass, until what they rest on changes', async () => {
    const documentId = await saved(ARTICLE, { body: saying('Program: ') });
    const publishing = () => office('POST', `${ARTICLE}/${documentId}/actions/publish?locale=pl`, {});
    expect((await overrideAll(ARTICLE, documentId)).status).toBe(201);
    expect((await publishing()).status).toBe(200);

    await documents(app, ARTICLE).update({ documentId, locale: 'pl', data: { title: 'Inny tytuł', body: [{ type: 'paragraph', children: [text('Wstęp')] }, ...saying('Program: ')] } });
    expect((await publishing()).status).toBe(200);

    await documents(app, ARTICLE).update({ documentId, locale: 'pl', data: { body: [...saying('Program: '), ...saying('Program: ')] } });
    expect(faults(await publishing())).toEqual([400, 'gate.link-text body.1.children.1']);
    await documents(app, ARTICLE).update({ documentId, locale: 'pl', data: { body: saying('Nowy program: ') } });
    expect(faults(await publishing())).toEqual([400, 'gate.link-text body.0.children.1']);
  });

  test('holds for its language and its entry alone', async () => {
    const documentId = await saved(ARTICLE, { body: saying('Program: ') });
    await documents(app, ARTICLE).update({ documentId, locale: 'uk', data: { title: 'Візит', body: saying('Program: ') } });
    const other = await saved(ARTICLE, { body: saying('Program: ') });
    await overrideAll(ARTICLE, documentId);
    await expect(documents(app, ARTICLE).publish({ documentId, locale: 'uk' })).rejects.toThrow();
    await expect(documents(app, ARTICLE).publish({ documentId: other, locale: 'pl' })).rejects.toThrow();
  });

  test('is written into a log that says who, when, why and what, and that nobody can change', async () => {
    const documentId = await saved(EVENT, { title: 'Kiedyś', approximateDate: 'XXXX-06-14' });
    await overrideAll(EVENT, documentId, 'Źródło nie podaje roku.');
    const { body } = await gates('GET', `/log${asked(EVENT, documentId)}`);
    const { data } = body as { data: { at: string }[] };
    expect(data).toMatchObject([{ by: 'Test', reason: 'Źródło nie podaje roku.', code: 'gate.event-undated', path: ['startsAt'] }]);
    expect(Math.abs(Date.now() - Date.parse(data[0]?.at ?? ''))).toBeLessThan(60_000);
    await documents(app, EVENT).delete({ documentId, locale: '*' });
    const table = app.strapi.db.connection('partnership_gate_overrides');
    await expect(table.clone().where({ document_id: documentId }).update({ reason: 'Inny.' })).rejects.toMatchObject({ message: expect.stringContaining('only added to') });
    await expect(table.clone().where({ document_id: documentId }).delete()).rejects.toMatchObject({ message: expect.stringContaining('only added to') });
    expect(((await gates('GET', `/log${asked(EVENT, documentId)}`)).body as { data: object[] }).data).toHaveLength(1);
  });
});

describe('what is found', () => {
  test('is told in the language on the screen, with the place', async () => {
    const documentId = await saved(ARTICLE, { body: saying('Program: ') });
    const { body } = await app.fetchJson('GET', `/partnerships/gates${asked(ARTICLE, documentId)}`, { token: admin, headers: { cookie: 'pobratym-panel-language=uk' } });
    expect((body as { data: object }).data).toMatchObject({ mayOverride: true, findings: [{ severity: 'warning', path: ['body', 0, 'children', 1], message: expect.stringMatching(/^Текст посилання «tutaj» не каже/), override: null }] });
  });

  test('in a form that has not been saved, with or without an entry behind it', async () => {
    const check = async (fields: object, documentId: string | null = null): Promise<string[]> =>
      ((await gates('POST', '/check', { data: { uid: ARTICLE, documentId, locale: 'pl', fields } })).body as { data: { findings: Finding[] } }).data.findings.map(({ code, override }) => `${code}${override ? ' passes' : ''}`);
    expect(await check({ title: 'A', cover: { id: picture } })).toEqual(['gate.cover-alt']);
    const documentId = await saved(ARTICLE, { body: saying('Program: ') });
    await overrideAll(ARTICLE, documentId);
    expect(await check({ body: saying('Program: ') }, documentId)).toEqual(['gate.link-text passes']);
    expect(await check({ body: saying('Inny: ') }, documentId)).toEqual(['gate.link-text']);
  });

  test('of nothing is not found, and other types have no gates', async () => {
    expect((await gates('GET', asked(ARTICLE, 'niema'))).status).toBe(404);
    expect((await gates('GET', asked('api::area.area', 'a'))).status).toBe(400);
    expect((await gates('GET', `${asked(ARTICLE, 'a')}&status=draft`)).status).toBe(400);
  });
});

test('a decorative picture has an empty alternative text in the feed', async () => {
  const documentId = await saved(ARTICLE, { cover: picture, coverAlt: 'Rynek', coverDecorative: true });
  await documents(app, ARTICLE).publish({ documentId, locale: 'pl' });
  expect((await app.fetchJson('GET', `/api/feed/articles/${documentId}?locale=pl`)).body).toMatchObject({ data: { image: { alt: '' } } });
});

test('publishing asks the database one question more, and one more of a partnership', async () => {
  const pair = await createPartnership(app);
  const article = await saved(ARTICLE, {});
  const service = app.strapi.plugin('partnerships').service('gates') as { refuseUnfit(ctx: object): Promise<void> };

  /** Statements of the transaction alone: others go on beside it. */
  const asks = async (uid: string, documentId: string): Promise<number> => {
    const statements: { sql: string; transaction: string | undefined }[] = [];
    const note = ({ sql, __knexTxId: transaction }: { sql: string; __knexTxId?: string }): void => void statements.push({ sql, transaction });
    app.strapi.db.connection.on('query', note);
    await app.strapi.db.transaction(async ({ trx }) => {
      await trx.raw('select 1 as its_own');
      await service.refuseUnfit({ uid, action: 'publish', params: { documentId, locale: 'pl' } });
    });
    app.strapi.db.connection.removeListener('query', note);
    const own = statements.find(({ sql }) => sql.includes('its_own'))?.transaction;
    return statements.filter(({ sql, transaction }) => transaction === own && /^\W*select/i.test(sql)).length - 1;
  };
  expect(await asks(ARTICLE, article)).toBe(1);
  expect(await asks(PARTNERSHIP, pair.documentId)).toBe(2);
});
