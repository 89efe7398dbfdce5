import { createMails } from '../../src/plugins/partnerships/server/src/store/inquiries/mails';
import { documents } from '../support/content';
import { freePort } from '../support/free-port';
import { nextEmail, referenceOfAnswer, sendInquiry, unhurried } from '../support/inquiries';
import { mailSettings, startMailbox, type Mailbox, type ReceivedMail } from '../support/mailbox';
import { bootStrapi, type BootedStrapi } from '../support/strapi';

const INQUIRY = 'api::inquiry.inquiry';

interface MailRow {
  readonly id: string;
  readonly kind: string;
  readonly state: string;
  readonly content: string | null;
  readonly attempts: number;
  readonly last_error: string | null;
  readonly sent_at: number | string | null;
}

interface Outbox {
  wake(): void;
  tryAgain(inquiry: string): Promise<number>;
}

let app: BootedStrapi;
let mailbox: Mailbox;
/** A server that is there is started by each test: at first there is none. */
let port: number;

beforeAll(async () => {
  port = await freePort();
  app = await bootStrapi({ env: { ...unhurried, ...mailSettings({ port }), PUBLIC_URL: 'https://partnerstwa.example.org' } });
});
afterAll(() => app.stop());
beforeEach(async () => {
  mailbox = await startMailbox(port);
});
afterEach(() => mailbox.close());

const outbox = (): Outbox => app.strapi.plugin('partnerships').service('inquiry-outbox') as Outbox;
const of = (reference: string) => (mail: ReceivedMail) => (mail.parsed.text ?? '').includes(reference);
const to = (mails: readonly ReceivedMail[], address: string): ReceivedMail => {
  const found = mails.find(({ envelope }) => envelope.to.includes(address));
  if (!found) throw new Error(`Nothing was sent to ${address}.`);
  return found;
};

async function inquiryOf(reference: string): Promise<string> {
  const [found] = await documents(app, INQUIRY).findMany({ filters: { reference } });
  return found?.documentId ?? '';
}

const rowsOf = async (inquiry: string): Promise<MailRow[]> => (await app.strapi.db.connection('inquiry_mails').where({ inquiry }).orderBy('kind')) as MailRow[];

