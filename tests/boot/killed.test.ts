import { freePort } from '../support/free-port';
import { Gone, killAll, startChild, type Child, type Deed, type Line } from '../support/killed-child';
import { fillPublicFolder } from '../support/public-folder.mjs';
import { ITEM_KINDS } from '../support/public-oracle';
import { createSyncClient, listed, readOutcome, type AnswerChanges, type Held, type SyncClient } from '../support/sync-client';
import { makeTempDir } from '../support/temp-dir';
import { baseSettings, databaseOfRun, makeSuiteDatabase, type Settings, type SuiteDatabase } from '../support/test-settings';

/*
 * A process that is killed while it writes: whoever starts next finds everything that was confirmed, does what was left
 * to do, and readers of changes go on from where they were. `POBRATYM_LONG=true` kills many more.
 */

const LONG = process.env.POBRATYM_LONG === 'true';
const KILLS = LONG ? 50 : 3;

/** More than what is written at once, so that a new name goes through the queue. */
const ARTICLES = 260;

/** What a start says before it makes all rows anew. */
const MAKING_READY = 'The feed is being made ready';

const wait = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds));

const random = (below: number): number => Math.floor(Math.random() * below);

/** What the processes have said that they would write, and that they did. */
const confirmed = new Map<string, string | null>();
const underWay = new Map<string, Deed>();
const broken: string[] = [];

let database: SuiteDatabase;
let settings: Settings;
const publicFolder = makeTempDir('public');

function hear({ will, did, broken: failure }: Line): void {
  if (will) underWay.set(will.by, will);
  if (did) {
    underWay.delete(did.by);
    confirmed.set(did.id, did.state);
  }
  if (failure !== undefined) broken.push(failure);
}

/** @param make the pattern of pages' addresses: with another one all rows are made anew */
const startProcess = (make: string): Child => startChild({ ...settings, FRONTEND_URL_PATTERN: `/${make}/{locale}/{plural}/{slug}` }, publicFolder.path, hear);

/** Which row and state each number was given to: no number is ever given twice. */
const numbered = new Map<number, string>();

interface Numbered {
  readonly kind: 'ok';
  readonly changes: readonly { readonly kind: string; readonly sequence: number; readonly json?: string; readonly id?: string }[];
}

let current: Child;

/** Asks whichever process runs now. */
const answer: AnswerChanges = async ({ locale, kinds, since, limit }) => {
  const outcome = await current.ask('changes', { locale, kinds, since, limit });
  const page = readOutcome(outcome);
  for (const { sequence, json, id } of (outcome as Numbered).changes) {
    const state = json ?? `gone ${id ?? ''}`;
    expect([sequence, numbered.get(sequence) ?? state]).toEqual([sequence, state]);
    numbered.set(sequence, state);
  }
  return page;
};

const lists = (locale: string, kinds: readonly string[]): Promise<Map<string, Held>> => listed((request) => current.ask('list', request), { locale, kinds, limit: 100 });

const inOrder = (items: ReadonlyMap<string, Held>): [string, Held][] => [...items].sort(([a], [b]) => (a < b ? -1 : 1));

/** What a document may be now: what was confirmed last, or what was being written when the process died. */
function statesOf(id: string): (string | null)[] {
  const pending = [...underWay.values()].filter((deed) => deed.id === id).map(({ state }) => state);
  return [confirmed.get(id) ?? null, ...pending];
}

interface Refs {
  readonly areas: readonly { readonly title: string }[];
  readonly municipalities: readonly { readonly title: string }[];
}

interface Things {
  readonly area: string;
  readonly town: string;
  readonly articles: string[];
}

