import { ARTICLE, createMunicipality, createPartnership, documents, MUNICIPALITY, PARTNERSHIP, type SavedEntry } from '../support/content';
import { bootStrapi, type BootedStrapi, type JsonResponse } from '../support/strapi';

let app: BootedStrapi;
let admin: string;
let partnership: SavedEntry;
let bucza: SavedEntry;

beforeAll(async () => {
  app = await bootStrapi();
  admin = await app.adminLogin();
  const home = await createMunicipality(app, { officialName: 'Opatów', code: '2406052', district: 'kłobucki' });
  await createMunicipality(app, { officialName: 'Opatów', code: '2606043', district: 'opatowski' });
  bucza = await createMunicipality(app, {
    officialName: 'Бучанська міська територіальна громада',
    nameUk: 'Буча',
    country: 'UA',
    code: 'UA32080070000050759',
    district: 'Бучанський',
    aliases: [{ value: 'Butscha', locale: 'de', kind: 'exonym', source: null }],
  });
  partnership = await documents(app, PARTNERSHIP).create({ data: { sideA: home.documentId, sideB: bucza.documentId }, locale: 'pl' });
});
afterAll(() => app.stop());

const get = (url: string, token: string | undefined = admin): Promise<JsonResponse> => app.fetchJson('GET', `/partnerships/${url}`, token === undefined ? {} : { token });

interface Hit {
  documentId: string;
  name: string;
  code: string;
  district: string;
  region: string;
  matched: string | null;
  links: unknown[];
}

const names = ({ body }: JsonResponse): string[] => (body as { data: Hit[] }).data.map(({ name }) => name);

describe('the pickers', () => {
  test.each(['municipalities', 'references', 'pair?a=a&b=b&type=partnership', 'milestones?partnership=a'])('%s answers nobody who is not signed in', async (url) => {
    expect((await app.fetchJson('GET', `/partnerships/${url}`)).status).toBe(401);
  });

  test.each(['municipalities', `references?kinds=partnership`, 'pair?a=a&b=b&type=partnership', 'milestones?partnership=a'])('%s answers no administrator without permission', async (url) => {
    const role = (app.strapi.service('admin::role' as never) as unknown as { create(data: object): Promise<{ id: number }> }).create;
    const { id } = await role({ name: `nothing ${url}`, description: '' });
    const token = await app.adminLogin(await app.createAdmin([id]));
    expect((await get(url, token)).status).toBe(403);
  });

  test.each([
    ['municipalities?limit=0', 'limit'],
    ['municipalities?limit=101', 'limit'],
    ['municipalities?locale=%3Cscript%3E', 'locale'],
    ['municipalities?filters[x]=1', ''],
    ['references?kinds=inquiry', 'kinds'],
    ['references/resolve?ids=nonsense', 'ids'],
    ['pair?a=a&b=b&type=rivalry', 'type'],
    ['milestones', 'partnership'],
  ])('%s is refused, naming the parameter', async (url, field) => {
    const { status, body } = await get(url);
    expect(status).toBe(400);
    expect((body as { error: { details: { errors: { path: string[] }[] } } }).error.details.errors[0]?.path.join('.')).toBe(field);
  });

  test.each([
    ['Bucza', 'Bucza'],
    ['bucha', 'Bucza'],
    ['буча', 'Bucza'],
    ['butscha', 'Bucza'],
    ['UA32080070000050759', 'Bucza'],
    ['opatow', 'Opatów'],
    ['2606043', 'Opatów'],
  ])('find by %p', async (query, name) => {
    expect(names(await get(`municipalities?q=${encodeURIComponent(query)}&locale=pl`))[0]).toBe(name);
  });

  test('find nothing for what nobody is called', async () => {
    expect(names(await get('municipalities?q=Buczacz&locale=pl'))).toEqual([]);
  });

  test('tell towns of one name apart', async () => {
    const { body } = await get('municipalities?q=Opatów&locale=uk');
    expect((body as { data: Hit[] }).data.map(({ code, district, region }) => [code, district, region])).toEqual([
      ['2406052', 'kłobucki', 'Сілезьке воєводство'],
      ['2606043', 'opatowski', expect.stringContaining('воєводство')],
    ]);
  });

  test('show what a municipality is linked with', async () => {
    const { body } = await get(`municipalities/${bucza.documentId}?locale=pl`);
    expect((body as { data: Hit }).data.links).toEqual([
      { partnership: partnership.documentId, type: 'partnership', stage: 'lead', partner: { documentId: partnership.sideA, name: 'Opatów', country: 'PL' } },
    ]);
  });

  test('know a pair that is taken before anybody saves', async () => {
    const [a, b] = [partnership.sideB as string, partnership.sideA as string];
    expect((await get(`pair?a=${a}&b=${b}&type=partnership`)).body).toMatchObject({ data: { kind: 'taken', partnership: { documentId: partnership.documentId, title: 'Opatów – Bucza', stage: 'lead' } } });
    expect((await get(`pair?a=${a}&b=${b}&type=partnership&except=${partnership.documentId}`)).body).toEqual({ data: { kind: 'free' } });
    expect((await get(`pair?a=${a}&b=${b}&type=friendship`)).body).toEqual({ data: { kind: 'free' } });
    expect((await get(`pair?a=${a}&b=${a}&type=friendship`)).body).toEqual({ data: { kind: 'same' } });
  });

  test('resolve what an entry links, in the order of its links, and say what is no more', async () => {
    const { body } = await get(`references/resolve?ids=partnership:${partnership.documentId},municipality:gone,municipality:${bucza.documentId}&locale=en`);
    expect(body).toMatchObject({ data: [{ found: true, title: 'Opatów – Bucza' }, { found: false, id: 'municipality:gone' }, { found: true, title: 'Bucha', detail: 'UA · Бучанський · UA32080070000050759' }] });
  });
});

