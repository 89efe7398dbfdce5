import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';

import { searchKeys } from '../../../../../names';
import type { DeskKind, DeskState } from '../core/desk';
import type { Filter, Sort } from '../core/filter';
import type { TranslationId } from '../core/translation-id';
import { COUNTS, STATES } from './tables';
import { toState, type StateRow, type StoredState } from './states';
import { dayOf, type Task } from './tasks';

/** One cell of the matrix, as the database sums it up. */
export interface Cell {
  readonly kind: DeskKind;
  readonly locale: string;
  readonly state: DeskState;
  readonly entries: number;
  readonly words: number;
  readonly wordsToDo: number;
}

export interface Listed extends TranslationId, StoredState, Task {
  readonly locale: string;
}

/** `%` and `_` mean themselves. */
const literally = (text: string): string => text.replace(/[\\%_]/g, '\\$&');

type ListedRow = StateRow & { readonly assignee: number | null; readonly due_on: string };

const toListed = (row: ListedRow): Listed => ({ ...toState(row), kind: row.kind, documentId: row.document_id, assignee: row.assignee, dueOn: dayOf(row.due_on) });

/** The order in which things are to be done; who asks is the only one in it besides nobody. */
const QUEUE = 'case when s.assignee is null then 1 else 0 end, s.due_on, s.source_changed_at, s.kind, s.document_id, s.locale';

