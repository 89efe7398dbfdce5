import type { Core } from '@strapi/strapi';

import { hasSlug, type ContentUid, type Entry } from '../core/content-type';
import type { AttributeLike } from '../core/schema-rules';

/** One version of a document: a language, as draft or published, with all its fields. */
export interface Version {
  readonly id: number;
  readonly documentId: string;
  readonly locale: string;
  readonly published: boolean;
  readonly updatedAt: string;
  /** Id of the cover's file, where the type has a cover. */
  readonly cover: number | null;
  readonly fields: Entry;
}

interface Row extends Record<string, unknown> {
  readonly id: number;
  readonly documentId: string;
  readonly locale?: string | null;
  readonly publishedAt?: string | null;
  readonly updatedAt: string;
  readonly cover?: { readonly id: number } | null;
}

const toVersion = (row: Row): Version => ({
  id: row.id,
  documentId: row.documentId,
  locale: row.locale ?? '',
  published: row.publishedAt !== null && row.publishedAt !== undefined,
  updatedAt: row.updatedAt,
  cover: row.cover?.id ?? null,
  fields: row,
});

/** Reads and mends versions of documents inside the transaction under way. */
export function createVersions(strapi: Core.Strapi) {
  const withCover = (uid: ContentUid) => ('cover' in strapi.contentType(uid).attributes ? { populate: { cover: { select: ['id'] } } } : {});

  const heldByAnother = async (uid: ContentUid, where: Record<string, unknown>, documentId: string | undefined): Promise<Row | null> =>
    (await strapi.db.query(uid).findOne({ where: { ...where, ...(documentId !== undefined && { documentId: { $ne: documentId } }) } })) as Row | null;

  return {
    async ofDocument(uid: ContentUid, documentId: string): Promise<Version[]> {
      const rows = (await strapi.db.query(uid).findMany({ where: { documentId }, orderBy: { id: 'asc' }, ...withCover(uid) })) as Row[];
      return rows.map(toVersion);
    },

    /** The same without their words, which are most of what they say. */
    async factsOf(uid: ContentUid, documentId: string): Promise<Version[]> {
      const select = ['id', 'documentId', 'locale', 'publishedAt', 'updatedAt', ...this.sharedFields(uid).filter((field) => field !== 'cover')];
      const rows = (await strapi.db.query(uid).findMany({ select, where: { documentId }, orderBy: { id: 'asc' }, ...withCover(uid) })) as Row[];
      return rows.map(toVersion);
    },

    /** Whether another document of the kind has this slug in the language, as draft or published. */
    async slugTaken(uid: ContentUid, locale: string, slug: string, documentId: string | undefined): Promise<boolean> {
      return hasSlug(uid) && (await heldByAnother(uid, { locale, slug }, documentId)) !== null;
    },

    /** Another document with the same value of a field that is unique among documents. */
    async holderOf(uid: ContentUid, field: 'code' | 'key', value: string, documentId: string | undefined): Promise<Entry | null> {
      return heldByAnother(uid, { [field]: value }, documentId);
    },

    async municipality(documentId: string): Promise<Entry | null> {
      return (await strapi.db.query('api::municipality.municipality').findOne({ where: { documentId } })) as Row | null;
    },

    /**
     * Changes fields of one version without passing the door again.
     *
     * @param updatedAt the time of its last edit, which this is none of
     */
    async mend(uid: ContentUid, id: number, data: Record<string, unknown>, updatedAt: Date): Promise<void> {
      if (Object.keys(data).length > 0) await strapi.db.query(uid).update({ where: { id }, data });
      // A single update always writes the present time; an update of many writes what it is told.
      await strapi.db.query(uid).updateMany({ where: { id }, data: { updatedAt } });
    },

    /** Names of the fields that are the same in every language; a cover is one of them. */
    sharedFields(uid: ContentUid): string[] {
      return Object.entries(strapi.contentType(uid).attributes).flatMap(([name, attribute]) => {
        const { i18n } = (attribute.pluginOptions ?? {}) as { i18n?: { localized?: boolean } };
        return i18n?.localized === false ? [name] : [];
      });
    },

    /** Names of the fields that each language has for itself. */
    localisedFields(uid: ContentUid): string[] {
      return Object.entries(strapi.contentType(uid).attributes).flatMap(([name, attribute]) => {
        const { i18n } = (attribute.pluginOptions ?? {}) as { i18n?: { localized?: boolean } };
        return i18n?.localized === true ? [name] : [];
      });
    },

    /** The fields of a type as its schema has them. */
    attributes(uid: ContentUid): Readonly<Record<string, AttributeLike>> {
      return strapi.contentType(uid).attributes as Readonly<Record<string, AttributeLike>>;
    },

    /** Codes of the configured languages. */
    async locales(): Promise<string[]> {
      const locales = strapi.plugin('i18n').service('locales') as { find(): Promise<{ code: string }[]> };
      return (await locales.find()).map(({ code }) => code);
    },

    /** What Strapi writes into the fields of a new entry that are not given. */
    defaults(uid: ContentUid): Entry {
      return Object.fromEntries(
        Object.entries(strapi.contentType(uid).attributes).flatMap(([name, attribute]) =>
          'default' in attribute && attribute.default !== undefined && typeof attribute.default !== 'function' ? [[name, attribute.default]] : [],
        ),
      );
    },

    isLocalised(uid: ContentUid): boolean {
      const { i18n } = (strapi.contentType(uid).pluginOptions ?? {}) as { i18n?: { localized?: boolean } };
      return i18n?.localized === true;
    },

    async defaultLocale(): Promise<string> {
      const locales = strapi.plugin('i18n').service('locales') as { getDefaultLocale(): Promise<string> };
      return locales.getDefaultLocale();
    },
  };
}

export type Versions = ReturnType<typeof createVersions>;
