import { eraseOfPerson } from '../../scripts/inquiries/erase.mjs';
import { readOptions } from '../../scripts/inquiries/options.mjs';
import { documents } from '../support/content';
import { nextEmail, referenceOfAnswer, sendInquiry, unhurried } from '../support/inquiries';
import { bootStrapi, type BootedStrapi, type JsonResponse } from '../support/strapi';

const INQUIRY = 'api::inquiry.inquiry';

interface Purge {
  readonly cause: string;
  readonly erased: number;
  readonly references: readonly string[];
}

interface Retention {
  purge(now: Date, restMs: number): Promise<{ kind: string; erased?: number }>;
  log(): Promise<Purge[]>;
}

type Privacy = Parameters<typeof eraseOfPerson>[0];

let app: BootedStrapi;

beforeAll(async () => {
  // Without a mail server: mails wait, and have to go with their inquiries.
  app = await bootStrapi({ env: { ...unhurried, INQUIRY_RETENTION_MONTHS: '6' } });
});
afterAll(() => app.stop());

const retention = (): Retention => app.strapi.plugin('partnerships').service('inquiry-retention') as Retention;
const send = async (overrides: object = {}): Promise<string> => referenceOfAnswer(await sendInquiry(app, overrides as Record<string, unknown>));
const references = async (): Promise<string[]> => (await documents(app, INQUIRY).findMany()).map(({ reference }) => reference as string);
const mails = async (): Promise<number> => ((await app.strapi.db.connection('inquiry_mails').select('id')) as unknown[]).length;
const monthsFromNow = (months: number): Date => new Date(Date.now() + months * 31 * 86_400_000);
/** Everything that the tables of inquiries hold, as text. */
const everything = async (): Promise<string> => {
  const rows = await Promise.all(['inquiries', 'inquiry_mails', 'inquiry_submissions', 'inquiry_rates', 'inquiry_leases', 'inquiry_purges'].map((table) => app.strapi.db.connection(table).select('*') as Promise<unknown[]>));
  return JSON.stringify(rows);
};

test('mails wait where no mail server is set up', async () => {
  const reference = await send();
  const [found] = await documents(app, INQUIRY).findMany({ filters: { reference } });
  const rows = (await app.strapi.db.connection('inquiry_mails').where({ inquiry: found?.documentId })) as { state: string; attempts: number; content: string }[];
  expect(rows.map(({ state, attempts, content }) => [state, attempts, content.includes(reference)])).toEqual([['waiting', 0, true], ['waiting', 0, true]]);
});

describe('what may be kept no longer', () => {
  test('is erased with its mails, on time and not before, and a log without personal data says so', async () => {
    const reference = await send({ contactName: 'Kto Zniknie', email: 'zniknie@example.net' });
    expect(await retention().purge(monthsFromNow(5), 0)).toEqual({ kind: 'done', erased: 0 });
    expect(await references()).toContain(reference);

    const all = await references();
    expect(await retention().purge(monthsFromNow(7), 0)).toEqual({ kind: 'done', erased: all.length });
    expect([await references(), await mails()]).toEqual([[], 0]);
    const [latest] = await retention().log();
    expect(latest).toMatchObject({ cause: 'retention', erased: all.length });
    expect(latest?.references).toHaveLength(all.length);
    const left = await everything();
    for (const personal of ['Kto Zniknie', 'zniknie@example.net']) expect(left).not.toContain(personal);
    expect(JSON.stringify(latest)).not.toContain(reference);
  });

  test('is erased in several rounds where there is much of it', async () => {
    const row = { municipalityName: 'Psary', country: 'PL', contactName: 'Anna', email: 'a@example.org', noticeVersion: '1-6m', consentedAt: new Date(0).toISOString(), purgeAfter: new Date(1).toISOString(), state: 'new' };
    for (let at = 0; at < 60; at += 1) await documents(app, INQUIRY).create({ data: { ...row, reference: `P-OLD-${String(at)}` } });
    expect(await retention().purge(new Date(), 0)).toEqual({ kind: 'done', erased: 60 });
    expect(await references()).toEqual([]);
  });

  test('is looked for by one of all instances, and not again at once', async () => {
    const outcomes = await Promise.all(Array.from({ length: 4 }, () => retention().purge(new Date(), 3_600_000)));
    expect(outcomes.filter(({ kind }) => kind === 'done').length).toBe(0);
    await app.strapi.db.connection('inquiry_leases').update({ done_at: 1 });
    const again = await Promise.all(Array.from({ length: 4 }, () => retention().purge(new Date(), 3_600_000)));
    expect(again.map(({ kind }) => kind).sort()).toEqual(['done', 'elsewhere', 'elsewhere', 'elsewhere']);
  });
});

