import { execFileSync, spawn } from 'node:child_process';
import { existsSync, readdirSync, rmSync } from 'node:fs';
import { createConnection } from 'node:net';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

import { Client } from 'pg';

import { startEmbeddedPostgres } from '../../scripts/postgres/embedded.mjs';
import { isOpenToAll } from '../../scripts/postgres/binaries.mjs';
import { temporaryPlace } from '../../scripts/postgres/places.mjs';
import { ROOT } from '../../scripts/project.mjs';
import { freePort } from '../support/free-port';

let place: string;
let folder: string;
beforeEach(() => {
  place = temporaryPlace();
  folder = path.join(place, 'data');
});
afterEach(() => rmSync(place, { recursive: true, force: true }));

const isListening = (port: number): Promise<boolean> =>
  new Promise((resolve) => {
    const socket = createConnection({ host: '127.0.0.1', port }, () => {
      socket.destroy();
      resolve(true);
    });
    socket.on('error', () => resolve(false));
  });

async function query(address: { host: string; port: number; user: string; password: string }, sql: string): Promise<unknown[]> {
  const client = new Client({ ...address, database: 'postgres' });
  await client.connect();
  try {
    return (await client.query(sql)).rows;
  } finally {
    await client.end();
  }
}

it('refuses a wrong password', async () => {
  const postgres = await startEmbeddedPostgres({ folder, shelf: place, port: await freePort(), temporary: true });
  await expect(query({ ...postgres, password: 'wrong' }, 'select 1')).rejects.toMatchObject({ code: '28P01' });
  await postgres.stop();
});

it('says why it does not start', async () => {
  const first = await startEmbeddedPostgres({ folder, shelf: place, port: await freePort(), temporary: true });
  await expect(startEmbeddedPostgres({ folder, shelf: place, port: await freePort(), temporary: false })).rejects.toThrow('postmaster.pid');
  await first.stop();
});

it('ends and clears away what is temporary when whoever started it is killed', async () => {
  const port = await freePort();
  const script = `
    const { startEmbeddedPostgres } = await import(${JSON.stringify(path.join(ROOT, 'scripts/postgres/embedded.mjs'))});
    await startEmbeddedPostgres({ folder: ${JSON.stringify(folder)}, shelf: ${JSON.stringify(place)}, port: ${String(port)}, temporary: true });
    console.log('ready');
    setInterval(() => {}, 1000);`;
  const parent = spawn(process.execPath, ['--input-type=module', '-e', script], { stdio: ['ignore', 'pipe', 'inherit'] });
  await new Promise((resolve) => parent.stdout.once('data', resolve));
  expect(await isListening(port)).toBe(true);

  parent.kill('SIGKILL');
  for (let waited = 0; existsSync(folder) && waited < 10_000; waited += 100) await sleep(100);
  expect(await isListening(port)).toBe(false);
  expect(readdirSync(place).filter((name) => name !== 'postgres-programs')).toEqual([]);
});

it('keeps what lasts, and knows the lower case of every letter', async () => {
  const password = 'kept between the two starts';
  const start = async () => startEmbeddedPostgres({ folder, shelf: place, port: await freePort(), temporary: false, password });
  const first = await start();
  await query(first, "create table towns as select lower('ŻÓŁĆ ҐЄІЇ') as name");
  await first.stop();
  const second = await start();
  expect(await query(second, 'select name from towns')).toEqual([{ name: 'żółć ґєії' }]);
  await second.stop();
});

it('knows a folder that is closed to others', () => {
  expect(isOpenToAll(place)).toBe(true);
  execFileSync('chmod', ['700', place]);
  expect(isOpenToAll(path.join(place))).toBe(false);
});
