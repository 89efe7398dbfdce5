import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';

/** Reads inside the transaction under way, or in one of its own, on one connection. */
export const inTransaction = async <Result>(strapi: Core.Strapi, work: (trx: Knex.Transaction) => Promise<Result>): Promise<Result> =>
  strapi.db.transaction(({ trx }: { trx: Knex.Transaction }) => work(trx));
