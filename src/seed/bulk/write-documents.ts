import type { Core, UID } from '@strapi/strapi';
import type { Knex } from 'knex';

import { SEED_LOCALES } from '../content';
import type { BulkDocument, BulkKind } from './documents';

type Values = Readonly<Record<string, unknown>>;

export const BULK_UIDS: Readonly<Record<BulkKind, UID.ContentType>> = {
  municipality: 'api::municipality.municipality',
  partnership: 'api::partnership.partnership',
  article: 'api::article.article',
  event: 'api::event.event',
};

export const AREA_UID: UID.ContentType = 'api::area.area';
const LINK_UID = 'plugin::partnerships.link' as UID.ContentType;
const MILESTONE_UID = 'plugin::partnerships.milestone' as UID.ContentType;

/** SQLite takes 32,766 values a statement; the widest table has some thirty columns. */
const ROWS_A_STATEMENT = 300;

/** Types of attributes that are stored as JSON. */
const JSON_TYPES: ReadonlySet<string> = new Set(['json', 'blocks']);

interface Column {
  readonly field: string;
  readonly name: string;
  readonly type: string;
}

/** The columns of a content type, as the database layer of Strapi has them. */
function columnsOf(strapi: Core.Strapi, uid: UID.ContentType): { table: string; columns: readonly Column[] } {
  const { tableName, attributes } = strapi.db.metadata.get(uid);
  const columns = Object.entries(attributes).flatMap(([field, attribute]): Column[] => {
    const { columnName, type } = attribute as { columnName?: string; type: string };
    return columnName === undefined || type === 'increments' || type === 'relation' ? [] : [{ field, name: columnName, type }];
  });
  return { table: tableName, columns };
}

/** Writes rows of content tables, as the Document Service would have left them. */
export function createRowWriter(strapi: Core.Strapi) {
  const isSqlite = strapi.db.dialect.client === 'sqlite';

  const stored = (type: string, value: unknown): unknown => {
    if (value === undefined || value === null) return null;
    if (JSON_TYPES.has(type)) return JSON.stringify(value);
    // Strapi keeps moments in SQLite as milliseconds since 1970-01-01T00:00Z.
    if (type === 'datetime') return isSqlite ? new Date(value as Date).getTime() : new Date(value as Date);
    return value;
  };

  /** @param rows values by field name; a field that is not there is null */
  async function write(trx: Knex.Transaction, uid: UID.ContentType, rows: readonly Values[]): Promise<void> {
    const { table, columns } = columnsOf(strapi, uid);
    const values = rows.map((row) => Object.fromEntries(columns.map(({ field, name, type }) => [name, stored(type, row[field])])));
    for (let at = 0; at < values.length; at += ROWS_A_STATEMENT) {
      await strapi.db.getConnection(table).transacting(trx).insert(values.slice(at, at + ROWS_A_STATEMENT));
    }
  }

  return {
    write,

    /** Documents with all their versions, registry rows and milestones. */
    async writeDocuments(trx: Knex.Transaction, documents: readonly BulkDocument[]): Promise<void> {
      for (const kind of Object.keys(BULK_UIDS) as BulkKind[]) {
        const ofKind = documents.filter((document) => document.kind === kind);
        const versions = (isPublished: boolean): Values[] =>
          ofKind.flatMap(({ documentId, facts, words, createdAt, updatedAt, publishedAt }) =>
            SEED_LOCALES.map((locale) => ({ ...facts, ...words[locale], documentId, locale, createdAt, updatedAt, publishedAt: isPublished ? publishedAt : null })),
          );
        await write(trx, BULK_UIDS[kind], [...versions(false), ...versions(true)]);
      }

      const paired = documents.flatMap(({ documentId, pair, createdAt, updatedAt, publishedAt }) => (pair ? [{ documentId, pair, createdAt, updatedAt, publishedAt }] : []));
      await write(
        trx,
        LINK_UID,
        paired.map(({ documentId, pair: { milestones: _milestones, ...link }, createdAt, updatedAt }) => ({ ...link, documentId, partnership: documentId, createdAt, updatedAt })),
      );
      await write(
        trx,
        MILESTONE_UID,
        paired.flatMap(({ documentId, pair, createdAt, updatedAt, publishedAt }) =>
          pair.milestones.map((milestone, at) => ({ ...milestone, partnership: documentId, side: 'both', sequence: at + 1, createdAt, updatedAt, publishedAt })),
        ),
      );
    },
  };
}

