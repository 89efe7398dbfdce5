import type { Core } from '@strapi/strapi';

import { LINKABLE, type LinkableKind } from '../core/public-id';
import { MUNICIPALITY_UID } from '../core/uids';

/** A municipality as a picker shows it: the facts of its draft, and whether any language of it is public. */
export interface MunicipalityFacts {
  readonly documentId: string;
  readonly officialName: string | null;
  readonly namePl: string | null;
  readonly nameUk: string | null;
  readonly nameEn: string | null;
  readonly country: string | null;
  readonly code: string | null;
  readonly type: string | null;
  readonly district: string | null;
  readonly aliases: unknown;
  readonly published: boolean;
}

/** An entry as a picker shows it, in one language. */
export interface TitledEntry {
  readonly kind: LinkableKind;
  readonly documentId: string;
  readonly locale: string | null;
  readonly title: string | null;
  readonly detail: string | null;
  readonly published: boolean;
}

interface Row extends Record<string, unknown> {
  readonly documentId: string;
  readonly locale?: string | null;
}

const text = (value: unknown): string | null => (typeof value === 'string' && value !== '' ? value : null);

/** Where each kind keeps its title, and what tells entries of like title apart. */
const TITLES: Record<Exclude<LinkableKind, 'municipality'>, { title: string; detail: string | null; publishable: boolean }> = {
  article: { title: 'title', detail: 'publicationDate', publishable: true },
  event: { title: 'title', detail: 'startsAt', publishable: true },
  partnership: { title: 'title', detail: 'type', publishable: true },
  area: { title: 'name', detail: 'key', publishable: false },
  programme: { title: 'name', detail: 'since', publishable: false },
};

/** How many entries of a kind are looked through at most: newest first. */
const MOST_ROWS = 5000;

/** Reads what the pickers offer. */
export function createPickerRows(strapi: Core.Strapi) {
  /** Which documents of a type have a published version. */
  const publishedDocuments = async (uid: (typeof LINKABLE)[LinkableKind]): Promise<Set<string>> => {
    const rows = (await strapi.db.query(uid).findMany({ select: ['documentId'], where: { publishedAt: { $notNull: true } } })) as Row[];
    return new Set(rows.map(({ documentId }) => documentId));
  };

  return {
    /** Every municipality once: its facts are the same in all languages. */
    async municipalities(documentIds?: readonly string[]): Promise<MunicipalityFacts[]> {
      const rows = (await strapi.db.query(MUNICIPALITY_UID).findMany({
        select: ['documentId', 'officialName', 'namePl', 'nameUk', 'nameEn', 'country', 'code', 'type', 'district', 'aliases'],
        where: { publishedAt: null, ...(documentIds && { documentId: { $in: documentIds } }) },
        orderBy: { id: 'asc' },
      })) as Row[];
      const published = await publishedDocuments(MUNICIPALITY_UID);
      const once = new Map(rows.map((row) => [row.documentId, row]));
      return [...once.values()].map((row) => ({
        documentId: row.documentId,
        officialName: text(row.officialName),
        namePl: text(row.namePl),
        nameUk: text(row.nameUk),
        nameEn: text(row.nameEn),
        country: text(row.country),
        code: text(row.code),
        type: text(row.type),
        district: text(row.district),
        aliases: row.aliases,
        published: published.has(row.documentId),
      }));
    },

    /** Entries of a kind in every language they have. */
    async entries(kind: Exclude<LinkableKind, 'municipality'>, documentIds?: readonly string[]): Promise<TitledEntry[]> {
      const { title, detail, publishable } = TITLES[kind];
      const uid = LINKABLE[kind];
      const rows = (await strapi.db.query(uid).findMany({
        select: ['documentId', 'locale', title, ...(detail === null ? [] : [detail])],
        where: { ...(publishable && { publishedAt: null }), ...(documentIds && { documentId: { $in: documentIds } }) },
        orderBy: { id: 'desc' },
        limit: MOST_ROWS,
      })) as Row[];
      const published = publishable ? await publishedDocuments(uid) : null;
      return rows.map((row) => ({
        kind,
        documentId: row.documentId,
        locale: row.locale ?? null,
        title: text(row[title]),
        detail: detail === null ? null : text(row[detail]),
        published: published?.has(row.documentId) ?? true,
      }));
    },
  };
}

export type PickerRows = ReturnType<typeof createPickerRows>;
