import { openToPublicOnce } from '../../src/plugins/feed/server/src/services/public-access';
import { ARTICLE, createMunicipality, documents, EVENT, letPass, milestonesOf, MUNICIPALITY, PARTNERSHIP, type SavedEntry } from '../support/content';
import { bootStrapi, type BootedStrapi, type JsonResponse } from '../support/strapi';

let app: BootedStrapi;

beforeAll(async () => {
  app = await bootStrapi({ env: { PUBLIC_URL: 'https://miasta.example' } });
});
afterAll(() => app.stop());

interface Item {
  id: string;
  kind: string;
  documentId: string;
  locale: string;
  isFallback: boolean;
  slug: string;
  title: string;
  [field: string]: unknown;
}

const get = (path: string, headers: Record<string, string> = {}): Promise<JsonResponse> => app.fetchJson('GET', `/api/feed${path}`, { headers });
const items = ({ body }: JsonResponse): Item[] => (body as { data: Item[] }).data;
const item = ({ body }: JsonResponse): Item => (body as { data: Item }).data;
const titles = (response: JsonResponse): string[] => items(response).map(({ title }) => title);
const faults = ({ body }: JsonResponse): string[] => (body as { error: { details: { errors: { path: string[] }[] } } }).error.details.errors.map(({ path }) => path.join('.'));

const publish = (uid: string, data: object, locale = 'pl'): Promise<SavedEntry> => documents(app, uid).create({ data, locale, status: 'published' });

const PATHS = ['', '/articles', '/events', '/municipalities', '/partnerships', '/partnerships.geojson', '/municipalities.geojson', '/organisation'];

describe('a request is refused', () => {
  test.each(PATHS.flatMap((path) => ['status=draft', 'populate=*', 'filters[title]=x', 'sort=title', 'fields=title', 'publicationState=preview'].map((query) => [path, query])))(
    '%s?%s: nothing of Strapi’s own parameters is known',
    async (path, query) => {
      const response = await get(`${path}?${query}`);
      expect(response.status).toBe(400);
      expect(faults(response)).toEqual([query.slice(0, query.indexOf('='))]);
    },
  );

  test.each(PATHS)('%s for a language that is not configured', async (path) => {
    const response = await get(`${path}?locale=de`);
    expect(response.status).toBe(400);
    expect(faults(response)).toEqual(['locale']);
  });

  test('with a cursor of other parameters', async () => {
    await publish(ARTICLE, { title: 'Jeden' });
    await publish(ARTICLE, { title: 'Dwa' });
    const { body } = await get('/articles?locale=pl&limit=1');
    const after = (body as { meta: { next: string } }).meta.next;
    expect((await get(`/articles?locale=pl&limit=2&after=${after}`)).status).toBe(200);
    for (const other of [`/articles?locale=uk&after=${after}`, `/events?locale=pl&after=${after}`, `/articles?locale=pl&fallback=false&after=${after}`, `/articles?locale=pl&after=nonsense`]) {
      const response = await get(other);
      expect([other, response.status, faults(response)]).toEqual([other, 400, ['after']]);
    }
  });

  test.each(['/articles/nosuch', '/events/nosuch', '/municipalities/nosuch', '/partnerships/nosuch', '/inquiries', '/articles/nosuch/more', '/areas'])('%s: there is no such thing', async (path) => {
    expect((await get(path)).status).toBe(404);
  });
});

