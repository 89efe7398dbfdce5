import fc from 'fast-check';

import { ARTICLE, buildMunicipality, documents, EVENT, milestonesOf, MUNICIPALITY, PARTNERSHIP, type Fields } from '../support/content';
import { consultOracle, ITEM_KINDS, LOCALES, toldOf } from '../support/public-oracle';
import { seedOfRun } from '../support/seed';
import { bootStrapi, type BootedStrapi } from '../support/strapi';
import { askOverHttp, askWithin, createSyncClient, listed, readerOf, type AnswerChanges, type Held, type SyncClient } from '../support/sync-client';

/*
 * The read model as a whole, against a model of it: whatever several people write at the same time, lists, readers of
 * changes and the content agree in the end.
 *
 * `POBRATYM_LONG=true` makes many more runs, others each time; `POBRATYM_SEED` repeats those that a failure names.
 */

const LONG = process.env.POBRATYM_LONG === 'true';
const RUNS = LONG ? 500 : 25;

/** Past it the smallest failure found so far is reported; a run takes about a second. */
const PATIENCE_MS = LONG ? 60 * 60_000 : 4 * 60_000;

const AREA = 'api::area.area';
const FILE = 'plugin::upload.file';

const UIDS = { article: ARTICLE, event: EVENT, municipality: MUNICIPALITY, partnership: PARTNERSHIP, area: AREA } as const;

type Kind = keyof typeof UIDS;

/* Which of what there is an index means, is said modulo how many there are. */

interface Words {
  /** Which of a few texts; equal ones are no change. */
  readonly words: number;
  /** What is named, of everything that can be. */
  readonly refs: readonly number[] | undefined;
  /** Milliseconds until the publication. */
  readonly ahead: number | undefined;
  /** Which file; null for none. */
  readonly cover: number | null | undefined;
}

type Command =
  | ({ readonly act: 'create'; readonly kind: Kind; readonly locale: string; readonly isPublic: boolean } & Words)
  | ({ readonly act: 'update'; readonly kind: Kind; readonly which: number; readonly locale: string; readonly isPublic: boolean } & Words)
  | { readonly act: 'publish' | 'unpublish' | 'discardDraft' | 'delete'; readonly kind: Kind; readonly which: number; readonly locale: string }
  | { readonly act: 'clone'; readonly kind: Kind; readonly which: number }
  | { readonly act: 'rename'; readonly kind: 'area' | 'municipality'; readonly which: number; readonly locale: string; readonly words: number; readonly isPublic: boolean }
  | { readonly act: 'milestone'; readonly which: number; readonly kind: string; readonly side: string; readonly year: number }
  | { readonly act: 'changeMilestone' | 'removeMilestone'; readonly which: number; readonly year: number }
  | { readonly act: 'changeFile'; readonly which: number; readonly words: number }
  | { readonly act: 'removeFile'; readonly which: number }
  | { readonly act: 'rebuild' }
  | { readonly act: 'pause'; readonly milliseconds: number };

/** A step of a writer: alone, or several in one transaction, which may be undone. */
type Step = { readonly one: Command } | { readonly together: readonly Command[]; readonly isUndone: boolean };

const kind = fc.constantFrom<Kind[]>('article', 'article', 'event', 'municipality', 'partnership', 'area');
const which = fc.nat({ max: 5 });
const locale = fc.constantFrom(...LOCALES);
const locales = fc.oneof({ weight: 3, arbitrary: locale }, { weight: 1, arbitrary: fc.constant('*') });
const words = {
  words: fc.nat({ max: 4 }),
  refs: fc.option(fc.array(fc.nat({ max: 15 }), { maxLength: 4 }), { nil: undefined }),
  ahead: fc.option(fc.integer({ min: 30, max: 300 }), { nil: undefined, freq: 4 }),
  cover: fc.option(fc.option(which, { nil: null, freq: 4 }), { nil: undefined }),
};
const isPublic = fc.boolean();

