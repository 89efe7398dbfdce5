import { createMunicipality, documents, linkOf, MILESTONE, milestonesOf, MUNICIPALITY, PARTNERSHIP, refusalOf, type Fields, type SavedEntry } from '../support/content';
import { bootStrapi, type BootedStrapi, type JsonResponse } from '../support/strapi';

let app: BootedStrapi;
let admin: string;
let education: string;
let energy: string;
let home: SavedEntry;
const hromadas: Record<'bucha' | 'mena' | 'komarno' | 'notSeeking', SavedEntry> = {} as never;

const ref = (documentId: string): string => `area:${documentId}`;

const hromada = (code: string, overrides: Fields = {}): Promise<SavedEntry> =>
  createMunicipality(app, { officialName: `Громада ${code}`, nameUk: `Громада ${code}`, country: 'UA', code, seekingPartner: true, ...overrides });

beforeAll(async () => {
  app = await bootStrapi({ env: { MATCHING_WEIGHTS: '{"distance": 0}' } });
  admin = await app.adminLogin();
  const area = async (name: string, key: string): Promise<string> => (await documents(app, 'api::area.area').create({ data: { name, key }, locale: 'pl' })).documentId;
  education = await area('Edukacja', 'education');
  energy = await area('Energia', 'energy');
  home = await createMunicipality(app, { officialName: 'Gmina Pszczyna', namePl: 'Pszczyna', code: '2410054', type: 'urban-rural', seekingPartner: true, needAreas: [ref(energy)], offerAreas: [ref(education)], languages: ['pl', 'en'] });
  hromadas.bucha = await hromada('UA32080070000050759', { needAreas: [ref(education)], offerAreas: [ref(energy)], languages: ['uk', 'en'], type: 'city-hromada', population: 53_000 });
  hromadas.mena = await hromada('UA74040210000094310', { languages: ['uk'] });
  hromadas.komarno = await hromada('UA46060170000096010');
  hromadas.notSeeking = await hromada('UA46060130000025620', { seekingPartner: false });
});
afterAll(() => app.stop());

interface Candidate {
  municipality: { documentId: string; name: string };
  seeking: boolean;
  score: number;
  known: number;
  parts: { criterion: string; share: number; points: number; judgement: { kind: string; value?: number; reason?: Record<string, unknown>; missing?: string } }[];
}
interface Matches {
  total: number;
  seeker: { documentId: string };
  weights: Record<string, number>;
  areas: Record<string, string>;
  candidates: Candidate[];
}

const get = (url: string, token: string = admin): Promise<JsonResponse> => app.fetchJson('GET', `/partnerships/matching${url}`, { token });
const lead = (data: unknown, token: string = admin): Promise<JsonResponse> => app.fetchJson('POST', '/partnerships/matching/lead', { token, body: { data } });
const matchesOf = async (documentId: string, query = ''): Promise<Matches> => ((await get(`/${documentId}${query}`)).body as { data: Matches }).data;
const idsOf = ({ candidates }: Matches): string[] => candidates.map(({ municipality }) => municipality.documentId);
const pathsOf = ({ body }: JsonResponse): string[] => (body as { error: { details: { errors: { path: string[] }[] } } }).error.details.errors.map(({ path }) => path.join('.'));

/** A role with some permissions of the content manager, and somebody in it. */
async function signedInWith(name: string, permissions: readonly (readonly [action: string, subject: string, fields?: readonly string[], locales?: readonly string[]])[]): Promise<string> {
  const roles = app.strapi.service('admin::role' as never) as unknown as { create(data: object): Promise<{ id: number }>; assignPermissions(id: number, permissions: object[]): Promise<unknown> };
  const { id } = await roles.create({ name, description: '' });
  await roles.assignPermissions(id, permissions.map(([action, subject, fields, locales = ['pl', 'uk', 'en']]) => ({ action: `plugin::content-manager.explorer.${action}`, subject, properties: { ...(fields && { fields }), locales }, conditions: [] })));
  return app.adminLogin(await app.createAdmin([id]));
}

const READING = [['read', MUNICIPALITY, ['officialName']], ['read', PARTNERSHIP, ['sideA', 'sideB', 'type']]] as const;

