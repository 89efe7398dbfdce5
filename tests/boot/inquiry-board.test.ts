import type { InquiryCard } from '../../src/plugins/partnerships/server/src/core/inquiry-board/inquiry';
import { createMunicipality, documents, linkOf, MUNICIPALITY, PARTNERSHIP, type SavedEntry } from '../support/content';
import { bootStrapi, type BootedStrapi, type JsonResponse } from '../support/strapi';

/*
 * The office's board of inquiries: who may see and move them, what happens when two move the same one, and the step from an inquiry to
 * a lead.
 */

const INQUIRY = 'api::inquiry.inquiry';

interface One extends InquiryCard {
  readonly note: string | null;
  readonly email: string;
  readonly code: string | null;
  readonly changedBy: string | null;
  readonly municipality: { documentId: string; name: string | null } | null;
  readonly partnership: { documentId: string; name: string | null } | null;
  readonly preferredPartner: { documentId: string; name: string | null } | null;
  readonly areas: { documentId: string; name: string | null }[];
}

let app: BootedStrapi;
const tokens: Record<'office' | 'editor' | 'translator' | 'reader', string> = {} as never;
let bucha: SavedEntry;
let zory: SavedEntry;
let energy: string;
let counter = 0;

const signIn = async (code: string): Promise<string> => {
  const role = (await app.strapi.db.query('admin::role').findOne({ where: { code } })) as { id: number };
  return app.adminLogin(await app.createAdmin([role.id]));
};

beforeAll(async () => {
  app = await bootStrapi();
  for (const [name, code] of [['office', 'pobratym-office'], ['editor', 'pobratym-editor'], ['translator', 'pobratym-translator-uk'], ['reader', 'pobratym-reader']] as const) tokens[name] = await signIn(code);
  energy = (await documents(app, 'api::area.area').create({ data: { name: 'Energia', key: 'energy' }, locale: 'pl' })).documentId;
  bucha = await createMunicipality(app, { officialName: 'Бучанська міська територіальна громада', namePl: 'Bucza', nameUk: 'Буча', country: 'UA', code: 'UA32080070000050759', type: 'city-hromada', seekingPartner: true, offerAreas: [`area:${energy}`] });
  zory = await createMunicipality(app, { officialName: 'Gmina Miejska Żory', namePl: 'Żory', country: 'PL', code: '2479011', type: 'urban' });
});
afterAll(() => app.stop());

const inquire = async (data: Record<string, unknown> = {}): Promise<string> => {
  counter += 1;
  const later = new Date(Date.now() + 86_400_000).toISOString();
  const { documentId } = await documents(app, INQUIRY).create({
    data: { reference: `Z-${String(counter)}`, municipalityName: 'Nowa Gmina', country: 'PL', contactName: 'Anna Nowak', email: 'anna@example.org', noticeVersion: '1', consentedAt: new Date().toISOString(), purgeAfter: later, state: 'new', areas: [`area:${energy}`], ...data },
  });
  return documentId;
};

const ask = (method: string, path: string, { token = tokens.editor, body }: { token?: string; body?: object } = {}): Promise<JsonResponse> => app.fetchJson(method, `/partnerships/inquiries${path}`, { token, ...(body && { body }) });
const one = async (documentId: string): Promise<One> => ((await ask('GET', `/${documentId}?locale=pl`)).body as { data: One }).data;
const change = (documentId: string, data: object, token = tokens.editor): Promise<JsonResponse> => ask('PUT', `/${documentId}?locale=pl`, { token, body: { data } });
const lead = (documentId: string, data: object, token = tokens.editor): Promise<JsonResponse> => ask('POST', `/${documentId}/lead`, { token, body: { data } });
const codesOf = ({ body }: JsonResponse): string[] => ((body as { error?: { details?: { errors?: { path: string[]; code: string }[] } } }).error?.details?.errors ?? []).map(({ path, code }) => `${path.join('.')} ${code}`);
const count = (uid: string): Promise<number> => app.strapi.db.query(uid).count();

