import { createRequire } from 'node:module';
import { readFileSync } from 'node:fs';
import path from 'node:path';

import { runCommand } from '../run/command.mjs';
import { withProgress } from '../run/progress.mjs';

const INSTALL_TIMEOUT_MS = 20 * 60_000;

/** @typedef {{ version?: string, optional?: boolean, link?: boolean }} LockedPackage */

/** @param {string} file @returns {Record<string, LockedPackage> | null} */
function lockedPackages(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8')).packages;
  } catch {
    return null;
  }
}

/**
 * Whether `node_modules` holds what `package-lock.json` asks for.
 *
 * npm writes `node_modules/.package-lock.json` as the last thing of an install: an interrupted one leaves none,
 * and an older one names other versions. Packages for other platforms may be absent.
 *
 * @param {string} root
 */
export function dependenciesAreInstalled(root) {
  const wanted = lockedPackages(path.join(root, 'package-lock.json'));
  const installed = lockedPackages(path.join(root, 'node_modules', '.package-lock.json'));
  if (wanted === null || installed === null) return false;
  return Object.entries(wanted).every(([place, { version, optional }]) => {
    if (place === '') return true;
    const found = installed[place];
    return found === undefined ? optional === true : found.version === version;
  });
}

/**
 * Whether the one native package that is compiled for a release of Node.js loads under this one.
 *
 * @param {string} root
 */
export function nativePackagesLoad(root) {
  try {
    const Database = createRequire(path.join(root, 'package.json'))('better-sqlite3');
    new Database(':memory:').close();
    return true;
  } catch {
    return false;
  }
}

/** How to call the npm that called us, or else the one on PATH. @returns {[string, string[]]} */
function npm() {
  const script = process.env.npm_execpath;
  if (script !== undefined && /npm-cli\.[cm]?js$/.test(script)) return [process.execPath, [script]];
  return [process.platform === 'win32' ? 'npm.cmd' : 'npm', []];
}

/** @param {string} root @param {string[]} args @param {AbortSignal} [signal] */
async function runNpm(root, args, signal) {
  const [file, leading] = npm();
  const result = await runCommand(file, [...leading, ...args], { cwd: root, timeoutMs: INSTALL_TIMEOUT_MS, ...(signal && { signal }) });
  if (result.kind === 'exited' && result.code === 0) return;
  const why = result.kind === 'timed-out' ? `took longer than ${INSTALL_TIMEOUT_MS / 60_000} minutes` : 'failed';
  throw new Error(`${result.output.trimEnd()}\n"npm ${args.join(' ')}" ${why}.`);
}

/**
 * Installs what is missing, development packages included; does nothing where nothing is.
 *
 * @param {string} root
 * @param {{ signal?: AbortSignal }} [options]
 * @throws Error with the end of npm's output
 */
export async function installDependencies(root, { signal } = {}) {
  if (!dependenciesAreInstalled(root)) {
    await withProgress('Installing packages, which takes a few minutes the first time', () =>
      runNpm(root, ['ci', '--include=dev', '--no-audit', '--no-fund'], signal),
    );
  }
  if (!nativePackagesLoad(root)) {
    await withProgress('Building the SQLite driver for this Node.js', () => runNpm(root, ['rebuild', 'better-sqlite3'], signal));
    if (!nativePackagesLoad(root)) throw new Error('The SQLite driver (better-sqlite3) does not load under this Node.js.');
  }
}
