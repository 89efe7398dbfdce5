import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';

/** Reads inside the transaction under way, or in one of its own, on one connection. */
export const reading = async <Result>(strapi: Core.Strapi, read: (trx: Knex.Transaction) => Promise<Result>): Promise<Result> =>
  strapi.db.transaction(({ trx }: { trx: Knex.Transaction }) => read(trx));

/** Runs when, and only if, the transaction under way commits. */
export async function afterCommit(strapi: Core.Strapi, run: () => void): Promise<void> {
  await strapi.db.transaction(({ onCommit }: { onCommit: (run: () => void) => void }) => {
    onCommit(run);
    return Promise.resolve();
  });
}