describe('what is not public', () => {
  let home: SavedEntry;
  let secret: { article: SavedEntry; event: SavedEntry; municipality: SavedEntry; partnership: SavedEntry };
  const WORD = 'tajemnica';

  beforeAll(async () => {
    home = await createMunicipality(app);
    const municipality = await documents(app, MUNICIPALITY).create({ data: { officialName: `${WORD} miasto`, country: 'PL', code: '3004012', lat: 52, lon: 17 }, locale: 'pl' });
    const partnership = await documents(app, PARTNERSHIP).create({ data: { sideA: home.documentId, sideB: municipality.documentId, title: `${WORD} para` }, locale: 'pl' });
    const references = { municipalities: [`municipality:${municipality.documentId}`], partnerships: [`partnership:${partnership.documentId}`] };
    const article = await documents(app, ARTICLE).create({ data: { title: `${WORD} artykuł`, ...references }, locale: 'pl' });
    const event = await documents(app, EVENT).create({ data: { title: `${WORD} wydarzenie`, startsAt: '2031-01-01T10:00:00Z', ...references }, locale: 'pl' });
    secret = { article, event, municipality, partnership };
    // Public entries that link to what is not.
    await publish(ARTICLE, { title: 'Jawny', ...references });
    await publish(EVENT, { title: 'Jawne', startsAt: '2031-01-02T10:00:00Z', ...references });
  });

  test('is told by no list, map or search, in no language', async () => {
    const paths = [
      ...PATHS.flatMap((path) => ['pl', 'uk', 'en'].map((locale) => `${path}?locale=${locale}`)),
      '?locale=pl&limit=100&expand=body',
      '/articles?locale=pl&limit=100&expand=body',
      '/events?locale=pl&when=upcoming&limit=100',
      `/municipalities?locale=pl&q=${WORD}`,
      `/municipalities?locale=pl&code=3004012`,
      `/articles?locale=pl&municipality=3004012`,
      `/articles?locale=pl&partnership=${secret.partnership.documentId}`,
      `/events?locale=pl&municipality=${secret.municipality.documentId}`,
      `/partnerships?locale=pl&municipality=${home.documentId}`,
      `/municipalities/${home.documentId}?locale=pl`,
    ];
    for (const path of paths) {
      const { body } = await get(path);
      const text = JSON.stringify(body);
      expect([path, text.includes(WORD), Object.values(secret).some(({ documentId }) => text.includes(documentId))]).toEqual([path, false, false]);
    }
  });

  test('answers by id and by slug as what does not exist does', async () => {
    const missing = await get('/articles/nosuchthing?locale=pl');
    for (const [path, entry] of [['articles', secret.article], ['events', secret.event], ['municipalities', secret.municipality], ['partnerships', secret.partnership]] as const) {
      for (const handle of [entry.documentId, entry.slug]) {
        const response = await get(`/${path}/${handle}?locale=pl`);
        expect([response.status, response.body]).toEqual([404, missing.body]);
      }
    }
  });

  test('is an entry whose publication lies in the future', async () => {
    const { documentId } = await publish(ARTICLE, { title: 'Z przyszłości', publicationDate: '2090-01-01T00:00:00Z' });
    expect((await get(`/articles/${documentId}?locale=pl`)).status).toBe(404);
    expect(titles(await get('/articles?locale=pl&limit=100'))).not.toContain('Z przyszłości');
  });

  test('is what was published and is no more', async () => {
    const { documentId } = await publish(ARTICLE, { title: 'Wycofany' });
    expect((await get(`/articles/${documentId}?locale=pl`)).status).toBe(200);
    await documents(app, ARTICLE).unpublish({ documentId, locale: 'pl' });
    expect((await get(`/articles/${documentId}?locale=pl`)).status).toBe(404);
  });

  test('are the words of a draft behind a public version', async () => {
    const { documentId } = await publish(ARTICLE, { title: 'Znany', summary: 'Stare' });
    await documents(app, ARTICLE).update({ documentId, locale: 'pl', data: { summary: WORD, slug: 'znany' } });
    expect(item(await get(`/articles/${documentId}?locale=pl`)).summary).toBe('Stare');
  });

  test('are the notes of milestones', async () => {
    const partner = await createMunicipality(app);
    const saved = await publish(PARTNERSHIP, { sideA: home.documentId, sideB: partner.documentId });
    await milestonesOf(app).add(saved.documentId, { kind: 'contact', side: 'both', note: WORD });
    const response = await get(`/partnerships/${saved.documentId}?locale=pl`);
    expect(item(response).partnership).toMatchObject({ stage: 'contact', milestones: [{ kind: 'contact', side: 'both', date: null, evidenceUrl: null }] });
    expect(JSON.stringify(response.body)).not.toContain(WORD);
  });
});

