import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** The root of the project: an absolute path. */
export const ROOT = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');

/** @param {string[]} segments */
export const inProject = (...segments) => path.join(ROOT, ...segments);
