import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { buildServer } from '../build/server.mjs';
import { Shutdown } from '../demo/shutdown.mjs';
import { withProgress } from '../run/progress.mjs';
import { cached, notModified } from './cases/cached.mjs';
import { deep } from './cases/deep.mjs';
import { desk } from './cases/desk.mjs';
import { graphql } from './cases/graphql.mjs';
import { wordpress } from './cases/import.mjs';
import { memory } from './cases/memory.mjs';
import { FEW, publish } from './cases/publish.mjs';
import { rebuild } from './cases/rebuild.mjs';
import { prepareScale, scale } from './cases/scale.mjs';
import { sync } from './cases/sync.mjs';
import { uncached } from './cases/uncached.mjs';
import { postgresDatabases, sqliteDatabases } from './databases.mjs';
import { benchOptions } from './options.mjs';
import { machine } from './report/machine.mjs';
import { verdictOf } from './report/verdict.mjs';
import { table } from './report/table.mjs';
import { writeReport } from './report/write.mjs';
import { Stage } from './stage.mjs';

/**
 * What a case has measured, a number a round, or why it has not.
 *
 * @typedef {{ ours: number[], baseline: number[], aside?: object, note?: string } | { skipped: string }} Finding
 */

/**
 * Measures one or two cases that are found on the same way, by id.
 *
 * @typedef {(stage: Stage, say: (detail: string) => void) => Promise<Record<string, Finding>>} Measure
 */

/** By the ids of what they find. */
const MEASURES = /** @type {readonly [readonly string[], Measure][]} */ ([
  [['cached', 'cached-work'], cached],
  [['not-modified', 'not-modified-work'], notModified],
  [['uncached'], uncached],
  [['graphql'], graphql],
  [['deep'], deep],
  [['scale'], scale],
  [['sync', 'sync-pages'], sync],
  [['publish', 'publish-few'], publish],
  [['rebuild', 'rebuild-memory'], rebuild],
  [['memory', 'memory-growth'], memory],
  [['desk', 'desk-export', 'desk-import'], desk],
  [['import-wordpress', 'import-memory'], wordpress],
]);

/**
 * @param {Stage} stage
 * @returns {Promise<import('./report/verdict.mjs').Verdict[]>}
 */
async function measureAll(stage) {
  const { cases } = stage.options;
  /** @type {Record<string, Finding>} */
  const findings = {};
  for (const [ids, measure] of MEASURES) {
    const chosen = cases.filter(({ id }) => ids.includes(id));
    const [about] = chosen;
    if (about === undefined || stage.signal.aborted) continue;
    try {
      // Whatever a case needs is started before its own line begins.
      await prepare(stage, about.id);
      Object.assign(findings, await withProgress(`${about.number}  ${about.title}`, (say) => measure(stage, say)));
    } catch (error) {
      const skipped = `failed: ${error instanceof Error ? error.message : String(error)}`;
      if (!stage.signal.aborted) console.error(skipped);
      for (const { id } of chosen) findings[id] = { skipped };
    }
  }
  return cases.map((about) => verdictOf(about, findings[about.id] ?? { skipped: 'not measured' }));
}

/** @param {Stage} stage @param {string} id */
async function prepare(stage, id) {
  await stage.client();
  if (id === 'scale') return prepareScale(stage);
  if (id === 'import-wordpress' || id === 'import-memory') return void (await stage.small(FEW));
  await stage.feed();
  if (['cached', 'not-modified', 'sync', 'sync-pages'].includes(id)) await stage.bare();
  if (['uncached', 'graphql'].includes(id)) await stage.stock(true);
  if (['publish', 'publish-few', 'rebuild', 'rebuild-memory'].includes(id)) {
    await stage.stock(false);
    await stage.small(FEW);
  }
}

/**
 * Measures what is asked for, shows it and writes it down.
 *
 * @param {string} root
 * @param {string[]} args
 * @returns {Promise<number>} exit code: 0 when everything that was measured reaches its target
 */
export async function bench(root, args) {
  const options = benchOptions(args, root);
  const startedAt = new Date();
  const shutdown = new Shutdown();
  const abort = new AbortController();
  const leave = async () => {
    console.log('\nStopping …');
    abort.abort();
    await shutdown.run();
    process.exit(130);
  };
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) process.once(signal, () => void leave());

  const folder = mkdtempSync(path.join(tmpdir(), 'pobratym-bench-'));
  shutdown.add('The temporary folder', () => rmSync(folder, { recursive: true, force: true }));
  try {
    if (options.dist === null) await withProgress('Server', () => shutdown.during('The compiler', (signal) => buildServer(root, { signal })));
    const databases = options.database === 'sqlite' ? sqliteDatabases(path.join(folder, 'databases')) : await withProgress('PostgreSQL', () => postgresDatabases());
    shutdown.add('The databases', databases.stop);
    const stage = new Stage({ root, dist: options.dist ?? path.join(root, 'dist'), folder, options, databases, shutdown, signal: abort.signal });
    const verdicts = await measureAll(stage);
    // Whoever stopped it gets no table of halves.
    if (abort.signal.aborted) return 130;
    const about = { startedAt: startedAt.toISOString(), database: databases.what, ...machine(), documents: options.documents, rounds: options.rounds, seconds: options.seconds };
    console.log(`\n${table(verdicts)}\n`);
    for (const file of writeReport(options.out, about, verdicts)) console.log(path.relative(root, file));
    return verdicts.every(({ reached }) => reached !== false) ? 0 : 1;
  } finally {
    await shutdown.run();
  }
}
