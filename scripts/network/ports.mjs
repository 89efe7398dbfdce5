import { randomInt } from 'node:crypto';
import { createServer } from 'node:net';

/**
 * Whether nobody listens on a port of this host.
 *
 * @param {number} port
 * @param {string} [host]
 * @returns {Promise<boolean>}
 */
export function portIsFree(port, host = '127.0.0.1') {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', (error) => ('code' in error && (error.code === 'EADDRINUSE' || error.code === 'EACCES') ? resolve(false) : reject(error)));
    server.listen({ port, host, exclusive: true }, () => {
      server.close(() => resolve(true));
    });
  });
}

/**
 * Ports that no operating system hands out to outgoing connections: Linux begins at 32768, macOS and Windows at
 * 49152. A port of those may be taken by any connection between asking whether it is free and listening on it.
 */
const FIRST_QUIET_PORT = 15_000;
const LAST_QUIET_PORT = 32_000;

/** A port that is free right now on 127.0.0.1, and likely to stay so. @returns {Promise<number>} */
export async function freePort() {
  for (let attempt = 0; attempt < 100; attempt += 1) {
    const port = randomInt(FIRST_QUIET_PORT, LAST_QUIET_PORT);
    if (await portIsFree(port)) return port;
  }
  throw new Error('There is no free port on 127.0.0.1.');
}

/**
 * The first free port from one on.
 *
 * @param {number} first
 * @param {string} [host]
 */
export async function freePortFrom(first, host) {
  for (let port = first; port < first + 100 && port < 65_536; port += 1) if (await portIsFree(port, host)) return port;
  throw new Error(`No port from ${first} to ${first + 99} is free.`);
}