/** Looks at everything after a start, and takes what is there for confirmed from then on. */
async function verify({ area, town }: Things, clients: readonly SyncClient[], knownSequence: number): Promise<number> {
  await current.ask('drain');
  expect(await current.ask('check')).toEqual([]);

  const { sequence, given } = (await current.ask('numbers')) as { sequence: number; given: number[] };
  expect(sequence).toBeGreaterThanOrEqual(knownSequence);
  expect(sequence).toBeGreaterThanOrEqual(Math.max(...numbered.keys()));
  expect(new Set(given).size).toBe(given.length);
  expect(Math.max(...given)).toBeLessThanOrEqual(sequence);

  const shown = await lists('pl', ITEM_KINDS);
  const names = { area: new Set<string>(), town: new Set<string>() };
  for (const item of shown.values()) {
    if (item.kind !== 'article') continue;
    const { areas, municipalities } = item.article as Refs;
    names.area.add(areas.map(({ title }) => title).join());
    names.town.add(municipalities.map(({ title }) => title).join());
  }
  // Everybody shows one name, and one that was written.
  expect([names.area.size, names.town.size]).toEqual([1, 1]);
  expect(statesOf(`area:${area}`)).toContain([...names.area][0]);
  expect(statesOf(`municipality:${town}`)).toContain([...names.town][0]);
  expect(shown.get(`municipality:${town}`)?.title).toBe([...names.town][0]);

  const ids = new Set([...confirmed.keys(), ...[...underWay.values()].map(({ id }) => id), ...shown.keys()]);
  const wrong = [...ids].filter((id) => id.startsWith('article:') && !statesOf(id).includes((shown.get(id)?.title as string | undefined) ?? null));
  expect(wrong.map((id) => [id, shown.get(id)?.title, statesOf(id)])).toEqual([]);

  for (const client of clients) {
    await client.follow([1 + random(7), 100]);
    expect(inOrder(client.held)).toEqual(inOrder(await lists(client.locale, client.kinds)));
  }

  underWay.clear();
  for (const [id, item] of shown) confirmed.set(id, item.title as string);
  for (const id of confirmed.keys()) if (id.startsWith('article:') && !shown.has(id)) confirmed.set(id, null);
  confirmed.set(`area:${area}`, [...names.area][0] ?? '');
  return sequence;
}

/** Follows until the process is gone; where it stood then, it goes on later. */
async function followUntilGone(client: SyncClient): Promise<void> {
  try {
    for (;;) {
      await client.step(1 + random(40));
      await wait(random(30));
    }
  } catch (error) {
    if (!(error instanceof Gone)) throw error;
  }
}

beforeAll(async () => {
  fillPublicFolder(publicFolder.path);
  database = await makeSuiteDatabase(databaseOfRun());
  settings = { ...baseSettings(await freePort()), ...database.settings };
});

afterAll(async () => {
  await killAll();
  publicFolder.remove();
  await database.remove();
});

test(
  'whoever starts after a kill finds what was confirmed and finishes what was begun, and readers of changes go on',
  async () => {
    let make = 'first';
    current = startProcess(make);
    await current.ready;
    const things = (await current.ask('prepare', { articles: ARTICLES })) as Things;
    for (const [at, id] of things.articles.entries()) confirmed.set(`article:${id}`, `Początek ${at}`);
    confirmed.set(`area:${things.area}`, 'Oświata');
    confirmed.set(`municipality:${things.town}`, 'Gmina');

    const clients = [createSyncClient(answer, 'pl', ITEM_KINDS), createSyncClient(answer, 'uk', ['article']), createSyncClient(answer, 'en', ITEM_KINDS)];
    let sequence = await verify(things, clients, 0);
    // One who stays away until the end, and one who had only just begun.
    const [away] = clients.map((client) => client.fork());
    const beginner = createSyncClient(answer, 'uk', ITEM_KINDS);
    await beginner.step(10);

    for (let kill = 1; kill <= KILLS; kill += 1) {
      if (kill % 3 === 2) {
        // While it makes all rows anew, at its start.
        await current.kill();
        make = `make-${kill}`;
        const starting = startProcess(make);
        await starting.says(MAKING_READY);
        await wait(random(300));
        await starting.kill();
      } else {
        await current.ask('write', { ...things, round: kill });
        const following = Promise.all(clients.map(followUntilGone));
        await wait(200 + random(1500));
        await current.kill();
        await following;
      }
      expect(broken).toEqual([]);
      current = startProcess(make);
      await current.ready;
      sequence = await verify(things, [...clients, beginner.fork()], sequence);
    }
    await verify(things, away ? [away] : [], sequence);
    await current.kill();
  },
  LONG ? 60 * 60_000 : 5 * 60_000,
);
