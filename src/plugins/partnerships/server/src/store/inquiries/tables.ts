import type { Knex } from 'knex';

/**
 * Tables beside the inquiries themselves. Made here and not from a `schema.json`: they are written by single statements
 * that rest on their keys, and nobody edits them in the admin panel. Strapi's schema sync leaves them alone.
 */
export const MAILS = 'inquiry_mails';
export const SUBMISSIONS = 'inquiry_submissions';
export const RATES = 'inquiry_rates';
export const LEASES = 'inquiry_leases';
export const PURGES = 'inquiry_purges';

const TABLES: Readonly<Record<string, (table: Knex.CreateTableBuilder) => void>> = {
  [MAILS]: (table) => {
    table.text('id').primary();
    /** documentId. */
    table.text('inquiry').notNullable();
    /** `office` or `sender`. */
    table.text('kind').notNullable();
    /** `waiting`, `sent` or `failed`. */
    table.text('state').notNullable();
    /** JSON of a MailContent; null as soon as it has been sent. */
    table.text('content');
    table.integer('attempts').notNullable().defaultTo(0);
    table.bigInteger('created_at').notNullable();
    /** Not before. */
    table.bigInteger('due_at').notNullable();
    table.text('lease_holder');
    /** Until then nobody else sends it. */
    table.bigInteger('lease_until').notNullable().defaultTo(0);
    table.bigInteger('first_tried_at');
    table.text('last_error');
    table.bigInteger('sent_at');
    table.unique(['inquiry', 'kind'], { indexName: 'inquiry_mails_once' });
    table.index(['state', 'due_at'], 'inquiry_mails_due');
  },
  [SUBMISSIONS]: (table) => {
    /** Of the form's token. */
    table.text('token_id').primary();
    table.text('reference').notNullable();
    /** Keyed hash of what was sent. */
    table.text('fingerprint').notNullable();
    table.bigInteger('expires_at').notNullable().index('inquiry_submissions_expires');
  },
  [RATES]: (table) => {
    /** Keyed hash of who is counted. */
    table.text('key').primary();
    table.bigInteger('hits').notNullable();
    table.bigInteger('ends_at').notNullable().index('inquiry_rates_ends');
  },
  [LEASES]: (table) => {
    table.text('name').primary();
    table.text('holder').notNullable();
    table.bigInteger('until').notNullable();
    table.bigInteger('done_at').notNullable();
  },
  [PURGES]: (table) => {
    table.increments('id');
    table.bigInteger('at').notNullable();
    /** `retention` or `request`. */
    table.text('cause').notNullable();
    table.integer('erased').notNullable();
    /** JSON list of keyed hashes of reference numbers. */
    table.text('hashes').notNullable();
  },
};

/** Makes what is missing. To be called inside the write transaction, so that two instances starting at once make it once. */
export async function ensureTables(trx: Knex.Transaction): Promise<void> {
  for (const [name, columns] of Object.entries(TABLES)) if (!(await trx.schema.hasTable(name))) await trx.schema.createTable(name, columns);
}
