import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';

import { ENTRY_FIELDS, PLACE_FIELDS, placeOf, type Entry, type EntryField, type EntryId, type EntryKind } from '../core/entry';
import { insertRows } from '../../../../../rows/insert-rows';
import { ENTRIES, LINKS } from './tables';
import { reading } from './transactions';

const COLUMNS = {
  sourceLocale: 'source_locale',
  slug: 'slug',
  code: 'code',
  pin: 'pin',
  newest: 'newest',
  startsAt: 'starts_at',
  endsAt: 'ends_at',
  firstDay: 'first_day',
  lastDay: 'last_day',
  undated: 'undated',
  latest: 'latest',
  titleKey: 'title_key',
  title: 'title',
  country: 'country',
  seeking: 'seeking',
  stage: 'stage',
  type: 'type',
  search: 'search',
  item: 'item',
  strictItem: 'strict_item',
  whole: 'whole',
  strictWhole: 'strict_whole',
  face: 'face',
} as const satisfies Record<EntryField, string>;

const KEY = ['kind', 'document_id', 'locale'] as const;

/** What columns hold of a tombstone that cannot be null. */
const NEUTRAL: Readonly<Partial<Record<EntryField, string | number>>> = { face: '', pin: 1, newest: 0, undated: 0 };

/** PostgreSQL's driver gives these as texts. */
const BIG = new Set<EntryField>(['newest', 'startsAt', 'endsAt', 'latest']);

const valueOf = (field: EntryField, value: unknown): unknown => (BIG.has(field) && value !== null ? Number(value) : value);

const fieldsOf = <Field extends EntryField>(row: Readonly<Record<string, unknown>>, fields: readonly Field[]): Record<Field, unknown> =>
  Object.fromEntries(fields.map((field) => [field, valueOf(field, row[COLUMNS[field]])])) as Record<Field, unknown>;

/** What is known of a stored row without its texts. */
export interface StoredHead extends EntryId {
  readonly locale: string;
  readonly hash: string;
  readonly face: string;
  readonly gone: boolean;
  /** See `placeOf`. */
  readonly place: string;
  /** The language of the words; null where it is gone. */
  readonly sourceLocale: string | null;
}

/** A stored row whole; null fields where it is a tombstone. */
export interface StoredEntry extends StoredHead {
  readonly sequence: number;
  readonly fields: Readonly<Record<EntryField, unknown>>;
}

/** A row to write: its entry, or nothing where it is gone. */
export type Written = { readonly kind: 'entry'; readonly entry: Entry; readonly hash: string; /** Whether it stays at its place in lists. */ readonly inPlace: boolean } | { readonly kind: 'gone'; readonly id: EntryId; readonly locale: string };

type Values = Readonly<Record<string, unknown>>;

const living = ({ entry, hash }: Extract<Written, { kind: 'entry' }>, sequence: number, now: number): Values => {
  const values: Record<string, unknown> = { kind: entry.kind, document_id: entry.documentId, locale: entry.locale, seq: sequence, changed_at: now, gone: 0, hash };
  for (const field of ENTRY_FIELDS) values[COLUMNS[field]] = entry[field];
  return values;
};

/** Keeps nothing of what is no longer public. */
const tombstone = ({ id, locale }: Extract<Written, { kind: 'gone' }>, sequence: number, now: number): Values => {
  const values: Record<string, unknown> = { kind: id.kind, document_id: id.documentId, locale, seq: sequence, changed_at: now, gone: 1, hash: '' };
  for (const field of ENTRY_FIELDS) values[COLUMNS[field]] = NEUTRAL[field] ?? null;
  return values;
};

const IDS_A_STATEMENT = 5000;

const chunksOf = <Value>(values: readonly Value[], size: number): Value[][] =>
  Array.from({ length: Math.ceil(values.length / size) }, (_, at) => values.slice(at * size, (at + 1) * size));

