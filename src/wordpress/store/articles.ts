import type { Core } from '@strapi/strapi';

import { fingerprint } from '../../checks/fingerprint';
import type { Standing } from '../core/verdict';

const ARTICLE = 'api::article.article';

/** What an import writes of an article. Everything else of it is the editors' alone. */
const WORDS = ['title', 'slug', 'summary', 'body', 'coverAlt'] as const;
const FACTS = ['publicationDate', 'sourceUrl', 'areas'] as const;

type Values = Readonly<Record<string, unknown>>;

interface Documents {
  create(params: { locale: string; data: Values }): Promise<{ documentId: string }>;
  update(params: { documentId: string; locale: string; data: Values }): Promise<unknown>;
}

type Row = Values & { readonly cover?: { readonly id: number } | null };

const picked = (row: Row, names: readonly string[]): Values => Object.fromEntries(names.map((name) => [name, row[name]]));

/** Reads and writes articles: writes by the Document Service alone, as drafts. */
export function createArticles(strapi: Core.Strapi) {
  const documents = strapi.documents(ARTICLE) as unknown as Documents;

  return {
    /** Fingerprints of what stands in a language of an article as its draft; null where there is none. */
    async standing(documentId: string, locale: string): Promise<Standing | null> {
      const row = (await strapi.db.query(ARTICLE).findOne({ where: { documentId, locale, publishedAt: null }, populate: { cover: { select: ['id'] } } })) as Row | null;
      return row && { words: fingerprint(picked(row, WORDS)), facts: fingerprint({ ...picked(row, FACTS), cover: row.cover?.id ?? null }) };
    },

    /** An article that names an address as its source. */
    async bySource(sourceUrl: string): Promise<string | null> {
      const row = (await strapi.db.query(ARTICLE).findOne({ where: { sourceUrl }, select: ['documentId'] })) as { documentId: string } | null;
      return row?.documentId ?? null;
    },

    /** Whether an article exists in any language. */
    exists: async (documentId: string): Promise<boolean> => (await strapi.db.query(ARTICLE).count({ where: { documentId } })) > 0,

    /** Slugs of all articles, each with the article that has it: `locale slug` to documentId. */
    async slugs(): Promise<Map<string, string>> {
      const rows = (await strapi.db.query(ARTICLE).findMany({ select: ['slug', 'locale', 'documentId'] })) as { slug: string | null; locale: string; documentId: string }[];
      return new Map(rows.flatMap(({ slug, locale, documentId }) => (slug === null ? [] : [[`${locale} ${slug}`, documentId] as const])));
    },

    create: async (locale: string, data: Values): Promise<string> => (await documents.create({ locale, data })).documentId,

    async write(documentId: string, locale: string, data: Values): Promise<void> {
      await documents.update({ documentId, locale, data });
    },
  };
}

export type Articles = ReturnType<typeof createArticles>;
