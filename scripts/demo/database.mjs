import { randomBytes } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

import { freePort } from '../network/ports.mjs';
import { startEmbeddedPostgres } from '../postgres/embedded.mjs';
import { lastingPlace } from '../postgres/places.mjs';

/**
 * Which database the settings mean.
 *
 * @param {NodeJS.ProcessEnv} env
 * @returns {'sqlite' | 'postgres' | 'embedded-postgres'} `embedded-postgres`: PostgreSQL is asked for, but not which
 */
export function databaseKind(env) {
  const isSet = (/** @type {string} */ name) => (env[name] ?? '') !== '';
  if (isSet('DATABASE_URL')) return 'postgres';
  if (env.DATABASE_CLIENT !== 'postgres') return 'sqlite';
  return ['DATABASE_HOST', 'DATABASE_PORT', 'DATABASE_NAME', 'DATABASE_USERNAME', 'DATABASE_PASSWORD'].some(isSet) ? 'postgres' : 'embedded-postgres';
}

/** The superuser's password is made once and kept beside the data. @param {string} file */
function keptPassword(file) {
  try {
    return readFileSync(file, 'utf8').trim();
  } catch {
    const password = randomBytes(18).toString('base64url');
    writeFileSync(file, `${password}\n`, { mode: 0o600 });
    return password;
  }
}

/**
 * Where the PostgreSQL of a folder listens, if it runs.
 *
 * @param {string} folder
 * @returns {number | null}
 */
export function runningPort(folder) {
  try {
    // A line each: process, folder, start, port, and more.
    const [pid, , , port] = readFileSync(path.join(folder, 'cluster', 'postmaster.pid'), 'utf8').split('\n');
    process.kill(Number(pid), 0);
    return Number(port) || null;
  } catch {
    return null;
  }
}

/**
 * Starts the embedded PostgreSQL of this project and names it in the environment.
 *
 * @param {string} root
 * @param {NodeJS.ProcessEnv} env gets `DATABASE_*`
 * @param {{ beside?: boolean }} [options] `beside`: uses the one that an instance has running
 * @returns {Promise<{ folder: string, stop: () => Promise<void> }>}
 */
export async function startProjectPostgres(root, env, { beside = false } = {}) {
  const { folder, shelf } = lastingPlace(root);
  const password = keptPassword(path.join(shelf, 'postgres-password'));
  const joined = beside ? runningPort(folder) : null;
  const running =
    joined === null
      ? await startEmbeddedPostgres({ folder, shelf, port: await freePort(), temporary: false, password })
      : { host: '127.0.0.1', port: joined, user: 'postgres', password, stop: () => Promise.resolve() };
  Object.assign(env, {
    DATABASE_HOST: running.host,
    DATABASE_PORT: String(running.port),
    DATABASE_NAME: 'postgres',
    DATABASE_USERNAME: running.user,
    DATABASE_PASSWORD: running.password,
  });
  return { folder, stop: running.stop };
}
