import { execFile } from 'node:child_process';
import path from 'node:path';

import { buildMunicipality, createMunicipality, createPartnership, documents, LINK, milestonesOf, MUNICIPALITY, PARTNERSHIP, type SavedEntry } from '../support/content';
import { bootStrapi, type BootedStrapi, type JsonResponse } from '../support/strapi';

let app: BootedStrapi;
let admin: string;
let program: string;

beforeAll(async () => {
  app = await bootStrapi();
  admin = await app.adminLogin();
  program = await app.apiToken('full-access');
});
afterAll(() => app.stop());

const CM = '/content-manager/collection-types';

interface Refusal {
  error: { name: string; message: string; details: { errors?: { path: string[]; code: string }[]; partnership?: { documentId: string; title: string } } };
}

const faults = ({ body }: JsonResponse): string[] => ((body as Refusal).error.details.errors ?? []).map(({ path: field, code }) => `${field.join('.')} ${code}`);

const office = (method: string, url: string, body?: object): Promise<JsonResponse> => app.fetchJson(method, `${CM}/${url}`, { token: admin, ...(body && { body }) });

const secondOf = ({ sideA, sideB }: SavedEntry): object => ({ sideA: sideB, sideB: sideA });

describe('the admin panel', () => {
  let saved: SavedEntry;
  beforeEach(async () => {
    saved = await createPartnership(app);
  });

  test('cannot double a pair, and names the one there is', async () => {
    const refused = await office('POST', `${PARTNERSHIP}?locale=pl`, secondOf(saved));
    expect(refused.status).toBe(409);
    expect(faults(refused)).toEqual(['sideB pair.taken']);
    expect((refused.body as Refusal).error.details.partnership).toMatchObject({ documentId: saved.documentId, title: saved.title });
  });

  test('cannot double it by saving and publishing in one step', async () => {
    const refused = await office('POST', `${PARTNERSHIP}/actions/publish?locale=pl`, secondOf(saved));
    expect(refused.status).toBe(409);
  });

  test('cannot double it by duplicating', async () => {
    expect((await office('POST', `${PARTNERSHIP}/clone/${saved.documentId}?locale=pl`, { type: 'partnership', title: 'Kopia', sideA: saved.sideA, sideB: saved.sideB })).status).toBe(409);
    expect((await office('POST', `${PARTNERSHIP}/auto-clone/${saved.documentId}?locale=pl`, {})).status).toBeGreaterThanOrEqual(400);
    expect(await app.strapi.db.query(LINK).count({ where: { sideA: saved.sideA as string } })).toBe(1);
  });

  test('cannot delete a side, alone or among many, and deletes none of them then', async () => {
    const free = await createMunicipality(app);
    expect((await office('DELETE', `${MUNICIPALITY}/${saved.sideA as string}?locale=pl`)).status).toBe(409);
    const refused = await office('POST', `${MUNICIPALITY}/actions/bulkDelete?locale=pl`, { documentIds: [free.documentId, saved.sideA] });
    expect(refused.status).toBe(409);
    expect(faults(refused)).toEqual(['documentId municipality.in-use']);
    expect(await documents(app, MUNICIPALITY).findOne({ documentId: free.documentId, locale: 'pl' })).not.toBeNull();
  });

  test('cannot hide a side of a public partnership, alone or among many', async () => {
    await documents(app, PARTNERSHIP).publish({ documentId: saved.documentId, locale: 'pl' });
    expect((await office('POST', `${MUNICIPALITY}/${saved.sideA as string}/actions/unpublish?locale=pl`, {})).status).toBe(409);
    expect((await office('POST', `${MUNICIPALITY}/actions/bulkUnpublish?locale=pl`, { documentIds: [saved.sideA] })).status).toBe(409);
    expect(await documents(app, MUNICIPALITY).findOne({ documentId: saved.sideA as string, locale: 'pl', status: 'published' })).not.toBeNull();
  });

  test('publishes many at once, all or none', async () => {
    const hidden = await documents(app, MUNICIPALITY).create({ data: { officialName: 'Nowa', country: 'PL', code: '3003012' }, locale: 'pl' });
    const blocked = await documents(app, PARTNERSHIP).create({ data: { sideA: saved.sideA, sideB: hidden.documentId }, locale: 'pl' });
    const refused = await office('POST', `${PARTNERSHIP}/actions/bulkPublish?locale=pl`, { documentIds: [saved.documentId, blocked.documentId] });
    expect(refused.status).toBe(400);
    expect(faults(refused)).toEqual(['sideB side.unpublished']);
    expect(await documents(app, PARTNERSHIP).findOne({ documentId: saved.documentId, locale: 'pl', status: 'published' })).toBeNull();

    await documents(app, MUNICIPALITY).publish({ documentId: hidden.documentId, locale: 'pl' });
    expect((await office('POST', `${PARTNERSHIP}/actions/bulkPublish?locale=pl`, { documentIds: [saved.documentId, blocked.documentId] })).status).toBe(200);
  });

  test('deletes many partnerships at once and frees their pairs', async () => {
    const another = await createPartnership(app);
    expect((await office('POST', `${PARTNERSHIP}/actions/bulkDelete?locale=pl`, { documentIds: [saved.documentId, another.documentId] })).status).toBe(200);
    expect(await app.strapi.db.query(LINK).count({ where: { partnership: { $in: [saved.documentId, another.documentId] } } })).toBe(0);
    expect((await office('POST', `${PARTNERSHIP}?locale=pl`, secondOf(saved))).status).toBe(201);
  });

  test('cannot make an entry pass for another one by its data', async () => {
    await documents(app, PARTNERSHIP).publish({ documentId: saved.documentId, locale: 'pl' });
    const others = [await createMunicipality(app), await createMunicipality(app)].map(({ documentId }) => documentId);
    const made = await office('POST', `${PARTNERSHIP}?locale=uk`, { documentId: saved.documentId, title: 'x', sideA: others[0], sideB: others[1] });
    expect(made.status).toBe(201);
    expect((made.body as { data: { documentId: string } }).data.documentId).not.toBe(saved.documentId);
    const changed = await office('PUT', `${PARTNERSHIP}/${saved.documentId}?locale=pl`, { documentId: 'zzz', id: 1, summary: 'y', sideA: saved.sideA, sideB: saved.sideB });
    expect(changed.status).toBe(200);
    expect((changed.body as { data: { documentId: string; summary: string } }).data).toMatchObject({ documentId: saved.documentId, summary: 'y' });
    expect(await app.strapi.db.query(LINK).count({ where: { partnership: saved.documentId, sideA: saved.sideA as string } })).toBe(1);
  });

  test('does not list the registry and the milestones among its content', async () => {
    for (const uid of [LINK, 'plugin::partnerships.milestone']) expect((await office('POST', uid, { partnership: 'x' })).status).toBeGreaterThanOrEqual(400);
    expect(await app.strapi.db.query(LINK).count({ where: { partnership: 'x' } })).toBe(0);
  });
});

