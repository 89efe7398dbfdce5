import path from 'node:path';
import { parseArgs } from 'node:util';

import { chooseCases } from './targets.mjs';

/**
 * @typedef {object} BenchOptions
 * @property {number} documents
 * @property {number} rounds
 * @property {number} seconds of one candidate in one round
 * @property {import('./targets.mjs').CaseAbout[]} cases
 * @property {number} requests of the case that watches memory
 * @property {'sqlite' | 'postgres'} database
 * @property {string} out an absolute path
 * @property {string | null} dist a folder with the compiled server; null: the project's own, compiled where its sources have changed
 */

const REQUESTS = 100_000;
const MANY_REQUESTS = 1_000_000;

/** Page 400 of 25 is the last one there is. */
const DOCUMENTS = 10_000;

/**
 * @param {string} name
 * @param {string | undefined} text
 * @param {number} byDefault
 * @param {number} least
 * @param {number} most
 */
function wholeNumber(name, text, byDefault, least, most) {
  if (text === undefined) return byDefault;
  const value = Number(text);
  if (!/^\d+$/.test(text) || value < least || value > most) throw new Error(`--${name} takes a whole number from ${least} to ${most}, not "${text}".`);
  return value;
}

/**
 * What the command line asks for.
 *
 * @param {string[]} args without `node` and the script
 * @param {string} root where relative folders begin
 * @returns {BenchOptions}
 * @throws Error for what it does not know
 */
export function benchOptions(args, root) {
  const { values } = parseArgs({
    args,
    options: {
      documents: { type: 'string' },
      rounds: { type: 'string' },
      seconds: { type: 'string' },
      only: { type: 'string' },
      scale: { type: 'boolean' },
      memory: { type: 'boolean' },
      requests: { type: 'string' },
      database: { type: 'string' },
      out: { type: 'string' },
      dist: { type: 'string' },
    },
  });
  const database = values.database ?? 'sqlite';
  if (database !== 'sqlite' && database !== 'postgres') throw new Error(`--database is sqlite or postgres, not "${database}".`);
  return {
    documents: wholeNumber('documents', values.documents, DOCUMENTS, 100, 1_000_000),
    rounds: wholeNumber('rounds', values.rounds, 5, 1, 100),
    seconds: wholeNumber('seconds', values.seconds, 5, 1, 600),
    cases: chooseCases((values.only ?? '').split(',').filter((name) => name !== ''), values.scale === true),
    requests: wholeNumber('requests', values.requests, values.memory === true ? MANY_REQUESTS : REQUESTS, 1000, 100_000_000),
    database,
    out: path.resolve(root, values.out ?? path.join('data', 'bench')),
    dist: values.dist === undefined ? null : path.resolve(root, values.dist),
  };
}
