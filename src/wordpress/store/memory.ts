import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';

import { inWriteTransaction } from '../../writes/write-transaction';
import type { Remembered } from '../core/verdict';
import { ensureTables, PICTURES, POSTS } from './tables';

/** What a post of a site became. */
export interface PostMemory extends Remembered {
  readonly locale: string;
  readonly documentId: string;
}

interface PostRow extends Remembered {
  readonly post: number | string;
  readonly locale: string;
  readonly document_id: string;
}

/**
 * What earlier runs brought in from a site.
 *
 * @param site host and path, without scheme and `www`: a site that moved to https is the same
 */
export function createMemory(strapi: Core.Strapi, site: string) {
  const asking = async <Result>(ask: (trx: Knex.Transaction) => PromiseLike<Result>): Promise<Result> => strapi.db.transaction(async ({ trx }: { trx: Knex.Transaction }) => ask(trx));

  return {
    /** Makes the tables where they are missing. */
    prepare: (): Promise<void> => inWriteTransaction(strapi, (trx) => ensureTables(strapi, trx)),

    async posts(): Promise<Map<number, PostMemory>> {
      const rows = await asking<PostRow[]>((trx) => trx(POSTS).where('site', site).select('post', 'locale', 'document_id', 'source', 'words', 'facts'));
      return new Map(rows.map(({ post, locale, document_id: documentId, source, words, facts }) => [Number(post), { locale, documentId, source, words, facts }]));
    },

    async remember(post: number, { locale, documentId, source, words, facts }: PostMemory): Promise<void> {
      const row = { locale, document_id: documentId, source, words, facts };
      await asking((trx) => trx(POSTS).insert({ site, post, ...row }).onConflict(['site', 'post']).merge(row));
    },

    /** The facts of an article are the same in all its languages: those that were as they had been brought in are so again. */
    async factsChanged(documentId: string, before: string, after: string): Promise<void> {
      if (before !== after) await asking((trx) => trx(POSTS).where({ document_id: documentId, facts: before }).update({ facts: after }));
    },

    /** Ids of files, by the address that they were fetched from. */
    async pictures(): Promise<Map<string, number>> {
      const rows = await asking<{ address: string; file: number }[]>((trx) => trx(PICTURES).where('site', site).select('address', 'file'));
      return new Map(rows.map(({ address, file }) => [address, file]));
    },

    async rememberPicture(address: string, file: number): Promise<void> {
      await asking((trx) => trx(PICTURES).insert({ site, address, file }).onConflict(['site', 'address']).merge({ file }));
    },
  };
}

export type Memory = ReturnType<typeof createMemory>;
