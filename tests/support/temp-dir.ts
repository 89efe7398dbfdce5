import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** A new folder for one test, with what removes it. */
export interface TempDir {
  readonly path: string;
  readonly remove: () => void;
}

/** Makes a new, empty folder among the system's temporary ones. */
export function makeTempDir(name = 'test'): TempDir {
  const folder = mkdtempSync(path.join(tmpdir(), `pobratym-${name}-`));
  return { path: folder, remove: () => { rmSync(folder, { recursive: true, force: true }); } };
}
