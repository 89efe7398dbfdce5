import { copyFileSync, mkdirSync, rmSync } from 'node:fs';
import path from 'node:path';

import pg from 'pg';

import { freePort } from '../network/ports.mjs';
import { startEmbeddedPostgres } from '../postgres/embedded.mjs';
import { temporaryPlace } from '../postgres/places.mjs';

/**
 * Databases of one run, removed with it.
 *
 * @typedef {object} Databases
 * @property {(name: string) => Promise<Record<string, string>>} create an empty one; the environment that names it
 * @property {(from: string, name: string) => Promise<Record<string, string>>} copy nobody is connected to `from`
 * @property {string} what for the report
 * @property {() => Promise<void>} stop
 */

/** @param {string} folder @returns {Databases} */
export function sqliteDatabases(folder) {
  mkdirSync(folder, { recursive: true });
  const file = (/** @type {string} */ name) => path.join(folder, `${name}.db`);
  const env = (/** @type {string} */ name) => ({ DATABASE_URL: '', DATABASE_CLIENT: 'sqlite', DATABASE_FILENAME: file(name) });
  return {
    what: 'SQLite',
    create: async (name) => env(name),
    copy: async (from, name) => {
      copyFileSync(file(from), file(name));
      return env(name);
    },
    stop: async () => undefined,
  };
}

/** A real PostgreSQL as `npm run demo` has it, in a temporary folder and with its default settings. @returns {Promise<Databases>} */
export async function postgresDatabases() {
  const place = temporaryPlace();
  const running = await startEmbeddedPostgres({ folder: path.join(place, 'data'), shelf: place, port: await freePort(), temporary: true, settings: ['max_connections=60'] });
  const { host, port, user, password } = running;

  const asSuperuser = async (/** @type {string} */ statement) => {
    const client = new pg.Client({ host, port, user, password, database: 'postgres' });
    await client.connect();
    try {
      return await client.query(statement);
    } finally {
      await client.end();
    }
  };
  const version = (await asSuperuser('show server_version')).rows[0].server_version;
  const env = (/** @type {string} */ name) => ({
    DATABASE_URL: '',
    DATABASE_CLIENT: 'postgres',
    DATABASE_HOST: host,
    DATABASE_PORT: String(port),
    DATABASE_NAME: `bench_${name}`,
    DATABASE_USERNAME: user,
    DATABASE_PASSWORD: password,
    DATABASE_SSL: 'false',
    DATABASE_SCHEMA: 'public',
  });
  return {
    what: `PostgreSQL ${version}`,
    create: async (name) => {
      await asSuperuser(`create database bench_${name}`);
      return env(name);
    },
    copy: async (from, name) => {
      await asSuperuser(`create database bench_${name} template bench_${from}`);
      return env(name);
    },
    stop: async () => {
      await running.stop();
      rmSync(place, { recursive: true, force: true });
    },
  };
}
