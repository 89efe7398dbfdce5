import type { Core } from '@strapi/strapi';

import type { Limit } from '../../core/inquiries/settings';
import { inTransaction, nowOf, rowsOf } from './database';
import { RATES } from './tables';

export type RateVerdict = { readonly kind: 'within' } | { readonly kind: 'past'; readonly retryAfterSeconds: number };

/** Counts who did something how often; all instances that share the database share the counts. */
export function createRates(strapi: Core.Strapi) {
  const now = nowOf(strapi);
  return {
    /**
     * Counts once more, in a fixed window that begins with the first time. One statement: two instances that count at the
     * same moment count two.
     *
     * @param key a keyed hash, never an address itself
     */
    async count(key: string, { most, seconds }: Limit): Promise<RateVerdict> {
      const statement = `insert into ${RATES} (key, hits, ends_at) values (?, 1, ${now} + ?)
        on conflict (key) do update set
          hits = case when ${RATES}.ends_at <= ${now} then 1 else ${RATES}.hits + 1 end,
          ends_at = case when ${RATES}.ends_at <= ${now} then excluded.ends_at else ${RATES}.ends_at end
        returning hits, ends_at - ${now} as rest`;
      const [row] = rowsOf<{ hits: number | string; rest: number | string }>(await inTransaction(strapi, (trx) => trx.raw(statement, [key, seconds * 1000])));
      if (Number(row?.hits) <= most) return { kind: 'within' };
      return { kind: 'past', retryAfterSeconds: Math.max(1, Math.ceil(Number(row?.rest) / 1000)) };
    },

    /** Forgets windows that have ended. */
    async clear(): Promise<void> {
      await inTransaction(strapi, (trx) => trx.raw(`delete from ${RATES} where ends_at <= ${now}`));
    },
  };
}