describe('refused is', () => {
  test('who is not signed in, and whose role does not know inquiries', async () => {
    const documentId = await inquire();
    for (const [method, path] of [['GET', ''], ['GET', '/summary'], ['GET', `/${documentId}`], ['PUT', `/${documentId}`], ['GET', `/${documentId}/candidates`], ['POST', `/${documentId}/lead`]] as const) {
      expect((await app.fetchJson(method, `/partnerships/inquiries${path}`, method === 'GET' ? {} : { body: {} })).status).toBe(401);
      for (const token of [tokens.translator, tokens.reader]) expect((await ask(method, path, { token, ...(method !== 'GET' && { body: {} }) })).status).toBe(403);
    }
  });

  test('what is not there, and what is no change', async () => {
    const seen = new Date().toISOString();
    expect((await ask('GET', '/nosuch?locale=pl')).status).toBe(404);
    expect((await change('nosuch', { seen, state: 'closed' })).status).toBe(404);
    expect((await lead('nosuch', { seen, partner: bucha.documentId, type: 'partnership' })).status).toBe(404);
    const documentId = await inquire();
    for (const data of [{}, { seen }, { seen: 'now', state: 'closed' }, { seen, state: 'lost' }, { seen, note: 'x'.repeat(5001) }, { seen, state: 'closed', email: 'x@example.org' }]) expect((await change(documentId, data)).status).toBe(400);
    expect((await one(documentId)).state).toBe('new');
  });
});

describe('the board', () => {
  test('shows every inquiry in its column, and no more of it than a card needs', async () => {
    const documentId = await inquire({ municipalityName: 'Wieś Widoczna', message: 'tajne' });
    const { inquiries, counts } = ((await ask('GET', '')).body as { data: { inquiries: InquiryCard[]; counts: Record<string, number> } }).data;
    const card = inquiries.find((entry) => entry.documentId === documentId);
    expect(card).toMatchObject({ municipalityName: 'Wieś Widoczna', country: 'PL', state: 'new' });
    expect(JSON.stringify(inquiries)).not.toContain('tajne');
    expect(JSON.stringify(inquiries)).not.toContain('anna@example.org');
    expect(counts.new).toBe(inquiries.filter(({ state }) => state === 'new').length);
  });

  test('of two who move the same card, the second is told who was faster, and nothing is lost', async () => {
    const documentId = await inquire();
    const { updatedAt: seen } = await one(documentId);
    const outcomes = await Promise.all([change(documentId, { seen, state: 'answered' }), change(documentId, { seen, note: 'Zadzwonić' }, tokens.office)]);
    expect(outcomes.map(({ status }) => status).sort()).toEqual([200, 409]);
    const refused = outcomes.find(({ status }) => status === 409);
    expect(refused && codesOf(refused)).toEqual(['seen inquiry.changed-by']);
    const now = await one(documentId);
    expect([now.state, now.note]).toEqual(outcomes[0]?.status === 200 ? ['answered', null] : ['new', 'Zadzwonić']);
    expect((await change(documentId, { seen: now.updatedAt, note: null, state: 'closed' })).status).toBe(200);
  });

  test('counts what waits, and names the one that has waited longest', async () => {
    const { counts, oldest } = ((await ask('GET', '/summary')).body as { data: { counts: Record<string, number>; oldest: { documentId: string } } }).data;
    const waiting = (await app.strapi.db.query(INQUIRY).findMany({ where: { state: 'new' }, orderBy: { id: 'asc' } })) as { documentId: string }[];
    expect([counts.new, oldest.documentId]).toEqual([waiting.length, waiting[0]?.documentId]);
  });
});

describe('a municipality of the register', () => {
  test.each([
    ['its code', { municipalityName: 'Coś innego', code: '2479011' }],
    ['its name', { municipalityName: 'ŻORY' }],
  ])('is known by %s', async (_how, data) => {
    expect((await one(await inquire(data))).municipality).toEqual({ documentId: zory.documentId, name: 'Żory' });
  });

  test('of the other country, or of another code, is not meant', async () => {
    expect((await one(await inquire({ municipalityName: 'Żory', country: 'UA' }))).municipality).toBeNull();
    expect((await one(await inquire({ municipalityName: 'Żory', code: '2410054' }))).municipality).toBeNull();
  });
});

