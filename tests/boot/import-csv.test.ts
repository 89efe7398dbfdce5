import type { CsvReport, RowReport } from '../../src/plugins/partnerships/server/src/core/import/report';
import { createMunicipality, documents, milestonesOf, MUNICIPALITY, PARTNERSHIP, type SavedEntry } from '../support/content';
import { bootStrapi, type BootedStrapi } from '../support/strapi';

interface CsvImport {
  run(of: 'municipalities' | 'partnerships', bytes: Uint8Array, options: { dryRun: boolean; locale: string; from: number; count: number }): Promise<CsvReport>;
}

let app: BootedStrapi;

const run = (of: 'municipalities' | 'partnerships', text: string, options: { dryRun?: boolean; locale?: string; from?: number; count?: number } = {}): Promise<CsvReport> =>
  (app.strapi.plugin('partnerships').service('csv-import') as CsvImport).run(of, Buffer.from(text), { dryRun: false, locale: 'pl', from: 0, count: 5000, ...options });

const rowsOf = (report: CsvReport): readonly RowReport[] => {
  if (report.kind !== 'read') throw new Error(JSON.stringify(report));
  return report.rows;
};
const told = (report: CsvReport) => rowsOf(report).map(({ documentId: _id, ...row }) => row);
const kinds = (report: CsvReport): string[] => rowsOf(report).map(({ outcome }) => outcome.kind);
const faults = (report: CsvReport): string[] => rowsOf(report).flatMap(({ line, outcome }) => (outcome.kind === 'refused' ? outcome.faults.map(({ column, code }) => `${String(line)} ${String(column)} ${code}`) : []));

/** A dry run first, then the same in earnest: they tell the same, and the first leaves nothing behind. */
async function both(of: 'municipalities' | 'partnerships', text: string, locale = 'pl'): Promise<CsvReport> {
  const count = async (): Promise<number[]> => Promise.all([MUNICIPALITY, PARTNERSHIP, 'plugin::partnerships.milestone', 'plugin::partnerships.link'].map((uid) => app.strapi.db.query(uid as typeof MUNICIPALITY).count()));
  const before = await count();
  const dry = await run(of, text, { dryRun: true, locale });
  expect(await count()).toEqual(before);
  const real = await run(of, text, { locale });
  expect(told(dry)).toEqual(told(real));
  return real;
}

const municipality = async (code: string, locale = 'pl'): Promise<SavedEntry> => {
  const [found] = await documents(app, MUNICIPALITY).findMany({ locale, filters: { code } });
  if (!found) throw new Error(`There is no ${code}.`);
  return found;
};

beforeAll(async () => {
  app = await bootStrapi();
});
afterAll(() => app.stop());

