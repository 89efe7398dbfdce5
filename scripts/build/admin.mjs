import { randomBytes } from 'node:crypto';
import path from 'node:path';

import { runCommand } from '../run/command.mjs';
import { SECRET_NAMES } from '../secrets.mjs';
import { fingerprint } from './fingerprint.mjs';
import { buildOnce } from './stamp.mjs';

const TIMEOUT_MS = 10 * 60_000;

/** The admin panel, and of the server what its pages import or what is built into them. */
const PLACES = ['src/admin', 'src/plugins', 'src/names', 'src/dates', 'config/admin.ts', 'config/plugins.ts', 'config/server.ts', 'package-lock.json', 'tsconfig.json'];

/** Of a plugin's server only `core/` can reach the browser. @param {string} file */
const isServerOnly = (file) => /^src\/plugins\/[^/]+\/server\//.test(file) && !/^src\/plugins\/[^/]+\/server\/src\/core\//.test(file);

/** Settings that end up inside the bundle. @param {NodeJS.ProcessEnv} env */
const bundledSettings = (env) =>
  Object.fromEntries(
    Object.entries(env)
      .filter(([name]) => name === 'PUBLIC_URL' || name === 'ADMIN_PATH' || name.startsWith('STRAPI_ADMIN_'))
      .map(([name, value]) => /** @type {[string, string]} */ ([name, value ?? '']))
      .filter(([, value]) => value !== '')
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  );

/** @param {string} root @param {NodeJS.ProcessEnv} [env] */
export const adminFingerprint = (root, env = process.env) =>
  fingerprint(root, { places: PLACES, omit: isServerOnly, settings: bundledSettings(env) });

/**
 * The environment of the build. It reads the configuration, which wants secrets, and lets none into the
 * bundle: it gets throwaway ones, so that an image can be built where the real ones are not.
 *
 * @param {NodeJS.ProcessEnv} env
 * @returns {NodeJS.ProcessEnv}
 */
const buildEnvironment = (env) => ({
  ...env,
  ...Object.fromEntries(SECRET_NAMES.map((name) => [name, randomBytes(24).toString('base64url')])),
  NODE_ENV: 'production',
  PUBLIC_URL: env.PUBLIC_URL ?? '',
  STRAPI_TELEMETRY_DISABLED: 'true',
});

/**
 * Builds the admin panel to `dist/build`, unless that was done. Build the server first: Strapi reads the
 * compiled configuration.
 *
 * @param {string} root
 * @param {{ signal?: AbortSignal, env?: NodeJS.ProcessEnv }} [options]
 * @returns {Promise<'built' | 'current'>}
 * @throws Error with the end of the build's output
 */
export function buildAdmin(root, { signal, env = process.env } = {}) {
  return buildOnce({
    // Strapi empties `dist/build` when it begins, the stamp with it.
    stamp: path.join(root, 'dist', 'build', '.admin-fingerprint'),
    fingerprint: adminFingerprint(root, env),
    build: async () => {
      const strapi = path.join(root, 'node_modules', '@strapi', 'strapi', 'bin', 'strapi.js');
      const keepCompiledServer = path.join(root, 'scripts', 'build', 'keep-compiled-server.cjs');
      const result = await runCommand(process.execPath, ['--require', keepCompiledServer, strapi, 'build'], {
        cwd: root,
        env: buildEnvironment(env),
        timeoutMs: TIMEOUT_MS,
        ...(signal && { signal }),
      });
      if (result.kind !== 'exited' || result.code !== 0) throw new Error(`${result.output.trimEnd()}\nThe admin panel was not built.`);
    },
  });
}
