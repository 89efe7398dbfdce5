import { mkdirSync } from 'node:fs';
import path from 'node:path';

import { ROOT } from '../../scripts/project.mjs';

import { makeTempDir } from './temp-dir';

/**
 * Where a screenshot goes: with `POBRATYM_KEEP_PICTURES=true` into the documentation, else into a folder that is
 * removed afterwards.
 */
export function pictureFolder(): { readonly file: (name: string) => string; readonly remove: () => void } {
  if (process.env.POBRATYM_KEEP_PICTURES === 'true') {
    const folder = path.join(ROOT, 'docs', 'images');
    mkdirSync(folder, { recursive: true });
    return { file: (name) => path.join(folder, `${name}.png`), remove: () => undefined };
  }
  const folder = makeTempDir('pictures');
  return { file: (name) => path.join(folder.path, `${name}.png`), remove: () => { folder.remove(); } };
}
