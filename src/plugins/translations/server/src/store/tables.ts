import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';

/**
 * The desk's own tables, made where they are missing.
 *
 * Made here and not from a `schema.json`, for their composite keys. What people have decided is in `MARKS`, `PUBLISHED_MARKS` and
 * `SOURCES`, and in who translates until when of `STATES`; all else can be made anew from these and the content.
 */
export const MARKS = 'desk_marks';
export const PUBLISHED_MARKS = 'desk_published_marks';
export const SOURCES = 'desk_sources';
export const STATES = 'desk_states';
export const COUNTS = 'desk_counts';
export const SEGMENTS = 'desk_segments';
export const SHINGLES = 'desk_shingles';

/** After every day that somebody might name. */
export const NO_DAY = '9999-12-31';

type Make = (table: Knex.CreateTableBuilder, ordered: string) => void;

/** The translation that a row is about. */
function translation(table: Knex.CreateTableBuilder, ordered: string): void {
  table.text('kind').notNullable();
  table.specificType('document_id', ordered).notNullable();
  table.text('locale').notNullable();
}

/** What one field of a translation was made from. */
function mark(table: Knex.CreateTableBuilder, ordered: string): void {
  translation(table, ordered);
  table.text('field').notNullable();
  /** Fingerprint of the source's field that the translation was made from. */
  table.text('made_from').notNullable();
  /** Its words by unit, as JSON: what the source says now is compared with them. */
  table.text('made_from_words').notNullable();
  /** Fingerprint of the translation's field as it was last seen: when it differs, somebody has translated. */
  table.text('target').notNullable();
  table.smallint('needs_review').notNullable().defaultTo(0);
  /** Fingerprint of the source's field whose change does not matter. */
  table.text('dismissed');
  table.text('dismissed_reason');
  table.text('dismissed_by');
  table.bigInteger('dismissed_at');
  table.primary(['kind', 'document_id', 'locale', 'field']);
}

const MAKES: Readonly<Record<string, Make>> = {
  [MARKS]: mark,
  /** Of words that are published and that the draft has others in place of. */
  [PUBLISHED_MARKS]: mark,
  [SOURCES]: (table, ordered) => {
    table.text('kind').notNullable();
    table.specificType('document_id', ordered).notNullable();
    /** The language that the others are made from. */
    table.text('locale').notNullable();
    table.primary(['kind', 'document_id']);
  },
  [STATES]: (table, ordered) => {
    translation(table, ordered);
    table.text('source_locale').notNullable();
    table.text('state').notNullable();
    table.text('title').notNullable();
    /** Keys of the titles in all languages, one a line. */
    table.text('search').notNullable();
    /** documentIds of areas, each between spaces. */
    table.text('areas').notNullable();
    /** JSON lists of field names. */
    table.text('outdated').notNullable();
    table.text('missing').notNullable();
    table.integer('words').notNullable();
    table.integer('words_to_do').notNullable();
    /** Fingerprint of all that is translated of the source. */
    table.text('source').notNullable();
    table.bigInteger('source_changed_at').notNullable();
    table.primary(['kind', 'document_id', 'locale']);
    /** Id of an administrator. */
    table.integer('assignee');
    /** `YYYY-MM-DD`; what has no day comes after what has one. */
    table.text('due_on').notNullable().defaultTo(NO_DAY);
    table.index(['due_on', 'source_changed_at', 'kind', 'document_id', 'locale'], 'desk_states_due');
    table.index(['source_changed_at', 'kind', 'document_id', 'locale'], 'desk_states_changed');
    table.index(['title', 'kind', 'document_id', 'locale'], 'desk_states_title');
    table.index(['words_to_do', 'kind', 'document_id', 'locale'], 'desk_states_words');
    table.index(['assignee'], 'desk_states_assignee');
  },
  [COUNTS]: (table) => {
    table.text('kind').notNullable();
    table.text('locale').notNullable();
    table.text('state').notNullable();
    table.integer('entries').notNullable();
    table.integer('words').notNullable();
    table.integer('words_to_do').notNullable();
    table.primary(['kind', 'locale', 'state']);
  },
  [SEGMENTS]: (table, ordered) => {
    table.text('id').primary();
    translation(table, ordered);
    table.text('field').notNullable();
    table.text('source_locale').notNullable();
    table.text('source').notNullable();
    table.text('target').notNullable();
    /** See `segmentKey`. */
    table.text('exact').notNullable();
    /** Null where it has no words. */
    table.text('near');
    table.bigInteger('made_at').notNullable();
    table.index(['kind', 'document_id', 'locale', 'field'], 'desk_segments_entry');
    table.index(['exact', 'source_locale', 'locale'], 'desk_segments_exact');
    table.index(['near', 'source_locale', 'locale'], 'desk_segments_near');
  },
  [SHINGLES]: (table) => {
    table.text('segment').notNullable();
    table.text('shingle').notNullable();
    table.primary(['shingle', 'segment']);
    table.index(['segment'], 'desk_shingles_segment');
  },
};

/**
 * To be called inside the write transaction, so that two instances starting at once make them once.
 *
 * @returns whether any was made
 */
export async function ensureTables(strapi: Core.Strapi, trx: Knex.Transaction): Promise<boolean> {
  // By code point, whatever the database's own language.
  const ordered = strapi.db.dialect.client === 'postgres' ? 'text collate "C"' : 'text';
  let made = false;
  for (const [name, make] of Object.entries(MAKES)) {
    if (await trx.schema.hasTable(name)) continue;
    await trx.schema.createTable(name, (table) => {
      make(table, ordered);
    });
    made = true;
  }
  return made;
}
