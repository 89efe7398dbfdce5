import { freePort } from '../support/free-port';
import { killAll, startChild, type Child, type Deed } from '../support/killed-child';
import { fillPublicFolder } from '../support/public-folder.mjs';
import { makeTempDir } from '../support/temp-dir';
import { baseSettings, databaseOfRun, makeSuiteDatabase, type Settings, type SuiteDatabase } from '../support/test-settings';

/*
 * A process that is killed while people translate: whoever starts next finds every save that was confirmed, none by half, and of each
 * translation whether it is outdated, though nobody repairs anything. `POBRATYM_LONG=true` kills many more.
 */

const LONG = process.env.POBRATYM_LONG === 'true';
const KILLS = LONG ? 50 : 3;
const ARTICLES = 6;

interface Row {
  readonly documentId: string;
  readonly pl: string;
  readonly uk: { readonly title: string; readonly summary: string } | null;
  readonly state: string;
  readonly outdated: readonly string[];
}

const wait = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** What the processes have said that they would write, and that they did. */
const confirmed = new Map<string, string | null>();
const underWay = new Map<string, Deed>();
const broken: string[] = [];

const publicFolder = makeTempDir('public');
let database: SuiteDatabase;
let settings: Settings;

const start = (): Child =>
  startChild(settings, publicFolder.path, ({ will, did, broken: failure }) => {
    if (will) underWay.set(will.by, will);
    if (did) {
      underWay.delete(did.by);
      confirmed.set(did.id, did.state);
    }
    if (failure !== undefined) broken.push(failure);
  });

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

/** What a text may be now: what was confirmed last, or what was being written when the process died. */
const possible = (id: string, first: string | null): (string | null)[] => [confirmed.get(id) ?? first, ...[...underWay.values()].filter((deed) => deed.id === id).map(({ state }) => state)];

/** Which original a translation says that it saw. */
const seenBy = (translation: string): string | undefined => /«(.*)»/.exec(translation)?.[1];

async function verify(current: Child, articles: readonly string[]): Promise<number> {
  const rows = (await current.ask('translations', articles)) as Row[];
  for (const { documentId, pl, uk, state, outdated } of rows) {
    expect(possible(`pl:${documentId}`, 'Oryginał')).toContain(pl);
    expect(possible(`uk:${documentId}`, null)).toContain(uk?.summary ?? null);
    // Both fields or neither.
    expect(uk?.title).toBe(uk?.summary);
    const isOutdated = uk !== null && seenBy(uk.summary) !== pl;
    expect([documentId, state === 'missing', outdated]).toEqual([documentId, uk === null, isOutdated ? ['summary'] : []]);
    confirmed.set(`pl:${documentId}`, pl);
    confirmed.set(`uk:${documentId}`, uk?.summary ?? null);
  }
  underWay.clear();
  expect(await current.ask('repairs')).toEqual([]);
  return rows.filter(({ uk }) => uk !== null).length;
}

test(
  'after every kill each save is there in whole or not at all, and what is outdated is known',
  async () => {
    let current = start();
    await current.ready;
    const articles = (await current.ask('prepareDesk', { articles: ARTICLES })) as string[];
    let translated = await verify(current, articles);
    expect(translated).toBe(0);
    for (let round = 1; round <= KILLS; round += 1) {
      await current.ask('translate', { articles, round });
      await wait(300 + Math.random() * 1200);
      await current.kill();
      expect(broken).toEqual([]);
      current = start();
      await current.ready;
      translated = await verify(current, articles);
    }
    // People did translate, and not all kills came before the first save.
    expect(translated).toBeGreaterThan(0);
    await current.kill();
  },
  LONG ? 60 * 60_000 : 3 * 60_000,
);
