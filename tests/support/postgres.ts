import { randomBytes } from 'node:crypto';
import path from 'node:path';

import { Client } from 'pg';

import { freePort } from '../../scripts/network/ports.mjs';
import { startEmbeddedPostgres } from '../../scripts/postgres/embedded.mjs';
import { temporaryPlace } from '../../scripts/postgres/places.mjs';

import { rmSync } from 'node:fs';

/** Where the one PostgreSQL of a run of Jest listens; handed to the workers as JSON in the environment. */
export interface PostgresAddress {
  readonly host: string;
  readonly port: number;
  readonly user: string;
  readonly password: string;
}

/** A database of one's own on that server. */
export interface TestDatabase extends PostgresAddress {
  readonly database: string;
  /** Drops it, whoever is still connected. */
  readonly drop: () => Promise<void>;
}

const ADDRESS = 'POBRATYM_TEST_POSTGRES';

/** What a database that lives for minutes can do without: it need not survive a power cut. */
const FAST = ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off', 'max_connections=60', 'shared_buffers=64MB'];

/**
 * Starts a real PostgreSQL in a temporary folder and announces it to the workers that Jest starts after this.
 * It ends with `stop()`, or with this process, however that ends.
 */
export async function startPostgres(): Promise<{ stop: () => Promise<void> }> {
  const place = temporaryPlace();
  const running = await startEmbeddedPostgres({
    folder: path.join(place, 'data'),
    shelf: place,
    port: await freePort(),
    temporary: true,
    settings: FAST,
  });
  const { host, port, user, password } = running;
  process.env[ADDRESS] = JSON.stringify({ host, port, user, password } satisfies PostgresAddress);
  return {
    stop: async () => {
      await running.stop();
      rmSync(place, { recursive: true, force: true });
    },
  };
}

function announcedAddress(): PostgresAddress {
  const announced = process.env[ADDRESS];
  if (announced === undefined) throw new Error('No PostgreSQL was started for this run: set POBRATYM_TEST_DATABASE=postgres before Jest starts.');
  return JSON.parse(announced) as PostgresAddress;
}

async function asSuperuser(address: PostgresAddress, statement: string): Promise<void> {
  const client = new Client({ ...address, database: 'postgres' });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}

/** An empty database of its own for one suite. */
export async function createDatabase(): Promise<TestDatabase> {
  const address = announcedAddress();
  const database = `test_${randomBytes(6).toString('hex')}`;
  await asSuperuser(address, `create database ${database}`);
  return { ...address, database, drop: () => asSuperuser(address, `drop database if exists ${database} with (force)`) };
}
