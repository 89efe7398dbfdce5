import { previewKey, previewPath, type PreviewGrant } from '../../src/plugins/feed/server/src/core/preview-link';
import { ARTICLE, createMunicipality, createPartnership, documents, EVENT, MUNICIPALITY, PARTNERSHIP, type Fields } from '../support/content';
import { bootStrapi, type BootedStrapi, type JsonResponse } from '../support/strapi';

/* A draft is shown by a link alone that its readers in the office can get, and by nothing that is public. */

let app: BootedStrapi;
let admin: string;
let picture: number;

beforeAll(async () => {
  app = await bootStrapi();
  admin = await app.adminLogin();
  picture = (
    (await app.strapi.db.query('plugin::upload.file').create({
      data: { name: 'rynek.png', hash: 'rynek', ext: '.png', mime: 'image/png', size: 1, width: 800, height: 600, url: '/uploads/rynek.png', provider: 'local', folderPath: '/' },
    })) as { id: number }
  ).id;
});
afterAll(() => app.stop());

const saved = async (uid: string, data: Fields, locale = 'pl'): Promise<string> => (await documents(app, uid).create({ data: { title: 'Wizyta', ...data }, locale })).documentId;

const ask = (uid: string, query: Readonly<Record<string, string>>, token: string | undefined = admin): Promise<JsonResponse> =>
  app.fetchJson('GET', `/content-manager/preview/url/${uid}?${new URLSearchParams(query).toString()}`, token === undefined ? {} : { token });

const linkTo = async (uid: string, documentId: string, locale = 'pl', status = 'draft'): Promise<string> => {
  const { status: code, body } = await ask(uid, { documentId, locale, status });
  expect(code).toBe(200);
  return (body as { data: { url: string } }).data.url;
};

interface Shown {
  readonly item: { readonly title: string; readonly [field: string]: unknown };
  readonly locale: string;
  readonly status: string;
}

const shownBy = (page: JsonResponse): Shown => JSON.parse(/type="application\/json">(.*)<\/script>/.exec(String(page.body))?.[1] ?? 'null') as Shown;
const open = (link: string, headers?: Record<string, string>): Promise<JsonResponse> => app.fetchJson('GET', link, { ...(headers && { headers }) });

/** Someone whose role reads articles as far as its properties say. */
async function readerOfArticles(properties: object, conditions: readonly string[] = []): Promise<string> {
  const roles = app.strapi.service('admin::role') as unknown as { create(role: object): Promise<{ id: number }>; assignPermissions(id: number, permissions: readonly object[]): Promise<unknown> };
  const { id } = await roles.create({ name: `Czytelnik ${JSON.stringify([properties, conditions])}`, description: '' });
  await roles.assignPermissions(id, [{ action: 'plugin::content-manager.explorer.read', subject: ARTICLE, properties, conditions }]);
  return app.adminLogin(await app.createAdmin([id]));
}

const articleFields = (): string[] => Object.keys((app.strapi.contentType(ARTICLE as never) as unknown as { __schema__: { attributes: object } }).__schema__.attributes);