describe('municipalities', () => {
  const FILE = 'Kod TERYT;Nazwa;Powiat;Szerokość;Długość;Ludność;WWW;Opis;Uwagi\n2410053;Pszczyna;powiat pszczyński;49,98037;18,95382;52 823;pszczyna.pl;Opis gminy;x\n';

  test('rows are refused by line and column, with every rule of the panel, and the good ones come in', async () => {
    const report = await both('municipalities', 'kod;nazwa;szerokość;długość;www\n241005;Zła;;;\n2401073;;;;\n2401083;Pół;50,1;;\n2403011;Adres;;;ftp://x\n2479011;Żory;;;\n2479011;Żory znowu;;;\n');
    expect(faults(report)).toEqual(['2 kod import.code-short', '3 nazwa required', '4 długość coordinates.pair', '5 www url.http', '7 kod import.doubled']);
    expect(kinds(report)).toEqual(['refused', 'refused', 'refused', 'refused', 'new', 'refused']);
    expect(await documents(app, MUNICIPALITY).count({})).toBe(1);
  });

  test('columns that nobody knows are told, and a file without codes is refused as a whole', async () => {
    expect(await run('municipalities', FILE, { dryRun: true })).toMatchObject({ kind: 'read', unknownColumns: ['Uwagi'], total: 1 });
    expect(await run('municipalities', 'nazwa;opis\nPszczyna;x\n')).toMatchObject({ kind: 'header-refused', faults: [{ kind: 'missing', column: 'code' }] });
  });

  test('a new one is a draft; the same file again changes nothing; what differs is told with both values', async () => {
    const first = await both('municipalities', FILE);
    expect(kinds(first)).toEqual(['new']);
    expect(await municipality('2410053')).toMatchObject({ officialName: 'Pszczyna', lat: 49.98037, lon: 18.95382, population: 52823, website: 'https://pszczyna.pl', summary: 'Opis gminy', publishedAt: null });
    expect(kinds(await both('municipalities', FILE))).toEqual(['unchanged']);

    const changed = await both('municipalities', FILE.replace('52 823', '52 100').replace('Opis gminy', ''));
    expect(rowsOf(changed)[0]?.outcome).toEqual({ kind: 'changed', changes: [{ column: 'Ludność', from: '52823', to: '52100' }] });
    expect(await municipality('2410053')).toMatchObject({ population: 52100, summary: 'Opis gminy' });
  });

  test('words of another language make that language, facts alone do not', async () => {
    await both('municipalities', 'code,population\n2410053,52000\n', 'uk');
    expect(await documents(app, MUNICIPALITY).findMany({ locale: 'uk', filters: { code: '2410053' } })).toEqual([]);
    await both('municipalities', 'code,summary\n2410053,Опис\n', 'uk');
    expect(await municipality('2410053', 'uk')).toMatchObject({ summary: 'Опис', population: 52000 });
  });

  test('rows can be asked for in parts; a double is one in whichever part it stands', async () => {
    const file = 'kod;nazwa\n2406042;Miedźno\n2406052;Opatów\n2406042;Miedźno\n';
    expect(told(await run('municipalities', file, { from: 2, count: 10, dryRun: true }))).toMatchObject([{ line: 4, outcome: { kind: 'refused' } }]);
    expect(told(await run('municipalities', file, { from: 0, count: 2 }))).toMatchObject([{ line: 2, outcome: { kind: 'new' } }, { line: 3, outcome: { kind: 'new' } }]);
  });
});

describe('partnerships', () => {
  let a: SavedEntry;
  let b: SavedEntry;

  beforeAll(async () => {
    a = await createMunicipality(app, { officialName: 'Opatów', code: '2606043' });
    b = await createMunicipality(app, { officialName: 'Бучанська громада', nameUk: 'Буча', country: 'UA', code: 'UA32080070000050759' });
  });

  const HEADER = 'Gmina A;Gmina B;Rodzaj;Od;Data umowy;Źródło umowy\n';

  test('a side is named by its code: a name is refused with those that it may mean', async () => {
    const report = await both('partnerships', `${HEADER}Opatów;UA32080070000050759;;;;\n2606043;Nowhere;;;;\n2606043;UA99000000000000000;;;;\n2606043;UA32040210000086086;;;;\n`);
    expect(faults(report)).toEqual(['2 Gmina A import.side-name', '3 Gmina B import.side-words', '4 Gmina B code.katotth', '5 Gmina B import.side-code']);
    const [first] = rowsOf(report);
    expect(first?.outcome.kind === 'refused' && first.outcome.faults[0]?.message).toContain('Opatów (2406052), Opatów (2606043)');
  });

  test('the rules of pairs and milestones stand, each fault by its column, and nothing of a refused row is written', async () => {
    const report = await both('partnerships', `${HEADER}2606043;2606043;;;;\n2606043;UA32080070000050759;;wiosna;;\n2606043;UA32080070000050759;friendship;;2014-13;https://a.example.org/\n2606043;UA32080070000050759;project;;2014;\n`);
    expect(faults(report)).toEqual(['2 Gmina B pair.same', '3 Od edtf.syntax', '4 Data umowy edtf.syntax', '5 Źródło umowy milestone.evidence']);
    expect(await documents(app, PARTNERSHIP).count({})).toBe(0);
  });

  test('a new pair with its agreement; again and the other way round it is the same; a corrected date is no second agreement', async () => {
    const row = '2606043;UA32080070000050759;partnerstwo;2014;2014-06;https://a.example.org/umowa\n';
    const made = await both('partnerships', HEADER + row);
    expect(kinds(made)).toEqual(['new']);
    const [{ documentId } = { documentId: null }] = rowsOf(made);
    if (documentId === null) throw new Error('There is no partnership.');
    expect(await milestonesOf(app).timeline(documentId)).toMatchObject({ stage: 'agreement', milestones: [{ kind: 'agreement', date: '2014-06' }] });
    expect(await documents(app, PARTNERSHIP).findOne({ documentId, locale: 'pl' })).toMatchObject({ sideA: a.documentId, sideB: b.documentId, since: '2014', title: 'Opatów – Bucza' });

    expect(kinds(await both('partnerships', HEADER + row))).toEqual(['unchanged']);
    expect(kinds(await both('partnerships', `${HEADER}UA32080070000050759;2606043;;;;\n`))).toEqual(['unchanged']);

    const corrected = await both('partnerships', HEADER + row.replace('2014-06', '2014-06-14'));
    expect(rowsOf(corrected)[0]?.outcome).toEqual({ kind: 'changed', changes: [{ column: 'Data umowy', from: '2014-06', to: '2014-06-14' }] });
    expect((await milestonesOf(app).timeline(documentId))?.milestones).toHaveLength(1);
  });
});