describe('candidates', () => {
  test('fit what the inquiry says, and whom it asks for is told of', async () => {
    const documentId = await inquire({ preferredPartner: bucha.documentId });
    const { status, body } = await ask('GET', `/${documentId}/candidates?locale=pl&all=true`);
    const { candidates } = (body as { data: { candidates: { municipality: { documentId: string }; parts: { criterion: string; judgement: { reason?: { code: string } } }[] }[] } }).data;
    expect([status, candidates.map(({ municipality }) => municipality.documentId)]).toEqual([200, [bucha.documentId]]);
    const reasons = candidates[0]?.parts.flatMap(({ judgement }) => judgement.reason?.code ?? []);
    expect(reasons).toEqual(expect.arrayContaining(['needs.meet', 'contacts.inquiry']));
  });
});

describe('a lead', () => {
  test('of a municipality without a code is refused by the field, and leaves nothing', async () => {
    const before = [await count(MUNICIPALITY), await count(PARTNERSHIP)];
    const documentId = await inquire();
    const { updatedAt: seen } = await one(documentId);
    const refused = await lead(documentId, { seen, partner: bucha.documentId, type: 'partnership' });
    expect([refused.status, codesOf(refused)]).toEqual([400, ['code inquiry.code-needed']]);
    expect((await lead(documentId, { seen, partner: bucha.documentId, type: 'partnership', code: '99' })).status).toBe(400);
    expect([await count(MUNICIPALITY), await count(PARTNERSHIP)]).toEqual(before);
  });

  test('that breaks a rule of pairs leaves no municipality behind', async () => {
    const before = await count(MUNICIPALITY);
    const documentId = await inquire({ municipalityName: 'Nowa', code: '2410054' });
    const { updatedAt: seen } = await one(documentId);
    expect((await lead(documentId, { seen, partner: zory.documentId.replace(/./g, 'a'), type: 'partnership' })).status).toBe(400);
    expect(await count(MUNICIPALITY)).toBe(before);
    expect((await one(documentId)).state).toBe('new');
  });

  test('makes the municipality, the pair and the note of both at once, and once', async () => {
    const documentId = await inquire({ municipalityName: 'Gmina Pszczyna', code: '2410054' });
    const { updatedAt: seen } = await one(documentId);
    const made = await Promise.all([lead(documentId, { seen, partner: bucha.documentId, type: 'partnership' }), lead(documentId, { seen, partner: bucha.documentId, type: 'partnership' }, tokens.office)]);
    expect(made.map(({ status }) => status).sort()).toEqual([200, 201]);
    const [first, second] = made.map(({ body }) => (body as { data: { documentId: string } }).data.documentId);
    expect(first).toBe(second);
    const after = await one(documentId);
    expect([after.state, after.partnership?.documentId]).toEqual(['in-progress', first]);
    const municipality = await documents(app, MUNICIPALITY).findOne({ documentId: after.municipality?.documentId ?? '', locale: 'pl' });
    expect(municipality).toMatchObject({ officialName: 'Gmina Pszczyna', code: '2410054', country: 'PL', seekingPartner: true, publishedAt: null, population: null });
    expect(await linkOf(app, first ?? '')).toMatchObject({ sideA: after.municipality?.documentId, sideB: bucha.documentId });
    expect(await app.strapi.db.query(MUNICIPALITY).count({ where: { code: '2410054' } })).toBe(1);
  });

  test('that was deleted may be made again', async () => {
    const documentId = await inquire({ municipalityName: 'Żory' });
    const { updatedAt: seen } = await one(documentId);
    const { body } = await lead(documentId, { seen, partner: bucha.documentId, type: 'project' });
    await documents(app, PARTNERSHIP).delete({ documentId: (body as { data: { documentId: string } }).data.documentId, locale: '*' });
    const again = await one(documentId);
    expect(again.partnership).toBeNull();
    expect((await lead(documentId, { seen: again.updatedAt, partner: bucha.documentId, type: 'project' })).status).toBe(201);
  });
});
