import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** @param {string} file @param {string} fingerprint */
export function stampSays(file, fingerprint) {
  try {
    return readFileSync(file, 'utf8') === fingerprint;
  } catch {
    return false;
  }
}

/**
 * Builds unless the stamp says that the very same was built before.
 *
 * The stamp goes before the build and comes back after it: an interrupted build leaves none.
 *
 * @param {{ stamp: string, fingerprint: string, build: () => Promise<void> }} part `stamp` is an absolute path
 * @returns {Promise<'built' | 'current'>}
 */
export async function buildOnce({ stamp, fingerprint, build }) {
  if (stampSays(stamp, fingerprint)) return 'current';
  rmSync(stamp, { force: true });
  await build();
  mkdirSync(path.dirname(stamp), { recursive: true });
  writeFileSync(stamp, fingerprint);
  return 'built';
}
