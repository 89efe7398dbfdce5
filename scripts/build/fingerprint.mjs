import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';

/**
 * Every file under a path of the project, sorted; a path that is not there has none.
 *
 * @param {string} root
 * @param {string} place relative to `root`, with `/`
 * @returns {string[]} relative to `root`, with `/`
 */
export function filesUnder(root, place) {
  const absolute = path.join(root, place);
  const found = statSync(absolute, { throwIfNoEntry: false });
  if (found === undefined) return [];
  if (!found.isDirectory()) return [place];
  return readdirSync(absolute)
    .sort()
    .flatMap((name) => filesUnder(root, `${place}/${name}`));
}

/**
 * Hash of the names and contents of files and of the settings that a build depends on.
 *
 * @param {string} root
 * @param {{ places: readonly string[], omit?: (file: string) => boolean, settings?: Readonly<Record<string, string>> }} inputs
 * @returns {string} SHA-256, hexadecimal
 */
export function fingerprint(root, { places, omit = () => false, settings = {} }) {
  const hash = createHash('sha256').update(JSON.stringify(settings));
  for (const file of places.flatMap((place) => filesUnder(root, place))) {
    if (omit(file)) continue;
    const content = createHash('sha256').update(readFileSync(path.join(root, file))).digest('hex');
    hash.update(`${file}\0${content}\n`);
  }
  return hash.digest('hex');
}
