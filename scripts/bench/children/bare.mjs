/**
 * Bare Node.js: an HTTP server that sends answers it was given, and does nothing else.
 */
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';

import { answerParent } from './answer.mjs';
import { usage } from './usage.mjs';

/**
 * An answer as it was recorded from the real server.
 *
 * @typedef {object} Answer
 * @property {number} status
 * @property {string[]} headers names and values in turn, without those that Node.js sets by itself
 * @property {string | null} file with the body
 */

/** @type {Map<string, { status: number, headers: string[], body: Buffer | null }>} */
let answers = new Map();
/** @type {{ status: number, headers: string[], body: Buffer | null } | undefined} */
let only;

const server = createServer((request, response) => {
  const answer = only ?? answers.get(request.url ?? '');
  if (answer === undefined) {
    response.writeHead(404).end();
    return;
  }
  response.writeHead(answer.status, answer.headers);
  response.end(answer.body ?? undefined);
});

answerParent({
  /** @param {number} port 0 for any @returns the port */
  listen: (port) =>
    new Promise((resolve, reject) => {
      server.once('error', reject);
      server.listen(port, '127.0.0.1', () => resolve(/** @type {import('node:net').AddressInfo} */ (server.address()).port));
    }),

  /** @param {[path: string, answer: Answer][]} list one for all paths, or one a path */
  serve(list) {
    const read = list.map(([path, { status, headers, file }]) => /** @type {const} */ ([path, { status, headers, body: file === null ? null : readFileSync(file) }]));
    only = read.length === 1 ? read[0]?.[1] : undefined;
    answers = new Map(read);
  },

  usage,
});
