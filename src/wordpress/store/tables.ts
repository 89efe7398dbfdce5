import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';

/**
 * What was brought in from WordPress, so that the next run knows it again. Made here and not from a `schema.json`, for their composite
 * keys, and where somebody imports for the first time: most installations never do.
 */
export const POSTS = 'wordpress_posts';
export const PICTURES = 'wordpress_pictures';

/** To be called inside a write transaction, so that two commands starting at once make them once. */
export async function ensureTables(strapi: Core.Strapi, trx: Knex.Transaction): Promise<void> {
  const ordered = strapi.db.dialect.client === 'postgres' ? 'text collate "C"' : 'text';
  if (!(await trx.schema.hasTable(POSTS))) {
    await trx.schema.createTable(POSTS, (table) => {
      table.specificType('site', ordered).notNullable();
      table.bigInteger('post').notNullable();
      table.text('locale').notNullable();
      table.specificType('document_id', ordered).notNullable();
      /** Fingerprints: what the export said, and what then stood in the database. */
      table.text('source').notNullable();
      table.text('words').notNullable();
      table.text('facts').notNullable();
      table.primary(['site', 'post']);
      table.index(['document_id'], 'wordpress_posts_document');
    });
  }
  if (!(await trx.schema.hasTable(PICTURES))) {
    await trx.schema.createTable(PICTURES, (table) => {
      table.specificType('site', ordered).notNullable();
      table.specificType('address', ordered).notNullable();
      table.integer('file').notNullable();
      table.primary(['site', 'address']);
    });
  }
}
