/**
 * A Strapi in a process of its own that writes until it is killed; it ends with its standard input at the latest.
 *
 * Standard input: JSON lines. First `{ "publicFolder": path }`, then questions `{ "ask": number, "what": string, "with": any }`.
 * Standard output: JSON lines among log lines.
 * - `{ "ready": true }` when it answers questions
 * - `{ "answer": number, "value": any }` or `{ "answer": number, "error": string }`
 * - `{ "will": Deed }` before a write, `{ "did": Deed }` when it is committed; a deed is `{ by, id, state }`: which
 *   writer, what is written, and what it is from then on (a title, or null where it is not public)
 * - `{ "broken": string }` when a writer failed
 */
import { randomBytes } from 'node:crypto';
import { createRequire } from 'node:module';
import path from 'node:path';
import { createInterface } from 'node:readline';

import { ROOT } from '../../scripts/project.mjs';

/** @typedef {{ by: string, id: string, state: string | null }} Deed */

const ARTICLE = 'api::article.article';
const AREA = 'api::area.area';
const MUNICIPALITY = 'api::municipality.municipality';

/** Strapi's instance, of which a few parts are used. @type {any} */
let strapi;

/** @param {object} line A pipe takes it at once, so that a killed process has said it. */
const say = (line) => process.stdout.write(`\n${JSON.stringify(line)}\n`);

/** @param {string} uid */
const documents = (uid) => strapi.documents(uid);

const feed = () => ({ readModel: strapi.plugin('feed').service('readModel'), reader: strapi.plugin('feed').service('reader') });

/** @param {Deed} deed @param {() => Promise<unknown>} write */
async function doing(deed, write) {
  say({ will: deed });
  await write();
  say({ did: deed });
}

/** @type {(() => boolean)} */
let isOver = () => false;

