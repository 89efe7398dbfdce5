import { readFileSync } from 'node:fs';

/** @typedef {{ uid: number, gid: number }} Owner */

/**
 * As whom PostgreSQL runs: as whoever calls, or, since it refuses root, as `nobody`. No user is created.
 *
 * @param {string} [passwd] text of `/etc/passwd`, read where root calls
 * @returns {Owner | null} null: as the caller
 * @throws Error where root calls and there is no `nobody`
 */
export function postgresOwner(passwd) {
  if (process.getuid?.() !== 0) return null;
  const line = (passwd ?? readFileSync('/etc/passwd', 'utf8')).split('\n').find((entry) => entry.startsWith('nobody:'));
  const [, , uid, gid] = line?.split(':') ?? [];
  if (uid === undefined || gid === undefined) {
    throw new Error('PostgreSQL refuses to run as root, and there is no user "nobody" here to run it as. Run this as another user.');
  }
  return { uid: Number(uid), gid: Number(gid) };
}
