import { randomBytes } from 'node:crypto';
import path from 'node:path';

const secret = () => randomBytes(24).toString('base64url');

/**
 * The environment of a server that is gone when its work is done: what ships, with secrets of its own, and without a
 * `.env` of the developer's.
 *
 * @param {number} port
 */
export const throwawaySettings = (port) => ({
  // What ships: development shows more in its errors.
  NODE_ENV: 'production',
  ENV_PATH: path.join(path.sep, 'no-such-folder', '.env'),
  STRAPI_TELEMETRY_DISABLED: 'true',
  STARTUP_LOG: 'false',
  HOST: '127.0.0.1',
  PORT: String(port),
  PUBLIC_URL: '',
  IS_PROXIED: 'false',
  CORS_ORIGIN: '*',
  APP_KEYS: `${secret()},${secret()}`,
  ADMIN_JWT_SECRET: secret(),
  API_TOKEN_SALT: secret(),
  TRANSFER_TOKEN_SALT: secret(),
  JWT_SECRET: secret(),
  ENCRYPTION_KEY: secret(),
});
