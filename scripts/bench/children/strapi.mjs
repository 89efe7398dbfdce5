/**
 * One Strapi: the real application, or a stock one with the same content (see `stock-app.mjs`).
 *
 * Started with the environment that names its database and port; what it is, in `BENCH_APP` as JSON.
 */
import { createRequire } from 'node:module';
import path from 'node:path';
import { performance } from 'node:perf_hooks';

import { answerParent, say } from './answer.mjs';
import { publishMany } from './publish.mjs';
import { fillRelations } from './relations.mjs';
import { usage, usageSwept } from './usage.mjs';
import { wordpressExport } from './wordpress-export.mjs';

/**
 * @typedef {object} App
 * @property {string} appDir
 * @property {string} distDir
 * @property {string} publicDir a folder to serve instead of the application's own
 */

/** Strapi's instance, of which the bench uses a few parts. @typedef {any} Strapi */

const app = /** @type {App} */ (JSON.parse(process.env.BENCH_APP ?? '{}'));
const require = createRequire(path.join(app.appDir, 'package.json'));
const { createStrapi } = require('@strapi/strapi');
const { createCursorTools } = await import('./cursors.mjs');

/** Strapi's own handlers end the process in the middle of a question. */
const handlersBefore = new Set(['SIGINT', 'SIGTERM'].flatMap((signal) => process.listeners(/** @type {NodeJS.Signals} */ (signal))));
/** @type {Strapi} */
const strapi = createStrapi({ appDir: app.appDir, distDir: app.distDir, autoReload: false, serveAdminPanel: false });
for (const signal of /** @type {NodeJS.Signals[]} */ (['SIGINT', 'SIGTERM'])) {
  for (const handler of process.listeners(signal)) if (!handlersBefore.has(handler)) process.removeListener(signal, handler);
}
// A line of log a request would be measured with it, on both sides.
strapi.log.level = 'warn';
strapi.dirs.static.public = app.publicDir;
await strapi.load();
strapi.server.mount();
await new Promise((resolve, reject) => {
  strapi.server.httpServer.once('error', reject);
  strapi.server.httpServer.listen(Number(process.env.PORT), '127.0.0.1', resolve);
});

/** Tables of the read model, emptied before a rebuild so that every row is written. */
const READ_MODEL = ['feed_entries', 'feed_links'];

/** The service that makes the read model anew; null while there is none. */
function rebuilder() {
  const feed = strapi.plugin('feed');
  const services = feed?.services ?? {};
  if ('rebuild' in services) {
    const service = feed.service('rebuild');
    const run = typeof service === 'function' ? service : (service.rebuild ?? service.run);
    if (typeof run === 'function') return run.bind(service);
  }
  const readModel = 'readModel' in services ? feed.service('readModel') : null;
  return typeof readModel?.rebuild === 'function' ? readModel.rebuild.bind(readModel) : null;
}

const countRows = async () => Number((await strapi.db.connection('feed_entries').where({ gone: 0 }).count({ count: '*' }).first()).count);

const desk = () => strapi.plugin('translations').service('desk');

const cursors = createCursorTools(app.distDir);

