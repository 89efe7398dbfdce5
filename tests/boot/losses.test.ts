import { createMunicipality, createPartnership, documents, linkOf, MILESTONE, milestonesOf, MUNICIPALITY, PARTNERSHIP, refusalOf } from '../support/content';
import { bootStrapi, type BootedStrapi } from '../support/strapi';

let app: BootedStrapi;

beforeAll(async () => {
  app = await bootStrapi();
});
afterAll(() => app.stop());

interface Locales {
  create(locale: { code: string; name: string }): Promise<{ id: number }>;
}

/** A language that was set up besides the three. */
const addLanguage = async (code: string): Promise<number> => (await (app.strapi.plugin('i18n').service('locales') as Locales).create({ code, name: code })).id;

const removeLanguage = async (id: number) => app.fetchJson('DELETE', `/i18n/locales/${String(id)}`, { token: await app.adminLogin() });

describe('a language', () => {
  test('in which alone a side exists is not removed while its partnership stays, and nothing goes with it', async () => {
    const id = await addLanguage('de');
    const home = await createMunicipality(app);
    const only = await documents(app, MUNICIPALITY).create({ data: { officialName: 'Nur hier', country: 'PL', code: '3005012' }, locale: 'de' });
    const saved = await documents(app, PARTNERSHIP).create({ data: { sideA: home.documentId, sideB: only.documentId }, locale: 'pl' });
    const refused = await removeLanguage(id);
    expect(refused.status).toBe(409);
    expect(refused.body).toMatchObject({ error: { details: { partnership: { documentId: saved.documentId }, errors: [{ code: 'language.side' }] } } });
    expect(await documents(app, MUNICIPALITY).findOne({ documentId: only.documentId, locale: 'de' })).not.toBeNull();

    await documents(app, MUNICIPALITY).update({ documentId: only.documentId, locale: 'pl', data: {} });
    expect((await removeLanguage(id)).status).toBe(200);
    expect(await linkOf(app, saved.documentId)).not.toBeNull();
  });

  test('takes the pairs of its own partnerships along', async () => {
    const id = await addLanguage('cs');
    const [home, partner] = [await createMunicipality(app), await createMunicipality(app)];
    const saved = await documents(app, PARTNERSHIP).create({ data: { sideA: home.documentId, sideB: partner.documentId }, locale: 'cs' });
    await milestonesOf(app).add(saved.documentId, { kind: 'contact', side: 'both' });
    expect((await removeLanguage(id)).status).toBe(200);
    expect(await linkOf(app, saved.documentId)).toBeNull();
    expect(await app.strapi.db.query(MILESTONE).count({ where: { partnership: saved.documentId } })).toBe(0);
  });
});

describe('a file', () => {
  const addFile = async (name: string): Promise<{ id: number }> =>
    (await app.strapi.db.query('plugin::upload.file').create({ data: { name, hash: name, ext: '.pdf', mime: 'application/pdf', size: 1, url: `/uploads/${name}.pdf`, provider: 'local', folderPath: '/' } })) as { id: number };

  const remove = async (id: number) => app.fetchJson('DELETE', `/upload/files/${String(id)}`, { token: await app.adminLogin() });

  test('that is the evidence of a milestone is not deleted from the media library', async () => {
    const file = await addFile('umowa');
    const saved = await createPartnership(app);
    const agreement = await milestonesOf(app).add(saved.documentId, { kind: 'agreement', side: 'both', evidenceFileId: file.id });
    const refused = await remove(file.id);
    expect(refused).toMatchObject({ status: 409, body: { error: { details: { partnership: { documentId: saved.documentId }, errors: [{ code: 'file.evidence' }] } } } });
    await milestonesOf(app).change(agreement, { evidenceFileId: null, evidenceUrl: 'https://example.org/' });
    expect((await remove(file.id)).status).toBe(200);
  });

  test('that shows nothing is deleted', async () => {
    const file = await addFile('ulotka');
    expect((await remove(file.id)).status).toBe(200);
  });
});

test('what is refused is named', async () => {
  const file = (await app.strapi.db.query('plugin::upload.file').create({ data: { name: 'x', hash: 'x', ext: '.pdf', mime: 'application/pdf', size: 1, url: '/uploads/x.pdf', provider: 'local', folderPath: '/' } })) as { id: number };
  const saved = await createPartnership(app);
  await milestonesOf(app).add(saved.documentId, { kind: 'intent', side: 'both', evidenceFileId: file.id });
  const upload = app.strapi.plugin('upload').service('upload') as { remove(file: { id: number }): Promise<unknown> };
  expect(await refusalOf(upload.remove(file))).toMatchObject({ name: 'ConflictError', status: 409, faults: ['id file.evidence'] });
});
