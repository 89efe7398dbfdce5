import { throwawaySettings } from '../run/throwaway-settings.mjs';

/** Taken over from whoever runs the bench; nothing else of its environment reaches the servers. */
const TAKEN_OVER = ['PATH', 'HOME', 'TMPDIR', 'TEMP', 'TMP', 'SystemRoot', 'LANG'];

/**
 * The environment of one server: what ships, without a `.env` of the developer's own.
 *
 * @param {number} port
 * @param {Record<string, string>} database
 * @param {import('./children/strapi.mjs').App} app
 * @returns {Record<string, string>}
 */
export const serverSettings = (port, database, app) => ({
  ...Object.fromEntries(TAKEN_OVER.flatMap((name) => (process.env[name] === undefined ? [] : [[name, process.env[name]]]))),
  ...throwawaySettings(port),
  ...database,
  BENCH_APP: JSON.stringify(app),
});
