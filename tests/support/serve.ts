import { spawn } from 'node:child_process';
import path from 'node:path';
import { createInterface } from 'node:readline';

import { ROOT } from '../../scripts/project.mjs';

import { freePort } from './free-port';
import { fetchJsonFrom, type FetchOptions, type JsonResponse } from './strapi';
import { makeTempDir } from './temp-dir';
import { baseSettings, makeSuiteDatabase, type Settings } from './test-settings';

export interface ServeOptions {
  /** `facts`: the association's facts; `examples`: sample news and events as well. Without it an empty installation. */
  readonly seed?: 'none' | 'facts' | 'examples';
  /** The day that the samples' dates count from; today where it is not given. */
  readonly today?: Date;
  readonly env?: Settings;
}

export interface ServedStrapi {
  /** Without a slash at its end. */
  readonly url: string;
  /** The first administrator. */
  readonly admin: { readonly email: string; readonly password: string };
  fetchJson(method: string, path: string, options?: FetchOptions): Promise<JsonResponse>;
  /** Stops it and removes its database and uploads. */
  stop(): Promise<void>;
}

const KEPT_LOG_CHARACTERS = 20_000;
const STOP_MS = 15_000;

/**
 * Starts the installation as people use it, admin panel included, in a process of its own, on SQLite.
 * It ends with `stop()`, or with this process.
 *
 * @throws Error with its log when it does not come up
 */
export async function serveStrapi({ seed = 'none', today = new Date(), env = {} }: ServeOptions = {}): Promise<ServedStrapi> {
  const database = await makeSuiteDatabase('sqlite');
  const publicFolder = makeTempDir('public');
  const port = await freePort();
  const child = spawn(process.execPath, [path.join(ROOT, 'tests', 'support', 'serve-process.mjs')], {
    cwd: ROOT,
    env: { ...process.env, ...baseSettings(port), ...database.settings, ...env },
    stdio: ['pipe', 'pipe', 'pipe'],
  });
  const ended = new Promise<void>((resolve) => child.once('exit', () => { resolve(); }));

  let log = '';
  const keep = (chunk: Buffer): void => { log = (log + chunk.toString()).slice(-KEPT_LOG_CHARACTERS); };
  child.stdout.on('data', keep);
  child.stderr.on('data', keep);

  const stop = async (): Promise<void> => {
    child.stdin.end();
    const impatient = setTimeout(() => child.kill('SIGKILL'), STOP_MS);
    await ended;
    clearTimeout(impatient);
    publicFolder.remove();
    await database.remove();
  };

  child.stdin.on('error', () => undefined);
  child.stdin.write(`${JSON.stringify({ seed, today: today.toISOString(), publicFolder: publicFolder.path })}\n`);
  try {
    const admin = await new Promise<ServedStrapi['admin']>((resolve, reject) => {
      child.once('exit', () => { reject(new Error(`Strapi ended before it listened:\n${log}`)); });
      createInterface({ input: child.stdout }).on('line', (line) => {
        if (line.startsWith('{"admin":')) resolve((JSON.parse(line) as { admin: ServedStrapi['admin'] }).admin);
      });
    });
    const url = `http://127.0.0.1:${String(port)}`;
    return { url, admin, stop, fetchJson: (method, place, options) => fetchJsonFrom(url, method, place, options) };
  } catch (error) {
    await stop();
    throw error;
  }
}
