import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';

import { inWriteTransaction } from '../../../../../writes/write-transaction';
import { ENTRY_FIELDS, ENTRY_KINDS, idText, type EntryId, type EntryKind } from '../core/entry';
import { entriesOf, entryHash, targetsOf } from '../core/project';
import type { StoredEntry, Written } from '../store/entries';
import { jobs } from '../store/jobs';
import { reading } from '../store/transactions';
import type { Projection } from './projection';

/** How a row of the read model, or what a document names, deviates from the content. */
export interface Difference {
  /** `kind:documentId`. */
  readonly id: string;
  /** Null where the document's links deviate. */
  readonly locale: string | null;
  readonly kind: 'missing' | 'surplus' | 'differs' | 'links';
  /** Of a row that differs. */
  readonly fields: readonly string[];
}

export interface Progress {
  readonly documents: number;
  readonly of: number;
}

/** Documents that are compared at a time. */
const BATCH = 250;

/**
 * Compares the read model with the content it was made from, and makes it anew.
 *
 * A document at a time is what counts: rows of one are always made from one state of the content, under the lock of
 * writers where anything seems wrong.
 */
export function createComparison(strapi: Core.Strapi, projection: Projection) {
  const { content, entries, settings, clock } = projection;

  async function look(trx: Knex.Transaction, ids: readonly EntryId[], now = clock()) {
    const around = await content.around(ids, settings, now);
    const wanted = ids.flatMap((id) => entriesOf(id, around));
    const stored = await entries.whole(trx, ids);
    const links = await entries.links(trx, ids);
    const found: (Difference & { readonly written: Written | null })[] = [];
    const known = new Map(stored.map((row) => [`${idText(row)} ${row.locale}`, row]));
    for (const entry of wanted) {
      const key = `${idText(entry)} ${entry.locale}`;
      const row = known.get(key);
      known.delete(key);
      const written: Written = { kind: 'entry', entry, hash: entryHash(entry), inPlace: false };
      if (row === undefined || row.gone) {
        found.push({ id: idText(entry), locale: entry.locale, kind: 'missing', fields: [], written });
        continue;
      }
      const fields: string[] = ENTRY_FIELDS.filter((field) => row.fields[field] !== entry[field]);
      if (row.hash !== written.hash) fields.push('hash');
      if (fields.length > 0) found.push({ id: idText(entry), locale: entry.locale, kind: 'differs', fields, written });
    }
    for (const row of known.values()) {
      if (row.gone) continue;
      const id: StoredEntry = row;
      found.push({ id: idText(id), locale: id.locale, kind: 'surplus', fields: [], written: { kind: 'gone', id: { kind: id.kind, documentId: id.documentId }, locale: id.locale } });
    }
    const relinked = ids.flatMap((id) => {
      const targets = targetsOf(id, around);
      return targets.join(' ') === [...(links.get(idText(id)) ?? [])].sort().join(' ') ? [] : [{ id, targets }];
    });
    found.push(...relinked.map(({ id }) => ({ id: idText(id), locale: null, kind: 'links' as const, fields: [], written: null })));
    return { found, relinked, around };
  }

  const named = ({ id, locale, kind, fields }: Difference): Difference => ({ id, locale, kind, fields });

  /** All documents that the content or the read model has, some at a time. */
  async function* batches(): AsyncGenerator<EntryId[]> {
    for (const kind of ENTRY_KINDS) {
      let after = '';
      for (;;) {
        const found = await nextOf(kind, after);
        if (found.length === 0) break;
        yield found.map((documentId) => ({ kind, documentId }));
        after = found.at(-1) ?? '';
      }
    }
  }

  async function nextOf(kind: EntryKind, after: string): Promise<string[]> {
    const found = new Set([...(await content.documentsAfter(kind, after, BATCH)), ...(await entries.documentsAfter(kind, after, BATCH))]);
    return [...found].sort().slice(0, BATCH);
  }

  async function walk(onProgress: (progress: Progress) => void, visit: (ids: EntryId[]) => Promise<void>): Promise<number> {
    let documents = 0;
    const of = await content.countDocuments();
    for await (const ids of batches()) {
      await visit(ids);
      documents += ids.length;
      onProgress({ documents, of: Math.max(of, documents) });
    }
    return documents;
  }

  return {
    /**
     * Names every difference. Beside running writers: what seems to differ is looked at again under their lock, so that
     * a write in between is not taken for an error.
     */
    async check(onDifference: (difference: Difference) => void, onProgress: (progress: Progress) => void = () => undefined): Promise<{ documents: number; differences: number }> {
      let differences = 0;
      const documents = await walk(onProgress, async (ids) => {
        const { found } = await reading(strapi, (trx) => look(trx, ids));
        if (found.length === 0) return;
        const suspects = ids.filter((id) => found.some((difference) => difference.id === idText(id)));
        const sure = await inWriteTransaction(strapi, async (trx) => {
          const now = clock();
          // What has just fallen due, the queue is about to make.
          const due = await jobs.dueAmong(trx, suspects.map(idText), now.getTime());
          return look(trx, suspects.filter((id) => !due.includes(idText(id))), now);
        });
        differences += sure.found.length;
        for (const difference of sure.found) onDifference(named(difference));
      });
      return { documents, differences };
    },

    /** Writes every row that is not as the content makes it, whatever its hash says. Readers read on; rows that are right keep their numbers. */
    async rebuild(onProgress: (progress: Progress) => void = () => undefined): Promise<{ documents: number; rows: number }> {
      let rows = 0;
      const documents = await walk(onProgress, (ids) =>
        inWriteTransaction(strapi, async (trx) => {
          const now = clock();
          // What has become due meanwhile is made with all that shows it: some of that this walk has passed already.
          const due = await jobs.dueAmong(trx, ids.map(idText), now.getTime());
          rows += await projection.spread(trx, ids.filter((id) => due.includes(idText(id))), now);
          const { found, relinked, around } = await look(trx, ids, now);
          const written = found.flatMap((difference) => difference.written ?? []);
          if (relinked.length > 0) await entries.setLinks(trx, relinked);
          await projection.schedule(trx, ids, around, now);
          await projection.write(trx, written);
          rows += written.length;
        }),
      );
      return { documents, rows };
    },
  };
}

export type Comparison = ReturnType<typeof createComparison>;
