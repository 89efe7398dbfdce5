import type { Core } from '@strapi/strapi';

import { inTransaction, nowOf, rowsOf } from './database';
import { LEASES } from './tables';

/** Work that one of all instances does at a time, and not again for a while. */
export function createLeases(strapi: Core.Strapi) {
  const now = nowOf(strapi);
  return {
    /**
     * Takes the work, unless somebody has it or it was done a short while ago.
     *
     * @param restMs how long ago it must have been done at least
     * @returns whether the holder has it now, for `leaseMs`
     */
    async take(name: string, holder: string, { leaseMs, restMs }: { leaseMs: number; restMs: number }): Promise<boolean> {
      const statement = `insert into ${LEASES} (name, holder, until, done_at) values (?, ?, ${now} + ?, 0)
        on conflict (name) do update set holder = excluded.holder, until = excluded.until
        where ${LEASES}.until <= ${now} and ${LEASES}.done_at <= ${now} - ?
        returning name`;
      return rowsOf(await inTransaction(strapi, (trx) => trx.raw(statement, [name, holder, leaseMs, restMs]))).length > 0;
    },

    /** Gives the work back, done. */
    async done(name: string, holder: string): Promise<void> {
      await inTransaction(strapi, (trx) => trx.raw(`update ${LEASES} set until = 0, done_at = ${now} where name = ? and holder = ?`, [name, holder]));
    },

    /** Gives the work back for whoever takes it next. */
    async release(name: string, holder: string): Promise<void> {
      await inTransaction(strapi, (trx) => trx.raw(`update ${LEASES} set until = 0 where name = ? and holder = ?`, [name, holder]));
    },
  };
}
