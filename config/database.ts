import path from 'node:path';

import type { Core } from '@strapi/strapi';

import { keepStatements } from '../src/startup/ready-statements';

/** `dist/config` at run time, `config` when Strapi reads the sources: the project root is found from either. */
const root = path.basename(path.dirname(__dirname)) === 'dist' ? path.join(__dirname, '..', '..') : path.join(__dirname, '..');

const database = ({ env }: Core.Config.Shared.ConfigParams): Core.Config.Database<'sqlite'> | Core.Config.Database<'postgres'> => {
  const url: string = env('DATABASE_URL', '');
  const client: string = env('DATABASE_CLIENT', url === '' ? 'sqlite' : 'postgres');

  switch (client) {
    case 'sqlite':
      return {
        connection: {
          client: 'sqlite',
          connection: { filename: path.resolve(root, env('DATABASE_FILENAME', 'data/pobratym.db')) },
          useNullAsDefault: true,
          // One pooled connection: whoever waits behind a long write waits here and not in an error.
          acquireConnectionTimeout: env.int('DATABASE_CONNECTION_TIMEOUT', 60_000),
          pool: {
            afterCreate: (connection: unknown, done: (error?: Error, connection?: unknown) => void) => {
              keepStatements(connection as Parameters<typeof keepStatements>[0]);
              done(undefined, connection);
            },
          },
        },
      };
    case 'postgres':
      return {
        connection: {
          client: 'postgres',
          connection: {
            // The driver lets the address win over the single settings.
            ...(url === '' ? {} : { connectionString: url }),
            host: env('DATABASE_HOST', '127.0.0.1'),
            port: env.int('DATABASE_PORT', 5432),
            database: env('DATABASE_NAME', 'pobratym'),
            user: env('DATABASE_USERNAME', 'pobratym'),
            password: env('DATABASE_PASSWORD', ''),
            ssl: env.bool('DATABASE_SSL', false) ? { rejectUnauthorized: env.bool('DATABASE_SSL_REJECT_UNAUTHORIZED', true), ca: env('DATABASE_SSL_CA') } : false,
            schema: env('DATABASE_SCHEMA', 'public'),
          },
          pool: { min: env.int('DATABASE_POOL_MIN', 2), max: env.int('DATABASE_POOL_MAX', 10) },
          acquireConnectionTimeout: env.int('DATABASE_CONNECTION_TIMEOUT', 60_000),
        },
      };
    default:
      throw new Error(`DATABASE_CLIENT must be "sqlite" or "postgres", not "${client}".`);
  }
};

export default database;