describe('matching refuses', () => {
  test.each(['', '/abc'])('nobody who is not signed in (%s)', async (url) => {
    expect((await app.fetchJson('GET', `/partnerships/matching${url}`)).status).toBe(401);
    expect((await app.fetchJson('POST', '/partnerships/matching/lead', { body: { data: {} } })).status).toBe(401);
  });

  test('who may read no partnerships, and who may read no municipalities', async () => {
    for (const [name, permissions] of [['municipalities alone', [READING[0]]], ['partnerships alone', [READING[1]]]] as const) {
      const token = await signedInWith(name, permissions);
      expect((await get('', token)).status).toBe(403);
      expect((await get(`/${home.documentId}`, token)).status).toBe(403);
    }
  });

  test('a lead by who may not create partnerships with their sides, and writes nothing', async () => {
    const reader = await signedInWith('reader of pairs', READING);
    const wordsmith = await signedInWith('words of pairs', [...READING, ['create', PARTNERSHIP, ['title']]]);
    const before = await documents(app, PARTNERSHIP).count();
    const elsewhere = await signedInWith('pairs in English', [...READING, ['create', PARTNERSHIP, ['sideA', 'sideB', 'type'], ['en']]]);
    for (const token of [reader, wordsmith, elsewhere]) expect((await lead({ seeker: home.documentId, partner: hromadas.mena.documentId, type: 'partnership' }, token)).status).toBe(403);
    expect(await documents(app, PARTNERSHIP).count()).toBe(before);
  });

  test('a first contact by who may create partnerships and not change them', async () => {
    const token = await signedInWith('maker of pairs', [...READING, ['create', PARTNERSHIP, ['sideA', 'sideB', 'type']]]);
    expect((await lead({ seeker: home.documentId, partner: hromadas.mena.documentId, type: 'partnership', contact: { date: null } }, token)).status).toBe(403);
    expect(await documents(app, PARTNERSHIP).count()).toBe(0);
  });

  test.each([
    ['?limit=0', 'limit'],
    ['?limit=many', 'limit'],
    ['?type=rivalry', 'type'],
    ['?all=perhaps', 'all'],
    ['?locale=%3C', 'locale'],
    ['?weights=1', ''],
  ])('%s, naming the parameter', async (query, field) => {
    const answer = await get(`/${home.documentId}${query}`);
    expect(answer.status).toBe(400);
    expect(pathsOf(answer)).toEqual([field]);
  });

  test.each([
    [{}, ['data.seeker', 'data.partner', 'data.type']],
    [{ seeker: '../x', partner: 'b', type: 'partnership' }, ['data.seeker']],
    [{ seeker: 'a', partner: 'b', type: 'partnership', stage: 'active' }, ['data']],
    [{ seeker: 'a', partner: 'b', type: 'partnership', contact: {} }, ['data.contact.date']],
  ])('the lead %j, naming the field', async (data, fields) => {
    const answer = await lead(data);
    expect(answer.status).toBe(400);
    expect(pathsOf(answer)).toEqual(fields);
  });

  test('a municipality that is not there', async () => {
    expect((await get('/nobody')).status).toBe(404);
    expect((await lead({ seeker: home.documentId, partner: 'nobody', type: 'partnership' })).status).toBe(400);
  });

  test('languages that are none', async () => {
    for (const languages of ['pl', ['Polish'], ['pl', 'pl'], [1]]) {
      expect(await refusalOf(documents(app, MUNICIPALITY).update({ documentId: home.documentId, locale: 'pl', data: { languages } }))).toMatchObject({ faults: ['languages languages.form'] });
    }
  });
});

describe('candidates', () => {
  test('are ranked, with the reasons as data and the names of areas in the language asked for', async () => {
    const found = await matchesOf(home.documentId, '?locale=pl');
    expect(idsOf(found)[0]).toBe(hromadas.bucha.documentId);
    expect(found.total).toBe(3);
    const parts = Object.fromEntries((found.candidates[0]?.parts ?? []).map(({ criterion, judgement }) => [criterion, judgement]));
    expect(parts.needs).toEqual({ kind: 'known', value: 1, reason: { code: 'needs.meet', received: [energy], given: [education] } });
    expect(parts.language).toEqual({ kind: 'known', value: 1, reason: { code: 'language.common', languages: ['en'] } });
    expect(parts.size).toEqual({ kind: 'unknown', missing: 'seeker' });
    expect(parts.unlinked).toMatchObject({ reason: { code: 'unlinked.none' } });
    expect(found.areas).toEqual({ [energy]: 'Energia', [education]: 'Edukacja' });
  });

  test('are as many as asked for, and all are counted', async () => {
    const found = await matchesOf(home.documentId, '?limit=1');
    expect([found.candidates.length, found.total]).toEqual([1, 3]);
  });

  test('come from the other side as well', async () => {
    expect(idsOf(await matchesOf(hromadas.mena.documentId))).toEqual([home.documentId]);
  });

  test('are those that do not seek too, where asked for', async () => {
    const found = await matchesOf(home.documentId, '?all=true');
    expect(idsOf(found)).toContain(hromadas.notSeeking.documentId);
    expect(found.candidates.find(({ municipality }) => municipality.documentId === hromadas.notSeeking.documentId)?.seeking).toBe(false);
  });

  test('are weighed as configured', async () => {
    const { weights, candidates } = await matchesOf(home.documentId);
    expect(weights).toMatchObject({ distance: 0, areas: 3 });
    expect(candidates[0]?.parts.find(({ criterion }) => criterion === 'distance')?.share).toBe(0);
  });

  test('are judged by inquiries where these may be read, and not for who may not', async () => {
    const kinds = async (token: string): Promise<unknown> => {
      const body = (await get(`/${home.documentId}`, token)).body as { data: Matches };
      const komarno = body.data.candidates.find(({ municipality }) => municipality.documentId === hromadas.komarno.documentId);
      return komarno?.parts.find(({ criterion }) => criterion === 'contacts')?.judgement.reason?.code;
    };
    const moment = '2026-11-01T10:00:00.000Z';
    await app.strapi.db.query('api::inquiry.inquiry').create({
      data: { reference: 'Z-1', municipalityName: 'Комарно', country: 'UA', code: 'UA46060170000096010', contactName: 'O. K.', email: 'o@example.org', preferredPartner: home.documentId, noticeVersion: '1', consentedAt: moment, purgeAfter: moment, state: 'new' },
    });
    expect(await kinds(admin)).toBe('contacts.inquiry');
    expect(await kinds(await signedInWith('pairs without inquiries', READING))).toBe('contacts.none');
  });

  test('who seek are listed by name', async () => {
    const { body } = await get('?locale=pl');
    const found = (body as { data: { documentId: string }[] }).data.map(({ documentId }) => documentId);
    expect(new Set(found)).toEqual(new Set([home, hromadas.bucha, hromadas.mena, hromadas.komarno].map(({ documentId }) => documentId)));
  });
});

