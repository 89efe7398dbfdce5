import { parseArgs } from 'node:util';

/**
 * @typedef {object} DemoOptions
 * @property {boolean} examples whether sample articles, events and pairs are loaded besides the facts
 * @property {number | null} port a port that must be free; null: 1337 or the next free one
 * @property {boolean} stopAfterLoad whether everything stops once it has answered
 */

/** @param {string} text @returns {number} */
function portNumber(text) {
  const port = Number(text);
  if (!/^\d+$/.test(text) || port < 1 || port > 65_535) throw new Error(`"${text}" is not a port: it takes a number from 1 to 65535.`);
  return port;
}

/**
 * What the command line and the environment ask for.
 *
 * @param {string[]} args without `node` and the script
 * @param {NodeJS.ProcessEnv} env `PORT` counts where no `--port` is given
 * @returns {DemoOptions}
 * @throws Error for what it does not know
 */
export function demoOptions(args, env) {
  const { values } = parseArgs({
    args,
    options: { 'no-examples': { type: 'boolean' }, port: { type: 'string' }, 'stop-after-load': { type: 'boolean' } },
  });
  const port = values.port ?? (env.PORT === '' ? undefined : env.PORT);
  return {
    examples: values['no-examples'] !== true,
    port: port === undefined ? null : portNumber(port),
    stopAfterLoad: values['stop-after-load'] === true,
  };
}