describe('a link is given', () => {
  test('to nobody who is not signed in, and to no program', async () => {
    const documentId = await saved(ARTICLE, {});
    expect((await app.fetchJson('GET', `/content-manager/preview/url/${ARTICLE}?documentId=${documentId}`)).status).toBe(401);
    expect((await ask(ARTICLE, { documentId }, await app.apiToken('full-access'))).status).toBe(401);
  });

  test('to nobody who reads another language, another type, or less than the page shows', async () => {
    const documentId = await saved(ARTICLE, {});
    await documents(app, ARTICLE).update({ documentId, locale: 'uk', data: { title: 'Візит' } });
    const event = await saved(EVENT, {});
    const ukrainian = await readerOfArticles({ fields: articleFields(), locales: ['uk'] });
    expect((await ask(ARTICLE, { documentId, locale: 'uk', status: 'draft' }, ukrainian)).status).toBe(200);
    expect((await ask(ARTICLE, { documentId, locale: 'pl', status: 'draft' }, ukrainian)).status).toBe(403);
    // The office's language, where none is named.
    expect((await ask(ARTICLE, { documentId }, ukrainian)).status).toBe(403);
    expect((await ask(ARTICLE, { documentId: 'niema', locale: 'pl' }, ukrainian)).status).toBe(403);
    expect((await ask(EVENT, { documentId: event, locale: 'uk' }, ukrainian)).status).toBe(403);
    const withoutTexts = await readerOfArticles({ fields: articleFields().filter((field) => field !== 'body'), locales: ['pl'] });
    expect((await ask(ARTICLE, { documentId, locale: 'pl' }, withoutTexts)).status).toBe(403);
  });

  test('to no one for entries of others, where a role reads its own alone', async () => {
    const documentId = await saved(ARTICLE, {});
    const own = await readerOfArticles({ fields: articleFields(), locales: ['pl'] }, ['admin::is-creator']);
    expect((await ask(ARTICLE, { documentId, locale: 'pl' }, own)).status).toBe(403);
  });

  test('for no version that is not there, and no type that has no page', async () => {
    const documentId = await saved(ARTICLE, {});
    for (const query of [{ documentId: 'niema', locale: 'pl' }, { documentId, locale: 'uk' }, { documentId, locale: 'pl', status: 'published' }] as Record<string, string>[]) expect((await ask(ARTICLE, query)).status).toBe(204);
    const area = (await documents(app, 'api::area.area').create({ data: { key: 'kultura', name: 'Kultura' }, locale: 'pl' })).documentId;
    expect((await ask('api::area.area', { documentId: area })).status).toBe(204);
  });

  test('to a translator, who reads every language by default', async () => {
    const documentId = await saved(ARTICLE, {});
    const role = (await app.strapi.db.query('admin::role').findOne({ where: { code: 'pobratym-translator-uk' } })) as { id: number };
    expect((await ask(ARTICLE, { documentId, locale: 'pl', status: 'draft' }, await app.adminLogin(await app.createAdmin([role.id])))).status).toBe(200);
  });
});

describe('a link shows nothing', () => {
  const refused = ({ status, headers, body }: JsonResponse): unknown[] => [status, headers.get('cache-control'), [...String(body).matchAll(/<section lang="(\w\w)">/g)].map(([, lang]) => lang), String(body).includes('Tajny')];
  const inThree = (status: number): unknown[] => [status, 'no-store', ['pl', 'uk', 'en'], false];

  test('where any part of it was altered', async () => {
    const documentId = await saved(ARTICLE, { title: 'Tajny szkic' });
    const other = await saved(ARTICLE, { title: 'Tajny inny' });
    await documents(app, ARTICLE).update({ documentId, locale: 'uk', data: { title: 'Tajny uk' } });
    const link = await linkTo(ARTICLE, documentId);
    for (const altered of [
      link.replace(documentId, other),
      link.replace('/pl/', '/uk/'),
      link.replace('/draft?', '/published?'),
      link.replace('/article/', '/event/'),
      link.replace(/expires=\d+/, 'expires=99999999999'),
      link.replace(/signature=.{4}/, 'signature=AAAA'),
      link.replace(/&signature=.*/, ''),
      `${link}&signature=A`,
      link.replace('/pl/', '/%2e%2e%2fpl/'),
    ]) {
      expect(refused(await open(altered))).toEqual(inThree(403));
    }
  });

  test('after its time, by whichever key it was signed', async () => {
    const documentId = await saved(ARTICLE, { title: 'Tajny szkic' });
    const now = Math.floor(Date.now() / 1000);
    const grant = (expires: number): PreviewGrant => ({ kind: 'article', documentId, locale: 'pl', status: 'draft', expires });
    for (const secret of (app.settings.APP_KEYS ?? '').split(',')) {
      expect(refused(await open(previewPath(grant(now - 1), previewKey(secret))))).toEqual(inThree(410));
      expect(shownBy(await open(previewPath(grant(now + 60), previewKey(secret)))).item.title).toBe('Tajny szkic');
    }
    expect(refused(await open(previewPath(grant(now + 60), previewKey('another secret altogether'))))).toEqual(inThree(403));
    expect(Number(new URL(await linkTo(ARTICLE, documentId), app.url).searchParams.get('expires')) - now).toBeGreaterThan(14 * 60);
    expect(Number(new URL(await linkTo(ARTICLE, documentId), app.url).searchParams.get('expires')) - now).toBeLessThan(17 * 60);
  });

  test('of what was deleted, or withdrawn', async () => {
    const documentId = await saved(ARTICLE, { title: 'Tajny szkic' });
    await documents(app, ARTICLE).publish({ documentId, locale: 'pl' });
    const [draft, published] = [await linkTo(ARTICLE, documentId), await linkTo(ARTICLE, documentId, 'pl', 'published')];
    expect((await open(published)).status).toBe(200);
    await documents(app, ARTICLE).unpublish({ documentId, locale: 'pl' });
    expect(refused(await open(published))).toEqual(inThree(404));
    expect((await open(draft)).status).toBe(200);
    await documents(app, ARTICLE).delete({ documentId, locale: '*' });
    expect(refused(await open(draft))).toEqual(inThree(404));
  });

  test('of a partnership whose side is not public, since the page names both', async () => {
    const side = (await documents(app, MUNICIPALITY).create({ data: { officialName: 'Tajny', country: 'PL', code: '2401011' }, locale: 'pl' })).documentId;
    const { documentId: other } = await createMunicipality(app);
    const { documentId } = await documents(app, PARTNERSHIP).create({ data: { sideA: side, sideB: other }, locale: 'pl' });
    expect(refused(await open(await linkTo(PARTNERSHIP, documentId)))).toEqual(inThree(409));
  });
});