const command: fc.Arbitrary<Command> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ act: fc.constant('create' as const), kind, locale, isPublic, ...words }) },
  { weight: 6, arbitrary: fc.record({ act: fc.constant('update' as const), kind, which, locale, isPublic, ...words }) },
  { weight: 5, arbitrary: fc.record({ act: fc.constant('publish' as const), kind, which, locale: locales }) },
  { weight: 3, arbitrary: fc.record({ act: fc.constantFrom('unpublish' as const, 'unpublish' as const, 'discardDraft' as const), kind, which, locale: locales }) },
  { weight: 3, arbitrary: fc.record({ act: fc.constant('delete' as const), kind, which, locale: locales }) },
  { weight: 1, arbitrary: fc.record({ act: fc.constant('clone' as const), kind, which }) },
  { weight: 4, arbitrary: fc.record({ act: fc.constant('rename' as const), kind: fc.constantFrom('area' as const, 'municipality' as const), which, locale, words: fc.nat({ max: 4 }), isPublic }) },
  {
    weight: 3,
    arbitrary: fc.record({
      act: fc.constant('milestone' as const),
      which,
      kind: fc.constantFrom('contact', 'visit', 'intent', 'resolution', 'agreement', 'end', 'abandonment'),
      side: fc.constantFrom('both', 'a', 'b'),
      year: fc.integer({ min: 2000, max: 2004 }),
    }),
  },
  { weight: 2, arbitrary: fc.record({ act: fc.constantFrom('changeMilestone' as const, 'removeMilestone' as const), which, year: fc.integer({ min: 2000, max: 2004 }) }) },
  { weight: 2, arbitrary: fc.record({ act: fc.constant('changeFile' as const), which, words: fc.nat({ max: 4 }) }) },
  { weight: 1, arbitrary: fc.record({ act: fc.constant('removeFile' as const), which }) },
  { weight: 1, arbitrary: fc.record({ act: fc.constant('rebuild' as const) }) },
  { weight: 2, arbitrary: fc.record({ act: fc.constant('pause' as const), milliseconds: fc.nat({ max: 120 }) }) },
);

const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 8, arbitrary: fc.record({ one: command }) },
  { weight: 1, arbitrary: fc.record({ together: fc.array(command, { minLength: 1, maxLength: 3 }), isUndone: fc.boolean() }) },
);

const follower = fc.record({
  locale,
  kinds: fc.oneof({ weight: 2, arbitrary: fc.constant([...ITEM_KINDS]) }, { weight: 1, arbitrary: fc.subarray([...ITEM_KINDS], { minLength: 1 }) }),
  limits: fc.array(fc.integer({ min: 1, max: 7 }), { minLength: 1, maxLength: 3 }),
  pauses: fc.array(fc.nat({ max: 80 }), { minLength: 1, maxLength: 4 }),
});

type Follower = typeof follower extends fc.Arbitrary<infer Value> ? Value : never;

const plan = fc.record({ writers: fc.array(fc.array(step, { minLength: 3, maxLength: 7 }), { minLength: 2, maxLength: 3 }), followers: fc.array(follower, { minLength: 2, maxLength: 3 }) });

interface ReadModel {
  check(onDifference: (difference: unknown) => void): Promise<{ differences: number }>;
  rebuild(): Promise<unknown>;
  drain(): Promise<void>;
}

let app: BootedStrapi;
/** A failure that took too long is told while the last run is still on its way. */
let running: Promise<void> = Promise.resolve();
let answers: readonly AnswerChanges[];

const readModel = (): ReadModel => app.strapi.plugin('feed').service('readModel') as ReadModel;

const wait = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds));

const sequence = async (): Promise<number> => Number(((await app.strapi.db.connection('feed_state').first('sequence')) as { sequence: number | string }).sequence);

beforeAll(async () => {
  app = await bootStrapi();
  const { status } = await app.fetchJson('GET', '/api/feed/sync?locale=pl');
  // Within the process where the path is not served, and else both ways.
  answers = status === 200 ? [askWithin(app), askOverHttp(app)] : [askWithin(app)];
});
afterAll(async () => {
  await running.catch(() => undefined);
  await app.stop();
});

