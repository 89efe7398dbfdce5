import { documents, ARTICLE } from '../support/content';
import { bootStrapi, type BootedStrapi } from '../support/strapi';

let app: BootedStrapi;

beforeAll(async () => {
  app = await bootStrapi();
});
afterAll(() => app.stop());

const CORE_PATHS = ['articles', 'events', 'municipalities', 'partnerships', 'areas', 'programmes', 'organisation', 'inquiries', 'partnership-milestones', 'upload/files', 'users', 'i18n/locales'];

describe('a new installation', () => {
  test.each(CORE_PATHS)('shows the public nothing at /api/%s', async (path) => {
    expect([403, 404]).toContain((await app.fetchJson('GET', `/api/${path}`)).status);
    // Whoever looks for a partner may write; without anything in it an inquiry is refused.
    expect(path === 'inquiries' ? [400] : [403, 404, 405]).toContain((await app.fetchJson('POST', `/api/${path}`, { body: { data: {} } })).status);
  });

  test('lets nobody register by themselves', async () => {
    const { status } = await app.fetchJson('POST', '/api/auth/local/register', { body: { username: 'somebody', email: 'somebody@example.org', password: 'Secret123!' } });
    expect(status).toBe(400);
    expect(await app.strapi.db.query('plugin::users-permissions.user').count()).toBe(0);
  });

  test('speaks Polish first, and Ukrainian and English', async () => {
    const locales = (await app.strapi.plugin('i18n').service('locales').find()) as { code: string }[];
    expect(locales.map(({ code }) => code).sort()).toEqual(['en', 'pl', 'uk']);
    expect(await app.strapi.plugin('i18n').service('locales').getDefaultLocale()).toBe('pl');
  });

  test('sends nothing anywhere', () => {
    expect(app.strapi.telemetry.isDisabled).toBe(true);
    expect(app.strapi.config.get('admin.flags')).toEqual(expect.objectContaining({ nps: false, promoteEE: false }));
    expect(app.strapi.config.get('server.logger.updates.enabled')).toBe(false);
  });

  test('has the forms set up with Polish labels', async () => {
    const token = await app.adminLogin();
    const { body } = await app.fetchJson('GET', '/content-manager/content-types/api::municipality.municipality/configuration', { token });
    const { contentType } = (body as { data: { contentType: { settings: { mainField: string }; layouts: { list: string[] }; metadatas: Record<string, { edit: { label: string; description: string } }> } } }).data;
    expect(contentType.settings.mainField).toBe('officialName');
    expect(contentType.layouts.list).toEqual(['officialName', 'namePl', 'country', 'district', 'code']);
    expect(contentType.metadatas.code?.edit).toMatchObject({ label: 'Kod TERC lub KATOTTH' });
    expect(contentType.metadatas.code?.edit.description).toContain('KATOTTH to UA i 17 cyfr');
  });
});

describe('parameters that nobody knows', () => {
  test.each(['filter[title]=x', 'statu=draft', 'populat=*', 'sortt=title'])('%s is refused and not dropped', async (query) => {
    const token = await app.apiToken('full-access');
    expect((await app.fetchJson('GET', `/api/articles?${query}`, { token })).status).toBe(400);
  });
});

test('a setting that its people changed stays changed after a restart', async () => {
  const service = app.strapi.plugin('content-manager').service('content-types') as {
    findContentType(uid: string): { uid: string };
    findConfiguration(type: { uid: string }): Promise<{ layouts: { list: string[] } }>;
    updateConfiguration(type: { uid: string }, configuration: object): Promise<unknown>;
  };
  const type = service.findContentType(ARTICLE);
  const before = await service.findConfiguration(type);
  await service.updateConfiguration(type, { ...before, layouts: { ...before.layouts, list: ['title', 'slug'] } });
  const { default: application } = (await import('../../dist/src/index.js')) as unknown as { default: { default?: { bootstrap(context: object): Promise<void> }; bootstrap?(context: object): Promise<void> } };
  const bootstrap = application.bootstrap ?? application.default?.bootstrap;
  await bootstrap?.({ strapi: app.strapi });
  expect((await service.findConfiguration(type)).layouts.list).toEqual(['title', 'slug']);
});

test('the database is where the settings say, and holds what was saved', async () => {
  await documents(app, ARTICLE).create({ data: { title: 'Zapisane' }, locale: 'pl' });
  expect(await documents(app, ARTICLE).count({ locale: 'pl' })).toBe(1);
});
