import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';

import { insertRows } from '../../../../../rows/insert-rows';
import type { FieldChange, HistoryAction, HistoryEntry, HistoryKind, HistorySubject, RegisterState, Who } from '../core/history/entry';

const TABLE = 'partnership_history';

interface Row {
  readonly id: number | string;
  readonly at: number | string;
  readonly kind: string;
  readonly document_id: string;
  readonly subject: string;
  readonly action: string;
  readonly locale: string | null;
  readonly who_kind: string;
  readonly who_id: number | string | null;
  readonly who_name: string | null;
  readonly changes: string;
  readonly state: string | null;
}

const whoIn = ({ who_kind: kind, who_id: id, who_name: name }: Row): Who =>
  kind === 'administrator' || kind === 'token' || kind === 'user' ? { kind, id: Number(id), name: name ?? '' } : { kind: 'system' };

const toEntry = (row: Row): HistoryEntry => ({
  id: Number(row.id),
  at: Number(row.at),
  kind: row.kind as HistoryKind,
  documentId: row.document_id,
  subject: row.subject,
  action: row.action as HistoryAction,
  locale: row.locale,
  who: whoIn(row),
  changes: JSON.parse(row.changes) as FieldChange[],
  state: row.state === null ? null : (JSON.parse(row.state) as RegisterState),
});

/** SQLite takes 32,766 values a statement. */
const SUBJECTS_AT_ONCE = 5000;

/** The database itself refuses to change or take away what is written; statements for each, since neither knows the other's words. */
const SEALS: Readonly<Record<'sqlite' | 'postgres', readonly string[]>> = {
  sqlite: ['update', 'delete'].map(
    (action) => `create trigger ${TABLE}_no_${action} before ${action} on ${TABLE} begin select raise(abort, '${TABLE} is append-only'); end`,
  ),
  postgres: [
    `create or replace function ${TABLE}_refuse() returns trigger language plpgsql as $$ begin raise exception '${TABLE} is append-only' using errcode = 'restrict_violation'; end $$`,
    `create trigger ${TABLE}_sealed before update or delete or truncate on ${TABLE} for each statement execute function ${TABLE}_refuse()`,
  ],
};

/** Reads inside the transaction under way, or in one of its own, on one connection. */
export const readHistory = async <Result>(strapi: Core.Strapi, read: (trx: Knex.Transaction) => Promise<Result>): Promise<Result> =>
  strapi.db.transaction(({ trx }: { trx: Knex.Transaction }) => read(trx));

/**
 * The history of the register: a table that only grows.
 *
 * Made here and not from a `schema.json`, so that no API of Strapi knows it, and sealed by triggers. Rows are written in the transaction
 * of the change that they tell of, under the lock of all writes, so that ids ascend in the order in which changes became visible.
 */
export const history = {
  /** Makes the table where it is missing. To be called inside the write transaction, so that two instances starting at once make it once. */
  async ensureTable(strapi: Core.Strapi, trx: Knex.Transaction): Promise<void> {
    if (await trx.schema.hasTable(TABLE)) return;
    const isPostgres = strapi.db.dialect.client === 'postgres';
    // By code point, whatever the database's own language.
    const ordered = isPostgres ? 'text collate "C"' : 'text';
    await trx.schema.createTable(TABLE, (table) => {
      table.bigIncrements('id');
      table.bigInteger('at').notNullable();
      table.text('kind').notNullable();
      table.specificType('document_id', ordered).notNullable();
      table.specificType('subject', ordered).notNullable();
      table.text('action').notNullable();
      table.text('locale');
      table.text('who_kind').notNullable();
      table.bigInteger('who_id');
      /** As they were called then. */
      table.text('who_name');
      /** JSON lists of `FieldChange`. */
      table.text('changes').notNullable();
      /** What the register says since then, as JSON: the next change is told by comparing with it. */
      table.text('state');
      table.index(['subject', 'id'], `${TABLE}_subject`);
      table.index(['kind', 'document_id', 'id'], `${TABLE}_document`);
    });
    for (const seal of SEALS[isPostgres ? 'postgres' : 'sqlite']) await trx.raw(seal);
  },

  async append(trx: Knex.Transaction, entries: readonly Omit<HistoryEntry, 'id'>[]): Promise<void> {
    const rows = entries.map(({ at, kind, documentId, subject, action, locale, who, changes, state }) => ({
      at,
      kind,
      document_id: documentId,
      subject,
      action,
      locale,
      who_kind: who.kind,
      who_id: who.kind === 'system' ? null : who.id,
      who_name: who.kind === 'system' ? null : who.name,
      changes: JSON.stringify(changes),
      state: state === null ? null : JSON.stringify(state),
    }));
    await insertRows(trx, TABLE, rows);
  },

  /** The last entry of each document of some histories. */
  async latest(trx: Knex.Transaction, subjects: readonly string[]): Promise<HistoryEntry[]> {
    const found: HistoryEntry[] = [];
    for (let at = 0; at < subjects.length; at += SUBJECTS_AT_ONCE) {
      const some = subjects.slice(at, at + SUBJECTS_AT_ONCE);
      const rows = (await trx(TABLE).whereIn('id', trx(TABLE).max('id').whereIn('subject', some).groupBy('kind', 'document_id')).orderBy('id')) as Row[];
      found.push(...rows.map(toEntry));
    }
    return found;
  },

  /** documentIds of a kind whose last entry does not say that they are gone. */
  async there(trx: Knex.Transaction, kind: HistorySubject): Promise<string[]> {
    const rows = (await trx(TABLE)
      .select('document_id')
      .whereIn('id', trx(TABLE).max('id').where({ kind }).groupBy('document_id'))
      .whereNotNull('state')
      .orderBy('document_id')) as { document_id: string }[];
    return rows.map(({ document_id: documentId }) => documentId);
  },

  /**
   * Entries of one history, or of all histories of a kind.
   *
   * @param order `newest` goes back from `from`, `oldest` on from it; `from` itself is left out
   */
  async page(trx: Knex.Transaction, of: { readonly kind: HistorySubject; readonly subject: string | null }, { order, from, limit }: { order: 'newest' | 'oldest'; from: number | null; limit: number }): Promise<HistoryEntry[]> {
    const kinds = of.kind === 'partnership' ? ['partnership', 'milestone'] : [of.kind];
    const query = trx(TABLE).whereIn('kind', kinds).orderBy('id', order === 'newest' ? 'desc' : 'asc').limit(limit);
    if (of.subject !== null) void query.where({ subject: of.subject });
    if (from !== null) void query.where('id', order === 'newest' ? '<' : '>', from);
    return ((await query) as Row[]).map(toEntry);
  },
};