describe('a link shows', () => {
  test('the item that the feed gives once it is published, word for word', async () => {
    const town = await createMunicipality(app, { officialName: 'Pszczyna' });
    const pair = await createPartnership(app);
    const references = { municipalities: [`municipality:${town.documentId}`] };
    const body = [{ type: 'paragraph', children: [{ type: 'text', text: 'Przyjechali ' }, { type: 'link', url: 'https://example.org/', children: [{ type: 'text', text: '<goście>', bold: true }] }] }];
    const article = await saved(ARTICLE, { summary: 'Krótko', body, cover: picture, coverAlt: 'Rynek', publicationDate: '2026-01-02T10:00:00.000Z', ...references });
    const event = await saved(EVENT, { description: 'Opis', startsAt: '2026-05-01T10:00:00.000Z', publicationDate: '2026-01-02T10:00:00.000Z', ...references });
    const municipality = (await documents(app, MUNICIPALITY).create({ data: { officialName: 'Bielsko-Biała', country: 'PL', code: '2461011', publicationDate: '2026-01-02T10:00:00.000Z' }, locale: 'pl' })).documentId;
    await documents(app, PARTNERSHIP).update({ documentId: pair.documentId, locale: 'pl', data: { body, publicationDate: '2026-01-02T10:00:00.000Z' } });

    for (const [uid, plural, documentId] of [[ARTICLE, 'articles', article], [EVENT, 'events', event], [MUNICIPALITY, 'municipalities', municipality], [PARTNERSHIP, 'partnerships', pair.documentId]] as const) {
      const shown = shownBy(await open(await linkTo(uid, documentId)));
      expect([shown.locale, shown.status]).toEqual(['pl', 'draft']);
      await documents(app, uid).publish({ documentId, locale: 'pl' });
      const { data } = (await app.fetchJson('GET', `/api/feed/${plural}/${documentId}?locale=pl`)).body as { data: Record<string, unknown> };
      // Publishing writes a row of its own, at its own time.
      expect({ ...shown.item, updatedAt: null }).toEqual({ ...data, updatedAt: null });
    }
  });

  test('its language alone, with links in the next best', async () => {
    const town = await createMunicipality(app, { officialName: 'Ustroń' });
    const documentId = await saved(ARTICLE, { municipalities: [`municipality:${town.documentId}`] });
    await documents(app, ARTICLE).update({ documentId, locale: 'uk', data: { title: 'Візит' } });
    expect(shownBy(await open(await linkTo(ARTICLE, documentId, 'uk'))).item).toMatchObject({ title: 'Візит', locale: 'uk', isFallback: false, article: { municipalities: [{ documentId: town.documentId }] } });
  });

  test('the draft beside what is public, and what is meant for a later day', async () => {
    const documentId = await saved(ARTICLE, { title: 'Publiczny' });
    await documents(app, ARTICLE).publish({ documentId, locale: 'pl' });
    await documents(app, ARTICLE).update({ documentId, locale: 'pl', data: { title: 'Poprawiony' } });
    expect(shownBy(await open(await linkTo(ARTICLE, documentId))).item.title).toBe('Poprawiony');
    // A draft that differs from what is public, as the panel calls it.
    expect(shownBy(await open(await linkTo(ARTICLE, documentId, 'pl', 'modified'))).status).toBe('draft');
    expect(shownBy(await open(await linkTo(ARTICLE, documentId, 'pl', 'published'))).item.title).toBe('Publiczny');
    const later = await saved(ARTICLE, { title: 'Jutro', publicationDate: '2099-01-01T10:00:00.000Z' });
    expect(shownBy(await open(await linkTo(ARTICLE, later))).item).toMatchObject({ title: 'Jutro', publishedAt: '2099-01-01T10:00:00.000Z' });
    const pair = await createPartnership(app, { publicationDate: '2099-01-01T10:00:00.000Z' });
    expect(shownBy(await open(await linkTo(PARTNERSHIP, pair.documentId))).item).toMatchObject({ partnership: { sides: [{}, {}] } });
  });

  test('nothing of other drafts', async () => {
    const hidden = (await documents(app, MUNICIPALITY).create({ data: { officialName: 'Ukryta', country: 'PL', code: '2402011' }, locale: 'pl' })).documentId;
    const documentId = await saved(ARTICLE, { municipalities: [`municipality:${hidden}`] });
    const page = await open(await linkTo(ARTICLE, documentId));
    expect(shownBy(page).item).toMatchObject({ article: { municipalities: [] } });
    expect(String(page.body)).not.toContain('Ukryta');
  });
});