describe('the permission of the public', () => {
  const rows = () => app.strapi.db.query('plugin::users-permissions.permission');
  const action = 'plugin::feed.feed.read';

  test('closes every path at once when it is taken away, and a restart does not open them again', async () => {
    expect((await get('')).status).toBe(200);
    await rows().deleteMany({ where: { action } });
    for (const path of [...PATHS, '/articles/x']) expect([path, (await get(path)).status]).toEqual([path, 403]);
    await openToPublicOnce(app.strapi);
    expect((await get('')).status).toBe(403);
    for (const { id } of (await app.strapi.db.query('plugin::users-permissions.role').findMany({})) as { id: number }[]) await rows().create({ data: { action, role: id } });
    expect((await get('')).status).toBe(200);
  });

  test('is one box in the panel, for roles and for tokens', async () => {
    const users = app.strapi.plugin('users-permissions').service('users-permissions') as { getActions(): Promise<Record<string, { controllers: Record<string, object> }>> };
    expect(Object.keys((await users.getActions())['plugin::feed']?.controllers.feed ?? {})).toEqual(['read']);
    expect(app.strapi.contentAPI.permissions.getActionsMap()['plugin::feed']).toEqual({ controllers: { feed: ['read'] } });
  });

  test('is what a token needs too', async () => {
    const token = await app.apiToken('custom', ['api::article.article.find']);
    expect((await app.fetchJson('GET', '/api/feed', { token })).status).toBe(403);
    const reader = await app.apiToken('custom', [action]);
    const response = await app.fetchJson('GET', '/api/feed', { token: reader });
    expect([response.status, response.headers.get('cache-control')]).toEqual([200, 'private, no-store']);
  });
});

test('whoever is signed in reads what everybody reads', async () => {
  const user = { username: 'czytelnik', email: 'czytelnik@example.org', password: 'Secret123!', confirmed: true, provider: 'local' };
  const role = (await app.strapi.db.query('plugin::users-permissions.role').findOne({ where: { type: 'authenticated' } })) as { id: number };
  await (app.strapi.plugin('users-permissions').service('user') as { add(values: object): Promise<unknown> }).add({ ...user, role: role.id });
  const { body } = await app.fetchJson('POST', '/api/auth/local', { body: { identifier: user.email, password: user.password } });
  expect((await app.fetchJson('GET', '/api/feed?locale=pl', { token: (body as { jwt: string }).jwt })).status).toBe(200);
});

test('rows of a language that is no longer set up are nobody’s to read', async () => {
  const { documentId } = await publish(ARTICLE, { title: 'Po polsku' });
  const row = (await app.strapi.db.getConnection('articles').where({ document_id: documentId, locale: 'pl' }).whereNotNull('published_at').first()) as Record<string, unknown>;
  const { id: _id, ...copy } = row;
  await app.strapi.db.getConnection('articles').insert({ ...copy, locale: 'de', title: 'Auf Deutsch' });
  const { translations } = item(await get(`/articles/${documentId}?locale=pl`)) as unknown as { translations: { locale: string }[] };
  expect(translations.map(({ locale }) => locale)).toEqual(['pl']);
});