/** Counts and lists of translations: the database counts, documents are not loaded. */
export function createCoverage(strapi: Core.Strapi) {
  const from = (): Knex.QueryBuilder => strapi.db.connection(`${STATES} as s`);

  function narrow(query: Knex.QueryBuilder, filter: Filter): Knex.QueryBuilder {
    if (filter.visible) {
      const { visible } = filter;
      void query.where((any) => {
        void any.whereRaw('1 = 0');
        for (const { kind, locales } of visible) void any.orWhere((one) => void one.where('s.kind', kind).whereIn('s.locale', [...locales]));
      });
    }
    if (filter.kinds) void query.whereIn('s.kind', [...filter.kinds]);
    if (filter.locales) void query.whereIn('s.locale', [...filter.locales]);
    if (filter.states) void query.whereIn('s.state', [...filter.states]);
    if (filter.area !== undefined) void query.whereRaw("s.areas like ? escape '\\'", [`% ${literally(filter.area)} %`]);
    if (filter.since !== undefined) void query.where('s.source_changed_at', '>=', filter.since);
    if (filter.q !== undefined) {
      const keys = searchKeys(filter.q);
      void query.where((either) => {
        if (keys.length === 0) void either.whereRaw('1 = 0');
        for (const key of keys) void either.orWhereRaw("s.search like ? escape '\\'", [`%${literally(key)}%`]);
      });
    }
    if (filter.assignee === null) void query.whereNull('s.assignee');
    else if (filter.assignee !== undefined) void query.where('s.assignee', filter.assignee);
    return query;
  }

  const ORDER: Readonly<Record<Sort, (direction: 'asc' | 'desc') => string>> = {
    due: (direction) => `s.due_on ${direction}, s.source_changed_at ${direction}`,
    changed: (direction) => `s.source_changed_at ${direction}`,
    title: (direction) => `s.title ${direction}`,
    words: (direction) => `s.words_to_do ${direction}`,
  };

  return {
    async cells(filter: Filter = {}): Promise<Cell[]> {
      // Whatever is asked for beyond kind, language and state is counted then.
      const isKept = filter.area === undefined && filter.since === undefined && filter.q === undefined && filter.assignee === undefined;
      const query = isKept
        ? narrow(strapi.db.connection(`${COUNTS} as s`), filter).where('s.entries', '>', 0).select('s.kind', 's.locale', 's.state', 's.entries', 's.words', 's.words_to_do as to_do')
        : narrow(from(), filter).groupBy('s.kind', 's.locale', 's.state').select('s.kind', 's.locale', 's.state').count({ entries: '*' }).sum({ words: 's.words', to_do: 's.words_to_do' });
      const rows = (await query) as {
        kind: DeskKind;
        locale: string;
        state: DeskState;
        entries: number | string;
        words: number | string | null;
        to_do: number | string | null;
      }[];
      return rows.map((row) => ({ kind: row.kind, locale: row.locale, state: row.state, entries: Number(row.entries), words: Number(row.words ?? 0), wordsToDo: Number(row.to_do ?? 0) }));
    },

    /** @param page from 1 */
    async list(filter: Filter, { sort, direction, page, pageSize }: { readonly sort: Sort; readonly direction: 'asc' | 'desc'; readonly page: number; readonly pageSize: number }): Promise<{ rows: Listed[]; total: number }> {
      const counted = (await narrow(from(), filter).count({ total: '*' }).first()) as { total: number | string } | undefined;
      const rows = (await narrow(from(), filter)
        .select('s.*')
        .orderByRaw(`${ORDER[sort](direction)}, s.kind ${direction}, s.document_id ${direction}, s.locale ${direction}`)
        .limit(pageSize)
        .offset((page - 1) * pageSize)) as ListedRow[];
      return { rows: rows.map(toListed), total: Number(counted?.total ?? 0) };
    },

    /** All that a filter finds, at most so many. */
    async names(filter: Filter, most: number): Promise<TranslationId[]> {
      const query = narrow(from(), filter);
      const rows = (await query.select('s.kind', 's.document_id', 's.locale').orderBy(['s.kind', 's.document_id', 's.locale']).limit(most)) as { kind: DeskKind; document_id: string; locale: string }[];
      return rows.map(({ kind, document_id: documentId, locale }) => ({ kind, documentId, locale }));
    },

    /** How a document stands in each language. */
    async ofDocument(kind: DeskKind, documentId: string): Promise<Listed[]> {
      const rows = (await from().where({ 's.kind': kind, 's.document_id': documentId }).select('s.*').orderBy('s.locale')) as ListedRow[];
      return rows.map(toListed);
    },

    /**
     * What a translator does next: what is theirs before what is nobody's, what is due first, then what has waited longest. Whoever leaves an entry as it is
     * gets what comes behind it, and at the end begins anew: however many are left, each comes before one of them comes again.
     *
     * @param mine the languages that they may write, by kind
     * @param after what they have just had, whatever has become of it
     */
    async next(mine: readonly { readonly kind: DeskKind; readonly locale: string }[], assignee: number, after: TranslationId | null): Promise<Listed | null> {
      if (mine.length === 0) return null;
      const queue = (): Knex.QueryBuilder =>
        from()
          .whereNot('s.state', 'current')
          .where((either) => {
            for (const { kind, locale } of mine) void either.orWhere({ 's.kind': kind, 's.locale': locale });
          })
          .where((either) => {
            void either.where('s.assignee', assignee).orWhereNull('s.assignee');
          });
      const firstOf = async (query: Knex.QueryBuilder): Promise<Listed | null> => {
        const row = (await query.select('s.*').orderByRaw(QUEUE).first()) as ListedRow | undefined;
        return row ? toListed(row) : null;
      };
      const left = after && ((await from().where({ 's.kind': after.kind, 's.document_id': after.documentId, 's.locale': after.locale }).select('s.*').first()) as ListedRow | undefined);
      if (!after || !left) return firstOf(queue());
      const place = [left.assignee === assignee ? 0 : 1, left.due_on, left.source_changed_at, left.kind, left.document_id, left.locale];
      const behind = await firstOf(queue().whereRaw(`(${QUEUE}) > (?, ?, ?, ?, ?, ?)`, place));
      return behind ?? firstOf(queue().whereNot((same) => void same.where({ 's.kind': after.kind, 's.document_id': after.documentId, 's.locale': after.locale })));
    },
  };
}

export type CoverageStore = ReturnType<typeof createCoverage>;