/** What was done over all runs, so that a model that refuses everything is not taken for one that agrees. */
const tally = { done: 0, refused: 0, compared: 0, undone: 0 };

class Undone extends Error {}

const isRefusal = (error: unknown): boolean => {
  const { name, status, statusCode } = error as { name?: string; status?: number; statusCode?: number };
  const code = status ?? statusCode;
  return code === undefined ? ['ValidationError', 'ApplicationError', 'NotFoundError'].includes(name ?? '') : code >= 400 && code < 500;
};

/** A run's own entries, by kind, as far as its writers know of them. */
interface Pool {
  readonly documents: Record<Kind, string[]>;
  files: number[];
  milestones: string[];
  /** When the last publication that was dated ahead is due. */
  due: number;
  /** Numbers keys and names, so that no two entries of a run have the same. */
  counted: number;
}

const choose = <Value>(values: readonly Value[], at: number): Value | undefined => values[at % Math.max(values.length, 1)];

const paragraph = (text: string) => [{ type: 'paragraph', children: [{ type: 'text', text }] }];

const TEXTS = ['Most', 'Szkoła', 'Міст', 'Bridge & <b>', 'Most'] as const;

const textOf = (at: number): string => TEXTS[at % TEXTS.length] ?? '';

/** Names for some indexes among all that is there of some kinds. */
const references = (pool: Pool, refs: readonly number[], ...kinds: readonly Kind[]): string[] => {
  const all = kinds.flatMap((what) => pool.documents[what].map((id) => `${what}:${id}`));
  return [...new Set(refs.flatMap((at) => choose(all, at) ?? []))];
};

function fieldsOf(what: Kind, pool: Pool, { words: at, refs, ahead, cover }: Words): Record<string, unknown> {
  const text = textOf(at);
  if (ahead !== undefined) pool.due = Math.max(pool.due, Date.now() + ahead + 100);
  const fields: Record<string, unknown> = {
    ...(what !== 'area' && ahead !== undefined && { publicationDate: new Date(Date.now() + ahead).toISOString() }),
    ...(what !== 'area' && cover !== undefined && { cover: cover === null ? null : (choose(pool.files, cover) ?? null) }),
  };
  if (what === 'area') return { name: text };
  // What has a picture is published with its description, or as decorative.
  Object.assign(fields, { coverAlt: text, coverDecorative: at === 3 });
  fields.summary = `${text} ${at}`;
  switch (what) {
    case 'article':
      Object.assign(fields, { title: text, body: paragraph(text), pinned: at === 1 });
      if (refs) Object.assign(fields, { areas: references(pool, refs, 'area'), partnerships: references(pool, refs, 'partnership'), municipalities: references(pool, refs, 'municipality') });
      break;
    case 'event':
      Object.assign(fields, { title: text, startsAt: `2030-0${at + 1}-01T10:00:00.000Z`, eventStatus: at === 2 ? 'cancelled' : 'scheduled' });
      if (refs) Object.assign(fields, { partnerships: references(pool, refs, 'partnership'), municipalities: references(pool, refs, 'municipality') });
      break;
    case 'municipality':
      Object.assign(fields, { seekingPartner: at % 2 === 0, lat: at, lon: at });
      if (refs) fields.areas = references(pool, refs, 'area');
      break;
    case 'partnership':
      fields.body = paragraph(text);
      if (refs) fields.areas = references(pool, refs, 'area');
  }
  return fields;
}

function creation(pool: Pool, asked: Extract<Command, { act: 'create' }>): Fields {
  const fields = fieldsOf(asked.kind, pool, asked);
  pool.counted += 1;
  if (asked.kind === 'area') return { ...fields, key: `area-${pool.counted}` };
  if (asked.kind === 'municipality') return buildMunicipality({ ...fields, officialName: `Gmina ${pool.counted}` });
  if (asked.kind !== 'partnership') return fields;
  const [sideA, sideB] = [asked.words, asked.words + 1 + (asked.refs?.[0] ?? 0)].map((at) => choose(pool.documents.municipality, at));
  return { ...fields, sideA, sideB };
}

