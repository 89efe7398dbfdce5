import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';

/** Inside the transaction under way, or in one of its own. */
export const inTransaction = async <Result>(strapi: Core.Strapi, work: (trx: Knex.Transaction) => Promise<Result>): Promise<Result> =>
  strapi.db.transaction(({ trx }: { trx: Knex.Transaction }) => work(trx));

/**
 * The time now, in SQL: milliseconds since 1970-01-01T00:00Z by the database's clock.
 *
 * Limits, leases and tokens go by this one clock, so that instances whose own clocks differ agree about them.
 */
export const nowOf = (strapi: Core.Strapi): string =>
  strapi.db.dialect.client === 'postgres' ? '(floor(extract(epoch from clock_timestamp()) * 1000)::bigint)' : "(cast(unixepoch('subsec') * 1000 as integer))";

/** The rows that a raw statement gives back: PostgreSQL's driver wraps them. */
export const rowsOf = <Row>(answer: unknown): Row[] => (Array.isArray(answer) ? (answer as Row[]) : (answer as { rows: Row[] }).rows);

/** The time now by the database's clock, in milliseconds. */
export async function databaseTime(strapi: Core.Strapi): Promise<number> {
  const [row] = rowsOf<{ now: number | string }>(await inTransaction(strapi, (trx) => trx.raw(`select ${nowOf(strapi)} as now`)));
  return Number(row?.now);
}