describe('a list', () => {
  test('comes in the reader’s language, else in the next of the chain, and says so', async () => {
    const { documentId } = await publish(ARTICLE, { title: 'Лише українською', slug: 'lyshe' }, 'uk');
    const own = async (query: string) => items(await get(`/articles?limit=100&${query}`)).find((entry) => entry.documentId === documentId);
    expect(await own('locale=uk')).toMatchObject({ locale: 'uk', isFallback: false });
    expect(await own('locale=en')).toMatchObject({ locale: 'uk', isFallback: true, title: 'Лише українською' });
    expect(await own('locale=en&fallback=false')).toBeUndefined();
  });

  test('asked without a language follows the browser, and says that it does', async () => {
    const response = await get('/articles', { 'accept-language': 'uk-UA, en;q=0.5' });
    expect((response.body as { meta: object }).meta).toMatchObject({ locale: 'uk' });
    expect(response.headers.get('vary')).toContain('Accept-Language');
    expect((await get('/articles?locale=uk')).headers.get('vary')).toBe('Accept-Encoding');
  });

  test('read in pages skips and doubles nothing, while entries come and go', async () => {
    const town = await createMunicipality(app);
    const about = { municipalities: [`municipality:${town.documentId}`] };
    const made: SavedEntry[] = [];
    for (let at = 0; at < 9; at += 1) made.push(await publish(ARTICLE, { title: `Strona ${String(at)}`, publicationDate: `2020-01-0${String(at + 1)}T00:00:00Z`, ...about }));
    const seen: string[] = [];
    let next: string | null = '';
    for (let page = 0; next !== null; page += 1) {
      const response: JsonResponse = await get(`/articles?locale=pl&limit=2&municipality=${town.documentId}${next === '' ? '' : `&after=${next}`}`);
      seen.push(...titles(response));
      next = (response.body as { meta: { next: string | null } }).meta.next;
      if (page === 1) {
        await documents(app, ARTICLE).unpublish({ documentId: made[8]?.documentId, locale: 'pl' });
        await publish(ARTICLE, { title: 'Nowsza', ...about });
      }
    }
    expect(seen).toEqual([8, 7, 6, 5, 4, 3, 2, 1, 0].map((at) => `Strona ${String(at)}`));
  });

  test('has pinned articles first', async () => {
    await publish(ARTICLE, { title: 'Przypięta', pinned: true, publicationDate: '2001-01-01T00:00:00Z' });
    expect(titles(await get('/articles?locale=pl'))[0]).toBe('Przypięta');
    expect(titles(await get('?locale=pl'))[0]).toBe('Przypięta');
  });

  test('leaves texts out unless they are asked for', async () => {
    await publish(ARTICLE, { title: 'Z treścią', body: [{ type: 'paragraph', children: [{ type: 'text', text: 'Akapit' }] }] });
    const of = async (query: string) => items(await get(`/articles?locale=pl&limit=100${query}`)).find(({ title }) => title === 'Z treścią')?.article;
    expect(await of('')).not.toHaveProperty('html');
    expect(await of('&expand=body')).toMatchObject({ html: '<p>Akapit</p>', body: [{ type: 'paragraph' }] });
  });

  test('shows of a picture in a text what readers need, at an address they reach, and nothing else of the file', async () => {
    const file = (name: string) => ({ name, hash: 'hash-of-the-file', ext: '.png', mime: 'image/png', url: `/uploads/${name}`, width: 20, height: 10, size: 1 });
    const image = { ...file('most.png'), alternativeText: 'Most', caption: null, formats: { small: file('small_most.png') }, provider: 'local', provider_metadata: { bucket: 'inside' }, previewUrl: null, createdAt: '2026-01-01T00:00:00.000Z', updatedAt: '2026-01-01T00:00:00.000Z' };
    const { documentId } = await publish(ARTICLE, { title: 'Z obrazem', body: [{ type: 'image', image, children: [{ type: 'text', text: '' }] }] });
    const url = 'https://miasta.example/uploads/most.png';
    expect(item(await get(`/articles/${documentId}?locale=pl`)).article).toMatchObject({
      html: `<img src="${url}" alt="Most" width="20" height="10" />`,
      body: [{ type: 'image', image: { name: 'most.png', url, alternativeText: 'Most', formats: { small: { url: 'https://miasta.example/uploads/small_most.png', width: 20, height: 10 } } } }],
    });
    expect(JSON.stringify((await get(`/articles/${documentId}?locale=pl`)).body)).not.toMatch(/hash-of-the-file|inside|provider/);
  });

  test('of municipalities is in the order of the alphabet, in pages too', async () => {
    const area = (await documents(app, 'api::area.area').create({ data: { name: 'Porządek', key: 'porzadek' }, locale: 'pl' })).documentId;
    for (const officialName of ['Zgierz', 'Żory', 'Łódź', 'Lublin', 'Ćmielów', 'Częstochowa']) await createMunicipality(app, { officialName, areas: [`area:${area}`] });
    const seen: string[] = [];
    for (let next: string | null = ''; next !== null; ) {
      const response: JsonResponse = await get(`/municipalities?locale=pl&area=porzadek&limit=2${next === '' ? '' : `&after=${next}`}`);
      seen.push(...titles(response));
      next = (response.body as { meta: { next: string | null } }).meta.next;
    }
    expect(seen).toEqual(['Częstochowa', 'Ćmielów', 'Lublin', 'Łódź', 'Zgierz', 'Żory']);
  });

  test('of events tells what is to come from what was, and has what has no date in neither', async () => {
    const day = 86_400_000;
    const at = (offset: number) => new Date(Date.now() + offset * day).toISOString();
    await publish(EVENT, { title: 'Trwa', startsAt: at(-1), endsAt: at(1) });
    await publish(EVENT, { title: 'Jutro', startsAt: at(1.5) });
    await publish(EVENT, { title: 'Wczoraj', startsAt: at(-1) });
    const { documentId: undated } = await documents(app, EVENT).create({ data: { title: 'Kiedyś', approximateDate: 'XXXX-06-14/XXXX-06-17' }, locale: 'pl' });
    await letPass(app, EVENT, undated, ['gate.event-undated']);
    await documents(app, EVENT).publish({ documentId: undated, locale: 'pl' });
    const upcoming = titles(await get('/events?locale=pl&when=upcoming&limit=100'));
    expect(upcoming.slice(0, 2)).toEqual(['Trwa', 'Jutro']);
    expect(upcoming).not.toContain('Wczoraj');
    expect(upcoming).not.toContain('Kiedyś');
    const past = titles(await get('/events?locale=pl&when=past&limit=100'));
    expect(past).toContain('Wczoraj');
    expect(past).not.toContain('Kiedyś');
    expect(titles(await get('/events?locale=pl&limit=100')).at(-1)).toBe('Kiedyś');
    expect(titles(await get(`/events?locale=pl&from=${at(1.2)}&to=${at(3)}`))).toEqual(['Jutro']);
  });

  test('of events has one that lasts all day until its last day is over where it is, and finds it on each of its days', async () => {
    const town = await createMunicipality(app);
    const midnight = (offset: number): string => new Date(Math.floor(Date.now() / 86_400_000 + offset) * 86_400_000).toISOString();
    const festival = { allDay: true, timeZone: 'UTC', municipalities: [`municipality:${town.documentId}`] };
    await publish(EVENT, { title: 'Dziś', startsAt: midnight(0), ...festival });
    await publish(EVENT, { title: 'Do dziś', startsAt: midnight(-2), endsAt: midnight(0), ...festival });
    await publish(EVENT, { title: 'Do wczoraj', startsAt: midnight(-2), endsAt: midnight(-1), ...festival });
    // Midnight in Warsaw is the evening before in UTC.
    await publish(EVENT, { title: 'Majówka', startsAt: '2031-05-14T22:00:00Z', ...festival, timeZone: 'Europe/Warsaw' });
    const of = async (query: string) => titles(await get(`/events?locale=pl&municipality=${town.documentId}&${query}`));
    expect(await of('when=upcoming')).toEqual(['Do dziś', 'Dziś', 'Majówka']);
    expect(await of('when=past')).toEqual(['Do wczoraj']);
    expect(await of('from=2031-05-15&to=2031-05-15')).toEqual(['Majówka']);
    expect(await of('from=2031-05-16')).toEqual([]);
    expect(await of('from=2031-01-01&to=2031-05-14')).toEqual([]);
  });
});

