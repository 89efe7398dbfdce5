import fc from 'fast-check';

import type { Coverage, DeskState } from '../../src/plugins/translations/server/src/core/desk';
import { ARTICLE, documents } from '../support/content';
import { allRows, deskClient, paragraph, plainText, repairsOf, type DeskClient } from '../support/desk-client';
import { FIELDS, ModelEntry, type Field, type Seen, type Words } from '../support/desk-model';
import { seedOfRun } from '../support/seed';
import { bootStrapi, type BootedStrapi } from '../support/strapi';

/*
 * The desk against a model of it: whatever is done to entries by whichever way, in whatever order, it says of every translation and
 * field what the model says, a repair finds nothing to do, and counts are the sums of lists.
 *
 * `POBRATYM_LONG=true` makes many more runs, others each time; `POBRATYM_SEED` repeats those that a failure names.
 */

const LONG = process.env.POBRATYM_LONG === 'true';
const RUNS = LONG ? 500 : 25;
const PATIENCE_MS = LONG ? 60 * 60_000 : 4 * 60_000;

const LOCALES = ['pl', 'uk', 'en'] as const;

/* Which entry an index means is said modulo how many there are. */

type Command =
  | { readonly act: 'create'; readonly locale: string; readonly words: number }
  | { readonly act: 'edit'; readonly which: number; readonly locale: string; readonly field: Field; readonly words: Words }
  | { readonly act: 'open'; readonly which: number; readonly locale: string }
  | { readonly act: 'save'; readonly which: number; readonly locale: string; readonly field: Field; readonly words: number; readonly isReviewed: boolean; readonly asSeen: boolean }
  | { readonly act: 'publish' | 'unpublish' | 'discard' | 'remove'; readonly which: number; readonly locale: string }
  | { readonly act: 'dismiss' | 'review'; readonly which: number; readonly locale: string; readonly field: Field }
  | { readonly act: 'copy'; readonly which: number }
  | { readonly act: 'choose'; readonly which: number; readonly locale: string };

const which = fc.nat({ max: 1 });
const locale = fc.constantFrom(...LOCALES);
const locales = fc.oneof({ weight: 3, arbitrary: locale }, { weight: 1, arbitrary: fc.constant('*') });
const field = fc.constantFrom(...FIELDS);
const words = fc.nat({ max: 2 });
const act = <Name extends Command['act']>(...names: Name[]) => fc.constantFrom(...names);

const command: fc.Arbitrary<Command> = fc.oneof(
  { weight: 1, arbitrary: fc.record({ act: act('create'), locale, words }) },
  { weight: 10, arbitrary: fc.record({ act: act('edit'), which, locale, field, words: fc.option(words, { nil: null, freq: 5 }) }) },
  { weight: 3, arbitrary: fc.record({ act: act('open'), which, locale }) },
  { weight: 8, arbitrary: fc.record({ act: act('save'), which, locale, field, words, isReviewed: fc.boolean(), asSeen: fc.boolean() }) },
  { weight: 5, arbitrary: fc.record({ act: act('publish'), which, locale: locales }) },
  { weight: 1, arbitrary: fc.record({ act: act('unpublish'), which, locale: locales }) },
  { weight: 4, arbitrary: fc.record({ act: act('discard'), which, locale: locales }) },
  { weight: 1, arbitrary: fc.record({ act: act('remove'), which, locale: locales }) },
  { weight: 3, arbitrary: fc.record({ act: act('dismiss', 'review'), which, locale, field }) },
  { weight: 1, arbitrary: fc.record({ act: act('copy'), which }) },
  { weight: 2, arbitrary: fc.record({ act: act('choose'), which, locale }) },
);

/** Every run begins with an entry in two languages that are public: what is done to others shows itself sooner on such a one. */
const BEGINNING: readonly Command[] = [
  { act: 'create', locale: 'pl', words: 0 },
  ...FIELDS.map((name): Command => ({ act: 'edit', which: 0, locale: 'uk', field: name, words: 0 })),
  { act: 'publish', which: 0, locale: '*' },
];

let app: BootedStrapi;
let desk: DeskClient;
/** A failure that took too long is told while the last run is still on its way. */
let running: Promise<void> = Promise.resolve();

