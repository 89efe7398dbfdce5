import path from 'node:path';

import { throwawaySettings } from '../../scripts/run/throwaway-settings.mjs';

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

/** Everything that the configuration reads, so that no `.env` and no setting of the developer's own counts. */
export const baseSettings = (port: number): Settings => throwawaySettings(port);
