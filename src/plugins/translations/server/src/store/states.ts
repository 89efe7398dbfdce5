import type { Knex } from 'knex';

import type { DeskKind, DeskState } from '../core/desk';
import type { DocumentId } from '../core/translation-id';
import { counts } from './counts';
import { SOURCES, STATES } from './tables';

/** What lists show and count of a translation. */
export interface StoredState {
  readonly locale: string;
  readonly sourceLocale: string;
  readonly state: DeskState;
  readonly title: string;
  readonly search: string;
  readonly areas: readonly string[];
  readonly outdated: readonly string[];
  readonly missing: readonly string[];
  readonly words: number;
  readonly wordsToDo: number;
  /** Fingerprint of all that is translated of the source. */
  readonly source: string;
  readonly sourceChangedAt: number;
}

const toRow = ({ kind, documentId }: DocumentId, state: StoredState) => ({
  kind,
  document_id: documentId,
  locale: state.locale,
  source_locale: state.sourceLocale,
  state: state.state,
  title: state.title,
  search: state.search,
  areas: state.areas.length === 0 ? '' : ` ${state.areas.join(' ')} `,
  outdated: JSON.stringify(state.outdated),
  missing: JSON.stringify(state.missing),
  words: state.words,
  words_to_do: state.wordsToDo,
  source: state.source,
  source_changed_at: state.sourceChangedAt,
});

/** PostgreSQL's driver gives bigint columns as texts. */
export type StateRow = Omit<ReturnType<typeof toRow>, 'source_changed_at'> & { readonly source_changed_at: number | string };

export const toState = (row: StateRow): StoredState => ({
  locale: row.locale,
  sourceLocale: row.source_locale,
  state: row.state,
  title: row.title,
  search: row.search,
  areas: row.areas.trim() === '' ? [] : row.areas.trim().split(' '),
  outdated: JSON.parse(row.outdated) as string[],
  missing: JSON.parse(row.missing) as string[],
  words: row.words,
  wordsToDo: row.words_to_do,
  source: row.source,
  sourceChangedAt: Number(row.source_changed_at),
});

/** How translations stand. Read and written inside write transactions. */
export const states = {
  /** Of all languages of some documents of a kind, by documentId. */
  async of(trx: Knex.Transaction, kind: DeskKind, documentIds: readonly string[]): Promise<Map<string, StoredState[]>> {
    const found = new Map<string, StoredState[]>(documentIds.map((documentId) => [documentId, []]));
    const rows = (await trx(STATES).where({ kind }).whereIn('document_id', [...documentIds])) as StateRow[];
    for (const row of rows) found.get(row.document_id)?.push(toState(row));
    return found;
  },

  /** @param before all that is stored of the document: counts follow what changes */
  async put(trx: Knex.Transaction, id: DocumentId, changed: readonly StoredState[], before: readonly StoredState[]): Promise<void> {
    if (changed.length === 0) return;
    const replaced = before.filter(({ locale }) => changed.some((state) => state.locale === locale));
    await counts.shift(trx, id.kind, changed, replaced);
    await trx(STATES)
      .insert(changed.map((state) => toRow(id, state)))
      .onConflict(['kind', 'document_id', 'locale'])
      .merge();
  },

  async forget(trx: Knex.Transaction, { kind, documentId }: DocumentId, gone: readonly StoredState[]): Promise<void> {
    if (gone.length === 0) return;
    await counts.shift(trx, kind, [], gone);
    await trx(STATES).where({ kind, document_id: documentId }).whereIn('locale', gone.map(({ locale }) => locale)).delete();
  },

  /** documentIds of a kind that the desk knows, behind one of them. */
  async after(trx: Knex.Transaction, kind: DeskKind, after: string, limit: number): Promise<string[]> {
    const rows = (await trx(STATES).distinct('document_id').where({ kind }).where('document_id', '>', after).orderBy('document_id').limit(limit)) as { document_id: string }[];
    return rows.map(({ document_id: documentId }) => documentId);
  },
};

/** The language that each document's others are made from, where it is known. */
export const sources = {
  async of(trx: Knex.Transaction, kind: DeskKind, documentIds: readonly string[]): Promise<Map<string, string>> {
    const rows = (await trx(SOURCES).where({ kind }).whereIn('document_id', [...documentIds]).select('document_id', 'locale')) as { document_id: string; locale: string }[];
    return new Map(rows.map(({ document_id: documentId, locale }) => [documentId, locale]));
  },

  async forget(trx: Knex.Transaction, { kind, documentId }: DocumentId): Promise<void> {
    await trx(SOURCES).where({ kind, document_id: documentId }).delete();
  },

  async put(trx: Knex.Transaction, { kind, documentId }: DocumentId, locale: string): Promise<void> {
    await trx(SOURCES).insert({ kind, document_id: documentId, locale }).onConflict(['kind', 'document_id']).merge();
  },
};
