/**
 * Runs one embedded PostgreSQL and ends it when whoever asked for it is gone.
 *
 * A process of its own, in a session of its own: Ctrl-C in the terminal does not reach it, so that the
 * application can still finish its work; the pipe on its standard input does. When that closes, because it was
 * told so or because the other end was killed, PostgreSQL shuts down and a temporary folder is removed.
 *
 * One JSON line on standard input: see `KeeperOrder`. One on standard output: `{ "ready": true }` or
 * `{ "failed": "why" }`.
 */
import { spawn } from 'node:child_process';
import { chmodSync, chownSync, existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { createInterface } from 'node:readline';

/**
 * @typedef {object} KeeperOrder
 * @property {string} programs PostgreSQL's folder
 * @property {string} folder holds `cluster`; made where it is missing
 * @property {boolean} temporary whether `folder` goes when PostgreSQL ends
 * @property {number} port on 127.0.0.1
 * @property {string} user superuser of the cluster
 * @property {string} password
 * @property {string[]} settings `name=value`, as in postgresql.conf
 * @property {{ uid: number, gid: number } | null} owner as whom it runs; null: as this process
 */

const KEPT_CHARACTERS = 8000;
const SHUTDOWN_MS = 20_000;

const say = (/** @type {{ ready: true } | { failed: string }} */ message) => process.stdout.write(`${JSON.stringify(message)}\n`);

/** @type {import('node:child_process').ChildProcess | null} */
let running = null;
/** @type {KeeperOrder | null} */
let order = null;
let ending = false;

/** @param {number} code */
function leave(code) {
  if (order?.temporary) rmSync(order.folder, { recursive: true, force: true });
  process.exit(code);
}

/** «Fast» shutdown: sessions are rolled back, everything committed is on disk. */
function end() {
  if (ending) return;
  ending = true;
  const child = running;
  if (child === null || child.exitCode !== null) return leave(0);
  child.once('exit', () => leave(0));
  child.kill('SIGINT');
  setTimeout(() => child.kill('SIGKILL'), SHUTDOWN_MS).unref();
}

/** @param {KeeperOrder} what @param {string} program @param {string[]} args */
const start = ({ programs, folder, owner }, program, args) =>
  spawn(path.join(programs, 'bin', program), args, {
    cwd: folder,
    env: { ...process.env, LC_ALL: 'C', PGTZ: 'UTC' },
    stdio: ['ignore', 'pipe', 'pipe'],
    ...owner,
  });

/** @param {KeeperOrder} what */
function createCluster(what) {
  const { folder, owner, user, password } = what;
  const cluster = path.join(folder, 'cluster');
  // Written when initdb is through: where it is missing, an interrupted start begins anew.
  if (existsSync(path.join(folder, 'cluster.complete'))) return Promise.resolve();
  rmSync(cluster, { recursive: true, force: true });
  const passwordFile = path.join(folder, 'password');
  writeFileSync(passwordFile, `${password}\n`, { mode: 0o600 });
  if (owner) chownSync(passwordFile, owner.uid, owner.gid);
  return new Promise((resolve, reject) => {
    // The built-in provider knows every letter of Unicode without a locale of the operating system.
    const child = start(what, 'initdb', [
      '-D', cluster, '-U', user, `--pwfile=${passwordFile}`, '--auth=scram-sha-256', '--encoding=UTF8',
      '--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8', ...(what.temporary ? ['--no-sync'] : []),
    ]);
    running = child;
    let output = '';
    const take = (/** @type {Buffer} */ chunk) => (output = (output + chunk.toString()).slice(-KEPT_CHARACTERS));
    child.stdout?.on('data', take);
    child.stderr?.on('data', take);
    child.on('error', reject);
    child.on('close', (code) => {
      rmSync(passwordFile, { force: true });
      running = null;
      if (code !== 0) return reject(new Error(`initdb failed: ${output}`));
      writeFileSync(path.join(folder, 'cluster.complete'), '');
      resolve(undefined);
    });
  });
}

/** @param {KeeperOrder} what */
function startServer(what) {
  return new Promise((resolve, reject) => {
    const settings = ['listen_addresses=127.0.0.1', `port=${what.port}`, 'unix_socket_directories=', ...what.settings];
    const child = start(what, 'postgres', ['-D', path.join(what.folder, 'cluster'), ...settings.flatMap((setting) => ['-c', setting])]);
    running = child;
    let output = '';
    let ready = false;
    const take = (/** @type {Buffer} */ chunk) => {
      output = (output + chunk.toString()).slice(-KEPT_CHARACTERS);
      if (ready || !output.includes('database system is ready to accept connections')) return;
      ready = true;
      resolve(undefined);
    };
    child.stdout?.on('data', take);
    child.stderr?.on('data', take);
    child.on('error', reject);
    child.on('close', (code, signal) => {
      if (!ready) reject(new Error(`PostgreSQL ended (${signal ?? code}): ${output}`));
      else if (!ending) leave(1);
    });
  });
}

/** @param {KeeperOrder} what */
async function keep(what) {
  order = what;
  mkdirSync(what.folder, { recursive: true });
  if (what.owner) {
    chownSync(what.folder, what.owner.uid, what.owner.gid);
    chmodSync(what.folder, 0o700);
  }
  await createCluster(what);
  if (ending) return;
  await startServer(what);
  say({ ready: true });
}

process.on('SIGTERM', end);
process.on('SIGINT', end);
process.stdout.on('error', end);

const input = createInterface({ input: process.stdin });
input.once('line', (line) => {
  keep(JSON.parse(line)).catch((error) => {
    say({ failed: error instanceof Error ? error.message : String(error) });
    end();
  });
});
input.once('close', end);