/** Reads and writes rows of the read model, inside the write transaction. */
export function createEntriesStore(strapi: Core.Strapi) {
  const byKind = (ids: readonly EntryId[]): [EntryKind, string[]][] => {
    const kinds = new Map<EntryKind, string[]>();
    for (const { kind, documentId } of ids) kinds.set(kind, [...(kinds.get(kind) ?? []), documentId]);
    return [...kinds];
  };

  const rowsOf = async (trx: Knex.Transaction, ids: readonly EntryId[], columns: readonly string[]): Promise<Record<string, unknown>[]> => {
    const found: Record<string, unknown>[] = [];
    for (const [kind, documentIds] of byKind(ids)) {
      for (const chunk of chunksOf(documentIds, IDS_A_STATEMENT)) {
        found.push(...((await trx(ENTRIES).where({ kind }).whereIn('document_id', chunk).select(...columns)) as Record<string, unknown>[]));
      }
    }
    return found;
  };

  const toHead = (row: Record<string, unknown>): StoredHead => ({
    kind: row.kind as EntryKind,
    documentId: row.document_id as string,
    locale: row.locale as string,
    hash: row.hash as string,
    face: row.face as string,
    gone: Number(row.gone) === 1,
    place: placeOf(fieldsOf(row, PLACE_FIELDS)),
    sourceLocale: row.source_locale as string | null,
  });

  const HEAD = [...new Set(['kind', 'document_id', 'locale', 'hash', 'face', 'gone', ...PLACE_FIELDS.map((field) => COLUMNS[field])])];

  return {
    async heads(trx: Knex.Transaction, ids: readonly EntryId[]): Promise<StoredHead[]> {
      return (await rowsOf(trx, ids, HEAD)).map(toHead);
    },

    async whole(trx: Knex.Transaction, ids: readonly EntryId[]): Promise<StoredEntry[]> {
      return (await rowsOf(trx, ids, [...new Set([...HEAD, 'seq', ...Object.values(COLUMNS)])])).map((row) => ({
        ...toHead(row),
        sequence: Number(row.seq),
        fields: fieldsOf(row, ENTRY_FIELDS),
      }));
    },

    /** @param last the sequence number of the last row: the numbers up to it were taken for these rows */
    async write(trx: Knex.Transaction, rows: readonly Written[], last: number, now: number): Promise<void> {
      let sequence = last - rows.length;
      const stored = rows.map((row) => {
        sequence += 1;
        return { values: row.kind === 'gone' ? tombstone(row, sequence, now) : living(row, sequence, now), inPlace: row.kind === 'entry' && row.inPlace };
      });
      const valuesOf = (inPlace: boolean) => stored.filter((row) => row.inPlace === inPlace).map(({ values }) => values);
      await insertRows(trx, ENTRIES, valuesOf(false), { key: KEY });
      // Indexes whose columns are not written need not be: most changes of an entry leave it where it stands.
      await insertRows(trx, ENTRIES, valuesOf(true), { key: KEY, kept: ['gone', ...PLACE_FIELDS.map((field) => COLUMNS[field])] });
    },

    /** What documents name, by `kind:documentId`. */
    async links(trx: Knex.Transaction, ids: readonly EntryId[]): Promise<Map<string, string[]>> {
      const links = new Map<string, string[]>();
      for (const [kind, documentIds] of byKind(ids)) {
        for (const chunk of chunksOf(documentIds, IDS_A_STATEMENT)) {
          const rows = (await trx(LINKS).where({ kind }).whereIn('document_id', chunk).select('document_id', 'target').orderBy('target')) as { document_id: string; target: string }[];
          for (const row of rows) {
            const id = `${kind}:${row.document_id}`;
            links.set(id, [...(links.get(id) ?? []), row.target]);
          }
        }
      }
      return links;
    },

    async setLinks(trx: Knex.Transaction, changed: readonly { readonly id: EntryId; readonly targets: readonly string[] }[]): Promise<void> {
      for (const [kind, documentIds] of byKind(changed.map(({ id }) => id))) {
        for (const chunk of chunksOf(documentIds, IDS_A_STATEMENT)) await trx(LINKS).where({ kind }).whereIn('document_id', chunk).delete();
      }
      const rows = changed.flatMap(({ id, targets }) => targets.map((target) => ({ kind: id.kind, document_id: id.documentId, target })));
      await insertRows(trx, LINKS, rows);
    },

    /**
     * Documents that name any of some others, in the order of their ids.
     *
     * @param after `kind:documentId` of the last one that is known already; an empty text for none
     */
    async dependents(trx: Knex.Transaction, targets: readonly string[], after: string, limit: number): Promise<EntryId[]> {
      if (targets.length === 0) return [];
      const at = after.indexOf(':');
      const query = trx(LINKS).distinct('kind', 'document_id').whereIn('target', targets.slice(0, IDS_A_STATEMENT)).orderBy('kind').orderBy('document_id').limit(limit);
      if (at > 0) void query.whereRaw('(kind, document_id) > (?, ?)', [after.slice(0, at), after.slice(at + 1)]);
      const rows = (await query) as { kind: EntryKind; document_id: string }[];
      return rows.map(({ kind, document_id: documentId }) => ({ kind, documentId }));
    },

    /** Documents of a kind that the read model has or had, behind one of them, in the order of their ids. */
    async documentsAfter(kind: EntryKind, after: string, limit: number): Promise<string[]> {
      const rows = (await reading(strapi, (trx) => trx(ENTRIES).distinct('document_id').where({ kind, gone: 0 }).where('document_id', '>', after).orderBy('document_id').limit(limit))) as { document_id: string }[];
      return rows.map(({ document_id: documentId }) => documentId);
    },

    /** Clears tombstones away that are older than a moment. @returns the highest number among them, 0 for none */
    async clear(trx: Knex.Transaction, before: number): Promise<number> {
      const old = () => trx(ENTRIES).where({ gone: 1 }).where('changed_at', '<', before);
      const row = (await old().max({ last: 'seq' }).first()) as { last: number | string | null } | undefined;
      const last = Number(row?.last ?? 0);
      if (last > 0) await old().delete();
      return last;
    },
  };
}

export type EntriesStore = ReturnType<typeof createEntriesStore>;
