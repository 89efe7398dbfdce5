import { randomUUID } from 'node:crypto';

import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';

/**
 * The read model's own tables.
 *
 * Made here and not from a `schema.json`: they need a composite key, texts compared by code point on every
 * database, and indexes on a part of the rows. Strapi's schema sync leaves tables alone that it did not make.
 * Everything in them can be made anew from the content, so a new layout drops the old one.
 */
export const ENTRIES = 'feed_entries';
export const LINKS = 'feed_links';
export const JOBS = 'feed_jobs';
export const STATE = 'feed_state';

/** Raised with every change of the tables below. */
const LAYOUT = 2;

/** The one row of the state. */
export const STATE_ID = 1;

async function drop(trx: Knex.Transaction): Promise<void> {
  for (const table of [ENTRIES, LINKS, JOBS, STATE]) await trx.schema.dropTableIfExists(table);
}

async function make(trx: Knex.Transaction, isPostgres: boolean): Promise<void> {
  /** Texts that are sorted: by code point, whatever the database's own language. */
  const ordered = isPostgres ? 'text collate "C"' : 'text';
  await trx.schema.createTable(ENTRIES, (table) => {
    table.text('kind').notNullable();
    table.specificType('document_id', ordered).notNullable();
    /** The language asked for. */
    table.text('locale').notNullable();
    /** The language of the words; null where the entry is gone. */
    table.text('source_locale');
    table.bigInteger('seq').notNullable().unique({ indexName: 'feed_entries_seq' });
    /** 1: a tombstone. */
    table.smallint('gone').notNullable();
    table.bigInteger('changed_at').notNullable();
    table.text('hash').notNullable();
    /** Of what other entries show of this one. */
    table.text('face').notNullable();
    table.text('slug');
    table.text('code');
    table.smallint('pin').notNullable().defaultTo(1);
    /** Negative moment of publication, so that every order is ascending. */
    table.bigInteger('newest').notNullable().defaultTo(0);
    table.bigInteger('starts_at');
    table.bigInteger('ends_at');
    table.text('first_day');
    table.text('last_day');
    /** 1: without a known start; those come last, by publication. */
    table.smallint('undated').notNullable().defaultTo(0);
    table.bigInteger('latest');
    table.specificType('title_key', ordered);
    table.specificType('title', ordered);
    table.text('country');
    table.smallint('seeking');
    table.text('stage');
    table.text('type');
    table.text('search');
    table.text('item');
    /** Where a reader without fallback gets another item. */
    table.text('strict_item');
    /** With body and html; null where the item has none. */
    table.text('whole');
    table.text('strict_whole');
    table.primary(['kind', 'document_id', 'locale']);
  });
  const index = (name: string, columns: string, where: string): Promise<unknown> => trx.raw(`create index ${name} on ${ENTRIES} (${columns}) where ${where}`);
  for (const [suffix, where] of [
    ['', 'gone = 0'],
    ['_own', 'gone = 0 and source_locale = locale'],
  ] as const) {
    await index(`feed_entries_newest${suffix}`, 'kind, locale, pin, newest, document_id', where);
    // Events alone are in the order of a calendar, and registers in that of an alphabet: other kinds have nothing there.
    await index(`feed_entries_latest${suffix}`, 'kind, locale, undated, latest, document_id', `${where} and latest is not null`);
    await index(`feed_entries_title${suffix}`, 'kind, locale, title_key, title, document_id', `${where} and title_key is not null`);
  }
  await index('feed_entries_ends', 'kind, locale, ends_at', 'gone = 0 and ends_at is not null');
  await index('feed_entries_slug', 'kind, slug', 'gone = 0 and slug is not null');
  await index('feed_entries_code', 'kind, code', 'gone = 0 and code is not null');
  await trx.raw(`create index feed_entries_sync on ${ENTRIES} (locale, kind, seq)`);

  await trx.schema.createTable(LINKS, (table) => {
    table.text('kind').notNullable();
    table.specificType('document_id', ordered).notNullable();
    /** `kind:documentId` of what the entry shows or names, or `file:7`. */
    table.text('target').notNullable();
    table.primary(['kind', 'document_id', 'target']);
    table.index(['target', 'kind', 'document_id'], 'feed_links_target');
  });

  await trx.schema.createTable(JOBS, (table) => {
    table.increments('id');
    table.text('work').notNullable();
    table.text('target').notNullable();
    /** How far it has come. */
    table.text('position').notNullable().defaultTo('');
    /** Not before. */
    table.bigInteger('due_at').notNullable().index('feed_jobs_due');
    table.unique(['work', 'target'], { indexName: 'feed_jobs_once' });
  });

  await trx.schema.createTable(STATE, (table) => {
    table.integer('id').primary();
    table.integer('layout').notNullable();
    table.text('generation').notNullable();
    table.bigInteger('sequence').notNullable();
    table.bigInteger('changed_at').notNullable();
    /** Tombstones up to this number have been cleared away. */
    table.bigInteger('cleared').notNullable();
    /** Of the settings that items are made by. */
    table.text('settings').notNullable();
  });
  await trx(STATE).insert({ id: STATE_ID, layout: LAYOUT, generation: randomUUID(), sequence: 0, changed_at: Date.now(), cleared: 0, settings: '' });
}

/**
 * Makes the tables where they are missing or of another layout.
 *
 * To be called inside the write transaction, so that two instances starting at once make them once.
 *
 * @returns whether they were made, and are empty
 */
export async function ensureTables(strapi: Core.Strapi, trx: Knex.Transaction): Promise<boolean> {
  if (await trx.schema.hasTable(STATE)) {
    const state = (await trx(STATE).where({ id: STATE_ID }).first('layout')) as { layout: number } | undefined;
    if (state?.layout === LAYOUT) return false;
    if (state && state.layout > LAYOUT) throw new Error('The feed’s tables were made by a newer version of Pobratym: this one would drop them.');
  }
  await drop(trx);
  await make(trx, strapi.db.dialect.client === 'postgres');
  return true;
}