describe('milestones in the admin panel', () => {
  const call = (method: string, url: string, data?: object): Promise<JsonResponse> => app.fetchJson(method, `/partnerships/milestones${url}`, { token: admin, ...(data && { body: { data } }) });

  test('are refused with the field named, in the panel’s language', async () => {
    const token = await app.adminLogin(await app.createAdmin(undefined, { preferedLanguage: 'pl' }));
    const { status, body } = await app.fetchJson('POST', '/partnerships/milestones', { token, body: { data: { partnership: partnership.documentId, kind: 'intent', side: 'both' } } });
    expect(status).toBe(400);
    expect((body as { error: { details: { errors: object[] } } }).error.details.errors).toEqual([
      { path: ['evidenceUrl'], code: 'milestone.evidence', name: 'ValidationError', message: 'Podpisana deklaracja lub umowa wymaga dowodu: pliku albo adresu strony.' },
    ]);
  });

  test.each([
    [{ kind: 'contact', unknown: 1 }, 'data'],
    [{ kind: 'contact', evidenceFile: 'x' }, 'data.evidenceFile'],
  ])('with %p are refused', async (facts, field) => {
    const { status, body } = await call('POST', '', { partnership: partnership.documentId, ...facts });
    expect(status).toBe(400);
    expect((body as { error: { details: { errors: { path: string[] }[] } } }).error.details.errors[0]?.path.join('.')).toBe(field);
  });

  test('of no partnership, or that are none, are not found', async () => {
    expect((await call('GET', '?partnership=nosuch')).status).toBe(404);
    expect((await call('PUT', '/nosuch', { kind: 'visit' })).status).toBe(404);
    expect((await call('DELETE', '/nosuch')).status).toBe(404);
  });

  test('are recorded, changed and taken back, and each answer is the whole timeline', async () => {
    const { documentId } = await createPartnership(app);
    const made = await call('POST', '?locale=pl', { partnership: documentId, kind: 'visit', side: 'both', date: 'XXXX-06-14/XXXX-06-17', note: 'tylko dla biura' });
    expect(made).toMatchObject({ status: 201, body: { data: { stage: 'visit', sides: [{ side: 'a' }, { side: 'b' }], milestones: [{ kind: 'visit', date: 'XXXX-06-14/XXXX-06-17', note: 'tylko dla biura' }] } } });
    const milestone = (made.body as { data: { milestones: { documentId: string }[] } }).data.milestones[0]?.documentId ?? '';
    expect(await call('PUT', `/${milestone}`, { kind: 'contact' })).toMatchObject({ status: 200, body: { data: { stage: 'contact', milestones: [{ kind: 'contact', note: 'tylko dla biura' }] } } });
    expect(await call('DELETE', `/${milestone}`)).toMatchObject({ status: 200, body: { data: { stage: 'lead', milestones: [] } } });
  });
});

describe('an administrator who may only write words of one language', () => {
  /** As the roles page makes it: reading all, changing title and summary in Ukrainian, publishing nothing. */
  const translator = async (): Promise<string> => {
    const roles = app.strapi.service('admin::role' as never) as unknown as {
      create(data: object): Promise<{ id: number }>;
      assignPermissions(id: number, permissions: object[]): Promise<unknown>;
    };
    const { id } = await roles.create({ name: `translator ${String(Math.random())}`, description: '' });
    const explorer = (action: string, fields: string[]) => ({ action: `plugin::content-manager.explorer.${action}`, subject: PARTNERSHIP, properties: { fields, locales: ['uk'] }, conditions: [] });
    await roles.assignPermissions(id, [explorer('read', ['title', 'summary', 'sideA', 'sideB']), explorer('update', ['title', 'summary'])]);
    return app.adminLogin(await app.createAdmin([id]));
  };

  test('records no milestone, and does not read the notes of the office', async () => {
    const { documentId } = await createPartnership(app);
    await app.fetchJson('POST', '/partnerships/milestones', { token: admin, body: { data: { partnership: documentId, kind: 'contact', side: 'both', note: 'tylko dla biura' } } });
    const token = await translator();
    const call = (method: string, url: string, data?: object) => app.fetchJson(method, `/partnerships/milestones${url}`, { token, ...(data && { body: { data } }) });
    expect((await call('POST', '', { partnership: documentId, kind: 'abandonment', side: 'both' })).status).toBe(403);
    const read = await call('GET', `?partnership=${documentId}`);
    expect(read).toMatchObject({ status: 200, body: { data: { stage: 'contact', milestones: [{ kind: 'contact', note: null }] } } });
    const [milestone] = (read.body as { data: { milestones: { documentId: string }[] } }).data.milestones;
    expect((await call('PUT', `/${milestone?.documentId ?? ''}`, { kind: 'visit' })).status).toBe(403);
    expect((await call('DELETE', `/${milestone?.documentId ?? ''}`)).status).toBe(403);
  });

  test('is not told the titles of what may not be read', async () => {
    const draft = await documents(app, ARTICLE).create({ data: { title: 'Jeszcze tajne' }, locale: 'pl' });
    const { body } = await get(`references/resolve?ids=article:${draft.documentId}`, await translator());
    expect(JSON.stringify(body)).not.toContain('tajne');
  });
});

test('the municipalities of the test are public', async () => {
  expect(await documents(app, MUNICIPALITY).count({ locale: 'pl', status: 'published' })).toBeGreaterThanOrEqual(3);
});