describe('a person who asks', () => {
  const ask = async (path: string, body: object): Promise<JsonResponse> => app.fetchJson('POST', `/partnerships/inquiries/${path}`, { token: await app.adminLogin(), body });

  test('is refused where the request is not clear', async () => {
    for (const body of [{}, { email: '' }, { email: ['a@example.org'] }, { email: 'a@example.org', more: 1 }]) expect((await ask('export', body)).status).toBe(400);
    const reference = await send({ email: 'niejasne@example.net' });
    for (const confirm of [undefined, false, 'true']) expect((await ask('erase', { email: 'niejasne@example.net', confirm })).status).toBe(400);
    expect(await references()).toContain(reference);
  });

  test('gets everything that is kept under their address, in whatever case, and nothing of others', async () => {
    const email = nextEmail();
    const mine = [await send({ email, message: 'Pierwsze' }), await send({ email: email.toUpperCase() })];
    await send({ email: `x${email}` });
    const { status, body, headers } = await ask('export', { email: ` ${email.replace('osoba', 'Osoba')} ` });
    const { data } = body as { data: { reference: string; message: string | null; mails: object[] }[] };
    expect([status, headers.get('cache-control'), data.map(({ reference }) => reference)]).toEqual([200, 'no-store', mine]);
    expect(data[0]).toMatchObject({ message: 'Pierwsze', email, mails: [{ kind: 'office', state: 'waiting' }, { kind: 'sender', state: 'waiting' }] });
  });

  test('has it erased, and nothing of others; what is left does not name them', async () => {
    const email = nextEmail();
    const mine = [await send({ email }), await send({ email: email.toUpperCase(), contactName: 'Ktoś Wymazany' })];
    const other = await send({ email: `x${email}` });
    const { status, body } = await ask('erase', { email, confirm: true });
    expect([status, body]).toEqual([200, { data: { erased: mine } }]);
    const left = await references();
    expect([left.includes(other), mine.filter((reference) => left.includes(reference))]).toEqual([true, []]);
    expect((await retention().log())[0]).toMatchObject({ cause: 'request', erased: 2 });
    const kept = (await everything()).replaceAll(`x${email}`, '');
    for (const personal of [email, email.toUpperCase(), 'Ktoś Wymazany']) expect(kept).not.toContain(personal);
  });
});

describe('the commands', () => {
  const privacy = (): Privacy => app.strapi.plugin('partnerships').service('inquiry-privacy') as Privacy;

  test.each([[[]], [['--email', 'nobody']], [['--email', 'a@example.org', '--all']], [['--email', 'a@example.org', 'more']]])('refuse %j', (args: string[]) => {
    expect(() => readOptions(args, { mayErase: true })).toThrow();
  });

  test('take no --yes where nothing is erased', () => {
    expect(() => readOptions(['--email', 'a@example.org', '--yes'], { mayErase: false })).toThrow();
    expect(readOptions(['--email', ' a@example.org '], { mayErase: false })).toEqual({ email: 'a@example.org', yes: false });
  });

  test('say what would be erased, erase when they are told to, and find nothing afterwards', async () => {
    const email = nextEmail();
    const reference = await send({ email });
    expect(await eraseOfPerson(privacy(), { email, yes: false })).toContain(`Would be erased: 1\n${reference} of `);
    expect(await references()).toContain(reference);
    expect(await eraseOfPerson(privacy(), { email: email.toUpperCase(), yes: true })).toBe(`Erased: 1\n${reference}`);
    expect(await references()).not.toContain(reference);
    expect(await eraseOfPerson(privacy(), { email, yes: true })).toBe('Nothing is kept under this address.');
  });
});