beforeAll(async () => {
  app = await bootStrapi();
  desk = deskClient(app, await app.adminLogin());
});
afterAll(async () => {
  await running.catch(() => undefined);
  await app.stop();
});

const articles = () => documents(app, ARTICLE);

const VALUES = ['jeden dwa trzy', 'jeden cztery', 'pięć'] as const;

/** A field's value: other words are other texts, in every language. */
function valueOf(name: Field, language: string, value: Words): unknown {
  if (value === null) return name === 'body' ? [] : '';
  const text = `${language} ${name} ${VALUES[value] ?? ''}`;
  return name === 'body' ? [paragraph(text)] : text;
}

/** What was done over all runs, so that a model that refuses everything is not taken for one that agrees. */
const tally = new Map<string, number>();
const count = (what: string): void => void tally.set(what, (tally.get(what) ?? 0) + 1);

interface Known {
  readonly documentId: string;
  readonly model: ModelEntry;
  /** What the translator of each language had before them when they last opened it. */
  readonly opened: Map<string, { readonly seen: Seen; readonly base: string; readonly sourceBase: string }>;
}

/** Does a command to the application and to the model. */
async function carryOut(known: Known[], one: Command): Promise<void> {
  if (one.act === 'create') {
    const { documentId } = await articles().create({ data: { title: valueOf('title', one.locale, one.words), summary: valueOf('summary', one.locale, one.words), body: valueOf('body', one.locale, one.words) }, locale: one.locale });
    known.push({ documentId, model: ModelEntry.create(one.locale, { title: one.words, summary: one.words, body: one.words }), opened: new Map() });
    return;
  }
  const there = known.filter(({ model }) => !model.isGone);
  const entry = there[one.which % Math.max(there.length, 1)];
  if (!entry) return;
  const { documentId, model, opened } = entry;
  const at = 'locale' in one ? `/entry/article/${documentId}/${one.locale}` : '';

  async function open(language: string): Promise<void> {
    const seen = model.see(language);
    const { status, body } = await desk.ask('GET', `/entry/article/${documentId}/${language}`);
    expect(status).toBe(seen === null ? 404 : 200);
    const { base, sourceBase } = body as { base: string; sourceBase: string };
    if (seen !== null) opened.set(language, { seen, base, sourceBase });
  }

  switch (one.act) {
    case 'edit':
      await articles().update({ documentId, locale: one.locale, data: { [one.field]: valueOf(one.field, one.locale, one.words) } });
      model.edit(one.locale, one.field, one.words);
      return;
    case 'open':
      return open(one.locale);
    case 'save': {
      if (!one.asSeen || !opened.has(one.locale)) await open(one.locale);
      const before = opened.get(one.locale);
      if (!before) return;
      const unit = one.field === 'body' ? 'body.0' : one.field;
      const text = valueOf(one.field, one.locale, one.words);
      const value = one.field === 'body' ? (text as { children: { text: string }[] }[])[0]?.children[0]?.text : text;
      const { base, sourceBase, seen } = before;
      const { status } = await desk.ask('PUT', at, { base, sourceBase, fields: { [one.field]: { [unit]: plainText(String(value)) } }, reviewed: one.isReviewed });
      const expected = model.save(one.locale, one.field, one.words, seen, one.isReviewed);
      expect(status).toBe(expected);
      count(`save ${String(status)}`);
      return;
    }
    case 'dismiss':
    case 'review': {
      await open(one.locale);
      const before = opened.get(one.locale);
      if (!before || model.see(one.locale) === null) return;
      const { base, sourceBase } = before;
      const body = one.act === 'dismiss' ? { fields: [one.field], reason: 'Sam znak.', sourceBase } : { fields: [one.field], base, sourceBase };
      expect((await desk.ask('POST', `${at}/${one.act}`, body)).status).toBe(200);
      if (one.act === 'dismiss') model.dismiss(one.locale, one.field);
      else model.review(one.locale, one.field);
      return;
    }
    case 'copy': {
      const copy = await articles().clone({ documentId, locale: '*', data: {} });
      known.push({ documentId: copy.documentId, model: model.copy(), opened: new Map() });
      return;
    }
    case 'choose':
      expect((await desk.ask('PUT', `/source/article/${documentId}`, { locale: one.locale })).status).toBe(model.choose(one.locale) ? 200 : 400);
      return;
    case 'publish':
      await articles().publish({ documentId, locale: one.locale });
      model.publish(one.locale);
      return;
    case 'unpublish':
      await articles().unpublish({ documentId, locale: one.locale });
      model.unpublish(one.locale);
      return;
    case 'discard':
      await articles().discardDraft({ documentId, locale: one.locale });
      model.discard(one.locale);
      return;
    case 'remove':
      await articles().delete({ documentId, locale: one.locale });
      model.remove(one.locale, ((await desk.ask('GET', `/document/article/${documentId}`)).body as { sourceLocale?: string }).sourceLocale);
  }
}

