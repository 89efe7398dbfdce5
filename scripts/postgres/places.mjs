import { createHash } from 'node:crypto';
import { chmodSync, lstatSync, mkdirSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { isOpenToAll } from './binaries.mjs';
import { postgresOwner } from './owner.mjs';

/** @param {string} folder */
function isOpen(folder) {
  try {
    return isOpenToAll(folder);
  } catch {
    return false;
  }
}

/**
 * A new temporary folder that the user PostgreSQL runs as can walk into.
 *
 * @returns {string}
 */
export function temporaryPlace() {
  const parent = [tmpdir(), '/tmp', '/var/tmp'].find(isOpen) ?? tmpdir();
  const folder = mkdtempSync(path.join(parent, 'pobratym-postgres-'));
  chmodSync(folder, 0o755);
  return folder;
}

/**
 * Where a lasting PostgreSQL of this project lies: in `data/`, or, where root has cloned the project into a folder
 * closed to everybody else, in a folder of `/var/tmp` that is named for the project's path.
 *
 * @param {string} root
 * @returns {{ folder: string, shelf: string }} see `startEmbeddedPostgres`
 * @throws Error where that folder is somebody else's
 */
export function lastingPlace(root) {
  const data = path.join(root, 'data');
  mkdirSync(data, { recursive: true });
  if (postgresOwner() === null || isOpen(data)) return { folder: path.join(data, 'postgres'), shelf: data };

  const shelf = `/var/tmp/pobratym-${createHash('sha256').update(root).digest('hex').slice(0, 12)}`;
  mkdirSync(shelf, { recursive: true, mode: 0o755 });
  const found = lstatSync(shelf);
  if (!found.isDirectory() || found.uid !== process.getuid?.() || (found.mode & 0o022) !== 0) {
    throw new Error(`${shelf} is not a folder of this user alone.`);
  }
  return { folder: path.join(shelf, 'postgres'), shelf };
}
