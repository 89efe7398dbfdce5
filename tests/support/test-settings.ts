import { randomBytes } from 'node:crypto';
import path from 'node:path';

import { createDatabase } from './postgres';
import { makeTempDir } from './temp-dir';

export type DatabaseKind = 'sqlite' | 'postgres';

/** Names and values of environment variables. */
export type Settings = Readonly<Record<string, string>>;

/** A database of one suite's own: the settings that name it, and what removes it. */
export interface SuiteDatabase {
  readonly kind: DatabaseKind;
  readonly settings: Settings;
  readonly remove: () => Promise<void>;
}

/** The database that this run of the suites is on. */
export function databaseOfRun(): DatabaseKind {
  const asked = process.env.POBRATYM_TEST_DATABASE ?? 'sqlite';
  if (asked !== 'sqlite' && asked !== 'postgres') throw new Error(`POBRATYM_TEST_DATABASE is "sqlite" or "postgres", not "${asked}".`);
  return asked;
}

/** An empty database: a file in a temporary folder, or a database on the run's PostgreSQL. */
export async function makeSuiteDatabase(kind: DatabaseKind): Promise<SuiteDatabase> {
  if (kind === 'sqlite') {
    const folder = makeTempDir('sqlite');
    return {
      kind,
      settings: { DATABASE_URL: '', DATABASE_CLIENT: 'sqlite', DATABASE_FILENAME: path.join(folder.path, 'test.db') },
      remove: () => Promise.resolve(folder.remove()),
    };
  }
  const { host, port, user, password, database, drop } = await createDatabase();
  return {
    kind,
    settings: {
      DATABASE_URL: '',
      DATABASE_CLIENT: 'postgres',
      DATABASE_HOST: host,
      DATABASE_PORT: String(port),
      DATABASE_NAME: database,
      DATABASE_USERNAME: user,
      DATABASE_PASSWORD: password,
      DATABASE_SSL: 'false',
      DATABASE_SCHEMA: 'public',
    },
    remove: drop,
  };
}

const secret = (): string => randomBytes(24).toString('base64url');

/** Everything that the configuration reads, so that no `.env` and no setting of the developer's own counts. */
export const baseSettings = (port: number): Settings => ({
  // Suites run what ships: development shows more in its errors.
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