/** Does what a command says. @returns what the pool is to know when it is committed */
async function perform(pool: Pool, asked: Command): Promise<() => void> {
  const nothing = (): void => undefined;
  switch (asked.act) {
    case 'pause':
      await wait(asked.milliseconds);
      return nothing;
    case 'rebuild':
      await readModel().rebuild();
      return nothing;
    case 'create': {
      const { documentId } = await documents(app, UIDS[asked.kind]).create({ data: creation(pool, asked), locale: asked.locale, status: asked.isPublic ? 'published' : 'draft' });
      return () => {
        pool.documents[asked.kind].push(documentId);
      };
    }
    case 'changeFile':
    case 'removeFile': {
      const id = choose(pool.files, asked.which);
      if (id === undefined) return nothing;
      if (asked.act === 'changeFile') await app.strapi.db.query(FILE).update({ where: { id }, data: { alternativeText: textOf(asked.words) } });
      else await app.strapi.db.query(FILE).delete({ where: { id } });
      return asked.act === 'changeFile'
        ? nothing
        : () => {
            pool.files = pool.files.filter((file) => file !== id);
          };
    }
    case 'milestone': {
      const partnership = choose(pool.documents.partnership, asked.which);
      if (partnership === undefined) return nothing;
      const id = await milestonesOf(app).add(partnership, { kind: asked.kind, side: asked.side, date: String(asked.year), evidenceUrl: 'https://example.org/umowa.pdf' });
      return () => {
        pool.milestones.push(id);
      };
    }
    case 'changeMilestone':
    case 'removeMilestone': {
      const id = choose(pool.milestones, asked.which);
      if (id === undefined) return nothing;
      if (asked.act === 'changeMilestone') await milestonesOf(app).change(id, { date: String(asked.year) });
      else await milestonesOf(app).remove(id);
      return nothing;
    }
    default: {
      const documentId = choose(pool.documents[asked.kind], asked.which);
      if (documentId === undefined) return nothing;
      const service = documents(app, UIDS[asked.kind]);
      switch (asked.act) {
        case 'clone': {
          const { documentId: copy } = await service.clone({ documentId });
          return () => {
            pool.documents[asked.kind].push(copy);
          };
        }
        case 'rename': {
          const name = { pl: 'namePl', uk: 'nameUk', en: 'nameEn' }[asked.locale] ?? '';
          const data = asked.kind === 'area' ? { name: textOf(asked.words) } : { [name]: textOf(asked.words) };
          await service.update({ documentId, locale: asked.locale, data, ...(asked.isPublic && { status: 'published' }) });
          return nothing;
        }
        case 'update':
          await service.update({ documentId, locale: asked.locale, data: fieldsOf(asked.kind, pool, asked), ...(asked.isPublic && { status: 'published' }) });
          return nothing;
        default:
          // Types without drafts know neither.
          if (asked.kind === 'area' && asked.act !== 'delete') return nothing;
          await service[asked.act]({ documentId, locale: asked.locale });
          return asked.act === 'delete' && asked.locale === '*'
            ? () => {
                pool.documents[asked.kind] = pool.documents[asked.kind].filter((id) => id !== documentId);
              }
            : nothing;
      }
    }
  }
}

async function takeStep(pool: Pool, taken: Step): Promise<void> {
  try {
    if ('one' in taken) (await perform(pool, taken.one))();
    else {
      const settle = await app.strapi.db.transaction(async () => {
        const outcomes: (() => void)[] = [];
        for (const asked of taken.together) if (asked.act !== 'rebuild' && asked.act !== 'pause') outcomes.push(await perform(pool, asked));
        if (taken.isUndone) throw new Undone();
        return outcomes;
      });
      for (const outcome of settle) outcome();
    }
    tally.done += 1;
  } catch (error) {
    if (error instanceof Undone) tally.undone += 1;
    else if (isRefusal(error)) tally.refused += 1;
    else throw error;
  }
}

