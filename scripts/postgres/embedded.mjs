import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import path from 'node:path';
import { createInterface } from 'node:readline';

import { reachablePostgresFolder } from './binaries.mjs';
import { postgresOwner } from './owner.mjs';

const KEEPER = path.join(path.dirname(fileURLToPath(import.meta.url)), 'keeper.mjs');

/**
 * @typedef {object} RunningPostgres
 * @property {string} host
 * @property {number} port
 * @property {string} user a superuser
 * @property {string} password
 * @property {() => Promise<void>} stop shuts it down, and removes its folder where that is temporary
 */

/**
 * Starts the PostgreSQL that npm installed, on the loopback interface alone.
 *
 * It ends with `stop()`, or when this process ends, however it ends.
 *
 * @param {object} options
 * @param {string} options.folder where its data lies; open to the user it runs as (see `postgresOwner`)
 * @param {string} options.shelf a folder open to all for a copy of its programs, should they be out of its reach
 * @param {number} options.port
 * @param {boolean} options.temporary whether `folder` is removed at the end
 * @param {string} [options.password] of the superuser; a random one where it is not given
 * @param {string[]} [options.settings] `name=value`, as in postgresql.conf
 * @returns {Promise<RunningPostgres>}
 * @throws Error with PostgreSQL's own words
 */
export async function startEmbeddedPostgres({ folder, shelf, port, temporary, password = randomBytes(18).toString('base64url'), settings = [] }) {
  const owner = postgresOwner();
  const programs = reachablePostgresFolder(shelf);
  const keeper = spawn(process.execPath, [KEEPER], { detached: true, stdio: ['pipe', 'pipe', 'ignore'], cwd: '/' });
  const user = 'postgres';
  const ended = new Promise((resolve) => keeper.once('exit', resolve));

  /** @type {import('./keeper.mjs').KeeperOrder} */
  const order = { programs, folder, temporary, port, user, password, settings, owner };
  keeper.stdin.on('error', () => undefined);
  keeper.stdin.write(`${JSON.stringify(order)}\n`);

  await new Promise((resolve, reject) => {
    keeper.once('error', reject);
    keeper.once('close', () => reject(new Error('PostgreSQL did not start.')));
    createInterface({ input: keeper.stdout }).once('line', (line) => {
      const message = JSON.parse(line);
      if (message.ready === true) resolve(undefined);
      else reject(new Error(message.failed));
    });
  });

  // Neither the child nor its pipes keep this process alive; their closing ends the child.
  keeper.unref();
  for (const pipe of [keeper.stdin, keeper.stdout]) /** @type {import('node:net').Socket} */ (/** @type {unknown} */ (pipe)).unref();

  return {
    host: '127.0.0.1',
    port,
    user,
    password,
    stop: async () => {
      keeper.ref();
      keeper.stdin.end();
      await ended;
    },
  };
}
