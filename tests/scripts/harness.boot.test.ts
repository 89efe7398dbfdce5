import { bootStrapi, type BootedStrapi } from '../support/strapi';

let app: BootedStrapi;

describe('an installation for one suite', () => {
  beforeAll(async () => {
    app = await bootStrapi();
  });
  afterAll(() => app.stop());

  it('refuses the administration to nobody in particular', async () => {
    expect((await app.fetchJson('GET', '/admin/users/me')).status).toBe(401);
  });

  it('refuses an invented API token', async () => {
    expect((await app.fetchJson('GET', '/api/articles', { token: 'invented' })).status).toBe(401);
  });

  it('knows an administrator who has signed in', async () => {
    const { status, body } = await app.fetchJson('GET', '/admin/users/me', { token: await app.adminLogin() });
    expect(status).toBe(200);
    expect(body).toMatchObject({ data: { roles: [{ code: 'strapi-super-admin' }] } });
  });

  it('knows an API token', async () => {
    expect((await app.fetchJson('GET', '/api/articles', { token: await app.apiToken('full-access') })).status).toBe(200);
  });

  it('is on the database of the run', () => {
    expect(app.strapi.db.dialect.client).toBe(process.env.POBRATYM_TEST_DATABASE ?? 'sqlite');
  });
});
