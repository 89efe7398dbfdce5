import { mkdirSync, readdirSync, symlinkSync } from 'node:fs';
import path from 'node:path';

import { inProject } from '../../scripts/project.mjs';

/**
 * A public folder like the project's, with an empty one of its own for uploads: nothing a test uploads stays.
 *
 * @param {string} folder an empty one, which becomes it
 */
export function fillPublicFolder(folder) {
  mkdirSync(path.join(folder, 'uploads'), { recursive: true });
  for (const name of readdirSync(inProject('public'))) {
    if (name !== 'uploads') symlinkSync(inProject('public', name), path.join(folder, name));
  }
}