/** Looks until the outbox stands as a test expects it. */
async function settled(inquiry: string, isSo: (rows: readonly MailRow[]) => boolean): Promise<MailRow[]> {
  for (;;) {
    const rows = await rowsOf(inquiry);
    if (isSo(rows)) return rows;
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
}

/** What rests after a failure is due now. */
async function makeDue(): Promise<void> {
  await app.strapi.db.connection('inquiry_mails').update({ due_at: 0 });
  outbox().wake();
}

test('the office and the sender each get a mail, in their languages, and a reply reaches the other', async () => {
  const email = nextEmail();
  const answer = await sendInquiry(app, { email, language: 'uk', municipalityName: 'Яготинська громада', country: 'UA', message: '<b>Добрий</b> день\n.\nBcc: x@example.net' });
  const reference = referenceOfAnswer(answer);
  const mails = await mailbox.until(2, of(reference));

  const office = to(mails, 'biuro@example.org').parsed;
  expect(office.subject).toBe(`Nowe zgłoszenie ${reference}: Яготинська громада`);
  expect(office.replyTo?.text).toBe(email);
  expect(office.from?.text).toContain('zwiazek@example.org');
  expect(office.text).toContain(`https://partnerstwa.example.org/admin/plugins/partnerships-inquiries/${await inquiryOf(reference)}`);
  expect(office.html).toBe(false);
  expect(office.headers.get('auto-submitted')).toBe('auto-generated');

  const sender = to(mails, email).parsed;
  expect(sender.subject).toBe(`Звернення ${reference}: підтвердження`);
  expect(sender.replyTo?.text).toBe('biuro@example.org');
  expect(sender.text).toContain('> <b>Добрий</b> день\n> .\n> Bcc: x@example.net');
  expect(sender.text).toMatch(/Дані ми зберігаємо до \d+ \p{L}+ \d{4}/u);
  expect(sender.html).toBe(false);
  expect(sender.headers.get('auto-submitted')).toBe('auto-replied');

  expect(mails.map(({ envelope }) => envelope.to)).toEqual(expect.arrayContaining([['biuro@example.org'], [email]]));
  const rows = await settled(await inquiryOf(reference), (all) => all.every(({ state }) => state === 'sent'));
  // What has been sent is kept no longer.
  expect(rows.map(({ kind, content, last_error: error }) => [kind, content, error])).toEqual([['office', null, null], ['sender', null, null]]);
  expect(new Set(mails.map(({ parsed }) => parsed.messageId))).toEqual(new Set(rows.map(({ id }) => `<inquiry-${id}@example.org>`)));
});

test('a mail server that is away delays mails and loses none', async () => {
  await mailbox.close();
  const reference = referenceOfAnswer(await sendInquiry(app));
  const inquiry = await inquiryOf(reference);
  const rows = await settled(inquiry, (all) => all.every(({ last_error: error }) => error !== null));
  expect(rows.map(({ state, attempts }) => [state, attempts])).toEqual([['waiting', 1], ['waiting', 1]]);
  expect(rows.every(({ content }) => content?.includes(reference))).toBe(true);

  mailbox = await startMailbox(port);
  await makeDue();
  expect(await mailbox.until(2, of(reference))).toHaveLength(2);
  expect(await settled(inquiry, (all) => all.every(({ state }) => state === 'sent'))).toHaveLength(2);
});

test('a mail that is refused for longer than it is tried is given up, kept, and sent when somebody asks', async () => {
  mailbox.refuseWith(451);
  const reference = referenceOfAnswer(await sendInquiry(app));
  const inquiry = await inquiryOf(reference);
  await settled(inquiry, (all) => all.every(({ last_error: error }) => error?.includes('Try again later') === true));

  await app.strapi.db.connection('inquiry_mails').where({ inquiry }).update({ first_tried_at: Date.now() - 8 * 86_400_000 });
  await makeDue();
  const rows = await settled(inquiry, (all) => all.every(({ state }) => state === 'failed'));
  expect(rows.every(({ content, attempts }) => content !== null && attempts === 2)).toBe(true);

  mailbox.refuseWith(null);
  expect(await outbox().tryAgain(inquiry)).toBe(2);
  expect(await mailbox.until(2, of(reference))).toHaveLength(2);
});

test('a mail is one worker’s at a time, and another’s when that one has not come back', async () => {
  mailbox.refuseWith(451);
  const inquiry = await inquiryOf(referenceOfAnswer(await sendInquiry(app)));
  await settled(inquiry, (all) => all.every(({ last_error: error }) => error !== null));
  const mails = createMails(app.strapi);
  await app.strapi.db.connection('inquiry_mails').where({ inquiry }).update({ due_at: 0 });

  const claims = await Promise.all(Array.from({ length: 8 }, (_, at) => mails.claim(`worker-${String(at)}`, ['office', 'sender'], 60_000)));
  const held = claims.flatMap((claim) => (claim ? [claim.id] : []));
  expect([held.length, new Set(held).size]).toEqual([2, 2]);
  expect(await mails.claim('late', ['office', 'sender'], 60_000)).toBeNull();

  await app.strapi.db.connection('inquiry_mails').where({ inquiry }).update({ lease_until: 1 });
  expect(await mails.claim('late', ['sender'], 60_000)).toMatchObject({ inquiry, kind: 'sender' });
});

test('an inquiry that is deleted takes its unsent mails with it', async () => {
  mailbox.refuseWith(451);
  const inquiry = await inquiryOf(referenceOfAnswer(await sendInquiry(app)));
  await documents(app, INQUIRY).delete({ documentId: inquiry });
  expect(await rowsOf(inquiry)).toEqual([]);
});