describe('REST with a token', () => {
  const rest = (method: string, url: string, data?: object): Promise<JsonResponse> => app.fetchJson(method, `/api/${url}`, { token: program, ...(data && { body: { data } }) });

  test('is refused like everybody else', async () => {
    const saved = await createPartnership(app);
    expect(await rest('POST', 'partnerships', secondOf(saved))).toMatchObject({ status: 409 });
    expect(faults(await rest('POST', 'partnerships', { sideA: saved.sideA }))).toEqual(['sideB side.missing']);
    expect(await rest('DELETE', `municipalities/${saved.sideA as string}`)).toMatchObject({ status: 409 });
    expect(faults(await rest('PUT', `partnerships/${saved.documentId}`, { sideB: saved.sideA }))).toEqual(['sideB pair.same']);
  });

  test('records milestones under the same rules', async () => {
    const saved = await createPartnership(app);
    const refused = await rest('POST', 'partnership-milestones', { partnership: saved.documentId, kind: 'agreement', side: 'both', sequence: 1 });
    expect(refused.status).toBe(400);
    expect(faults(refused)).toEqual(['evidenceUrl milestone.evidence']);
    const made = await rest('POST', 'partnership-milestones', { partnership: saved.documentId, kind: 'agreement', side: 'both', evidenceUrl: 'https://example.org/', sequence: 99 });
    expect(made.status).toBe(201);
    expect(await milestonesOf(app).timeline(saved.documentId)).toMatchObject({ stage: 'agreement', milestones: [{ sequence: 1 }] });
    expect((await rest('DELETE', `partnership-milestones/${(made.body as { data: { documentId: string } }).data.documentId}`)).status).toBe(204);
    expect(await milestonesOf(app).timeline(saved.documentId)).toMatchObject({ stage: 'lead' });
  });

  test('cannot write in a language that is not configured', async () => {
    const town = await createMunicipality(app);
    for (const refused of [
      await rest('POST', 'articles?locale=de', { title: 'Auf Deutsch' }),
      await rest('PUT', `municipalities/${town.documentId}?locale=de`, { summary: 'x' }),
    ]) {
      expect([refused.status, faults(refused)]).toEqual([400, ['locale locale.unknown']]);
    }
  });

  test.each<[string, object, string]>([
    ['a number for a name', { namePl: 5 }, 'namePl type'],
    ['an object for a name', { nameUk: {} }, 'nameUk type'],
    ['a NUL in a text', { summary: 'a\u0000b' }, 'summary text.signs'],
    ['half a letter in a text', { summary: '\ud800' }, 'summary text.signs'],
    ['a NUL in an alias', { aliases: [{ value: 'a\u0000', kind: 'exonym' }] }, 'aliases text.signs'],
    ['more people than a database counts', { population: 3_000_000_000 }, 'population type'],
    ['a date before all calendars', { publicationDate: '-271821-04-20T00:00:00.000Z' }, 'publicationDate range.year'],
    ['text for yes or no', { seekingPartner: 'maybe' }, 'seekingPartner type'],
    ['too many links', { areas: Array.from({ length: 201 }, (_, at) => `area:a${String(at)}`) }, 'areas reference.max'],
  ])('is told which field has %s', async (_name, data, fault) => {
    const refused = await rest('POST', 'municipalities', { ...buildMunicipality(), ...data });
    expect([refused.status, faults(refused)]).toEqual([400, [fault]]);
  });

  test.each<[string, unknown, string]>([
    ['of nothing', [null], 'body type'],
    ['nested without end', Array.from({ length: 60 }).reduce<object[]>((children) => [{ type: 'list', format: 'ordered', children }], []), 'body nested'],
  ])('is told when a text consists %s', async (_name, body, fault) => {
    const refused = await rest('POST', 'articles', { title: 'T', body });
    expect([refused.status, faults(refused)]).toEqual([400, [fault]]);
  });

  test('cannot read or change inquiries at all, and writes them as everybody does: by the public form’s rules', async () => {
    for (const method of ['GET', 'PUT', 'DELETE']) {
      for (const path of ['inquiries', 'inquiries/abc']) expect([404, 405]).toContain((await rest(method, path, method === 'GET' ? undefined : {})).status);
    }
    const refused = await rest('POST', 'inquiries', { reference: 'X-1', state: 'closed', municipalityName: 'Żory', country: 'PL', contactName: 'Anna', email: 'anna@example.org' });
    expect([refused.status, faults(refused)]).toEqual([400, expect.arrayContaining(['reference inquiry.field-unknown', 'state inquiry.field-unknown', 'consent inquiry.consent'])]);
  });
});

