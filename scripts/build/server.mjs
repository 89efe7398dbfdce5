import { existsSync, rmSync } from 'node:fs';
import path from 'node:path';

import { runCommand } from '../run/command.mjs';
import { filesUnder, fingerprint } from './fingerprint.mjs';
import { buildOnce } from './stamp.mjs';

const TIMEOUT_MS = 4 * 60_000;

/** What `tsconfig.json` compiles, and where it puts it. */
const COMPILED = ['config', 'src', 'database/seed'];

/** The admin panel's sources are Vite's. @param {string} file */
const isAdminSource = (file) => /^src\/(plugins\/[^/]+\/)?admin\//.test(file);

/** @param {string} root */
export const serverFingerprint = (root) =>
  fingerprint(root, { places: [...COMPILED, 'tsconfig.json', 'package-lock.json'], omit: isAdminSource });

/**
 * Compiled files whose source is gone. `tsc` leaves them lying, and Strapi would load them.
 *
 * @param {string} root
 * @returns {string[]} relative to `root`
 */
export function orphanedOutput(root) {
  return COMPILED.flatMap((place) => filesUnder(root, `dist/${place}`)).filter((file) => {
    const source = file.slice('dist/'.length);
    const candidates = source.endsWith('.js') ? [source, source.replace(/\.js$/, '.ts')] : [source];
    return !candidates.some((candidate) => existsSync(path.join(root, candidate)));
  });
}

/**
 * Compiles `config`, `src` and the seed to `dist`, unless that was done.
 *
 * @param {string} root
 * @param {{ signal?: AbortSignal }} [options]
 * @returns {Promise<'built' | 'current'>}
 * @throws Error with the compiler's findings
 */
export function buildServer(root, { signal } = {}) {
  return buildOnce({
    stamp: path.join(root, 'dist', '.server-fingerprint'),
    fingerprint: serverFingerprint(root),
    // `tsc` and `strapi build` by hand write there too.
    output: () => fingerprint(root, { places: COMPILED.map((place) => `dist/${place}`) }),
    build: async () => {
      // The compiler trusts its notes, and writes nothing where it believes the output to be as it left it.
      rmSync(path.join(root, 'dist', '.tsbuildinfo'), { force: true });
      const tsc = path.join(root, 'node_modules', 'typescript', 'bin', 'tsc');
      const result = await runCommand(process.execPath, [tsc, '-p', 'tsconfig.json', '--pretty', 'false'], {
        cwd: root,
        timeoutMs: TIMEOUT_MS,
        ...(signal && { signal }),
      });
      if (result.kind !== 'exited' || result.code !== 0) throw new Error(`${result.output.trimEnd()}\nThe server did not compile.`);
      for (const file of orphanedOutput(root)) rmSync(path.join(root, file));
    },
  });
}
