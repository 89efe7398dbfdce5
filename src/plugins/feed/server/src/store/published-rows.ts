import type { Core, UID } from '@strapi/strapi';

import { createContentRows } from '../../../../../rows/content-rows';
import { idText, type EntryId, type EntryKind } from '../core/entry';
import { KINDS, type Kind } from '../core/kind';
import { referencedIds, type Row } from '../core/plain-row';
import type { Surroundings } from '../core/project';
import { publicIndex, type PairLink } from '../core/public-index';
import type { FeedSettings } from '../core/settings';
import { configuredLocales } from './languages';
import { milestonesOf, pairsOf } from './partnerships-contract';
import { reading } from './transactions';

export const UIDS = {
  article: 'api::article.article',
  event: 'api::event.event',
  municipality: 'api::municipality.municipality',
  partnership: 'api::partnership.partnership',
  area: 'api::area.area',
  programme: 'api::programme.programme',
  organisation: 'api::organisation.organisation',
} as const satisfies Record<EntryKind, UID.ContentType>;

const KIND_OF: ReadonlyMap<string, EntryKind> = new Map(Object.entries(UIDS).map(([kind, uid]) => [uid, kind as EntryKind]));

/** The kind of entry that a content type's documents are; null where the feed shows none of them. */
export const kindOfUid = (uid: string): EntryKind | null => KIND_OF.get(uid) ?? null;

const ALWAYS = ['documentId', 'locale', 'updatedAt', 'publishedAt', 'publicationDate'];

/** What links show of an entry. */
const REF_FIELDS: Readonly<Record<'municipality' | 'partnership', readonly string[]>> = {
  municipality: [...ALWAYS, 'officialName', 'namePl', 'nameUk', 'nameEn', 'slug', 'country', 'code', 'lat', 'lon'],
  partnership: [...ALWAYS, 'title', 'slug'],
};

const isPublishable = (kind: EntryKind): kind is Kind => (KINDS as readonly string[]).includes(kind);

const grouped = (kind: EntryKind, rows: readonly Row[], groups: Map<string, Row[]>): void => {
  for (const row of rows) {
    const id = idText({ kind, documentId: row.documentId });
    const group = groups.get(id);
    if (group) group.push(row);
    else groups.set(id, [row]);
  }
};

/** A version that the public does not read, in the place where its language's published one would be. */
export interface StandIn {
  readonly kind: Kind;
  readonly row: Row;
}

const standingIn = ({ row }: StandIn, published: readonly Row[]): Row[] => [...published.filter(({ documentId, locale }) => documentId !== row.documentId || locale !== row.locale), row];

