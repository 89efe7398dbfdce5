import type { Core } from '@strapi/strapi';

import { inTransaction } from './database';
import { PURGES } from './tables';

/** One time that inquiries were erased. */
export interface Purge {
  readonly at: Date;
  readonly cause: 'retention' | 'request';
  readonly erased: number;
  /** Keyed hashes of the reference numbers: who knows a number can have it found, and nobody can read one out. */
  readonly references: readonly string[];
}

/** What has been erased and when, without a word of whom it told. */
export function createPurges(strapi: Core.Strapi) {
  return {
    /** In the transaction of the erasure. */
    async note({ at, cause, erased, references }: Purge): Promise<void> {
      await inTransaction(strapi, (trx) => trx(PURGES).insert({ at: at.getTime(), cause, erased, hashes: JSON.stringify(references) }));
    },

    /** The latest first. */
    async latest(most: number): Promise<Purge[]> {
      const rows = (await inTransaction(strapi, (trx) => trx(PURGES).orderBy('id', 'desc').limit(most).select('at', 'cause', 'erased', 'hashes'))) as { at: number | string; cause: Purge['cause']; erased: number; hashes: string }[];
      return rows.map(({ at, cause, erased, hashes }) => ({ at: new Date(Number(at)), cause, erased, references: JSON.parse(hashes) as string[] }));
    },
  };
}
