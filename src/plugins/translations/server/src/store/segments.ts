import type { Knex } from 'knex';

import type { SegmentPair } from '../core/memory/aligned-segments';
import type { MemoryCandidate } from '../core/memory/rank-matches';
import { segmentKey } from '../core/memory/segment-key';
import { shingles } from '../core/memory/shingles';
import type { DocumentId, TranslationId } from '../core/translation-id';
import { SEGMENTS, SHINGLES } from './tables';

/** Segments that are alike are looked for among so many. */
const MOST_CANDIDATES = 50;

/** SQLite takes 32,766 values a statement. */
const ROWS_A_STATEMENT = 2000;

interface CandidateRow {
  readonly id: number;
  readonly source: string;
  readonly target: string;
  readonly made_at: number | string;
}

const toCandidate = (row: CandidateRow): MemoryCandidate => ({ id: String(row.id), source: row.source, target: row.target, confirmedAt: Number(row.made_at), uses: 1 });

async function remove(trx: Knex.Transaction, where: Readonly<Record<string, string>>): Promise<void> {
  await trx(SHINGLES).whereIn('segment', trx(SEGMENTS).where(where).select('id')).delete();
  await trx(SEGMENTS).where(where).delete();
}

/** Sentences with their translations, from the content itself. */
export const segments = {
  /** Remembers the sentences of a field of a translation, in place of what was remembered of it. */
  async put(trx: Knex.Transaction, { kind, documentId, locale }: TranslationId, field: string, sourceLocale: string, pairs: readonly SegmentPair[], now: number): Promise<void> {
    await remove(trx, { kind, document_id: documentId, locale, field });
    for (const { source, target } of pairs) {
      const key = segmentKey(source);
      const [stored] = (await trx(SEGMENTS)
        .insert({ kind, document_id: documentId, locale, field, source_locale: sourceLocale, source, target, exact: key.exact, near: key.near, made_at: now })
        .returning('id')) as { id: number }[];
      const keys = shingles(source, sourceLocale);
      if (stored && keys.length > 0) await trx(SHINGLES).insert(keys.slice(0, ROWS_A_STATEMENT).map((shingle) => ({ segment: stored.id, shingle })));
    }
  },

  /** Forgets a translation, or all of a document. */
  forget: (trx: Knex.Transaction, { kind, documentId }: DocumentId, locale?: string): Promise<void> => remove(trx, { kind, document_id: documentId, ...(locale !== undefined && { locale }) }),

  /** Sentences that may be alike, of a pair of languages, with those that are equal first. */
  async candidates(trx: Knex.Transaction, text: string, sourceLocale: string, locale: string): Promise<MemoryCandidate[]> {
    const key = segmentKey(text);
    const columns = ['id', 'source', 'target', 'made_at'] as const;
    const languages = { source_locale: sourceLocale, locale };
    const exact = (await trx(SEGMENTS).where({ exact: key.exact, ...languages }).select(...columns).orderBy('made_at', 'desc').limit(MOST_CANDIDATES)) as CandidateRow[];
    const near = key.near === null ? [] : ((await trx(SEGMENTS).where({ near: key.near, ...languages }).select(...columns).orderBy('made_at', 'desc').limit(MOST_CANDIDATES)) as CandidateRow[]);
    const keys = shingles(text, sourceLocale);
    const shared = keys.length === 0 ? [] : ((await trx(SHINGLES).whereIn('shingle', keys).groupBy('segment').select('segment').orderByRaw('count(*) desc, segment desc').limit(4 * MOST_CANDIDATES)) as { segment: number }[]);
    const alike = shared.length === 0 ? [] : ((await trx(SEGMENTS).whereIn('id', shared.map(({ segment }) => segment)).where(languages).select(...columns)) as CandidateRow[]);
    return [...new Map([...exact, ...near, ...alike].map((row) => [row.id, row])).values()].map(toCandidate);
  },
};
