import { ARTICLE, buildMunicipality, createMunicipality, createPartnership, documents, EVENT, MUNICIPALITY, PARTNERSHIP, refusalOf } from '../support/content';
import { bootStrapi, type BootedStrapi } from '../support/strapi';

let app: BootedStrapi;

beforeAll(async () => {
  app = await bootStrapi();
});
afterAll(() => app.stop());

const article = (data: object, params: object = {}) => documents(app, ARTICLE).create({ data, locale: 'pl', ...params });

describe('a slug', () => {
  test('that another entry of the kind and language has is refused', async () => {
    const first = await article({ title: 'Zajęty adres' });
    expect(await refusalOf(article({ title: 'Inny', slug: first.slug }))).toMatchObject({ name: 'ValidationError', faults: ['slug slug.taken'] });
  });

  test.each(['Ż', 'a b', 'a/b', '-a', 'A'])('%p is refused', async (slug) => {
    expect(await refusalOf(article({ title: 'T', slug }))).toMatchObject({ faults: ['slug slug.form'] });
  });

  test('is made from the romanised title', async () => {
    expect(await article({ title: 'Żółta łódź' })).toMatchObject({ slug: 'zolta-lodz' });
    expect(await article({ title: 'Згорани та Єнакієве' }, { locale: 'uk' })).toMatchObject({ slug: 'zghorany-ta-yenakiieve' });
  });

  test('gets a numeric tail where it is taken, in each language by itself', async () => {
    const slugs = [];
    for (let at = 0; at < 3; at += 1) slugs.push((await article({ title: 'Ten sam' })).slug);
    expect(slugs).toEqual(['ten-sam', 'ten-sam-2', 'ten-sam-3']);
    expect(await article({ title: 'Ten sam' }, { locale: 'en' })).toMatchObject({ slug: 'ten-sam' });
    expect(await documents(app, EVENT).create({ data: { title: 'Ten sam' }, locale: 'pl' })).toMatchObject({ slug: 'ten-sam' });
  });

  test('is given once, however many ask for it at the same time', async () => {
    const saved = await Promise.all(Array.from({ length: 20 }, () => article({ title: 'Wyścig' })));
    expect(new Set(saved.map(({ slug }) => slug)).size).toBe(20);
  });

  test('that the public knows does not change with its title, nor by emptying the field', async () => {
    const { documentId } = await article({ title: 'Pierwszy tytuł' }, { status: 'published' });
    const change = (data: object) => documents(app, ARTICLE).update({ documentId, locale: 'pl', data });
    expect(await change({ title: 'Drugi tytuł', slug: 'pierwszy-tytul' })).toMatchObject({ slug: 'pierwszy-tytul' });
    expect(await change({ slug: '' })).toMatchObject({ slug: 'pierwszy-tytul' });
  });

  test('follows the title of a draft, and stays where an editor wrote it', async () => {
    const made = await article({ title: 'Robocza nazwa' });
    expect(await documents(app, ARTICLE).update({ documentId: made.documentId, locale: 'pl', data: { title: 'Lepsza nazwa', slug: made.slug } })).toMatchObject({ slug: 'lepsza-nazwa' });
    const own = await article({ title: 'Robocza', slug: 'wlasny' });
    expect(await documents(app, ARTICLE).update({ documentId: own.documentId, locale: 'pl', data: { title: 'Inna' } })).toMatchObject({ slug: 'wlasny' });
  });

  test('of a duplicate is another one', async () => {
    const first = await article({ title: 'Kopiowany' });
    const { documentId, entries } = await documents(app, ARTICLE).clone({ documentId: first.documentId, locale: '*', data: {} });
    expect(entries[0]).toMatchObject({ slug: 'kopiowany-2' });
    expect(await documents(app, ARTICLE).findOne({ documentId, locale: 'pl' })).toMatchObject({ slug: 'kopiowany-2', publicationDate: null });
  });

  test.each([
    [ARTICLE, { title: 'Згорани' }, 'zghorany'],
    [ARTICLE, { title: '' }, 'article'],
    [MUNICIPALITY, { nameUk: 'Яготин', officialName: 'x' }, 'yahotyn'],
  ])('is proposed by the button of the panel as saving would make it: %s %p', async (contentTypeUID, data, expected) => {
    const token = await app.adminLogin();
    const { body } = await app.fetchJson('POST', '/content-manager/uid/generate?locale=uk', { token, body: { contentTypeUID, field: 'slug', data: { id: '', ...data } } });
    expect((body as { data: string }).data).toMatch(new RegExp(`^${expected}(-\\d+)?$`));
  });

  test('waits for a title, and takes the kind where the title has no letters', async () => {
    const untitled = await article({});
    expect(untitled.slug).toBeNull();
    expect(await documents(app, ARTICLE).update({ documentId: untitled.documentId, locale: 'pl', data: { title: 'Już jest' } })).toMatchObject({ slug: 'juz-jest' });
    expect((await article({ title: '🙂🙂' })).slug).toMatch(/^article(-\d+)?$/);
  });
});