describe('entities in parameters', () => {
  test('are taken by documentId, slug of any language, and code', async () => {
    const town = await createMunicipality(app, { officialName: 'Яготинська', nameUk: 'Яготин', country: 'UA', code: 'UA32040210000086086' });
    await documents(app, MUNICIPALITY).update({ documentId: town.documentId, locale: 'uk', data: {}, status: 'published' });
    const partner = await createMunicipality(app);
    const { documentId } = await publish(PARTNERSHIP, { sideA: partner.documentId, sideB: town.documentId });
    for (const handle of [town.documentId, 'jahotyn', 'yahotyn', 'UA32040210000086086']) {
      expect(items(await get(`/partnerships?locale=en&municipality=${handle}`)).map((entry) => entry.documentId)).toEqual([documentId]);
    }
    expect(items(await get('/partnerships?locale=en&municipality=nosuch'))).toEqual([]);
    expect(titles(await get(`/municipalities?locale=en&q=${encodeURIComponent('Jahotyń')}`))).toEqual(['Yahotyn']);
    expect(items(await get(`/partnerships?locale=en&stage=lead&municipality=${town.documentId}`))).toHaveLength(1);
    expect(items(await get(`/partnerships?locale=en&stage=active&municipality=${town.documentId}`))).toHaveLength(0);
  });
});