describe('in the admin panel', () => {
  const send = async (token: string | null, query: string, file: string | null = 'kod;nazwa\n2405011;Knurów\n'): Promise<{ status: number; body: { data?: CsvReport; error?: { message: string } } }> => {
    const form = new FormData();
    if (file !== null) form.append('file', new Blob([file]), 'gminy.csv');
    else form.append('x', 'y');
    const response = await fetch(`${app.url}/partnerships/import?${query}`, { method: 'POST', body: form, headers: token === null ? {} : { Authorization: `Bearer ${token}` } });
    return { status: response.status, body: (await response.json()) as { data?: CsvReport } };
  };
  const DRY = 'of=municipalities&dryRun=true&locale=pl';

  /** A role that may do what the content manager's actions name, and perhaps import. */
  async function roleWith(...actions: readonly string[]): Promise<number> {
    const roles = app.strapi.service('admin::role') as unknown as { create(role: object): Promise<{ id: number }>; assignPermissions(id: number, permissions: object[]): Promise<unknown> };
    const { id } = await roles.create({ name: `Rola ${actions.join(' ')}`, description: '' });
    const fields = ['officialName', 'code', 'country'];
    await roles.assignPermissions(id, actions.map((action) => (action.startsWith('plugin::partnerships') ? { action, subject: null, properties: {}, conditions: [] } : { action, subject: MUNICIPALITY, properties: { fields, locales: ['pl'] }, conditions: [] })));
    return id;
  }

  test('nobody imports without signing in, without the right to, or without the right to make such entries', async () => {
    const manager = 'plugin::content-manager.explorer';
    expect((await send(null, DRY)).status).toBe(401);
    const without = await app.adminLogin(await app.createAdmin([await roleWith(`${manager}.create`, `${manager}.update`)]));
    expect((await send(without, DRY)).status).toBe(403);
    const alone = await app.adminLogin(await app.createAdmin([await roleWith('plugin::partnerships.import', `${manager}.update`)]));
    expect((await send(alone, DRY)).status).toBe(403);
    const allowed = await app.adminLogin(await app.createAdmin([await roleWith('plugin::partnerships.import', `${manager}.create`, `${manager}.update`)]));
    expect((await send(allowed, DRY)).status).toBe(200);
    expect((await send(allowed, DRY.replace('municipalities', 'partnerships'))).status).toBe(403);
  });

  test('a request without a file, of another kind or for too many rows is refused', async () => {
    const token = await app.adminLogin();
    expect((await send(token, DRY, null)).status).toBe(400);
    expect((await send(token, DRY.replace('municipalities', 'articles'))).status).toBe(400);
    expect((await send(token, `${DRY}&count=100000`)).status).toBe(400);
    expect((await send(token, 'of=municipalities')).status).toBe(400);
  });

  test('a dry run tells, the run writes', async () => {
    const token = await app.adminLogin();
    const dry = await send(token, DRY);
    expect(dry.body.data).toMatchObject({ kind: 'read', dryRun: true, total: 1, rows: [{ line: 2, title: 'Knurów (2405011)', documentId: null, outcome: { kind: 'new' } }] });
    expect(await documents(app, MUNICIPALITY).findMany({ filters: { code: '2405011' } })).toEqual([]);
    await send(token, DRY.replace('true', 'false'));
    expect(await municipality('2405011')).toMatchObject({ officialName: 'Knurów' });
  });
});
