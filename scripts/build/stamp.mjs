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
 * Builds unless the stamp says that the very same was built before, and that what it made is still as it was.
 *
 * The stamp goes before the build and comes back after it: an interrupted build leaves none.
 *
 * @param {object} part
 * @param {string} part.stamp an absolute path
 * @param {string} part.fingerprint of the sources
 * @param {() => string} [part.output] fingerprint of what the build makes, where others may write it too
 * @param {() => Promise<void>} part.build
 * @returns {Promise<'built' | 'current'>}
 */
export async function buildOnce({ stamp, fingerprint, output = () => '', build }) {
  if (stampSays(stamp, `${fingerprint} ${output()}`)) return 'current';
  rmSync(stamp, { force: true });
  await build();
  mkdirSync(path.dirname(stamp), { recursive: true });
  writeFileSync(stamp, `${fingerprint} ${output()}`);
  return 'built';
}
