import type { Core } from '@strapi/strapi';

import { municipalityName, type MunicipalityNames } from '../../../../../../names/municipality-name';
import { AREA_UID } from '../../core/inquiries/uids';
import { MUNICIPALITY_UID } from '../../core/uids';

export interface AreaChoice {
  readonly documentId: string;
  readonly name: string;
}

export interface MunicipalityChoice {
  readonly documentId: string;
  readonly name: string;
  readonly country: string;
}

interface AreaRow {
  readonly documentId: string;
  readonly locale: string;
  readonly name: string;
}

interface Query<Row> {
  findMany(params: object): Promise<Row[]>;
}

/** What can be chosen on the form, as the public sees it. */
export function createChoices(strapi: Core.Strapi) {
  const rowsOf = <Row>(uid: string): Query<Row> => strapi.db.query(uid as never) as unknown as Query<Row>;

  return {
    /** Areas by their name in a language; one without that language by the name it has. */
    async areas(language: string): Promise<AreaChoice[]> {
      const rows = await rowsOf<AreaRow>(AREA_UID).findMany({ select: ['documentId', 'locale', 'name'], orderBy: { id: 'asc' } });
      const names = new Map<string, string>();
      for (const { documentId, locale, name } of rows) if (locale === language || !names.has(documentId)) names.set(documentId, name);
      const collator = new Intl.Collator(language);
      return [...names].map(([documentId, name]) => ({ documentId, name })).sort((a, b) => collator.compare(a.name, b.name));
    },

    /** Published municipalities, with the names that are published. */
    async municipalities(language: string): Promise<MunicipalityChoice[]> {
      const rows = await rowsOf<MunicipalityNames & { documentId: string; locale: string; country: string | null }>(MUNICIPALITY_UID).findMany({
        select: ['documentId', 'locale', 'officialName', 'namePl', 'nameUk', 'nameEn', 'country'],
        where: { publishedAt: { $notNull: true } },
        orderBy: { id: 'asc' },
      });
      const choices = new Map<string, MunicipalityChoice>();
      for (const row of rows) if (row.country !== null && (row.locale === language || !choices.has(row.documentId))) choices.set(row.documentId, { documentId: row.documentId, name: municipalityName(row, language), country: row.country });
      const collator = new Intl.Collator(language);
      return [...choices.values()].sort((a, b) => collator.compare(a.name, b.name));
    },

    /** The organisation's name in a language, or in one that it has; null where none has been entered. */
    async organisationName(language: string): Promise<string | null> {
      const rows = await rowsOf<{ locale: string; name: string }>('api::organisation.organisation').findMany({ select: ['locale', 'name'], orderBy: { id: 'asc' } });
      return (rows.find(({ locale }) => locale === language) ?? rows[0])?.name ?? null;
    },
  };
}
