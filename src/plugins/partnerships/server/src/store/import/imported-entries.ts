import type { Core } from '@strapi/strapi';

import type { MunicipalityNames } from '../../../../../../names/municipality-name';
import { MUNICIPALITY_UID, PARTNERSHIP_UID } from '../../core/uids';

type Values = Readonly<Record<string, unknown>>;

/** A draft of an entry in one language, with its own fields. */
export interface DraftRow extends Values {
  readonly documentId: string;
  readonly locale: string;
}

export interface NamedMunicipality {
  readonly documentId: string;
  readonly code: string;
  readonly officialName: string | null;
  readonly namePl: string | null;
  readonly nameUk: string | null;
  readonly nameEn: string | null;
}

interface Documents {
  create(params: { locale: string; data: Values }): Promise<{ documentId: string }>;
  update(params: { documentId: string; locale: string; data: Values }): Promise<unknown>;
}

export type ImportedUid = typeof MUNICIPALITY_UID | typeof PARTNERSHIP_UID;

/** Reads and writes what spreadsheets are about: writes by the Document Service alone, so that every rule stands before them. */
export function createImportedEntries(strapi: Core.Strapi) {
  const documents = (uid: ImportedUid): Documents => strapi.documents(uid) as unknown as Documents;

  return {
    /** The drafts of a municipality in all its languages; none where no municipality has the code. */
    async municipalityByCode(code: string): Promise<(DraftRow & MunicipalityNames)[]> {
      return (await strapi.db.query(MUNICIPALITY_UID).findMany({ where: { code, publishedAt: null }, orderBy: { id: 'asc' } })) as (DraftRow & MunicipalityNames)[];
    },

    /** The drafts of a partnership in all its languages. */
    async partnership(documentId: string): Promise<DraftRow[]> {
      return (await strapi.db.query(PARTNERSHIP_UID).findMany({ where: { documentId, publishedAt: null }, orderBy: { id: 'asc' } })) as DraftRow[];
    },

    /** Every municipality once, with its names. */
    async names(): Promise<NamedMunicipality[]> {
      const rows = (await strapi.db.query(MUNICIPALITY_UID).findMany({
        select: ['documentId', 'code', 'officialName', 'namePl', 'nameUk', 'nameEn'],
        where: { publishedAt: null },
        orderBy: { id: 'asc' },
      })) as NamedMunicipality[];
      return [...new Map(rows.map((row) => [row.documentId, row])).values()];
    },

    create: async (uid: ImportedUid, locale: string, data: Values): Promise<string> => (await documents(uid).create({ locale, data })).documentId,

    async write(uid: ImportedUid, documentId: string, locale: string, data: Values): Promise<void> {
      await documents(uid).update({ documentId, locale, data });
    },
  };
}

export type ImportedEntries = ReturnType<typeof createImportedEntries>;