describe('a single item', () => {
  test('has the shape of the contract', async () => {
    const home = await createMunicipality(app, { lat: 49.98, lon: 18.95, officialName: 'Pszczyna', code: '2410053', population: 52823, populationYear: 2020, website: 'https://pszczyna.pl' });
    const partner = await createMunicipality(app, { officialName: 'Бучанська', nameUk: 'Буча', country: 'UA', code: 'UA32080070000050759', type: 'city-hromada', lat: 50.54, lon: 30.2 });
    const saved = await publish(PARTNERSHIP, { sideA: home.documentId, sideB: partner.documentId, since: '2014/..' });
    const response = await get(`/partnerships/${saved.documentId}?locale=en`);
    expect(item(response)).toEqual({
      id: `partnership:${saved.documentId}`,
      kind: 'partnership',
      documentId: saved.documentId,
      locale: 'pl',
      isFallback: true,
      slug: 'pszczyna-bucza',
      title: 'Pszczyna – Bucza',
      summary: null,
      image: null,
      publishedAt: expect.stringMatching(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/) as string,
      updatedAt: expect.stringMatching(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/) as string,
      translations: [{ locale: 'pl', slug: 'pszczyna-bucza', title: 'Pszczyna – Bucza' }],
      url: 'https://miasta.example/#/pl/partnerships/pszczyna-bucza',
      partnership: {
        type: 'partnership',
        stage: 'lead',
        sides: [
          { id: `municipality:${home.documentId}`, kind: 'municipality', documentId: home.documentId, slug: 'pszczyna', title: 'Pszczyna', locale: 'pl', country: 'PL', code: '2410053', lat: 49.98, lon: 18.95 },
          { id: `municipality:${partner.documentId}`, kind: 'municipality', documentId: partner.documentId, slug: 'bucza', title: 'Bucha', locale: 'en', country: 'UA', code: 'UA32080070000050759', lat: 50.54, lon: 30.2 },
        ],
        since: '2014/..',
        milestones: [],
        areas: [],
        programme: null,
        body: null,
        html: '',
      },
    });
    expect(item(await get(`/municipalities/bucza?locale=uk`)).municipality).toMatchObject({
      officialName: 'Бучанська',
      region: 'Київська область',
      regionCode: 'UA-32',
      names: { pl: 'Bucza', uk: 'Буча', en: 'Bucha' },
      partners: [{ title: 'Pszczyna' }],
      partnerships: [{ id: `partnership:${saved.documentId}` }],
      seekingPartner: false,
    });
  });

  test('asked by the slug of another language redirects to its own', async () => {
    const { documentId } = await publish(ARTICLE, { title: 'Przekierowany' });
    await documents(app, ARTICLE).update({ documentId, locale: 'uk', data: { title: 'Перенаправлений' }, status: 'published' });
    const response = await get('/articles/przekierowany?locale=uk&fallback=true');
    expect([response.status, response.headers.get('location')]).toEqual([301, '/api/feed/articles/perenapravlenyi?locale=uk&fallback=true']);
    expect(response.headers.get('cache-control')).toMatch(/^public, max-age=\d+/);
    expect((await get('/articles/perenapravlenyi?locale=uk')).status).toBe(200);
  });

  test('prefers the slug of the reader’s own language where two entries share one', async () => {
    const first = await publish(ARTICLE, { title: 'x', slug: 'wspolny' }, 'pl');
    const second = await publish(ARTICLE, { title: 'y', slug: 'wspolny' }, 'en');
    expect(item(await get('/articles/wspolny?locale=pl')).documentId).toBe(first.documentId);
    expect(item(await get('/articles/wspolny?locale=en')).documentId).toBe(second.documentId);
  });
});

