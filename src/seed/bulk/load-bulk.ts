import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';

import { areas as vocabulary } from '../../../database/seed/areas';
import { inWriteTransaction } from '../../writes/write-transaction';
import { SEED_LOCALES } from '../content';
import { inventDocuments, type BulkDocument, type BulkKind } from './documents';
import { mixOf, type Mix } from './mix';
import { createRandom, type Random } from './random';
import { createSlugs } from './slugs';
import { AREA_UID, BULK_UIDS, createRowWriter } from './write-documents';

export interface BulkOptions {
  /** How many; each has a draft and a published version in three languages. At least `FEWEST_DOCUMENTS`. */
  readonly documents: number;
  /** Another number gives other documents; the same one, with the same day and database, the same. */
  readonly seed?: number;
  /** The day from which dates are reckoned. */
  readonly today?: Date;
  readonly onProgress?: (progress: { readonly done: number; readonly total: number }) => void;
}

export interface BulkReport extends Mix {
  /** Rows of the four content types. */
  readonly rows: number;
}

/** Documents a transaction: whoever waits to write waits no longer than these take. */
const DOCUMENTS_A_TRANSACTION = 200;

/** Draft and published. */
const VERSIONS = 2;

interface KnownRow {
  readonly documentId: string;
  readonly locale: string;
  readonly slug: string | null;
  readonly code?: string;
}

/** Makes the vocabulary of areas where an installation has none yet. */
async function ensureAreas(strapi: Core.Strapi, random: Random, today: Date): Promise<string[]> {
  const there = (await strapi.db.query(AREA_UID).findMany({ select: ['documentId'], orderBy: { id: 'asc' } })) as KnownRow[];
  if (there.length > 0) return [...new Set(there.map(({ documentId }) => documentId))];
  const made = vocabulary.map((area) => ({ ...area, documentId: random.documentId() }));
  const slugs = createSlugs(new Set());
  await inWriteTransaction(strapi, (trx) =>
    createRowWriter(strapi).write(
      trx,
      AREA_UID,
      made.flatMap(({ documentId, key, words }) =>
        SEED_LOCALES.map((locale) => ({ ...words[locale], key, slug: slugs.take('area', locale, words[locale].name), documentId, locale, createdAt: today, updatedAt: today, publishedAt: today })),
      ),
    ),
  );
  return made.map(({ documentId }) => documentId);
}

/** What is there already, and must not be there twice. */
async function known(strapi: Core.Strapi) {
  const slugs = new Set<string>();
  const codes = new Set<string>();
  const documentIds = new Set<string>();
  for (const kind of Object.keys(BULK_UIDS) as BulkKind[]) {
    const rows = (await strapi.db.query(BULK_UIDS[kind]).findMany({ select: ['documentId', 'locale', 'slug', ...(kind === 'municipality' ? ['code'] : [])] })) as KnownRow[];
    for (const { documentId, locale, slug, code } of rows) {
      documentIds.add(documentId);
      if (slug !== null) slugs.add(`${kind} ${locale} ${slug}`);
      if (code !== undefined) codes.add(code);
    }
  }
  return { slugs, codes, documentIds };
}

/**
 * Fills a database with many made-up documents, for measuring and trying out: seventy in a hundred articles, fifteen
 * events, ten municipalities, five partnerships, in Polish, Ukrainian and English, all public and marked as examples
 * where their type has such a mark.
 *
 * Rows are written past the Document Service, in chunks of one transaction each, as it would have left them; they may
 * be edited and published afterwards like any others. What follows writes hears nothing of these: make the feed's
 * read model anew afterwards.
 *
 * @throws RangeError for too few documents
 * @throws Error where the same documents have been loaded before; what is then there stays as it is
 */
export async function loadBulk(strapi: Core.Strapi, { documents, seed = 1, today = new Date(), onProgress = () => undefined }: BulkOptions): Promise<BulkReport> {
  const mix = mixOf(documents);
  const random = createRandom(seed);
  const { slugs, codes, documentIds } = await known(strapi);
  const areas = await ensureAreas(strapi, random, today);
  const writer = createRowWriter(strapi);

  let done = 0;
  const flush = async (chunk: readonly BulkDocument[]): Promise<void> => {
    if (chunk.some(({ documentId }) => documentIds.has(documentId))) throw new Error(`The documents of seed ${seed} are there already: choose another one.`);
    await inWriteTransaction(strapi, (trx: Knex.Transaction) => writer.writeDocuments(trx, chunk));
    done += chunk.length;
    onProgress({ done, total: documents });
  };

  let chunk: BulkDocument[] = [];
  for (const document of inventDocuments(random, mix, { areas, takenCodes: codes, slugs: createSlugs(slugs), today })) {
    chunk.push(document);
    if (chunk.length < DOCUMENTS_A_TRANSACTION) continue;
    await flush(chunk);
    chunk = [];
  }
  if (chunk.length > 0) await flush(chunk);
  return { ...mix, rows: documents * SEED_LOCALES.length * VERSIONS };
}
