import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';

import { collectChanges, isWriting } from './changes';

/**
 * Key of the PostgreSQL advisory lock that every write of content takes: any number that nobody
 * else on the database uses; these are the bytes of «pobr».
 */
const CONTENT_WRITES = 0x706f_6272;

/**
 * Changes nothing. SQLite's counterpart of the lock: a transaction that has read before it writes is refused at once
 * where another process writes, one that begins with a write waits its turn.
 */
const RESERVE = 'update strapi_core_store_settings set id = id where id = -1';

/** The last write that waits or runs, of each Strapi of this process and of each transaction that somebody else opened. */
const queues = new WeakMap<object, Promise<unknown>>();

/** Lets one write at a time go on, in the order in which they came. */
async function inTurn<Result>(of: object, work: () => Promise<Result>): Promise<Result> {
  const before = queues.get(of) ?? Promise.resolve();
  const turn = before.then(work, work);
  // Whoever comes next waits for this one, however it ends; its error is for whoever asked for it.
  queues.set(of, turn.catch(() => undefined));
  return turn;
}

/**
 * Does all of a write or nothing, one writer at a time.
 *
 * Opens a transaction, or joins the one under way, and on PostgreSQL takes an advisory lock that ends
 * with it; on SQLite it begins with a write. So what is looked up before an insert (is the slug free? what do the milestones say?) still
 * holds when it commits, on any number of instances. One lock for all writes, since two of them taken in
 * different orders can wait for each other, and an office writes a few times a minute.
 *
 * What follows from the changes that were noted (see `noteChange`) is done last, in the same transaction.
 *
 * Within a process writes queue before they take a connection: were they to wait for the lock with one
 * each, readers would find none left.
 */
export async function inWriteTransaction<Result>(strapi: Core.Strapi, work: (trx: Knex.Transaction) => Promise<Result>): Promise<Result> {
  const locked = async (): Promise<Result> =>
    strapi.db.transaction(async ({ trx }: { trx: Knex.Transaction }) => {
      if (strapi.db.dialect.client === 'postgres') await trx.raw('select pg_advisory_xact_lock(?)', [CONTENT_WRITES]);
      else if (!isWriting()) await trx.raw(RESERVE);
      return collectChanges(strapi, trx, () => work(trx));
    });
  if (isWriting()) return locked();
  if (!strapi.db.inTransaction()) return inTurn(strapi, locked);
  // The admin panel publishes many entries at the same time in one transaction: there, too, one goes after the other.
  return strapi.db.transaction(({ trx }: { trx: Knex.Transaction }) => inTurn(trx, locked));
}
