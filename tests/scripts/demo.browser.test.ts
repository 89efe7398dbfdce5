import { spawn, type ChildProcessByStdio } from 'node:child_process';
import { existsSync, readdirSync, rmSync, statSync } from 'node:fs';
import { createServer } from 'node:net';
import path from 'node:path';
import type { Readable } from 'node:stream';

import type { Browser } from 'playwright-core';

import { lastingPlace } from '../../scripts/postgres/places.mjs';
import { stepEnvironment } from '../../scripts/suite/run-step.mjs';
import { launchChromium } from '../support/chromium';
import { freePort } from '../support/free-port';
import { copyProject } from '../support/project-copy';
import type { TempDir } from '../support/temp-dir';

interface Demo {
  readonly child: ChildProcessByStdio<null, Readable, Readable>;
  readonly output: () => string;
  readonly ended: Promise<number | null>;
}

let clone: TempDir;
beforeAll(() => {
  clone = copyProject();
});
afterAll(() => {
  rmSync(path.dirname(lastingPlace(clone.path).folder), { recursive: true, force: true });
  clone.remove();
});

function startDemo(args: string[], env: Record<string, string> = {}): Demo {
  const child = spawn(process.execPath, ['scripts/demo.mjs', ...args], {
    cwd: clone.path,
    env: { ...stepEnvironment(process.env), ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => (output += chunk.toString()));
  return { child, output: () => output, ended: new Promise((resolve) => child.once('close', resolve)) };
}

async function runDemo(args: string[], env?: Record<string, string>): Promise<{ code: number | null; output: string }> {
  const { ended, output } = startDemo(args, env);
  return { code: await ended, output: output() };
}

const word = (output: string, label: string): string => new RegExp(`^\\s*${label}\\s+(\\S+)$`, 'm').exec(output)?.[1] ?? '';

it('refuses a port that is taken, and says so', async () => {
  const server = createServer();
  const port = await freePort();
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  const { code, output } = await runDemo(['--port', String(port), '--stop-after-load']);
  await new Promise((resolve) => server.close(resolve));
  expect(output).toContain(`Port ${String(port)} is taken`);
  expect(code).toBe(1);
});

describe('the first run', () => {
  let demo: Demo;
  let port: number;
  let browser: Browser;
  beforeAll(async () => {
    [browser, port] = await Promise.all([launchChromium(), freePort()]);
    demo = startDemo(['--port', String(port), '--no-examples']);
    await Promise.race([
      new Promise<void>((resolve) => demo.child.stdout.on('data', () => demo.output().includes('Ctrl-C') && resolve())),
      demo.ended.then(() => Promise.reject(new Error(demo.output()))),
    ]);
  });
  afterAll(async () => {
    demo.child.kill('SIGKILL');
    await browser.close();
  });

  it('keeps its secrets to its owner', () => {
    expect(statSync(path.join(clone.path, '.env')).mode & 0o777).toBe(0o600);
  });

  it('prints one password, with which one can sign in to the panel on plain http', async () => {
    const page = await browser.newPage();
    await page.goto(`http://localhost:${String(port)}/admin`);
    await page.getByRole('textbox', { name: /e-?mail/i }).fill(word(demo.output(), 'e-mail'));
    await page.locator('input[name=password]').fill(word(demo.output(), 'password'));
    await page.locator('button[type=submit]').click();
    await page.waitForURL((url) => !url.pathname.includes('/auth/'), { timeout: 30_000 });
    // Signed in for good: the session survives a new visit.
    await page.goto(`http://localhost:${String(port)}/admin/me`);
    await page.locator('input[name=email]').waitFor({ timeout: 30_000 });
    expect(await page.locator('input[name=email]').inputValue()).toBe(word(demo.output(), 'e-mail'));
    await page.close();
  });

  it('stops with Ctrl-C and leaves its data', async () => {
    demo.child.kill('SIGINT');
    expect(await demo.ended).toBe(0);
    expect(existsSync(path.join(clone.path, 'data', 'pobratym.db'))).toBe(true);
  });
});

it('makes no second administrator and prints no password in a later run', async () => {
  const { code, output } = await runDemo(['--port', String(await freePort()), '--no-examples', '--stop-after-load']);
  expect(word(output, 'password')).toBe('');
  expect(output).toContain('admin:reset-user-password');
  expect(code).toBe(0);
});

it('brings a PostgreSQL of its own where one is asked for and none is named, and stops it', async () => {
  const { code, output } = await runDemo(['--port', String(await freePort()), '--no-examples', '--stop-after-load'], { DATABASE_CLIENT: 'postgres' });
  expect({ code, output }).toMatchObject({ code: 0, output: expect.stringContaining('PostgreSQL, ') });
  const { folder } = lastingPlace(clone.path);
  expect(readdirSync(folder)).toEqual(expect.arrayContaining(['cluster', 'cluster.complete']));
  expect(existsSync(path.join(folder, 'cluster', 'postmaster.pid'))).toBe(false);
});
