import type { Core, UID } from '@strapi/strapi';

import { createContentRows, type ContentRow } from '../../../../../rows/content-rows';
import { translatableFields, type AttributeLike, type TranslatableField } from '../core/content-type';
import type { DeskKind } from '../core/desk';
import type { TranslationId } from '../core/translation-id';
import { inTransaction } from './transactions';

export const UIDS = {
  article: 'api::article.article',
  event: 'api::event.event',
  municipality: 'api::municipality.municipality',
  partnership: 'api::partnership.partnership',
  area: 'api::area.area',
  programme: 'api::programme.programme',
  organisation: 'api::organisation.organisation',
} as const satisfies Record<DeskKind, UID.ContentType>;

const KIND_OF: ReadonlyMap<string, DeskKind> = new Map(Object.entries(UIDS).map(([kind, uid]) => [uid, kind as DeskKind]));

/** The kind of entry that a content type's documents are; null where the desk has none of them. */
export const kindOfUid = (uid: string): DeskKind | null => KIND_OF.get(uid) ?? null;

/** One language of a document: the version that editors work on. */
export interface Version {
  readonly locale: string;
  readonly isPublished: boolean;
  readonly updatedAt: string;
  readonly fields: Readonly<Record<string, unknown>>;
  /** What the public reads; undefined where that is nothing, or where there are no drafts. */
  readonly published: Readonly<Record<string, unknown>> | undefined;
}

/** A document with all its languages, in the order in which they were made. */
export interface DeskDocument {
  readonly documentId: string;
  readonly versions: readonly Version[];
  /** documentIds of its areas. */
  readonly areas: readonly string[];
}

const areasOf = (rows: readonly ContentRow[]): string[] => {
  const named = rows.flatMap(({ areas }) => (Array.isArray(areas) ? (areas as unknown[]) : []));
  return [...new Set(named.flatMap((id) => (typeof id === 'string' && id.startsWith('area:') ? [id.slice('area:'.length)] : [])))];
};

/** Reads the content that is translated. */
export function createContent(strapi: Core.Strapi) {
  const rows = createContentRows(strapi);
  const isPublishable = (kind: DeskKind): boolean => strapi.contentType(UIDS[kind]).options?.draftAndPublish === true;

  function toDocument(kind: DeskKind, documentId: string, all: readonly ContentRow[]): DeskDocument {
    const isDraft = (row: ContentRow): boolean => !isPublishable(kind) || (row.publishedAt as string | null) === null;
    const drafts = all.filter(isDraft);
    return {
      documentId,
      areas: areasOf(drafts),
      versions: drafts.map((row) => {
        const published = all.find((other) => !isDraft(other) && other.locale === row.locale);
        return { locale: row.locale, isPublished: !isPublishable(kind) || published !== undefined, updatedAt: row.updatedAt, fields: row, published };
      }),
    };
  }

  return {
    isPublishable,

    fieldsOf: (kind: DeskKind): TranslatableField[] => translatableFields(strapi.contentType(UIDS[kind]).attributes as unknown as Readonly<Record<string, AttributeLike>>),

    /** Documents as the transaction under way sees them; those that are gone have no versions. */
    async documents(kind: DeskKind, documentIds: readonly string[]): Promise<DeskDocument[]> {
      const found = await rows.of(UIDS[kind], documentIds, { publishedOnly: false });
      return documentIds.map((documentId) => toDocument(kind, documentId, found.filter((row) => row.documentId === documentId)));
    },

    /** Which languages of documents are published, by documentId. */
    async published(kind: DeskKind, documentIds: readonly string[]): Promise<ReadonlyMap<string, ReadonlySet<string>>> {
      const found = new Map<string, Set<string>>(documentIds.map((documentId) => [documentId, new Set<string>()]));
      const heads = await rows.of(UIDS[kind], documentIds, { publishedOnly: isPublishable(kind), fields: ['documentId', 'locale'] });
      for (const { documentId, locale } of heads) found.get(documentId)?.add(locale);
      return found;
    },

    /** documentIds of a kind behind one of them, in their order by code point. */
    async after(kind: DeskKind, after: string, limit: number): Promise<string[]> {
      const { tableName } = strapi.db.metadata.get(UIDS[kind]);
      const byCodePoint = strapi.db.dialect.client === 'postgres' ? ' collate "C"' : '';
      const query = strapi.db.getConnection(tableName).select('document_id').groupBy('document_id').whereRaw(`document_id${byCodePoint} > ?`, [after]).orderByRaw(`document_id${byCodePoint}`).limit(limit);
      const found = (await inTransaction(strapi, (trx) => query.transacting(trx))) as { document_id: string }[];
      return found.map(({ document_id: documentId }) => documentId);
    },

    async count(): Promise<number> {
      let count = 0;
      for (const uid of Object.values(UIDS)) {
        const query = strapi.db.getConnection(strapi.db.metadata.get(uid).tableName).countDistinct({ count: 'document_id' }).first();
        const row = (await inTransaction(strapi, (trx) => query.transacting(trx))) as { count: number | string };
        count += Number(row.count);
      }
      return count;
    },

    /** Writes a draft through the Document Service, with the rules of every other write. @throws ValidationError */
    async write({ kind, documentId, locale }: TranslationId, data: Readonly<Record<string, unknown>>): Promise<void> {
      const documents = strapi.documents(UIDS[kind]) as unknown as { update(params: unknown): Promise<unknown> };
      await documents.update({ documentId, locale, data });
    },

    /** Areas of cooperation by name, in a language or in the next best that somebody reads. */
    async areas(locale: string, reads: (locale: string) => boolean): Promise<{ documentId: string; name: string }[]> {
      const found = (await strapi.db.query(UIDS.area).findMany({ select: ['documentId', 'locale', 'name'], orderBy: { id: 'asc' } })) as { documentId: string; locale: string; name: string | null }[];
      const named = new Map<string, string>();
      for (const area of found.filter((one) => reads(one.locale))) if (area.locale === locale || !named.has(area.documentId)) named.set(area.documentId, area.name ?? '');
      return [...named].map(([documentId, name]) => ({ documentId, name })).sort((a, b) => a.name.localeCompare(b.name, locale));
    },

    /** Codes of the configured languages, and the one of whoever asks for none. */
    async languages(): Promise<{ codes: readonly string[]; byDefault: string }> {
      const service = strapi.plugin('i18n').service('locales') as { find(): Promise<{ code: string }[]>; getDefaultLocale(): Promise<string> };
      return { codes: (await service.find()).map(({ code }) => code), byDefault: await service.getDefaultLocale() };
    },
  };
}

export type ContentStore = ReturnType<typeof createContent>;
