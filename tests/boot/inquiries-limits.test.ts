import { createLeases } from '../../src/plugins/partnerships/server/src/store/inquiries/leases';
import { createRates } from '../../src/plugins/partnerships/server/src/store/inquiries/rates';
import { documents } from '../support/content';
import { nextEmail, openForm, postInquiry, sendInquiry, unhurried, buildInquiry } from '../support/inquiries';
import { bootStrapi, type BootedStrapi } from '../support/strapi';

const INQUIRY = 'api::inquiry.inquiry';

let app: BootedStrapi;

beforeAll(async () => {
  app = await bootStrapi({ env: { ...unhurried, IS_PROXIED: 'true', INQUIRY_LIMIT_ADDRESS: '3', INQUIRY_LIMIT_EMAIL: '2', INQUIRY_LIMIT_ALL: '6' } });
});
afterAll(() => app.stop());
beforeEach(() => app.strapi.db.connection('inquiry_rates').delete());

const from = (ip: string) => ({ 'x-forwarded-for': ip });
const inquiries = (): Promise<number> => documents(app, INQUIRY).count();
const statuses = async (requests: readonly Promise<{ status: number }>[]): Promise<number[]> => (await Promise.all(requests)).map(({ status }) => status).sort();

describe('too many posts are refused with 429 and the time to wait', () => {
  test('from one address, refused ones counted as well', async () => {
    for (let at = 0; at < 3; at += 1) expect((await postInquiry(app, {}, from('192.0.2.1'))).status).toBe(400);
    const answer = await postInquiry(app, buildInquiry(await openForm(app)), { ...from('192.0.2.1'), 'accept-language': 'pl' });
    expect([answer.status, answer.body]).toEqual([429, { data: null, error: { status: 429, name: 'RateLimitError', message: 'Na razie przyszło stąd zbyt wiele zgłoszeń. Spróbuj później albo napisz do biura.', details: {} } }]);
    expect(Number(answer.headers.get('retry-after'))).toBeGreaterThan(3000);
    expect(Number(answer.headers.get('retry-after'))).toBeLessThanOrEqual(3600);
    expect((await postInquiry(app, {}, from('192.0.2.2'))).status).toBe(400);
  });

  test('at the same moment: not one more gets through', async () => {
    expect(await statuses(Array.from({ length: 12 }, () => postInquiry(app, {}, from('192.0.2.3'))))).toEqual([400, 400, 400, ...Array.from({ length: 9 }, () => 429)]);
  });

  test('from one address, whatever it says that it was forwarded for', async () => {
    for (let at = 0; at < 3; at += 1) expect((await postInquiry(app, {}, from(`203.0.113.${String(at)}, 192.0.2.4`))).status).toBe(400);
    expect((await postInquiry(app, {}, from('203.0.113.9, 192.0.2.4'))).status).toBe(429);
  });

  test('from one network of IPv6, whichever of its addresses', async () => {
    for (const last of ['1', '2', 'ffff:0:0:3']) expect((await postInquiry(app, {}, from(`2001:db8:1:2::${last}`))).status).toBe(400);
    expect((await postInquiry(app, {}, from('2001:db8:1:2:aaaa::1'))).status).toBe(429);
    expect((await postInquiry(app, {}, from('2001:db8:1:3::1'))).status).toBe(400);
  });

  test('under one e-mail address, in whatever case, so that nobody is sent many confirmations', async () => {
    const email = nextEmail();
    const send = async (at: number, address: string): Promise<number> => (await postInquiry(app, buildInquiry(await openForm(app), { email: address }), from(`192.0.2.${String(at)}`))).status;
    const before = await inquiries();
    expect([await send(10, email), await send(11, email.toUpperCase()), await send(12, email)]).toEqual([201, 201, 429]);
    expect(await inquiries()).toBe(before + 2);
  });

  test('altogether', async () => {
    const before = await inquiries();
    const sent = await Promise.all(Array.from({ length: 9 }, async (_, at) => postInquiry(app, buildInquiry(await openForm(app)), from(`198.51.100.${String(at)}`))));
    expect(sent.map(({ status }) => status).sort()).toEqual([201, 201, 201, 201, 201, 201, 429, 429, 429]);
    expect(await inquiries()).toBe(before + 6);
  });

  test('on the form, as a page', async () => {
    for (let at = 0; at < 3; at += 1) await postInquiry(app, {}, from('192.0.2.20'));
    const answer = await fetch(`${app.url}/inquiry?lang=uk`, { method: 'POST', headers: from('192.0.2.20'), body: new URLSearchParams({ website: '' }) });
    expect([answer.status, answer.headers.get('retry-after') !== null, await answer.text()]).toEqual([429, true, expect.stringContaining('Спробуйте пізніше')]);
  });
});

test('no address is kept, only a keyed hash of it', async () => {
  await sendInquiry(app, { email: 'kogos@example.net' });
  const rows = (await app.strapi.db.connection('inquiry_rates').select('*')) as { key: string }[];
  expect(rows.length).toBeGreaterThanOrEqual(3);
  for (const { key } of rows) expect(key).toMatch(/^[A-Za-z0-9_-]{43}$/);
});

test('a window that has ended counts from one again, and is cleared away', async () => {
  const rates = createRates(app.strapi);
  const limit = { most: 1, seconds: 600 };
  expect([await rates.count('who', limit), await rates.count('who', limit)]).toMatchObject([{ kind: 'within' }, { kind: 'past' }]);
  await app.strapi.db.connection('inquiry_rates').where({ key: 'who' }).update({ ends_at: 1 });
  expect([await rates.count('who', limit), await rates.count('who', limit)]).toMatchObject([{ kind: 'within' }, { kind: 'past' }]);
  await app.strapi.db.connection('inquiry_rates').where({ key: 'who' }).update({ ends_at: 1 });
  await rates.clear();
  expect(await app.strapi.db.connection('inquiry_rates').where({ key: 'who' })).toEqual([]);
});

test('work of one of all instances is taken by one, rests when it is done, and is taken over from one that is gone', async () => {
  const leases = createLeases(app.strapi);
  const take = (holder: string): Promise<boolean> => leases.take('test', holder, { leaseMs: 60_000, restMs: 60_000 });
  const taken = await Promise.all(['a', 'b', 'c', 'd'].map(take));
  expect(taken.filter(Boolean)).toHaveLength(1);
  await app.strapi.db.connection('inquiry_leases').where({ name: 'test' }).update({ until: 1 });
  expect(await take('heir')).toBe(true);
  await leases.done('test', 'heir');
  expect(await take('late')).toBe(false);
  await app.strapi.db.connection('inquiry_leases').where({ name: 'test' }).update({ done_at: 1 });
  expect(await take('next-day')).toBe(true);
});
