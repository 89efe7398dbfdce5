import type { Knex } from 'knex';

import type { DeskKind } from '../core/desk';
import type { Mark } from '../core/reckon';
import type { DocumentId } from '../core/translation-id';
import { MARKS, PUBLISHED_MARKS } from './tables';

interface MarkRow {
  readonly document_id: string;
  readonly locale: string;
  readonly field: string;
  readonly made_from: string;
  readonly made_from_words: string;
  readonly target: string;
  readonly needs_review: number;
  readonly dismissed: string | null;
  readonly dismissed_reason: string | null;
  readonly dismissed_by: string | null;
  readonly dismissed_at: number | string | null;
}

const toMark = (row: MarkRow): Mark => ({
  locale: row.locale,
  field: row.field,
  madeFrom: row.made_from,
  madeFromWords: JSON.parse(row.made_from_words) as Record<string, string>,
  target: row.target,
  needsReview: row.needs_review === 1,
  dismissed: row.dismissed === null ? null : { fingerprint: row.dismissed, reason: row.dismissed_reason ?? '', by: row.dismissed_by, at: Number(row.dismissed_at) },
});

const inTable = (table: string) => ({
  /** Of all languages of some documents of a kind, by documentId. */
  async of(trx: Knex.Transaction, kind: DeskKind, documentIds: readonly string[]): Promise<Map<string, Mark[]>> {
    const found = new Map<string, Mark[]>(documentIds.map((documentId) => [documentId, []]));
    const rows = (await trx(table).where({ kind }).whereIn('document_id', [...documentIds])) as MarkRow[];
    for (const row of rows) found.get(row.document_id)?.push(toMark(row));
    return found;
  },

  async put(trx: Knex.Transaction, { kind, documentId }: DocumentId, changed: readonly Mark[]): Promise<void> {
    if (changed.length === 0) return;
    await trx(table)
      .insert(
        changed.map((mark) => ({
          kind,
          document_id: documentId,
          locale: mark.locale,
          field: mark.field,
          made_from: mark.madeFrom,
          made_from_words: JSON.stringify(mark.madeFromWords),
          target: mark.target,
          needs_review: mark.needsReview ? 1 : 0,
          dismissed: mark.dismissed?.fingerprint ?? null,
          dismissed_reason: mark.dismissed?.reason ?? null,
          dismissed_by: mark.dismissed?.by ?? null,
          dismissed_at: mark.dismissed?.at ?? null,
        })),
      )
      .onConflict(['kind', 'document_id', 'locale', 'field'])
      .merge();
  },

  async forget(trx: Knex.Transaction, { kind, documentId }: DocumentId, gone: readonly Pick<Mark, 'locale' | 'field'>[]): Promise<void> {
    for (const { locale, field } of gone) await trx(table).where({ kind, document_id: documentId, locale, field }).delete();
  },
});

/** What translations were made from. Read and written inside write transactions. */
export const marks = inTable(MARKS);

/** What published words were made from that drafts have others in place of. */
export const publishedMarks = inTable(PUBLISHED_MARKS);
