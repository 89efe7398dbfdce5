import type { Core } from '@strapi/strapi';

import type { PlannedUid } from './plan';

type Row = Readonly<Record<string, unknown>>;

/** The actions of the Document Service that loading needs, without the generated types of an application. */
interface Documents {
  create(params: { locale: string; data: Row }): Promise<{ documentId: string }>;
  update(params: { documentId: string; locale: string; data: Row }): Promise<unknown>;
  publish(params: { documentId: string; locale: readonly string[] }): Promise<unknown>;
  findOne(params: { documentId: string; locale: string; status: 'draft' | 'published'; populate: '*' }): Promise<Row | null>;
  findMany(params: { locale: '*'; status: 'draft'; filters: Row; limit: number }): Promise<readonly { documentId: string }[]>;
}

/** Fields that Strapi keeps for itself, and that change without anybody's edit. */
const HOUSEKEEPING = new Set(['id', 'documentId', 'locale', 'localizations', 'createdAt', 'updatedAt', 'publishedAt', 'firstPublishedAt', 'createdBy', 'updatedBy']);

interface Attribute {
  readonly type: string;
}

const idOf = (value: unknown): unknown => (typeof value === 'object' && value !== null && 'id' in value ? value.id : null);

/** A component's row is made anew with each save; what it says is what counts. */
const withoutIds = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(withoutIds);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).filter(([name]) => name !== 'id'));
};

/** What people can change of a row: its own fields, media by the file's id, components by what they say. */
function content(row: Row, attributes: Readonly<Record<string, Attribute>>): Row {
  return Object.fromEntries(
    Object.entries(attributes).flatMap(([name, { type }]): [string, unknown][] => {
      if (HOUSEKEEPING.has(name) || type === 'relation') return [];
      const value = row[name];
      if (type === 'media') return [[name, Array.isArray(value) ? value.map(idOf) : idOf(value)]];
      return [[name, type === 'component' || type === 'dynamiczone' ? withoutIds(value) : value]];
    }),
  );
}

/** One language of a document as it stands: the draft, and what is public of it. A type without drafts has the first alone. */
export interface StoredVersion {
  readonly draft: Row;
  readonly published: Row | null;
}

/** Reads and writes documents of the seed's content types, by the Document Service alone. */
export function createStoredDocuments(strapi: Core.Strapi) {
  const documents = (uid: PlannedUid): Documents => strapi.documents(uid) as unknown as Documents;

  const isPublishable = (uid: PlannedUid): boolean => strapi.contentType(uid).options?.draftAndPublish === true;

  return {
    isPublishable,

    /** @returns null where the document has no such language */
    async version(uid: PlannedUid, documentId: string, locale: string): Promise<StoredVersion | null> {
      const attributes = strapi.contentType(uid).attributes as Readonly<Record<string, Attribute>>;
      const read = async (status: 'draft' | 'published'): Promise<Row | null> => {
        const row = await documents(uid).findOne({ documentId, locale, status, populate: '*' });
        return row && content(row, attributes);
      };
      const draft = await read('draft');
      return draft && { draft, published: isPublishable(uid) ? await read('published') : null };
    },

    /** A document that these filters find in some language, as draft or, without drafts, as it stands. */
    async find(uid: PlannedUid, filters: Row): Promise<string | null> {
      return (await documents(uid).findMany({ locale: '*', status: 'draft', filters, limit: 1 }))[0]?.documentId ?? null;
    },

    create: async (uid: PlannedUid, locale: string, data: Row): Promise<string> => (await documents(uid).create({ locale, data })).documentId,

    async write(uid: PlannedUid, documentId: string, locale: string, data: Row): Promise<void> {
      await documents(uid).update({ documentId, locale, data });
    },

    async publish(uid: PlannedUid, documentId: string, locales: readonly string[]): Promise<void> {
      await documents(uid).publish({ documentId, locale: locales });
    },
  };
}

export type StoredDocuments = ReturnType<typeof createStoredDocuments>;
