import { freePort } from '../support/free-port';
import { unhurried } from '../support/inquiries';
import { killAll, startChild, type Child, type Line } from '../support/killed-child';
import { mailSettings, startMailbox, type Mailbox } from '../support/mailbox';
import { fillPublicFolder } from '../support/public-folder.mjs';
import { makeTempDir } from '../support/temp-dir';
import { baseSettings, databaseOfRun, makeSuiteDatabase, type Settings, type SuiteDatabase } from '../support/test-settings';

/*
 * A process that is killed while it takes inquiries and sends mails: whoever was given a number is kept once and gets
 * their mails, and a mail goes out twice only where the process died between the mail server's yes and the mark of it.
 * `POBRATYM_LONG=true` kills many more.
 */

const LONG = process.env.POBRATYM_LONG === 'true';
const KILLS = LONG ? 50 : 3;

const wait = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds));

interface Kept {
  readonly email: string;
  readonly reference: string;
  readonly mails: readonly string[];
}

const publicFolder = makeTempDir('public');
/** E-mail address to number, as it was confirmed. */
const confirmed = new Map<string, string>();
const broken: string[] = [];
let database: SuiteDatabase;
let settings: Settings;
let mailbox: Mailbox;

function hear({ did, broken: failure }: Line): void {
  if (did) confirmed.set(did.id, did.state ?? '');
  if (failure !== undefined) broken.push(failure);
}

const start = async (): Promise<Child> => {
  const child = startChild(settings, publicFolder.path, hear);
  await child.ready;
  return child;
};

const kept = async (child: Child): Promise<Kept[]> => (await child.ask('inquiries')) as Kept[];

/** Looks until every mail of every inquiry has been sent. */
async function sent(child: Child): Promise<Kept[]> {
  for (;;) {
    const all = await kept(child);
    if (all.every(({ mails }) => mails.every((state) => state === 'sent'))) return all;
    await wait(50);
  }
}

/** How often each mail has come. */
function received(): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { parsed } of mailbox.mails) counts.set(parsed.messageId ?? '', (counts.get(parsed.messageId ?? '') ?? 0) + 1);
  return counts;
}

/** Every confirmed inquiry is kept once, and whatever is kept has two mails: one to the office and one to its sender. */
function verify(all: readonly Kept[]): void {
  const numbers = new Map(all.map(({ email, reference }) => [email, reference]));
  expect(numbers.size).toBe(all.length);
  expect([...confirmed].filter(([email, reference]) => numbers.get(email) !== reference)).toEqual([]);
  expect(all.filter(({ mails }) => mails.length !== 2)).toEqual([]);
}

beforeAll(async () => {
  fillPublicFolder(publicFolder.path);
  database = await makeSuiteDatabase(databaseOfRun());
  mailbox = await startMailbox();
  settings = { ...baseSettings(await freePort()), ...database.settings, ...unhurried, ...mailSettings(mailbox) };
});

afterAll(async () => {
  await killAll();
  await mailbox.close();
  publicFolder.remove();
  await database.remove();
});

test(
  'whoever was given a number is kept once and gets their mails, and no mail is repeated more often than a process died',
  async () => {
    let current = await start();
    for (let kill = 1; kill <= KILLS; kill += 1) {
      await current.ask('inquire', { round: kill });
      if (kill % 3 === 1) {
        // At the worst moment: the mail server has the mail, and the process has not heard of it.
        const before = mailbox.mails.length + 3 + Math.floor(Math.random() * 10);
        await new Promise<void>((resolve) => {
          mailbox.onTaken(() => {
            if (mailbox.mails.length < before) return;
            mailbox.onTaken(() => undefined);
            resolve(current.kill());
          });
        });
      } else {
        await wait(50 + Math.random() * 900);
        await current.kill();
      }
      expect(broken).toEqual([]);
      current = await start();
      verify(await kept(current));
      await current.ask('mailsAreDue', { leases: true });
    }

    // What has come together while the mail server was away is sent by two processes at the same time.
    mailbox.refuseWith(451);
    await current.ask('inquire', { round: KILLS + 1 });
    const both = [current, ...(database.kind === 'postgres' ? [await start()] : [])];
    while (confirmed.size < 40) await wait(50);
    mailbox.refuseWith(null);
    await current.ask('stopInquiring');
    for (const child of both) await child.ask('mailsAreDue', { leases: false });

    const all = await sent(current);
    verify(all);
    expect(broken).toEqual([]);
    const counts = received();
    expect(counts.size).toBe(2 * all.length);
    const repetitions = [...counts.values()].reduce((sum, times) => sum + times - 1, 0);
    // One for each time that the process died with a mail in the server's hands, and for no other.
    expect(repetitions).toBeGreaterThanOrEqual(Math.ceil(KILLS / 3));
    expect(repetitions).toBeLessThanOrEqual(KILLS);
    for (const { reference } of all) expect(mailbox.mails.some(({ parsed }) => parsed.text?.includes(reference) === true)).toBe(true);
    for (const child of both) await child.kill();
  },
  LONG ? 60 * 60_000 : 5 * 60_000,
);
