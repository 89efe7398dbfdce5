import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';

import type { MatchFacts } from '../core/matching/facts';
import type { Asked } from '../core/matching/rank';
import { parsePublicId } from '../core/public-id';
import { INQUIRY_UID, MUNICIPALITY_UID } from '../core/uids';

/** Attributes that matching reads: facts that are the same in every language. */
const FACTS = ['country', 'code', 'type', 'population', 'lat', 'lon', 'areas', 'needAreas', 'offerAreas', 'languages', 'seekingPartner'] as const;

const textOf = (value: unknown): string | null => (typeof value === 'string' && value !== '' ? value : null);

const numberOf = (value: unknown): number | null => (typeof value === 'number' ? value : typeof value === 'string' && value !== '' && Number.isFinite(Number(value)) ? Number(value) : null);

/** SQLite gives JSON as text, PostgreSQL's driver as it is. */
function textsOf(value: unknown): string[] {
  const parsed: unknown = typeof value === 'string' ? JSON.parse(value) : value;
  return Array.isArray(parsed) ? (parsed as unknown[]).filter((entry): entry is string => typeof entry === 'string') : [];
}

const areasOf = (value: unknown): string[] => textsOf(value).flatMap((entry) => parsePublicId(entry)?.documentId ?? []);

/** Reads what matching judges by: the facts of every municipality's draft in one statement, however many there are. */
export function createMatchingRows(strapi: Core.Strapi) {
  const columnOf = (uid: string, attribute: string): string => (strapi.db.metadata.get(uid).attributes[attribute] as { columnName?: string } | undefined)?.columnName ?? attribute;

  const reading = async <Result>(read: (trx: Knex.Transaction) => Promise<Result>): Promise<Result> => strapi.db.transaction(({ trx }: { trx: Knex.Transaction }) => read(trx));

  return {
    /** Every municipality once: languages share the facts, so that any draft tells them. */
    async municipalities(): Promise<MatchFacts[]> {
      const { tableName } = strapi.db.metadata.get(MUNICIPALITY_UID);
      const columns = Object.fromEntries(FACTS.map((attribute) => [attribute, columnOf(MUNICIPALITY_UID, attribute)]));
      const table = (): Knex.QueryBuilder => strapi.db.getConnection(tableName);
      const found = (await reading((trx) =>
        table()
          .transacting(trx)
          .select({ documentId: 'document_id', ...columns })
          .whereIn('id', table().min('id').whereNull('published_at').groupBy('document_id'))
          .orderBy('id'),
      )) as Record<string, unknown>[];
      return found.map((row) => ({
        documentId: String(row.documentId),
        country: textOf(row.country),
        code: textOf(row.code),
        type: textOf(row.type),
        population: numberOf(row.population),
        lat: numberOf(row.lat),
        lon: numberOf(row.lon),
        areas: areasOf(row.areas),
        needs: areasOf(row.needAreas),
        offers: areasOf(row.offerAreas),
        languages: textsOf(row.languages),
        seeking: row.seekingPartner === true || row.seekingPartner === 1,
      }));
    },

    /** Which municipalities have asked for which in an inquiry that names both; nothing else of an inquiry is read. */
    async asked(): Promise<Asked[]> {
      const inquiries = strapi.db.metadata.get(INQUIRY_UID).tableName;
      const municipalities = strapi.db.metadata.get(MUNICIPALITY_UID).tableName;
      const wanted = `i.${columnOf(INQUIRY_UID, 'preferredPartner')}`;
      // Aliases as text: as objects they do not go together with the schema that Strapi names.
      const found = (await reading((trx) =>
        strapi.db
          .getConnection(`${inquiries} as i`)
          .transacting(trx)
          .distinct({ asking: 'm.document_id', wanted })
          .join(`${municipalities} as m`, 'm.code', 'i.code')
          .whereNotNull(wanted),
      )) as { asking: string; wanted: string }[];
      return found.map(({ asking, wanted }): Asked => [asking, wanted]);
    },
  };
}

export type MatchingRows = ReturnType<typeof createMatchingRows>;