describe('a municipality', () => {
  test('is refused by REST with each fault named by its field', async () => {
    const token = await app.apiToken('full-access');
    const { status, body } = await app.fetchJson('POST', '/api/municipalities', { token, body: { data: { officialName: '', country: 'PL', code: '12', lat: 91, lon: 0, website: 'x' } } });
    expect(status).toBe(400);
    const errors = (body as { error: { details: { errors: { path: string[]; code: string }[] } } }).error.details.errors;
    expect(errors.map(({ path, code }) => `${path.join('.')} ${code}`).sort()).toEqual(['code code.terc', 'lat range.lat', 'officialName required', 'website url.http']);
  });

  test('with the code of another is refused', async () => {
    const first = await createMunicipality(app);
    expect(await refusalOf(documents(app, MUNICIPALITY).create({ data: buildMunicipality({ code: ` ${first.code as string} ` }), locale: 'pl' }))).toMatchObject({ faults: ['code code.taken'] });
    expect(await refusalOf(documents(app, MUNICIPALITY).clone({ documentId: first.documentId, locale: '*', data: {} }))).toMatchObject({ faults: ['code code.taken'] });
  });

  test('of Ukraine gets a Polish and an English name proposed, and keeps an editor’s own', async () => {
    const ukrainian = { officialName: 'Тетіївська міська територіальна громада', nameUk: 'Тетіїв', country: 'UA' };
    expect(await documents(app, MUNICIPALITY).create({ data: { ...ukrainian, code: 'UA32020210000064694' }, locale: 'uk' })).toMatchObject({ namePl: 'Tetijiw', nameEn: 'Tetiiv', slug: 'tetiiv' });
    const own = await documents(app, MUNICIPALITY).create({ data: { ...ukrainian, code: 'UA32020210000064695', namePl: 'Tetyjów' }, locale: 'pl' });
    expect(own).toMatchObject({ namePl: 'Tetyjów', nameEn: 'Tetiiv', slug: 'tetyjow' });
    expect(await documents(app, MUNICIPALITY).update({ documentId: own.documentId, locale: 'pl', data: { population: 13292 } })).toMatchObject({ namePl: 'Tetyjów' });
  });

  test.each<[string, unknown, string]>([
    ['text', 'Bucza', 'aliases aliases.form'],
    ['an entry without text', [{ value: ' ', kind: 'exonym' }], 'aliases.0.value aliases.form'],
    ['a kind that does not exist', [{ value: 'Bucza', kind: 'nick' }], 'aliases.0.kind aliases.form'],
  ])('with %s for other names is refused', async (_name, aliases, fault) => {
    expect((await refusalOf(documents(app, MUNICIPALITY).create({ data: buildMunicipality({ aliases }), locale: 'pl' }))).faults).toContain(fault);
  });
});

