import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';

import { formatPublicId } from '../core/public-id';

/** A version of an entry that names a partnership. */
export interface NamingRow {
  readonly documentId: string;
  readonly locale: string | null;
  readonly published: boolean;
  readonly title: string | null;
  /** `YYYY-MM-DD`, in UTC. */
  readonly day: string | null;
}

/** What names partnerships in its field of that name, and the moment that tells when it was or will be. */
const NAMING = {
  article: { table: 'articles', moment: 'publication_date' },
  event: { table: 'events', moment: 'starts_at' },
} as const;

export type NamingKind = keyof typeof NAMING;

/** Finds the articles and events that name a partnership. */
export function createNamingEntries(strapi: Core.Strapi) {
  return {
    /** Newest versions first. */
    async of(kind: NamingKind, partnership: string): Promise<NamingRow[]> {
      const { table, moment } = NAMING[kind];
      const naming = strapi.db.dialect.client === 'postgres' ? 'partnerships::text like ?' : 'partnerships like ?';
      return strapi.db.transaction(async ({ trx }: { trx: Knex.Transaction }) => {
        const query = strapi.db.getConnection(table).transacting(trx).select('document_id', 'locale', 'published_at', 'title', { moment }).orderBy('id', 'desc');
        const rows = (await query.whereRaw(naming, [`%"${formatPublicId({ kind: 'partnership', documentId: partnership })}"%`])) as Readonly<Record<string, unknown>>[];
        return rows.map((row) => ({
          documentId: String(row.document_id),
          locale: typeof row.locale === 'string' ? row.locale : null,
          published: row.published_at !== null,
          title: typeof row.title === 'string' ? row.title : null,
          day: row.moment === null ? null : new Date(row.moment as string | number | Date).toISOString().slice(0, 10),
        }));
      });
    },
  };
}