describe('GraphQL', () => {
  const ask = (query: string, token?: string): Promise<JsonResponse> => app.fetchJson('POST', '/graphql', { body: { query }, ...(token !== undefined && { token }) });

  test.each(['createPartnership', 'updatePartnership', 'deletePartnership', 'createMunicipality', 'deleteMunicipality', 'createArticle', 'createInquiry', 'createMilestone', 'createLink'])(
    'has no mutation %s',
    async (mutation) => {
      const { body } = await ask(`mutation { ${mutation}(documentId: "x") { documentId } }`, program);
      expect(JSON.stringify(body)).toContain(`Cannot query field \\"${mutation}\\"`);
    },
  );

  test('tells nothing of what went wrong inside', async () => {
    const { body } = await ask('{ __typename @nosuchdirective }');
    expect(JSON.stringify(body)).not.toMatch(/stack|node_modules|select /i);
  });
});

describe('another process on the same database', () => {
  /** Loads the compiled application in a process of its own, as a script of the command line does. */
  const inAnotherProcess = (script: string): Promise<string> =>
    new Promise((resolve, reject) => {
      const root = path.join(__dirname, '..', '..');
      const source = `
        const { createStrapi } = require('@strapi/strapi');
        (async () => {
          const app = createStrapi({ appDir: ${JSON.stringify(root)}, distDir: ${JSON.stringify(path.join(root, 'dist'))}, autoReload: false, serveAdminPanel: false });
          await app.load();
          const said = await (async () => { ${script} })().catch((error) => error.status + ' ' + (error.details?.partnership?.documentId ?? error.message));
          await app.destroy();
          process.stdout.write('\\nSAID ' + said + '\\n', () => process.exit(0));
        })().catch((error) => { console.error(error); process.exit(1); });`;
      execFile(process.execPath, ['-e', source], { cwd: root, env: { ...process.env, ...app.settings }, timeout: 90_000 }, (error, stdout, stderr) => {
        const said = /SAID (.*)/.exec(stdout)?.[1];
        if (said === undefined) reject(new Error(`The other process said nothing: ${error?.message ?? ''}\n${stdout}\n${stderr}`));
        else resolve(said);
      });
    });

  test('cannot double a pair either', async () => {
    const saved = await createPartnership(app);
    const said = await inAnotherProcess(`
      return app.documents('api::partnership.partnership').create({ data: { sideA: '${saved.sideB as string}', sideB: '${saved.sideA as string}' }, locale: 'pl' }).then(() => 'made');`);
    expect(said).toBe(`409 ${saved.documentId}`);
  }, 120_000);
});