/** Reads published rows of the content; the only place of this plugin that knows content tables. */
export function createPublishedRows(strapi: Core.Strapi) {
  const contents = createContentRows(strapi);

  /** Drafts are never read here: of a type that has them, published rows alone. */
  const find = async (kind: EntryKind, documentIds: readonly string[], fields?: readonly string[]): Promise<Row[]> => {
    if (documentIds.length === 0) return [];
    // The one type with a component, and with one document.
    if (kind === 'organisation') return (await strapi.db.query(UIDS.organisation).findMany({ where: { documentId: { $in: documentIds } }, populate: { contacts: true } })) as Row[];
    return contents.of(UIDS[kind], documentIds, { publishedOnly: isPublishable(kind), withCover: fields === undefined && isPublishable(kind), ...(fields && { fields }) });
  };

  /** The order that the read model has: a database's own language may have another one. */
  const byCodePoint = strapi.db.dialect.client === 'postgres' ? ' collate "C"' : '';

  return {
    /**
     * Some documents and everything that their items show of others, as it stands in the transaction under way.
     * The number of queries does not depend on how many documents are asked for.
     *
     * @param standIn a version that is taken for published, of one of the documents
     */
    async around(ids: readonly EntryId[], settings: FeedSettings, now: Date, standIn: StandIn | null = null): Promise<Surroundings> {
      const codes = await configuredLocales(strapi);
      // Rows of a language that the installation no longer has are nobody's to read.
      const spoken = (rows: readonly Row[]): Row[] => rows.filter(({ locale }) => codes.includes(locale));
      const asked = (kind: EntryKind): string[] => ids.filter((id) => id.kind === kind).map(({ documentId }) => documentId);

      const whole = new Map<EntryKind, Row[]>();
      for (const kind of new Set(ids.map((id) => id.kind))) whole.set(kind, spoken(await find(kind, asked(kind))));
      if (standIn !== null) whole.set(standIn.kind, standingIn(standIn, whole.get(standIn.kind) ?? []));
      const rows = new Map<string, Row[]>();
      for (const [kind, list] of whole) grouped(kind, list, rows);

      const own = [...whole.values()].flat();
      const named = (kind: EntryKind): Set<string> =>
        new Set(own.flatMap((row) => [row.areas, row.partnerships, row.municipalities, row.programme, row.programmes].flatMap((value) => referencedIds(value, kind))));

      const partnerships = new Set([...asked('partnership'), ...named('partnership')]);
      const links: readonly PairLink[] = await pairsOf(strapi).linksAround([...partnerships], asked('municipality'));
      for (const link of links) partnerships.add(link.partnership);
      const municipalities = new Set([...named('municipality'), ...links.flatMap(({ sideA, sideB }) => [sideA, sideB])]);

      const others = async (kind: 'municipality' | 'partnership', wanted: ReadonlySet<string>): Promise<Row[]> => {
        const known = new Set(asked(kind));
        return [...(whole.get(kind) ?? []), ...spoken(await find(kind, [...wanted].filter((id) => !known.has(id)), REF_FIELDS[kind]))];
      };
      const plain = async (kind: 'area' | 'programme'): Promise<Row[]> => {
        const known = new Set(asked(kind));
        return [...(whole.get(kind) ?? []), ...spoken(await find(kind, [...named(kind)].filter((id) => !known.has(id))))];
      };
      const shown = asked('partnership');
      const milestones = shown.length === 0 ? new Map<string, never[]>() : await milestonesOf(strapi).shownOf(shown);

      const index = publicIndex(
        {
          article: whole.get('article') ?? [],
          event: whole.get('event') ?? [],
          municipality: await others('municipality', municipalities),
          partnership: await others('partnership', partnerships),
          area: await plain('area'),
          programme: await plain('programme'),
          links,
        },
        now,
      );
      return {
        index,
        rows,
        links,
        milestones: new Map(
          [...milestones].map(([partnership, list]) => [
            partnership,
            list.map((milestone) => ({ ...milestone, evidenceUrl: milestone.evidenceUrl?.startsWith('/') === true ? `${settings.publicUrl}${milestone.evidenceUrl}` : milestone.evidenceUrl })),
          ]),
        ),
        locales: codes,
        settings,
      };
    },

    /** Documents of a kind that have anything published, behind one of them, in the order of their ids. */
    async documentsAfter(kind: EntryKind, after: string, limit: number): Promise<string[]> {
      const { tableName } = strapi.db.metadata.get(UIDS[kind]);
      const query = strapi.db.getConnection(tableName).select('document_id').groupBy('document_id').whereRaw(`document_id${byCodePoint} > ?`, [after]).orderByRaw(`document_id${byCodePoint}`).limit(limit);
      if (isPublishable(kind)) void query.whereNotNull('published_at');
      const found = (await reading(strapi, (trx) => query.transacting(trx))) as { document_id: string }[];
      return found.map(({ document_id: documentId }) => documentId);
    },

    /** How many documents have anything published. */
    async countDocuments(): Promise<number> {
      let count = 0;
      for (const [kind, uid] of Object.entries(UIDS)) {
        const query = strapi.db.getConnection(strapi.db.metadata.get(uid).tableName).countDistinct({ count: 'document_id' }).first();
        if (isPublishable(kind as EntryKind)) void query.whereNotNull('published_at');
        count += Number(((await query) as { count: number | string }).count);
      }
      return count;
    },
  };
}

export type PublishedRowsStore = ReturnType<typeof createPublishedRows>;
