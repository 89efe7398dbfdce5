import { randomBytes } from 'node:crypto';
import path from 'node:path';

const secret = () => randomBytes(24).toString('base64url');

/** Taken over from whoever runs the bench; nothing else of its environment reaches the servers. */
const TAKEN_OVER = ['PATH', 'HOME', 'TMPDIR', 'TEMP', 'TMP', 'SystemRoot', 'LANG'];

/**
 * The environment of one server: what ships, without a `.env` of the developer's own.
 *
 * @param {number} port
 * @param {Record<string, string>} database
 * @param {import('./children/strapi.mjs').App} app
 * @returns {Record<string, string>}
 */
export const serverSettings = (port, database, app) => ({
  ...Object.fromEntries(TAKEN_OVER.flatMap((name) => (process.env[name] === undefined ? [] : [[name, process.env[name]]]))),
  NODE_ENV: 'production',
  ENV_PATH: path.join(path.sep, 'no-such-folder', '.env'),
  STRAPI_TELEMETRY_DISABLED: 'true',
  STARTUP_LOG: 'false',
  HOST: '127.0.0.1',
  PORT: String(port),
  PUBLIC_URL: '',
  APP_KEYS: `${secret()},${secret()}`,
  ADMIN_JWT_SECRET: secret(),
  API_TOKEN_SALT: secret(),
  TRANSFER_TOKEN_SALT: secret(),
  JWT_SECRET: secret(),
  ENCRYPTION_KEY: secret(),
  ...database,
  BENCH_APP: JSON.stringify(app),
});
