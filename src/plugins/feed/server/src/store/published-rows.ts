import type { Core, UID } from '@strapi/strapi';

import type { Kind } from '../core/kind';
import type { Row } from '../core/plain-row';
import type { PublishedRows } from '../core/public-index';
import { pairsOf } from './partnerships-contract';

const UIDS = {
  article: 'api::article.article',
  event: 'api::event.event',
  municipality: 'api::municipality.municipality',
  partnership: 'api::partnership.partnership',
} as const satisfies Record<Kind, UID.ContentType>;

/** The fields by which lists are sorted, filtered and linked: enough to choose a page, without its texts. */
const INDEX_FIELDS: Readonly<Record<Kind, readonly string[]>> = {
  article: ['title', 'slug', 'pinned', 'areas', 'partnerships', 'municipalities'],
  event: ['title', 'slug', 'startsAt', 'endsAt', 'allDay', 'timeZone', 'partnerships', 'municipalities'],
  municipality: ['officialName', 'namePl', 'nameUk', 'nameEn', 'slug', 'country', 'code', 'lat', 'lon', 'seekingPartner', 'areas', 'aliases'],
  partnership: ['title', 'slug', 'areas'],
};

const ALWAYS = ['documentId', 'locale', 'updatedAt', 'publishedAt', 'publicationDate'];

/** Drafts are never read here: every query of a publishable type carries this. */
const PUBLISHED = { publishedAt: { $notNull: true } };

/** Reads published rows; the only place of this plugin that knows content tables. */
export function createPublishedRows(strapi: Core.Strapi) {
  const indexed = async (kind: Kind): Promise<Row[]> =>
    (await strapi.db.query(UIDS[kind]).findMany({ select: [...ALWAYS, ...INDEX_FIELDS[kind]], where: PUBLISHED })) as Row[];

  const locales = async (): Promise<{ codes: string[]; byDefault: string }> => {
    const service = strapi.plugin('i18n').service('locales') as { find(): Promise<{ code: string }[]>; getDefaultLocale(): Promise<string> };
    return { codes: (await service.find()).map(({ code }) => code), byDefault: await service.getDefaultLocale() };
  };

  return {
    /** A fixed number of queries, whatever is asked. */
    async forIndex(): Promise<PublishedRows> {
      const [{ codes }, article, event, municipality, partnership, area, programme, links] = await Promise.all([
        locales(),
        indexed('article'),
        indexed('event'),
        indexed('municipality'),
        indexed('partnership'),
        strapi.db.query('api::area.area').findMany({}) as Promise<Row[]>,
        strapi.db.query('api::programme.programme').findMany({}) as Promise<Row[]>,
        pairsOf(strapi).links(),
      ]);
      // Rows of a language that the installation no longer has are nobody's to read.
      const spoken = (rows: readonly Row[]): Row[] => rows.filter(({ locale }) => codes.includes(locale));
      return {
        article: spoken(article),
        event: spoken(event),
        municipality: spoken(municipality),
        partnership: spoken(partnership),
        area: spoken(area),
        programme: spoken(programme),
        links,
      };
    },

    /** Whole rows of some documents of a kind, in all their public languages. One query. */
    async whole(kind: Kind, documentIds: readonly string[]): Promise<Row[]> {
      if (documentIds.length === 0) return [];
      return (await strapi.db.query(UIDS[kind]).findMany({
        where: { ...PUBLISHED, documentId: { $in: documentIds } },
        populate: { cover: { select: ['url', 'alternativeText', 'width', 'height', 'formats'] } },
      })) as Row[];
    },

    async organisation(): Promise<Row[]> {
      return (await strapi.db.query('api::organisation.organisation').findMany({ populate: { contacts: true } })) as Row[];
    },

    locales,
  };
}

export type PublishedRowsStore = ReturnType<typeof createPublishedRows>;