describe('a lead', () => {
  test('is the draft of a partnership with both sides, the Polish one first, by who made it', async () => {
    const answer = await lead({ seeker: hromadas.mena.documentId, partner: home.documentId, type: 'partnership' });
    expect(answer.status).toBe(201);
    const { documentId } = (answer.body as { data: { documentId: string } }).data;
    const saved = await documents(app, PARTNERSHIP).findOne({ documentId, locale: 'pl', populate: ['createdBy'] });
    expect(saved).toMatchObject({ type: 'partnership', sideA: home.documentId, sideB: hromadas.mena.documentId, publishedAt: null, createdBy: { firstname: 'Test' } });
    expect(await linkOf(app, documentId)).toMatchObject({ stage: 'lead' });
  });

  test('takes the pair away from candidates, in this type and no other', async () => {
    expect(idsOf(await matchesOf(home.documentId))).not.toContain(hromadas.mena.documentId);
    const other = await matchesOf(home.documentId, '?type=friendship');
    const mena = other.candidates.find(({ municipality }) => municipality.documentId === hromadas.mena.documentId);
    expect(mena?.parts.find(({ criterion }) => criterion === 'contacts')?.judgement.reason).toEqual({ code: 'contacts.running', types: ['partnership'] });
    expect(mena?.parts.find(({ criterion }) => criterion === 'unlinked')?.judgement.reason).toEqual({ code: 'unlinked.some', count: 1 });
  });

  test('of a taken pair is refused with the name of the partnership', async () => {
    const answer = await lead({ seeker: home.documentId, partner: hromadas.mena.documentId, type: 'partnership' });
    expect(answer.status).toBe(409);
    expect(answer.body).toMatchObject({ error: { details: { partnership: { title: expect.stringContaining('Pszczyna'), stage: 'lead' } } } });
  });

  test('begins with a contact where one is told', async () => {
    const answer = await lead({ seeker: home.documentId, partner: hromadas.komarno.documentId, type: 'partnership', contact: { date: '2026-11' } });
    const { documentId } = (answer.body as { data: { documentId: string } }).data;
    expect(await milestonesOf(app).timeline(documentId)).toMatchObject({ stage: 'contact', milestones: [{ kind: 'contact', date: '2026-11' }] });
  });

  test('with a contact that cannot be is not made at all', async () => {
    const before = [await documents(app, PARTNERSHIP).count(), await documents(app, MILESTONE).count()];
    const answer = await lead({ seeker: home.documentId, partner: hromadas.bucha.documentId, type: 'partnership', contact: { date: 'last week' } });
    expect(answer.status).toBe(400);
    expect([await documents(app, PARTNERSHIP).count(), await documents(app, MILESTONE).count()]).toEqual(before);
  });

  test('can be made of every candidate that is offered', async () => {
    for (const type of ['partnership', 'friendship', 'project', 'solidarity', 'operator']) {
      for (const partner of idsOf(await matchesOf(home.documentId, `?type=${type}&all=true`))) {
        expect((await lead({ seeker: home.documentId, partner, type })).status).toBe(201);
      }
      expect((await matchesOf(home.documentId, `?type=${type}&all=true`)).candidates).toEqual([]);
    }
  });
});