/** Which articles there are is told by the parent: those that were written before. */
const writers = {
  /** Makes news, changes and withdraws it. @param {{ articles: string[], area: string, town: string, round: number }} what */
  async news({ articles, area, town, round }) {
    for (let at = 0; !isOver(); at += 1) {
      const id = articles[Math.floor(Math.random() * articles.length)];
      const title = `Wiadomość ${round}.${at}`;
      if (at % 5 === 0) {
        const { documentId } = await documents(ARTICLE).create({ data: { title, areas: [`area:${area}`], municipalities: [`municipality:${town}`] }, locale: 'pl' });
        await doing({ by: 'news', id: `article:${documentId}`, state: title }, () => documents(ARTICLE).publish({ documentId, locale: 'pl' }));
        articles.push(documentId);
      } else if (at % 7 === 3) await doing({ by: 'news', id: `article:${id}`, state: null }, () => documents(ARTICLE).unpublish({ documentId: id, locale: 'pl' }));
      else await doing({ by: 'news', id: `article:${id}`, state: title }, () => documents(ARTICLE).update({ documentId: id, locale: 'pl', data: { title }, status: 'published' }));
    }
  },

  /** Renames what all articles show. @param {{ area: string, town: string, round: number }} what */
  async names({ area, town, round }) {
    for (let at = 0; !isOver(); at += 1) {
      const name = `Nazwa ${round}.${at}`;
      if (at % 2 === 0) await doing({ by: 'names', id: `area:${area}`, state: name }, () => documents(AREA).update({ documentId: area, locale: 'pl', data: { name } }));
      else await doing({ by: 'names', id: `municipality:${town}`, state: name }, () => documents(MUNICIPALITY).update({ documentId: town, locale: 'pl', data: { namePl: name }, status: 'published' }));
      await new Promise((resolve) => setTimeout(resolve, 60));
    }
  },

  async rebuilds() {
    while (!isOver()) {
      await feed().readModel.rebuild();
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  },
};

const desk = () => strapi.plugin('translations').service('desk');

/** @param {string[]} articles */
const oneOf = (articles) => articles[Math.floor(Math.random() * articles.length)];

/** Those who write originals and translations at the desk. A translation says in two fields the same, and which original it saw. */
const translators = {
  /** @param {{ articles: string[], round: number }} what */
  async original({ articles, round }) {
    for (let at = 0; !isOver(); at += 1) {
      const id = oneOf(articles);
      const summary = `Oryginał ${round}.${at}`;
      await doing({ by: 'original', id: `pl:${id}`, state: summary }, () => documents(ARTICLE).update({ documentId: id, locale: 'pl', data: { summary }, ...(at % 3 === 0 && { status: 'published' }) }));
    }
  },

  /** @param {{ articles: string[], round: number }} what */
  async translation({ articles, round }) {
    for (let at = 0; !isOver(); at += 1) {
      const documentId = oneOf(articles);
      const id = { kind: 'article', documentId, locale: 'uk' };
      const { base, sourceBase, fields } = await desk().open(id);
      const seen = fields.find((/** @type {{ name: string }} */ { name }) => name === 'summary').units[0].words;
      const text = `Переклад ${round}.${at} з «${seen}»`;
      const edits = Object.fromEntries(['title', 'summary'].map((name) => [name, { [name]: [{ kind: 'text', text }] }]));
      await doing({ by: 'translation', id: `uk:${documentId}`, state: text }, async () => {
        const { kind } = await desk().save(id, edits, { base, sourceBase, by: null });
        if (kind !== 'saved') throw new Error(`A save was a ${kind}.`);
      });
      if (at % 4 === 0) await documents(ARTICLE).publish({ documentId, locale: 'uk' });
      if (at % 9 === 0) await documents(ARTICLE).clone({ documentId, locale: '*', data: {} });
    }
  },
};

const partnerships = (/** @type {string} */ name) => strapi.plugin('partnerships').service(name);

let isInquiring = false;

/** Those who write to the office: each inquiry has an address of its own, and is its number from then on. */
const inquirers = {
  /** @param {{ round: number }} what */
  async inquirer({ round }) {
    isInquiring = true;
    for (let at = 0; !isOver(); at += 1) {
      const email = `osoba-${round}-${at}@example.net`;
      const { token, notice } = await partnerships('inquiry-form').open('pl');
      const data = { municipalityName: 'Gmina', country: 'PL', contactName: 'Anna', email, consent: true, noticeVersion: notice.version, token };
      say({ will: { by: 'inquirer', id: email, state: null } });
      const outcome = await partnerships('inquiry-intake').submit({ data, ip: '192.0.2.1', language: 'uk' });
      if (outcome.kind !== 'taken') throw new Error(`An inquiry was ${outcome.kind}: ${JSON.stringify(outcome)}`);
      say({ did: { by: 'inquirer', id: email, state: outcome.reference } });
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
    isInquiring = false;
  },
};

/** @param {Record<string, (what: any) => Promise<void>>} all @param {any} given Begins and does not end. */
const begin = async (all, given) => {
  for (const [name, writer] of Object.entries(all)) writer(given).catch((error) => say({ broken: `${name}: ${error instanceof Error ? error.stack : String(error)}` }));
};

/** @type {Record<string, (given: any) => Promise<unknown>>} */
const questions = {
  /** @param {{ articles: string[], round: number }} given */
  translate: (given) => begin(translators, given),

  /** @param {{ round: number }} given */
  inquire: (given) => begin(inquirers, given),

  async stopInquiring() {
    isOver = () => true;
    while (isInquiring) await new Promise((resolve) => setTimeout(resolve, 10));
  },

  /** What is kept of inquiries, and how their mails stand. */
  async inquiries() {
    const found = await documents('api::inquiry.inquiry').findMany({ limit: 100_000 });
    const states = await partnerships('inquiry-outbox').statesOf(found.map((/** @type {{ documentId: string }} */ { documentId }) => documentId));
    return found.map((/** @type {any} */ { documentId, email, reference }) => ({ email, reference, mails: states.get(documentId).map((/** @type {{ state: string }} */ { state }) => state) }));
  },

  /**
   * What rests after a failure is due. With `leases` the time of whoever was killed with a mail in hand is over as well:
   * nobody else may be sending then.
   *
   * @param {{ leases: boolean }} given
   */
  async mailsAreDue({ leases }) {
    await strapi.db.connection('inquiry_mails').update({ due_at: 0, ...(leases && { lease_until: 0 }) });
    partnerships('inquiry-outbox').wake();
  },

  /** @param {{ articles: number }} given */
  async prepareDesk({ articles }) {
    const ids = [];
    for (let at = 0; at < articles; at += 1) {
      const { documentId } = await documents(ARTICLE).create({ data: { title: `Most ${at}`, summary: 'Oryginał' }, locale: 'pl' });
      ids.push(documentId);
    }
    return ids;
  },

  /** What a repair has to do. */
  async repairs() {
    /** @type {unknown[]} */
    const told = [];
    await desk().repair((/** @type {unknown} */ repair) => told.push(repair));
    return told;
  },

  /** @param {string[]} ids How each translation into Ukrainian stands, and what both sides say. */
  async translations(ids) {
    const rows = [];
    for (const documentId of ids) {
      const [pl, uk] = await Promise.all(['pl', 'uk'].map((locale) => documents(ARTICLE).findOne({ documentId, locale })));
      const state = (await desk().coverage.ofDocument('article', documentId)).find((/** @type {{ locale: string }} */ { locale }) => locale === 'uk');
      rows.push({ documentId, pl: pl.summary, uk: uk && { title: uk.title, summary: uk.summary }, state: state.state, outdated: state.outdated });
    }
    return rows;
  },

  /** @param {{ articles: number }} given Something of everything, shown by many. */
  async prepare({ articles }) {
    const area = await documents(AREA).create({ data: { name: 'Oświata', key: 'oswiata' }, locale: 'pl' });
    const town = await documents(MUNICIPALITY).create({ data: { officialName: 'Gmina', country: 'PL', code: '2401012' }, locale: 'pl', status: 'published' });
    const made = Array.from({ length: articles }, (_, at) => ({
      documentId: randomBytes(12).toString('hex'),
      locale: 'pl',
      title: `Początek ${at}`,
      slug: `poczatek-${at}`,
      publicationDate: new Date(),
      areas: [`area:${area.documentId}`],
      municipalities: [`municipality:${town.documentId}`],
    }));
    // Past the Document Service, which would take many times as long, and then made anew from there.
    for (const publishedAt of [null, new Date()]) await strapi.db.query(ARTICLE).createMany({ data: made.map((article) => ({ ...article, publishedAt })) });
    await feed().readModel.rebuild();
    return { area: area.documentId, town: town.documentId, articles: made.map(({ documentId }) => documentId) };
  },

  /** @param {{ articles: string[], area: string, town: string, round: number }} given */
  write: (given) => begin(writers, given),

  drain: () => feed().readModel.drain(),

  async check() {
    /** @type {unknown[]} */
    const differences = [];
    await feed().readModel.check((/** @type {unknown} */ difference) => differences.push(difference));
    return differences;
  },

  changes: (request) => feed().reader.changes(request),
  list: (request) => feed().reader.list(request),

  /** How numbers were given. */
  async numbers() {
    const state = await strapi.db.connection('feed_state').first('sequence');
    const rows = await strapi.db.connection('feed_entries').select('seq');
    return { sequence: Number(state.sequence), given: rows.map((/** @type {{ seq: number | string }} */ { seq }) => Number(seq)) };
  },

  /** How much work waits. */
  async waiting() {
    const rows = await strapi.db.connection('feed_jobs').whereNot({ work: 'clear' }).select('work');
    return rows.length;
  },
};

/** @param {{ publicFolder: string }} order */
async function start({ publicFolder }) {
  const require = createRequire(path.join(ROOT, 'package.json'));
  const { createStrapi } = require('@strapi/strapi');
  strapi = createStrapi({ appDir: ROOT, distDir: path.join(ROOT, 'dist'), autoReload: false, serveAdminPanel: false });
  // What the feed does while it starts is told at this level.
  strapi.log.level = 'info';
  strapi.dirs.static.public = publicFolder;
  await strapi.load();
  say({ ready: true });
}

let isStarted = false;
const input = createInterface({ input: process.stdin });
input.on('line', (line) => {
  const order = JSON.parse(line);
  if (!isStarted) {
    isStarted = true;
    start(order).catch((error) => {
      console.error(error);
      process.exit(1);
    });
    return;
  }
  const { ask, what, with: given } = order;
  Promise.resolve(questions[what]?.(given)).then(
    (value) => say({ answer: ask, value: value ?? null }),
    (error) => say({ answer: ask, error: error instanceof Error ? (error.stack ?? error.message) : String(error) }),
  );
});
input.once('close', () => {
  isOver = () => true;
  process.exit(0);
});