async function clearAway(): Promise<void> {
  for (const uid of [ARTICLE, EVENT, PARTNERSHIP, MUNICIPALITY, AREA]) {
    const rows = (await app.strapi.db.query(uid).findMany({ select: ['documentId'] })) as { documentId: string }[];
    for (const documentId of new Set(rows.map((row) => row.documentId))) await documents(app, uid).delete({ documentId, locale: '*' });
  }
  await app.strapi.db.query(FILE).deleteMany({});
}

/** Something of everything, so that the first commands have what to work on. */
async function prepare(): Promise<Pool> {
  await clearAway();
  const pool: Pool = { documents: { article: [], event: [], municipality: [], partnership: [], area: [] }, files: [], milestones: [], due: 0, counted: 0 };
  for (const name of ['most', 'szkola']) {
    const data = { name: `${name}.jpg`, hash: name, ext: '.jpg', mime: 'image/jpeg', size: 1, url: `/uploads/${name}.jpg`, provider: 'local', alternativeText: name, width: 1, height: 1 };
    pool.files.push(((await app.strapi.db.query(FILE).create({ data })) as { id: number }).id);
  }
  const create = (what: Kind, refs: number[], cover?: number): Promise<() => void> => perform(pool, { act: 'create', kind: what, locale: 'pl', isPublic: true, words: 0, refs, ahead: undefined, cover });
  for (const what of ['area', 'area', 'municipality', 'municipality', 'municipality', 'partnership', 'event'] as const) (await create(what, [0, 1]))();
  (await create('article', [0, 1, 2], 0))();
  return pool;
}

const lists = (of: string, kinds: readonly string[], limit: number, fallback = true): Promise<Map<string, Held>> => listed((request) => readerOf(app).list(request), { locale: of, kinds, limit, fallback });

/** In the order of ids: only then a difference is told as one. */
const inOrder = <Value>(items: ReadonlyMap<string, Value>): [string, Value][] => [...items].sort(([a], [b]) => (a < b ? -1 : 1));

/** Follows while others write, and compares itself with the lists whenever nobody has. @returns itself, and where it stood first */
async function followAlong(client: SyncClient, { limits, pauses }: Follower, isOver: () => boolean): Promise<SyncClient[]> {
  const clients = [client];
  for (let at = 0; !isOver(); at += 1) {
    await wait(pauses[at % pauses.length] ?? 0);
    if (!(await client.step(limits[at % limits.length] ?? 1))) continue;
    if (clients.length === 1) clients.push(client.fork());
    const before = await sequence();
    await client.follow(limits);
    const shown = await lists(client.locale, client.kinds, 7);
    if ((await sequence()) !== before) continue;
    expect(inOrder(client.held)).toEqual(inOrder(shown));
    tally.compared += 1;
  }
  return clients;
}

async function run({ writers, followers }: { writers: readonly (readonly Step[])[]; followers: readonly Follower[] }): Promise<void> {
  const pool = await prepare();
  let isOver = false;
  const writing = Promise.all(
    writers.map(async (steps) => {
      for (const taken of steps) await takeStep(pool, taken);
    }),
  ).finally(() => {
    isOver = true;
  });
  const following = followers.map((asked, at) => {
    const answer = answers[at % answers.length];
    if (!answer) throw new Error('Nobody answers readers of changes.');
    return followAlong(createSyncClient(answer, asked.locale, asked.kinds), asked, () => isOver);
  });
  const ended = await Promise.allSettled([writing, ...following]);
  for (const outcome of ended) if (outcome.status === 'rejected') throw outcome.reason;
  const clients = (await Promise.all(following)).flat();

  await wait(Math.max(0, pool.due - Date.now()));
  await readModel().drain();
  const differences: unknown[] = [];
  await readModel().check((difference) => differences.push(difference));
  expect(differences).toEqual([]);

  const oracle = await consultOracle(app);
  for (const of of LOCALES) {
    for (const fallback of [true, false]) {
      const shown = await lists(of, ITEM_KINDS, 5, fallback);
      expect([of, fallback, inOrder(shown).map(([, item]) => toldOf(item))]).toEqual([of, fallback, inOrder(oracle.items(of, fallback)).map(([, told]) => told)]);
    }
  }
  for (const client of clients) {
    await client.follow([1, 7, 3]);
    expect(inOrder(client.held)).toEqual(inOrder(await lists(client.locale, client.kinds, 100)));
  }
}

