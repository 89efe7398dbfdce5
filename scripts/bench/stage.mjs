import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

import { freePort } from '../network/ports.mjs';
import { withProgress } from '../run/progress.mjs';
import { startChild } from './processes.mjs';
import { serverSettings } from './settings.mjs';
import { makeStockApp } from './stock-app.mjs';

/**
 * A server that is measured.
 *
 * @typedef {object} Server
 * @property {string} base address without a slash at its end
 * @property {import('./processes.mjs').Child['ask']} ask
 * @property {import('./processes.mjs').Child['onDetail']} onDetail
 * @property {() => Promise<void>} stop
 */

/** How long a Strapi may take to put its things away. */
const STOP_MS = 15_000;

/** What everybody may read in the stock applications. */
const STOCK_ACTIONS = ['article', 'area', 'partnership', 'municipality'].flatMap((name) => [`api::${name}.${name}.find`, `api::${name}.${name}.findOne`]);

/**
 * What cases are measured on: each server is started when it is first asked for, and stays.
 */
export class Stage {
  /** @type {Map<string, Promise<any>>} */
  #made = new Map();

  /**
   * @param {object} options
   * @param {string} options.root
   * @param {string} options.dist
   * @param {string} options.folder a temporary one
   * @param {import('./options.mjs').BenchOptions} options.options
   * @param {import('./databases.mjs').Databases} options.databases
   * @param {import('../demo/shutdown.mjs').Shutdown} options.shutdown
   * @param {AbortSignal} options.signal when it is aborted, nothing is started any more
   */
  constructor({ root, dist, folder, options, databases, shutdown, signal }) {
    this.root = root;
    this.dist = dist;
    this.folder = folder;
    this.options = options;
    this.databases = databases;
    this.shutdown = shutdown;
    this.signal = signal;
  }

  /** @template Value @param {string} name @param {() => Promise<Value>} make @returns {Promise<Value>} */
  #once(name, make) {
    const known = this.#made.get(name);
    if (known) return known;
    const made = make();
    this.#made.set(name, made);
    return made;
  }

  /** @param {string} name a folder of its own in the temporary one */
  place(name) {
    const folder = path.join(this.folder, name);
    mkdirSync(folder, { recursive: true });
    return folder;
  }

  /** @param {string} name @param {Record<string, string>} [env] @returns {Promise<import('./processes.mjs').Child>} */
  async #child(name, env) {
    if (this.signal.aborted) throw new Error('The bench is being stopped.');
    return startChild(name, { ...(env && { env }), onStart: (stop) => this.shutdown.add(name, stop) });
  }

  /** @param {import('./children/strapi.mjs').App} app @param {Record<string, string>} database @returns {Promise<Server>} */
  async #strapi(app, database) {
    const port = await freePort();
    const child = await this.#child('strapi', serverSettings(port, database, app));
    const stop = async () => {
      // Connections to the database are closed before anybody copies it.
      await Promise.race([child.ask('stop').catch(() => undefined), sleep(STOP_MS, undefined, { ref: false })]);
      await child.stop();
    };
    return { ...child, stop, base: `http://127.0.0.1:${port}` };
  }

  /** The real application on a database. @param {Record<string, string>} database */
  application(database) {
    const publicDir = this.place('public');
    mkdirSync(path.join(publicDir, 'uploads'), { recursive: true });
    return this.#strapi({ appDir: this.root, distDir: this.dist, publicDir }, database);
  }

  /**
   * A database with so many documents and a read model of them; nobody is connected to it.
   *
   * @param {string} name
   * @param {number} documents
   */
  content(name, documents) {
    return this.#once(`content ${name}`, async () => {
      const database = await this.databases.create(name);
      const server = await withProgress('Strapi', () => this.application(database));
      await withProgress(`Loading ${documents} documents`, (say) => {
        server.onDetail(say);
        return server.ask('load', documents);
      });
      if (await server.ask('canRebuild')) {
        await withProgress('Making the read model', (say) => {
          server.onDetail(say);
          return server.ask('rebuild');
        });
      }
      // As an installation has them: loading goes past the door that translations are followed through.
      await withProgress('Looking at translations', (say) => {
        server.onDetail(say);
        return server.ask('settleDesk');
      });
      await server.stop();
      return database;
    });
  }

  /** The database of most cases. */
  #main() {
    return this.content('feed', this.options.documents);
  }

  /** The real application. @returns {Promise<Server>} */
  feed() {
    return this.#once('feed', async () => {
      // Copies for the stock applications have to be made before anybody is connected.
      await this.#copyOfMain('stock');
      await this.#copyOfMain('plain');
      const database = await this.#main();
      return withProgress('The application', () => this.application(database));
    });
  }

  /** Ends the application and starts it anew, with nothing in its memory. */
  async freshFeed() {
    await (await this.feed()).stop();
    this.#made.delete('feed');
    return this.feed();
  }

  /** @param {string} name */
  #copyOfMain(name) {
    return this.#once(`copy ${name}`, async () => {
      await this.#main();
      return this.databases.copy('feed', name);
    });
  }

  /**
   * Strapi with the same content types and content, without our plugins and rules.
   *
   * @param {boolean} withRelations whether articles have native relations
   * @returns {Promise<Server>}
   */
  stock(withRelations) {
    const name = withRelations ? 'stock' : 'plain';
    return this.#once(name, async () => {
      await this.feed();
      return this.#stock(name, await this.#copyOfMain(name), withRelations);
    });
  }

  /** @param {string} name @param {Record<string, string>} database @param {boolean} withRelations @returns {Promise<Server>} */
  #stock(name, database, withRelations) {
    const app = makeStockApp({ root: this.root, dist: this.dist, folder: this.place(name), withRelations });
    return withProgress(`Stock Strapi ${withRelations ? 'with relations' : 'with lists of ids'}`, async (say) => {
      const server = await this.#strapi(app, database);
      await server.ask('allow', STOCK_ACTIONS);
      if (withRelations) say(`${await server.ask('fillRelations')} links`);
      return server;
    });
  }

  /**
   * The real application and a stock one with lists of ids, on few documents.
   *
   * @param {number} documents
   * @returns {Promise<{ feed: Server, stock: Server }>}
   */
  small(documents) {
    return this.#once('small', async () => {
      const database = await this.content('small', documents);
      const copy = await this.databases.copy('small', 'small_plain');
      return { feed: await this.application(database), stock: await this.#stock('small_plain', copy, false) };
    });
  }

  /** Bare Node.js. @returns {Promise<Server>} */
  bare() {
    return this.#once('bare', async () => {
      const child = await this.#child('bare');
      const port = await freePort();
      await child.ask('listen', port);
      return { ...child, base: `http://127.0.0.1:${port}` };
    });
  }

  /** The one reader of all candidates. @returns {Promise<import('./processes.mjs').Child>} */
  client() {
    return this.#once('client', () => this.#child('client'));
  }
}