test('a preview is kept by nobody, and nothing public knows of the draft afterwards', async () => {
  const documentId = await saved(ARTICLE, { title: 'Nieznany szkic', slug: 'nieznany-szkic' });
  const link = await linkTo(ARTICLE, documentId);
  const page = await open(link, { origin: 'https://example.org' });
  expect([page.status, shownBy(page).item.title]).toEqual([200, 'Nieznany szkic']);
  expect(Object.fromEntries(['cache-control', 'referrer-policy', 'x-robots-tag', 'x-frame-options', 'set-cookie', 'etag', 'last-modified', 'access-control-allow-origin'].map((name) => [name, page.headers.get(name)]))).toEqual({
    'cache-control': 'no-store', 'referrer-policy': 'no-referrer', 'x-robots-tag': 'noindex, nofollow, noarchive', 'x-frame-options': 'SAMEORIGIN', 'set-cookie': null, etag: null, 'last-modified': null,
    'access-control-allow-origin': null,
  });
  expect(page.headers.get('content-security-policy')).toContain("frame-ancestors 'self'");
  expect((await app.fetchJson('HEAD', link)).headers.get('cache-control')).toBe('no-store');

  // The front door answers the anonymous; with credentials the same is asked behind it.
  for (const headers of [{}, { authorization: `Bearer ${await app.apiToken('full-access')}` }] as Record<string, string>[]) {
    for (const path of [`articles/${documentId}`, 'articles/nieznany-szkic', `articles/${documentId}?locale=pl`]) expect((await app.fetchJson('GET', `/api/feed/${path}`, { headers })).status).toBe(404);
    for (const path of ['', 'articles', 'feed.json', 'atom.xml', 'sync', 'sitemap.xml']) expect(JSON.stringify((await app.fetchJson('GET', `/api/feed/${path}`, { headers })).body)).not.toMatch(/Nieznany szkic|nieznany-szkic/);
  }
  expect(await app.strapi.db.connection('feed_entries').where({ document_id: documentId })).toEqual([]);
});

test('a panel at an address of its own may frame the page, and is given the whole address', async () => {
  const documentId = await saved(ARTICLE, { title: 'Panel osobno' });
  const before = app.strapi.config.get('admin.absoluteUrl');
  app.strapi.config.set('admin.absoluteUrl', 'https://panel.example.org/admin');
  try {
    const link = await linkTo(ARTICLE, documentId);
    expect(link).toMatch(/^https?:\/\/[^/]+\/feed\/preview\/article\//);
    const page = await open(new URL(link).pathname + new URL(link).search);
    expect([page.headers.get('content-security-policy')?.split('; ').at(-1), page.headers.get('x-frame-options')]).toEqual(["frame-ancestors 'self' https://panel.example.org", null]);
  } finally {
    app.strapi.config.set('admin.absoluteUrl', before);
  }
});