answerParent({
  usage,
  usageSwept,

  /** @param {number} documents */
  async load(documents) {
    const { loadBulk } = require(path.join(app.distDir, 'src', 'seed', 'bulk'));
    return loadBulk(strapi, { documents, onProgress: (/** @type {{ done: number, total: number }} */ { done, total }) => say(`${done} of ${total}`) });
  },

  /** @returns whether there is a service to rebuild with */
  canRebuild: () => rebuilder() !== null,

  /**
   * Empties the read model and makes it anew.
   *
   * @returns rows, seconds, and memory in megabytes as it was sampled on the way
   */
  async rebuild() {
    const rebuild = rebuilder();
    if (rebuild === null) throw new Error('There is no service to rebuild with.');
    for (const table of READ_MODEL) await strapi.db.connection(table).delete();
    usageSwept();
    /** @type {{ part: number, rssMb: number, heapMb: number }[]} */
    const samples = [];
    let sampledAt = 0;
    const startedAt = performance.now();
    let samplingMs = 0;
    await rebuild((/** @type {{ documents: number, of: number }} */ { documents, of }) => {
      say(`${documents} of ${of}`);
      const now = performance.now();
      if (documents / of - sampledAt < 0.02) return;
      sampledAt = documents / of;
      const { rssMb, heapMb, externalMb } = usageSwept();
      samples.push({ part: sampledAt, rssMb, heapMb: heapMb + externalMb });
      samplingMs += performance.now() - now;
    });
    const seconds = (performance.now() - startedAt - samplingMs) / 1000;
    return { rows: await countRows(), seconds, samples };
  },

  /** Publishes some articles: see `publish.mjs`. @param {Parameters<typeof publishMany>[1]} options */
  publish: (options) => publishMany(strapi, options),

  /** Changes something public, so that nothing cached is right any more. */
  async touch() {
    const articles = strapi.documents('api::article.article');
    const { documentId, summary } = await articles.findFirst({ locale: 'pl', sort: 'publicationDate:asc' });
    await articles.update({ documentId, locale: 'pl', data: { summary: `${String(summary).slice(0, 200)} ·` } });
    await articles.publish({ documentId, locale: 'pl' });
  },

  /** Lets everybody read these types over stock REST and GraphQL. @param {string[]} actions */
  async allow(actions) {
    const role = await strapi.db.query('plugin::users-permissions.role').findOne({ where: { type: 'public' } });
    for (const action of actions) await strapi.db.query('plugin::users-permissions.permission').create({ data: { action, role: role.id } });
  },

  /** Looks at all translations, as after loading past the door. */
  settleDesk: () => desk().repair(() => undefined, (/** @type {{ documents: number, of: number }} */ { documents, of }) => say(`${documents} of ${of}`)),

  /** What the desk's first page asks. @param {number} times @returns milliseconds, the median */
  async deskPage(times) {
    /** @type {number[]} */
    const taken = [];
    for (let at = 0; at < times; at += 1) {
      const startedAt = performance.now();
      await desk().coverage.cells({});
      await desk().coverage.list({}, { sort: 'due', direction: 'asc', page: 1, pageSize: 25 });
      taken.push(performance.now() - startedAt);
    }
    return taken.sort((a, b) => a - b)[taken.length >> 1];
  },

  /** Carries translations out and brings them back. @param {number} count */
  async deskExchange(count) {
    const ids = await desk().coverage.names({ kinds: ['article', 'event'], locales: ['uk'] }, count);
    const { heapMb: before } = usageSwept();
    let startedAt = performance.now();
    const { content } = await desk().exchange.export(ids, '2.1');
    /** @type {Buffer[]} */
    const parts = [];
    for await (const part of content) parts.push(part);
    const exportSeconds = (performance.now() - startedAt) / 1000;
    startedAt = performance.now();
    const report = await desk().exchange.import([{ name: 'all.zip', content: Buffer.concat(parts) }], { by: null, mayRead: () => true, mayWrite: () => true }, false);
    const importSeconds = (performance.now() - startedAt) / 1000;
    if (report.taken + report.refused > 0 || report.entries.length !== ids.length) throw new Error(`What came back differed: ${JSON.stringify(report).slice(0, 300)}`);
    return { entries: ids.length, exportSeconds, importSeconds, grownMb: usage().heapMb - before };
  },

  /**
   * Brings posts in, and makes as many drafts of the same words without reading any export.
   *
   * @param {{ first: number, posts: number }} options
   */
  async importWordpress({ first, posts }) {
    const { importExport } = require(path.join(app.distDir, 'src', 'wordpress'));
    /** @type {{ part: number, mb: number }[]} */
    const samples = [];
    let sampledAt = 0;
    let samplingMs = 0;
    let startedAt = performance.now();
    const report = await importExport(strapi, {
      open: () => wordpressExport(first, posts), dryRun: false, language: null, areas: {}, pictures: { kind: 'none' },
      onProgress: (/** @type {{ done: number, of: number }} */ { done, of }) => {
        say(`${done} of ${of}`);
        if (done / of - sampledAt < 0.05) return;
        const now = performance.now();
        sampledAt = done / of;
        const { heapMb, externalMb } = usageSwept();
        samples.push({ part: sampledAt, mb: heapMb + externalMb });
        samplingMs += performance.now() - now;
      },
    });
    const importSeconds = (performance.now() - startedAt - samplingMs) / 1000;
    if (report.counts.made !== posts) throw new Error(`Not all posts came in: ${JSON.stringify(report.counts)}`);

    const { body } = await strapi.documents('api::article.article').findFirst({ filters: { sourceUrl: report.items[0].link } });
    startedAt = performance.now();
    for (let nth = 0; nth < posts; nth += 1) {
      await strapi.documents('api::article.article').create({ locale: 'pl', data: { title: `Szkic ${first + nth}`, slug: `szkic-${first + nth}`, summary: 'Krótko', body, publicationDate: '2019-05-04T10:30:00.000Z', sourceUrl: `https://drafts.example.org/${first + nth}/` } });
    }
    const createSeconds = (performance.now() - startedAt) / 1000;
    const memory = (/** @type {(part: number) => boolean} */ within) => Math.max(...samples.filter(({ part }) => within(part)).map(({ mb }) => mb));
    return { importSeconds, createSeconds, earlyMb: memory((part) => part <= 0.25), lateMb: memory((part) => part > 0.75) };
  },

  fillRelations: () => fillRelations(strapi),

  cursorsBetween: cursors.between,

  /** What the feed's cache may take, as the configuration says it. */
  cacheSettings: () => strapi.plugin('feed')?.config('cache', null) ?? null,

  async stop() {
    await strapi.destroy();
  },
});
