import type { Core, UID } from '@strapi/strapi';

import { LINKABLE, type PublicId } from '../core/public-id';
import { MUNICIPALITY_UID, PARTNERSHIP_UID } from '../core/uids';

/** A version of a document: its language, and whether it is the published one. */
export interface Version {
  readonly id: number;
  readonly documentId: string;
  readonly locale: string | null;
  readonly published: boolean;
}

interface VersionRow {
  readonly id: number;
  readonly documentId: string;
  readonly locale?: string | null;
  readonly publishedAt?: string | null;
}

const toVersion = ({ id, documentId, locale, publishedAt }: VersionRow): Version => ({
  id,
  documentId,
  locale: locale ?? null,
  published: publishedAt !== null && publishedAt !== undefined,
});

export interface PartnershipVersion extends Version {
  readonly title: string | null;
  readonly type: string | null;
  readonly sideA: string | null;
  readonly sideB: string | null;
}

export interface MunicipalityVersion extends Version {
  readonly officialName: string | null;
  readonly namePl: string | null;
  readonly nameUk: string | null;
  readonly nameEn: string | null;
  readonly country: string | null;
}

/** Reads versions of documents as they stand inside the transaction under way. */
export function createEntries(strapi: Core.Strapi) {
  return {
    async versions(uid: UID.ContentType, documentId: string): Promise<Version[]> {
      const rows = (await strapi.db.query(uid).findMany({ where: { documentId } })) as VersionRow[];
      return rows.map(toVersion);
    },

    async partnership(documentId: string): Promise<PartnershipVersion[]> {
      const rows = (await strapi.db.query(PARTNERSHIP_UID).findMany({
        select: ['id', 'documentId', 'locale', 'publishedAt', 'title', 'type', 'sideA', 'sideB'],
        where: { documentId },
        orderBy: { id: 'asc' },
      })) as (VersionRow & Omit<PartnershipVersion, keyof Version>)[];
      return rows.map((row) => ({ ...toVersion(row), title: row.title, type: row.type, sideA: row.sideA, sideB: row.sideB }));
    },

    async municipalities(documentIds: readonly string[]): Promise<MunicipalityVersion[]> {
      if (documentIds.length === 0) return [];
      const rows = (await strapi.db.query(MUNICIPALITY_UID).findMany({
        select: ['id', 'documentId', 'locale', 'publishedAt', 'officialName', 'namePl', 'nameUk', 'nameEn', 'country'],
        where: { documentId: { $in: documentIds } },
        orderBy: { id: 'asc' },
      })) as (VersionRow & Omit<MunicipalityVersion, keyof Version>)[];
      return rows.map((row) => ({
        ...toVersion(row),
        officialName: row.officialName,
        namePl: row.namePl,
        nameUk: row.nameUk,
        nameEn: row.nameEn,
        country: row.country,
      }));
    },

    /** Which of some entries do not exist in any version. */
    async missing(ids: readonly PublicId[]): Promise<PublicId[]> {
      const missing: PublicId[] = [];
      for (const uid of new Set(ids.map(({ kind }) => LINKABLE[kind]))) {
        const asked = ids.filter(({ kind }) => LINKABLE[kind] === uid);
        const rows = (await strapi.db.query(uid).findMany({
          select: ['documentId'],
          where: { documentId: { $in: asked.map(({ documentId }) => documentId) } },
        })) as { documentId: string }[];
        const there = new Set(rows.map(({ documentId }) => documentId));
        missing.push(...asked.filter(({ documentId }) => !there.has(documentId)));
      }
      return missing;
    },

    async fileExists(id: number): Promise<boolean> {
      return (await strapi.db.query('plugin::upload.file').count({ where: { id } })) > 0;
    },
  };
}

export type Entries = ReturnType<typeof createEntries>;
