import { createServer } from 'node:net';

/**
 * Whether nobody listens on a port of this host.
 *
 * @param {number} port 0 asks for any
 * @param {string} [host]
 * @returns {Promise<number | null>} the port that was free, or null
 */
function tryPort(port, host = '127.0.0.1') {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', (error) => ('code' in error && (error.code === 'EADDRINUSE' || error.code === 'EACCES') ? resolve(null) : reject(error)));
    server.listen({ port, host, exclusive: true }, () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address !== null ? address.port : null));
    });
  });
}

/** @param {number} port @param {string} [host] */
export const portIsFree = async (port, host) => (await tryPort(port, host)) !== null;

/** A port that is free right now on 127.0.0.1. @returns {Promise<number>} */
export async function freePort() {
  const port = await tryPort(0);
  if (port === null) throw new Error('There is no free port on 127.0.0.1.');
  return port;
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
