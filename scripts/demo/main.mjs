import { existsSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';

import { buildAdmin } from '../build/admin.mjs';
import { buildServer } from '../build/server.mjs';
import { installDependencies } from '../install/dependencies.mjs';
import { freePortFrom, portIsFree } from '../network/ports.mjs';
import { withProgress } from '../run/progress.mjs';
import { ensureSecrets } from '../secrets.mjs';
import { databaseKind, startProjectPostgres } from './database.mjs';
import { makeFirstAdmin } from './first-admin.mjs';
import { demoOptions } from './options.mjs';
import { seedProgress } from './seed-progress.mjs';
import { Shutdown } from './shutdown.mjs';
import { loadStrapi, seedLoader } from './strapi.mjs';

const ADMIN_EMAIL = 'admin@example.org';
const FIRST_PORT = 1337;
const WORD = { built: 'built', current: 'nothing changed' };

/**
 * The port to listen on: the one asked for, or the first free one from 1337.
 *
 * @param {number | null} asked
 * @param {string} host
 */
async function choosePort(asked, host) {
  if (asked === null) return freePortFrom(FIRST_PORT, host);
  if (await portIsFree(asked, host)) return asked;
  throw new Error(`Port ${asked} is taken. Stop what listens there, or choose another: npm run demo -- --port ${asked + 1}`);
}

/** @param {string} base @param {{ email: string, password: string } | null} admin @param {string} database */
function welcome(base, admin, database) {
  const signIn =
    admin === null
      ? ['There is an administrator already. A forgotten password is set anew with:', '  npx strapi admin:reset-user-password']
      : ['Sign in to the admin panel with (the password is shown this once and kept nowhere):', `  e-mail    ${admin.email}`, `  password  ${admin.password}`];
  return [
    '',
    `  Public page   ${base}/`,
    `  Admin panel   ${base}/admin`,
    `  Feed          ${base}/api/feed`,
    `  GraphQL       ${base}/graphql`,
    `  Database      ${database}`,
    '',
    ...signIn,
    '',
    'Ctrl-C stops it. The data stays.',
    '',
  ].join('\n');
}

/** @param {string} base */
async function requireAnswer(base) {
  const { status } = await fetch(`${base}/_health`);
  if (status !== 204) throw new Error(`The server answered ${status} to the question whether it is well.`);
}

/**
 * From a fresh clone to a running installation with content. Every step is skipped where its work is done.
 *
 * @param {string} root
 * @param {string[]} args
 * @param {Shutdown} shutdown
 */
async function start(root, args, shutdown) {
  const { env } = process;
  demoOptions(args, env);
  await shutdown.during('npm', (signal) => installDependencies(root, { signal }));

  const made = ensureSecrets(root);
  if (made.length > 0) console.log(`Secrets made in .env: ${made.join(', ')}`);
  if (existsSync(path.join(root, '.env'))) process.loadEnvFile(path.join(root, '.env'));
  const options = demoOptions(args, env);

  env.NODE_ENV = 'production';
  env.STARTUP_LOG = 'false';
  env.STRAPI_TELEMETRY_DISABLED = 'true';
  env.HOST = env.HOST || '127.0.0.1';
  env.PORT = String(await choosePort(options.port, env.HOST));
  const base = `http://localhost:${env.PORT}`;

  await withProgress('Server', async (say) => say(WORD[await shutdown.during('The compiler', (signal) => buildServer(root, { signal }))]));
  await withProgress('Admin panel, which takes about a minute the first time', async (say) =>
    say(WORD[await shutdown.during('The build', (signal) => buildAdmin(root, { signal }))]),
  );

  const kind = databaseKind(env);
  let database = kind === 'sqlite' ? `SQLite, ${env.DATABASE_FILENAME || 'data/pobratym.db'}` : 'PostgreSQL';
  if (kind === 'embedded-postgres') {
    const postgres = await withProgress('PostgreSQL', () => startProjectPostgres(root, env));
    shutdown.add('PostgreSQL', postgres.stop);
    database = `PostgreSQL, ${postgres.folder}`;
  }

  const strapi = await withProgress('Strapi', async () => {
    const loaded = await loadStrapi(root);
    shutdown.add('Strapi', () => loaded.destroy());
    return loaded;
  });
  await withProgress('Content', async (say) =>
    seedLoader(root)(strapi, { examples: options.examples, today: new Date(), onProgress: seedProgress(say) }),
  );
  const admin = await makeFirstAdmin(strapi, ADMIN_EMAIL);
  await strapi.listen();
  await requireAnswer(`http://${env.HOST === '0.0.0.0' ? '127.0.0.1' : env.HOST}:${env.PORT}`);
  console.log(welcome(base, admin, database));
  return options;
}

/**
 * @param {string} root
 * @param {string[]} args
 */
export async function demo(root, args) {
  const shutdown = new Shutdown();
  let stopping = false;
  let ready = false;

  const leave = async (/** @type {number} */ code) => {
    stopping = true;
    await shutdown.run();
    process.exit(code);
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
    process.on(signal, () => {
      if (stopping) return;
      console.log('\nStopping …');
      void leave(ready ? 0 : 130);
    });
  }

  try {
    const { stopAfterLoad } = await start(root, args, shutdown);
    ready = true;
    if (stopAfterLoad) await leave(0);
  } catch (error) {
    if (stopping) return;
    console.error(`\n${error instanceof Error ? error.message : String(error)}`);
    await leave(1);
  }
}
