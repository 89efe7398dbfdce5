import { randomBytes } from 'node:crypto';

import type { Knex } from 'knex';

import { insertRows } from '../../../../../rows/insert-rows';
import type { DeskKind } from '../core/desk';
import type { SegmentPair } from '../core/memory/aligned-segments';
import type { MemoryCandidate } from '../core/memory/rank-matches';
import { segmentKey } from '../core/memory/segment-key';
import { shingles } from '../core/memory/shingles';
import type { DocumentId, TranslationId } from '../core/translation-id';
import { SEGMENTS, SHINGLES } from './tables';

/** Segments that are alike are looked for among so many. */
const MOST_CANDIDATES = 50;

/** UTF-16 units; longer ones are no sentences. */
const LONGEST = 10_000;

/** PostgreSQL takes no NUL in texts. */
const storable = (text: string): string => text.replaceAll('\u0000', '');

/** A field of a translation with its sentences. */
export interface TranslatedField {
  readonly id: TranslationId;
  readonly field: string;
  readonly sourceLocale: string;
  readonly pairs: readonly SegmentPair[];
  /** Whether nothing was remembered of it before. */
  readonly isNew: boolean;
}

interface CandidateRow {
  readonly id: string;
  readonly kind: DeskKind;
  readonly field: string;
  readonly source: string;
  readonly target: string;
  readonly made_at: number | string;
}

/** A sentence that may be alike, and where it is from. */
export type FoundSegment = MemoryCandidate & { readonly kind: DeskKind; readonly field: string };

const toCandidate = (row: CandidateRow): FoundSegment => ({ id: row.id, kind: row.kind, field: row.field, source: row.source, target: row.target, confirmedAt: Number(row.made_at), uses: 1 });

async function remove(trx: Knex.Transaction, where: Readonly<Record<string, string>>): Promise<void> {
  await trx(SHINGLES).whereIn('segment', trx(SEGMENTS).where(where).select('id')).delete();
  await trx(SEGMENTS).where(where).delete();
}

/** Sentences with their translations, from the content itself. */
export const segments = {
  /** Remembers the sentences of fields of translations, in place of what was remembered of them. */
  async put(trx: Knex.Transaction, fields: readonly TranslatedField[], now: number): Promise<void> {
    const rows: Record<string, unknown>[] = [];
    const keys: Record<string, unknown>[] = [];
    for (const { id: { kind, documentId, locale }, field, sourceLocale, pairs, isNew } of fields) {
      if (!isNew) await remove(trx, { kind, document_id: documentId, locale, field });
      for (const { source, target } of pairs) {
        if (source.length > LONGEST || target.length > LONGEST) continue;
        const id = randomBytes(12).toString('base64url');
        const { exact, near } = segmentKey(source);
        rows.push({ id, kind, document_id: documentId, locale, field, source_locale: sourceLocale, source: storable(source), target: storable(target), exact, near, made_at: now });
        keys.push(...shingles(source, sourceLocale).map((shingle) => ({ segment: id, shingle })));
      }
    }
    await insertRows(trx, SEGMENTS, rows);
    await insertRows(trx, SHINGLES, keys);
  },

  /** Forgets a translation, or all of a document. */
  forget: (trx: Knex.Transaction, { kind, documentId }: DocumentId, locale?: string): Promise<void> => remove(trx, { kind, document_id: documentId, ...(locale !== undefined && { locale }) }),

  /** Sentences that may be alike, of a pair of languages, with those that are equal first. */
  async candidates(trx: Knex.Transaction, text: string, sourceLocale: string, locale: string): Promise<FoundSegment[]> {
    const key = segmentKey(text);
    const columns = ['id', 'kind', 'field', 'source', 'target', 'made_at'] as const;
    const languages = { source_locale: sourceLocale, locale };
    const exact = (await trx(SEGMENTS).where({ exact: key.exact, ...languages }).select(...columns).orderBy('made_at', 'desc').limit(MOST_CANDIDATES)) as CandidateRow[];
    const near = key.near === null ? [] : ((await trx(SEGMENTS).where({ near: key.near, ...languages }).select(...columns).orderBy('made_at', 'desc').limit(MOST_CANDIDATES)) as CandidateRow[]);
    const keys = shingles(text, sourceLocale);
    const shared = keys.length === 0 ? [] : ((await trx(SHINGLES).whereIn('shingle', keys).groupBy('segment').select('segment').orderByRaw('count(*) desc, segment desc').limit(4 * MOST_CANDIDATES)) as { segment: string }[]);
    const alike = shared.length === 0 ? [] : ((await trx(SEGMENTS).whereIn('id', shared.map(({ segment }) => segment)).where(languages).select(...columns)) as CandidateRow[]);
    return [...new Map([...exact, ...near, ...alike].map((row) => [row.id, row])).values()].map(toCandidate);
  },
};