describe('what becomes due while all rows are made anew', () => {
  const DATES = 30;

  /** Makes entries that become public one after the other, and rows anew all the while. */
  async function passDates(create: (at: number, publicationDate: string) => Promise<unknown>): Promise<void> {
    await clearAway();
    const start = Date.now() + 2_500;
    for (let at = 0; at < DATES; at += 1) await create(at, new Date(start + at * 10).toISOString());
    while (Date.now() < start + DATES * 10) await readModel().rebuild();
    await readModel().drain();
  }

  const differences = async (): Promise<unknown[]> => {
    const found: unknown[] = [];
    await readModel().check((difference) => found.push(difference));
    return found;
  };

  test('is listed', async () => {
    await passDates((at, publicationDate) => documents(app, ARTICLE).create({ data: { title: `Termin ${at}`, publicationDate }, locale: 'pl', status: 'published' }));
    expect(await differences()).toEqual([]);
    expect((await lists('pl', ['article'], 7)).size).toBe(DATES);
  });

  test('is shown by what names it', async () => {
    await passDates(async (at, publicationDate) => {
      const { documentId } = await documents(app, MUNICIPALITY).create({ data: buildMunicipality({ publicationDate }), locale: 'pl', status: 'published' });
      await documents(app, ARTICLE).create({ data: { title: `Artykuł ${at}`, municipalities: [`municipality:${documentId}`] }, locale: 'pl', status: 'published' });
    });
    expect(await differences()).toEqual([]);
    expect([...(await lists('pl', ['article'], 7)).values()].map((item) => (item.article as { municipalities: unknown[] }).municipalities.length)).toEqual(Array.from({ length: DATES }, () => 1));
  });
});

test('links to what was deleted are forgotten, public or not', async () => {
  await clearAway();
  const { documentId } = await documents(app, MUNICIPALITY).create({ data: buildMunicipality(), locale: 'pl' });
  await documents(app, ARTICLE).create({ data: { title: 'Most', municipalities: [`municipality:${documentId}`] }, locale: 'pl', status: 'published' });
  await documents(app, MUNICIPALITY).delete({ documentId, locale: '*' });
  const differences: unknown[] = [];
  await readModel().check((difference) => differences.push(difference));
  expect(differences).toEqual([]);
});

test('who reads without fallback is told a partnership’s side in the next best language of theirs', async () => {
  await clearAway();
  const data = buildMunicipality();
  const { documentId: sideA } = await documents(app, MUNICIPALITY).create({ data: { ...data, slug: 'in-english' }, locale: 'en', status: 'published' });
  await documents(app, MUNICIPALITY).update({ documentId: sideA, data: { slug: 'po-polsku' }, locale: 'pl', status: 'published' });
  const { documentId: sideB } = await documents(app, MUNICIPALITY).create({ data: buildMunicipality(), locale: 'pl', status: 'published' });
  await documents(app, PARTNERSHIP).create({ data: { sideA, sideB }, locale: 'uk', status: 'published' });
  const [pair] = [...(await lists('uk', ['partnership'], 1, false)).values()];
  expect((pair?.partnership as { sides: { slug: string }[] }).sides[0]?.slug).toBe('po-polsku');
});

test(
  'lists, readers of changes and the content agree, whatever several people write at the same time',
  async () => {
    const property = fc.asyncProperty(plan, (planned) => {
      running = run(planned);
      return running;
    });
    await fc.assert(property, { numRuns: RUNS, interruptAfterTimeLimit: PATIENCE_MS, markInterruptAsFailure: true, ...seedOfRun() });
    expect(tally.done).toBeGreaterThan(RUNS);
    expect(tally.compared).toBeGreaterThan(0);
  },
  PATIENCE_MS + 60_000,
);
