import { cpSync, mkdirSync, readdirSync, symlinkSync } from 'node:fs';
import path from 'node:path';

import { inProject } from '../../scripts/project.mjs';

import { makeTempDir, type TempDir } from './temp-dir';

/** What a clone has of its own; everything else is shared with the project. */
const OWN = new Set(['.git', '.env', 'data', 'public', 'scripts', 'dist']);

/**
 * A copy of the project that has been installed and built, but never started: no secrets, no data, no uploads.
 * What finds its project by where it lies itself is copied; the rest are links.
 */
export function copyProject(): TempDir {
  const copy = makeTempDir('clone');
  for (const name of readdirSync(inProject())) if (!OWN.has(name)) symlinkSync(inProject(name), path.join(copy.path, name));
  for (const name of ['scripts', 'dist']) cpSync(inProject(name), path.join(copy.path, name), { recursive: true });
  mkdirSync(path.join(copy.path, 'public', 'uploads'), { recursive: true });
  for (const name of readdirSync(inProject('public'))) {
    if (name !== 'uploads') symlinkSync(inProject('public', name), path.join(copy.path, 'public', name));
  }
  return copy;
}