describe('caching', () => {
  test('answers 304 to whoever has it, and in full after a change', async () => {
    const first = await get('/articles?locale=pl');
    const etag = first.headers.get('etag') ?? '';
    expect(etag).toMatch(/^"[\w-]+"$/);
    expect(first.headers.get('cache-control')).toMatch(/^public, max-age=\d+, s-maxage=\d+, stale-while-revalidate=\d+$/);
    for (const tag of [etag, `W/${etag}`, `"x", ${etag}`, '*']) expect((await get('/articles?locale=pl', { 'if-none-match': tag })).status).toBe(304);
    await publish(ARTICLE, { title: 'Nowość' });
    const after = await get('/articles?locale=pl', { 'if-none-match': etag });
    expect([after.status, titles(after).includes('Nowość')]).toEqual([200, true]);
  });

  test('a reader with only a date is not told that nothing changed when something was withdrawn or recorded', async () => {
    const older = await publish(ARTICLE, { title: 'Do wycofania' });
    await publish(ARTICLE, { title: 'Zostaje' });
    const list = await get('/articles?locale=pl');
    await documents(app, ARTICLE).unpublish({ documentId: older.documentId, locale: 'pl' });
    expect((await get('/articles?locale=pl', { 'if-modified-since': list.headers.get('last-modified') ?? '' })).status).toBe(200);

    const pair = await publish(PARTNERSHIP, { sideA: (await createMunicipality(app)).documentId, sideB: (await createMunicipality(app)).documentId });
    const before = await get(`/partnerships/${pair.documentId}?locale=pl`);
    await milestonesOf(app).add(pair.documentId, { kind: 'contact', side: 'both' });
    const after = await get(`/partnerships/${pair.documentId}?locale=pl`, { 'if-modified-since': before.headers.get('last-modified') ?? '' });
    expect([after.status, item(after).partnership]).toEqual([200, expect.objectContaining({ stage: 'contact' })]);
  });

  test('HEAD says what GET says, without a body', async () => {
    const head = await app.fetchJson('HEAD', '/api/feed/articles?locale=pl');
    const full = await get('/articles?locale=pl');
    expect([head.status, head.body, head.headers.get('etag')]).toEqual([200, null, full.headers.get('etag')]);
  });

  test('any site may read, without credentials', async () => {
    const response = await get('/articles?locale=pl', { origin: 'https://gmina.example' });
    expect(response.headers.get('access-control-allow-origin')).toBe('*');
    expect(response.headers.get('access-control-allow-credentials')).toBeNull();
  });
});

test('the map has a line between the seats of each pair, longitude first, and encloses them', async () => {
  const response = await get('/partnerships.geojson?locale=pl');
  expect(response.headers.get('content-type')).toBe('application/geo+json');
  const map = response.body as { type: string; bbox: number[]; features: { id: string; geometry: { type: string; coordinates: number[][] }; properties: { title: string } }[] };
  const line = map.features.find(({ properties }) => properties.title === 'Pszczyna – Bucza');
  expect(line?.geometry).toEqual({ type: 'LineString', coordinates: [[18.95, 49.98], [30.2, 50.54]] });
  expect(map.bbox).toEqual([18.95, 49.98, 30.2, 50.54]);
  expect(map.features.every(({ geometry }) => geometry.coordinates.length === 2)).toBe(true);
});
