import { createRequire } from 'node:module';
import path from 'node:path';

import type * as StrapiPackage from '@strapi/strapi';
import type { Core } from '@strapi/strapi';

import { ROOT } from '../../scripts/project.mjs';

import { fillPublicFolder } from './public-folder.mjs';
import { makeTempDir } from './temp-dir';
import type { Settings } from './test-settings';

/*
 * Runs outside Jest's sandbox, in the real process (see strapi-environment.ts).
 */

/** A Strapi that listens, and what ends it. */
export interface RunningStrapi {
  readonly strapi: Core.Strapi;
  readonly stop: () => Promise<void>;
}

type Listener = (...args: unknown[]) => void;

const requireOfProject = createRequire(path.join(ROOT, 'package.json'));

/** What stops each instance that runs or is about to. */
const started = new Set<() => Promise<void>>();

/** Sets variables of the real environment; the result puts back what was there. */
function applySettings(settings: Settings): () => void {
  const before = Object.keys(settings).map((name) => [name, process.env[name]] as const);
  Object.assign(process.env, settings);
  return () => {
    for (const [name, value] of before) {
      if (value === undefined) Reflect.deleteProperty(process.env, name);
      else process.env[name] = value;
    }
  };
}

/** The project's own modules are read anew for every instance, so that nothing they keep reaches the next one. */
function forgetProjectModules(): void {
  const own = [path.join(ROOT, 'dist') + path.sep, path.join(ROOT, 'src') + path.sep];
  for (const file of Object.keys(requireOfProject.cache)) {
    if (own.some((folder) => file.startsWith(folder))) Reflect.deleteProperty(requireOfProject.cache, file);
  }
}

const signalListeners = (): [NodeJS.Signals, Listener][] =>
  (['SIGINT', 'SIGTERM'] as const).flatMap((signal) => process.listeners(signal).map((listener): [NodeJS.Signals, Listener] => [signal, listener as Listener]));

/** Makes an instance without the signal handlers that would end Jest's worker, and without the right to end it. */
function createTamed(): Core.Strapi {
  const { createStrapi } = requireOfProject('@strapi/strapi') as typeof StrapiPackage;
  const known = new Set(signalListeners().map(([, listener]) => listener));
  const strapi = createStrapi({ appDir: ROOT, distDir: path.join(ROOT, 'dist'), autoReload: false, serveAdminPanel: false });
  for (const [signal, listener] of signalListeners()) if (!known.has(listener)) process.removeListener(signal, listener);
  strapi.stop = () => {
    throw new Error('Strapi asked to end the process: its own log says why.');
  };
  return strapi;
}

/** Strapi's `destroy` takes every listener off the process, those of Jest's worker included. */
async function destroyAlone(strapi: Core.Strapi): Promise<void> {
  const original = process.removeAllListeners.bind(process);
  process.removeAllListeners = () => process;
  try {
    await strapi.destroy();
  } finally {
    process.removeAllListeners = original;
  }
}

/** Longer than any test waits: a connection that the server closes just as it is taken up again fails a request. */
const KEPT_ALIVE_MS = 600_000;

const listening = (strapi: Core.Strapi, port: number): Promise<void> =>
  new Promise((resolve, reject) => {
    strapi.server.httpServer.keepAliveTimeout = KEPT_ALIVE_MS;
    strapi.server.httpServer.once('error', reject);
    strapi.server.httpServer.listen(port, '127.0.0.1', resolve);
  });

async function launch(settings: Settings, port: number, publicFolder: string): Promise<Core.Strapi> {
  let strapi: Core.Strapi | undefined;
  try {
    forgetProjectModules();
    strapi = createTamed();
    strapi.log.level = settings.TEST_LOG_LEVEL ?? 'error';
    strapi.dirs.static.public = publicFolder;
    await strapi.load();
    strapi.server.mount();
    await listening(strapi, port);
    return strapi;
  } catch (error) {
    if (strapi) await destroyAlone(strapi).catch(() => undefined);
    throw error;
  }
}

/**
 * Starts the compiled application in this process.
 *
 * Strapi keeps its instance in a global variable: one at a time.
 *
 * @param afterwards what has to be cleared away when it has stopped, or has not started
 * @throws Error when one is running already, or whatever the start itself throws
 */
export async function startStrapi(settings: Settings, port: number, afterwards: () => Promise<void>): Promise<RunningStrapi> {
  if (started.size > 0) throw new Error('A Strapi is running in this process already: stop it first.');
  const restore = applySettings(settings);
  const publicFolder = makeTempDir('public');
  fillPublicFolder(publicFolder.path);
  const launched = launch(settings, port, publicFolder.path);
  const stop = async (): Promise<void> => {
    if (!started.delete(stop)) return;
    // A suite may give up waiting for the start: then it is stopped as soon as it is there.
    const strapi = await launched.catch(() => null);
    if (strapi) await destroyAlone(strapi);
    restore();
    publicFolder.remove();
    await afterwards();
  };
  started.add(stop);
  try {
    return { strapi: await launched, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** Stops what a suite forgot, or could not stop because it failed. */
export async function stopForgotten(): Promise<void> {
  for (const stop of [...started]) await stop();
}

/** Node's own `require`, resolving from the project's root. */
export const requireOutside = (id: string): unknown => requireOfProject(id);