describe('links', () => {
  test.each<[string, unknown, string]>([
    ['text', 'area:abc', 'areas type'],
    ['what is no id', ['abc'], 'areas.0 reference.form'],
    ['an entry of another kind', ['article:abc'], 'areas.0 reference.kind'],
    ['an entry that does not exist', ['area:nosucharea'], 'areas.0 reference.unknown'],
  ])('to %s are refused', async (_name, areas, fault) => {
    expect((await refusalOf(article({ title: 'T', areas }))).faults).toEqual([fault]);
  });

  test('doubled or more than a field takes are refused', async () => {
    const one = await documents(app, 'api::programme.programme').create({ data: { name: 'Jeden', key: 'jeden' }, locale: 'pl' });
    const two = await documents(app, 'api::programme.programme').create({ data: { name: 'Dwa', key: 'dwa' }, locale: 'pl' });
    const ids = [one, two].map(({ documentId }) => `programme:${documentId}`);
    const { documentId } = await createPartnership(app);
    const change = (programme: unknown) => documents(app, PARTNERSHIP).update({ documentId, locale: 'pl', data: { programme } });
    expect(await refusalOf(change(ids))).toMatchObject({ faults: ['programme reference.max'] });
    const area = await documents(app, 'api::area.area').create({ data: { name: 'Sport', key: 'sport' }, locale: 'pl' });
    const doubled = [`area:${area.documentId}`, `area:${area.documentId}`];
    expect(await refusalOf(documents(app, PARTNERSHIP).update({ documentId, locale: 'pl', data: { areas: doubled } }))).toMatchObject({ faults: ['areas.1 reference.doubled'] });
    await expect(change([ids[0]])).resolves.toMatchObject({ programme: [ids[0]] });
  });

  test('to an entry that is deleted go, from drafts and from what is public', async () => {
    const area = await documents(app, 'api::area.area').create({ data: { name: 'Kultura', key: 'kultura' }, locale: 'pl' });
    const kept = await documents(app, 'api::area.area').create({ data: { name: 'Nauka', key: 'nauka' }, locale: 'pl' });
    const ids = [area, kept].map(({ documentId }) => `area:${documentId}`);
    const { documentId } = await article({ title: 'O kulturze', areas: ids }, { status: 'published' });
    await documents(app, 'api::area.area').delete({ documentId: area.documentId, locale: '*' });
    for (const status of ['draft', 'published']) expect(await documents(app, ARTICLE).findOne({ documentId, locale: 'pl', status })).toMatchObject({ areas: [ids[1]] });
  });
});

describe('an event', () => {
  test('without a date stays a draft', async () => {
    const saved = await documents(app, EVENT).create({ data: { title: 'Kiedyś' }, locale: 'pl' });
    expect(await refusalOf(documents(app, EVENT).publish({ documentId: saved.documentId, locale: 'pl' }))).toMatchObject({ faults: ['startsAt event.date-missing'] });
    expect(await refusalOf(documents(app, EVENT).create({ data: { title: 'Kiedyś' }, locale: 'pl', status: 'published' }))).toMatchObject({ faults: ['startsAt event.date-missing'] });
  });

  test('is judged with what it already says', async () => {
    const { documentId } = await documents(app, EVENT).create({ data: { title: 'Forum', startsAt: '2027-05-02T08:00:00Z' }, locale: 'pl' });
    expect(await refusalOf(documents(app, EVENT).update({ documentId, locale: 'pl', data: { endsAt: '2027-05-01T08:00:00Z' } }))).toMatchObject({ faults: ['endsAt event.order'] });
  });
});

test('what is refused is explained to an administrator in the language of their panel', async () => {
  const account = await app.createAdmin(undefined, { preferedLanguage: 'uk' });
  const token = await app.adminLogin(account);
  const { status, body } = await app.fetchJson('POST', '/content-manager/collection-types/api::event.event?locale=pl', { token, body: { title: 'Forum', startsAt: '2027-05-02T08:00:00Z', timeZone: 'Kyiv' } });
  expect(status).toBe(400);
  expect((body as { error: { message: string } }).error.message).toBe('Це не часовий пояс IANA. Приклади: Europe/Warsaw, Europe/Kyiv.');
});
