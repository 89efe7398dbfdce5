import { existsSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';

import { buildServer } from '../build/server.mjs';
import { databaseKind, startProjectPostgres } from '../demo/database.mjs';
import { loadStrapi } from '../demo/strapi.mjs';
import { ensureSecrets } from '../secrets.mjs';

/** @typedef {{ id: string, locale: string | null, kind: string, fields: string[] }} Difference */
/** @typedef {{ documents: number, of: number }} Progress */

/**
 * The feed's read model, as far as commands use it.
 *
 * @typedef {object} ReadModel
 * @property {() => Promise<boolean>} isOwnMake
 * @property {(onDifference: (difference: Difference) => void, onProgress: (progress: Progress) => void) => Promise<{ documents: number, differences: number }>} check
 * @property {(onProgress: (progress: Progress) => void) => Promise<{ documents: number, rows: number }>} rebuild
 * @property {() => Promise<void>} expireTokens
 */

/**
 * What is remembered of translations, as far as commands use it.
 *
 * @typedef {object} Desk
 * @property {(onRepair: (repair: { id: string, locale: string, kind: string, detail: string }) => void, onProgress: (progress: Progress) => void) => Promise<{ documents: number, repairs: number }>} repair
 */

/**
 * What is kept of people who wrote to the office, as far as commands use it.
 *
 * @typedef {object} Privacy
 * @property {(email: string) => Promise<{ reference: string, createdAt: string }[]>} ofEmail
 * @property {(email: string) => Promise<string[]>} erase
 */

/** @template Result @param {string} root @param {(readModel: ReadModel) => Promise<Result>} work @returns {Promise<Result>} */
export const withReadModel = (root, work) => withInstallation(root, (strapi) => work(strapi.plugin('feed').service('readModel')));

/** @template Result @param {string} root @param {(desk: Desk) => Promise<Result>} work @returns {Promise<Result>} */
export const withDesk = (root, work) => withInstallation(root, (strapi) => work(strapi.plugin('translations').service('desk')));

/** @template Result @param {string} root @param {(privacy: Privacy) => Promise<Result>} work @returns {Promise<Result>} */
export const withPrivacy = (root, work) => withInstallation(root, (strapi) => work(strapi.plugin('partnerships').service('inquiry-privacy')));

/**
 * Opens the installation's database for one command, beside a running instance or without one, and closes it again.
 *
 * @template Result
 * @param {string} root
 * @param {(strapi: any) => Promise<Result>} work
 * @returns {Promise<Result>}
 */
export async function withInstallation(root, work) {
  const { env } = process;
  ensureSecrets(root);
  if (existsSync(path.join(root, '.env'))) process.loadEnvFile(path.join(root, '.env'));
  env.NODE_ENV = env.NODE_ENV || 'production';
  env.STARTUP_LOG = 'false';
  env.STRAPI_TELEMETRY_DISABLED = 'true';
  env.POBRATYM_COMMAND = 'true';
  await buildServer(root);
  const postgres = databaseKind(env) === 'embedded-postgres' ? await startProjectPostgres(root, env, { beside: true }) : null;
  const strapi = await loadStrapi(root);
  try {
    return await work(strapi);
  } finally {
    await strapi.destroy();
    await postgres?.stop();
  }
}

/** `12,345 of 30,000`. @param {Progress} progress */
export const progressText = ({ documents, of }) => `${documents.toLocaleString('en')} of ${of.toLocaleString('en')} documents`;
