import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';

/**
 * Key of the PostgreSQL advisory lock that every write of content takes: any number that nobody
 * else on the database uses; these are the bytes of «pobr».
 */
const CONTENT_WRITES = 0x706f_6272;

/**
 * Does all of a write or nothing, one writer at a time.
 *
 * Opens a transaction, or joins the one under way, and on PostgreSQL takes an advisory lock that ends
 * with it. So what is looked up before an insert (is the slug free? what do the milestones say?) still
 * holds when it commits, on any number of instances. SQLite has one connection: there the transaction
 * is the lock. Readers wait for nothing. One lock for all writes, since two of them taken in different
 * orders can wait for each other, and an office writes a few times a minute.
 */
export async function inWriteTransaction<Result>(strapi: Core.Strapi, work: (trx: Knex.Transaction) => Promise<Result>): Promise<Result> {
  return strapi.db.transaction(async ({ trx }: { trx: Knex.Transaction }) => {
    if (strapi.db.dialect.client === 'postgres') {
      await trx.raw('select pg_advisory_xact_lock(?)', [CONTENT_WRITES]);
    }
    return work(trx);
  });
}
