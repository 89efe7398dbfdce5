import type { Core } from '@strapi/strapi';

import { createContentRows, type ContentRow } from '../../rows/content-rows';
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

const coverOf = ({ cover }: ContentRow): number | null => (typeof cover === 'object' && cover !== null && 'id' in cover && typeof cover.id === 'number' ? cover.id : null);

const toVersion = (row: ContentRow): Version => ({
  id: row.id,
  documentId: row.documentId,
  locale: (row.locale as string | null) ?? '',
  published: (row.publishedAt as string | null) !== null,
  updatedAt: row.updatedAt,
  cover: coverOf(row),
  fields: row,
});

/** Reads and mends versions of documents inside the transaction under way. */
export function createVersions(strapi: Core.Strapi) {
  const rows = createContentRows(strapi);

  const versionsOf = async (uid: ContentUid, documentId: string, fields?: readonly string[]): Promise<Version[]> =>
    (await rows.of(uid, [documentId], { publishedOnly: false, withCover: 'cover' in strapi.contentType(uid).attributes, ...(fields && { fields }) })).map(toVersion);

  const heldByAnother = async (uid: ContentUid, where: Record<string, unknown>, documentId: string | undefined): Promise<Entry | null> =>
    (await strapi.db.query(uid).findOne({ where: { ...where, ...(documentId !== undefined && { documentId: { $ne: documentId } }) } })) as Entry | null;

  return {
    ofDocument: (uid: ContentUid, documentId: string): Promise<Version[]> => versionsOf(uid, documentId),

    /** The same without their words, which are most of what they say. */
    async factsOf(uid: ContentUid, documentId: string): Promise<Version[]> {
      return versionsOf(uid, documentId, ['id', 'documentId', 'locale', 'publishedAt', 'updatedAt', ...this.sharedFields(uid)]);
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
      return (await strapi.db.query('api::municipality.municipality').findOne({ where: { documentId } })) as Entry | null;
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
