import { createRequire } from 'node:module';
import path from 'node:path';

/** Strapi's instance, of which the demo uses a few parts. @typedef {any} Strapi */

/** @returns {[NodeJS.Signals, (...args: any[]) => void][]} */
const signalHandlers = () =>
  /** @type {NodeJS.Signals[]} */ (['SIGINT', 'SIGTERM']).flatMap((signal) =>
    process.listeners(signal).map((handler) => /** @type {[NodeJS.Signals, (...args: any[]) => void]} */ ([signal, handler])),
  );

/**
 * Loads the compiled application in this process: database in step with the schemas, plugins ready, nobody listening.
 *
 * @param {string} root
 * @param {{ publicFolder?: string }} [options] a folder to serve and to upload to instead of `public`
 * @returns {Promise<Strapi>}
 */
export async function loadStrapi(root, { publicFolder } = {}) {
  const require = createRequire(path.join(root, 'package.json'));
  const { createStrapi } = require('@strapi/strapi');
  const before = signalHandlers();
  const strapi = createStrapi({ appDir: root, distDir: path.join(root, 'dist'), autoReload: false, serveAdminPanel: true });
  // Strapi's own handlers end the process as soon as Strapi has stopped; here the database stops after it.
  for (const [signal, handler] of signalHandlers()) {
    if (!before.some(([, known]) => known === handler)) process.removeListener(signal, handler);
  }
  strapi.log.level = 'warn';
  if (publicFolder !== undefined) strapi.dirs.static.public = publicFolder;
  await strapi.load();
  return strapi;
}

/**
 * The function that loads facts and sample content, from the compiled application.
 *
 * @param {string} root
 * @returns {(strapi: Strapi, options: { examples: boolean, today: Date, onProgress: (progress: any) => void }) => Promise<any>}
 */
export const seedLoader = (root) => createRequire(path.join(root, 'package.json'))(path.join(root, 'dist', 'src', 'seed')).loadSeed;
