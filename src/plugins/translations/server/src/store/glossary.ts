import type { Core, UID } from '@strapi/strapi';

import type { GlossaryAlias, GlossaryEntry } from '../core/glossary/entry';

export const TERM_UID = 'plugin::translations.term';
const MUNICIPALITY_UID = 'api::municipality.municipality';

const LANGUAGES = ['pl', 'uk', 'en'] as const;

interface TermRow extends Partial<Record<(typeof LANGUAGES)[number], string | null>> {
  readonly documentId: string;
  readonly note?: string | null;
  readonly avoid?: string | null;
}

interface MunicipalityRow {
  readonly documentId: string;
  readonly officialName?: string | null;
  readonly namePl?: string | null;
  readonly nameUk?: string | null;
  readonly nameEn?: string | null;
  readonly aliases?: unknown;
}

const linesOf = (text: string | null | undefined): string[] => (text ?? '').split('\n').map((line) => line.trim()).filter((line) => line !== '');

const aliasesOf = (value: unknown): GlossaryAlias[] =>
  Array.isArray(value)
    ? (value as unknown[]).flatMap((alias) =>
        typeof alias === 'object' && alias !== null && 'value' in alias && typeof alias.value === 'string' ? [{ value: alias.value, locale: 'locale' in alias && typeof alias.locale === 'string' ? alias.locale : null }] : [],
      )
    : [];

/** A term is an entry in each of the languages that it has a word in. */
const termEntries = (row: TermRow): GlossaryEntry[] =>
  LANGUAGES.flatMap((locale): GlossaryEntry[] => {
    const term = row[locale];
    if (typeof term !== 'string' || term.trim() === '') return [];
    const translations = Object.fromEntries(LANGUAGES.flatMap((other) => (other !== locale && typeof row[other] === 'string' && row[other] !== '' ? [[other, row[other]]] : [])));
    return [{ kind: 'term', documentId: row.documentId, term, locale, translations, note: row.note ?? null, forbidden: linesOf(row.avoid) }];
  });

/** What names and terms are called. */
export function createGlossaryStore(strapi: Core.Strapi) {
  const stateOf = async (uid: UID.ContentType): Promise<string> => {
    const { tableName } = strapi.db.metadata.get(uid);
    const row = (await strapi.db.connection(tableName).max({ last: 'updated_at' }).count({ count: '*' }).first()) as { last: unknown; count: unknown } | undefined;
    return JSON.stringify(row);
  };

  return {
    /** Another text whenever a name or term has changed, on whichever instance. */
    version: async (): Promise<string> => `${await stateOf(TERM_UID)} ${await stateOf(MUNICIPALITY_UID)}`,

    async entries(): Promise<GlossaryEntry[]> {
      const terms = (await strapi.db.query(TERM_UID).findMany({})) as TermRow[];
      const rows = (await strapi.db.query(MUNICIPALITY_UID).findMany({ select: ['documentId', 'officialName', 'namePl', 'nameUk', 'nameEn', 'aliases'] })) as MunicipalityRow[];
      const municipalities = [...new Map(rows.map((row) => [row.documentId, row])).values()].map((row): GlossaryEntry => ({
        kind: 'municipality',
        documentId: row.documentId,
        names: { pl: row.namePl ?? null, uk: row.nameUk ?? null, en: row.nameEn ?? null },
        officialName: row.officialName ?? null,
        aliases: aliasesOf(row.aliases),
      }));
      return [...municipalities, ...terms.flatMap(termEntries)];
    },
  };
}