/** Whether the content's own rules refused something, and nothing else broke. */
const isRefusal = (error: unknown): boolean => typeof error === 'object' && error !== null && 'name' in error && error.name === 'ValidationError';

async function compare({ documentId, model }: Known): Promise<void> {
  const expected = model.states();
  const { status, body } = await desk.ask('GET', `/document/article/${documentId}`);
  expect(status).toBe(model.isGone ? 404 : 200);
  if (model.isGone) return;
  const { rows, sourceLocale } = body as { sourceLocale: string; rows: { locale: string; state: DeskState; outdatedFields: string[]; missingFields: string[] }[] };
  const named = (state: string, language: string): string[] => FIELDS.filter((name) => expected[language]?.fields[name] === state);
  expect({ sourceLocale, rows: Object.fromEntries(rows.map(({ locale: code, state, outdatedFields, missingFields }) => [code, { state, outdatedFields, missingFields }])) }).toEqual({
    sourceLocale: model.sourceLocale,
    rows: Object.fromEntries(Object.entries(expected).map(([code, { state }]) => [code, { state, outdatedFields: named('outdated', code), missingFields: named('missing', code) }])),
  });
  for (const { state } of rows) count(`is ${state}`);
}

async function compareCounts(): Promise<void> {
  const { cells } = (await desk.ask('GET', '/coverage')).body as Coverage;
  const sums = new Map<string, [number, number, number]>();
  for (const { kind, locale: code, state, words: all, wordsToDo } of await allRows(desk)) {
    const [entries, some, toDo] = sums.get(`${kind} ${code} ${state}`) ?? [0, 0, 0];
    sums.set(`${kind} ${code} ${state}`, [entries + 1, some + all, toDo + wordsToDo]);
  }
  expect(Object.fromEntries(cells.map(({ kind, locale: code, state, entries, words: all, wordsToDo }) => [`${kind} ${code} ${state}`, [entries, all, wordsToDo]]))).toEqual(Object.fromEntries(sums));
}

async function run(commands: readonly Command[]): Promise<void> {
  const known: Known[] = [];
  for (const [at, one] of commands.entries()) {
    try {
      await carryOut(known, one);
      count(one.act);
    } catch (error) {
      if (!isRefusal(error)) throw error;
      count('refused');
    }
    if (at >= BEGINNING.length) for (const entry of known) await compare(entry);
  }
  expect(await repairsOf(app)).toEqual([]);
  await compareCounts();
  for (const { documentId, model } of known) if (!model.isGone) await articles().delete({ documentId, locale: '*' });
}

test(
  'the desk says what the model says',
  async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(command, { minLength: 8, maxLength: 24 }), async (commands) => {
        running = run([...BEGINNING, ...commands]);
        await running;
      }),
      { numRuns: RUNS, interruptAfterTimeLimit: PATIENCE_MS, markInterruptAsFailure: true, ...seedOfRun() },
    );
    const often = ['create', 'edit', 'publish', 'discard', 'copy', 'choose', 'remove', 'dismiss', 'review', 'save 200', 'is missing', 'is draft', 'is outdated', 'is current'];
    const seldom = ['save 400', 'save 404', 'save 409', 'refused'];
    expect((LONG ? [...often, ...seldom] : often).filter((what) => !tally.has(what))).toEqual([]);
  },
  PATIENCE_MS + 60_000,
);
