import type { Core } from '@strapi/strapi';

import { toDocumentId, toLocale, type DocumentId } from '../core/brands';
import { readingOrder } from '../core/fallback';
import { chooseVersion } from '../core/fallback';
import type { Item } from '../core/item';
import type { Kind } from '../core/kind';
import { referencedIds, textOf, type Row } from '../core/plain-row';
import { publicIndex, type IndexedKind, type PublicIndex } from '../core/public-index';
import type { ReadingOrder } from '../core/refs';
import { select, slice, type Chosen, type Selection } from '../core/select';
import type { FeedSettings } from '../core/settings';
import { shapeItem } from '../core/shape-item';
import { shapeArea, shapeOrganisation } from '../core/shape-organisation';
import type { Order } from '../core/sort-key';
import type { FeedStore, Filters, Found, PageQuery, Reading } from './feed-store';
import { milestonesOf } from './partnerships-contract';
import { createPublishedRows, type PublishedRowsStore } from './published-rows';

/** DocumentIds that a parameter means: itself, or what has this slug in any language, or this code. */
function resolve(index: PublicIndex, kind: IndexedKind, handle: string | undefined): ReadonlySet<string> | null {
  if (handle === undefined) return null;
  const found = new Set<string>();
  for (const [documentId, versions] of index.documents[kind]) {
    if (documentId === handle || versions.some((row) => row.slug === handle || (kind === 'municipality' && row.code === handle) || (kind === 'area' && row.key === handle))) {
      found.add(documentId);
    }
  }
  return found;
}

const selectionOf = (index: PublicIndex, filters: Filters): Selection => ({
  areas: resolve(index, 'area', filters.area),
  partnerships: resolve(index, 'partnership', filters.partnership),
  municipalities: resolve(index, 'municipality', filters.municipality),
  when: filters.when ?? 'all',
  from: filters.from ?? null,
  to: filters.to ?? null,
  country: filters.country ?? null,
  q: filters.q ?? null,
  seeking: filters.seeking ?? null,
  code: filters.code ?? null,
  stage: filters.stage ?? null,
  type: filters.type ?? null,
});

/** News by date, a calendar by its dates, a register by name. */
function orderOf({ kinds, filters, pinnedFirst }: PageQuery): Order {
  const [kind, ...others] = kinds;
  if (others.length > 0 || kind === 'article') return { by: 'newest', pinnedFirst };
  if (kind === 'event') return { by: filters.when === 'upcoming' ? 'soonest' : 'latest' };
  return { by: 'title' };
}

/**
 * The feed read from the content tables themselves.
 *
 * Each answer looks through the index of all that is published, so its cost grows with the content; a page's texts
 * are read for that page alone. The number of queries does not depend on what is asked.
 */
export function createContentTablesStore(strapi: Core.Strapi, settings: FeedSettings, rows: PublishedRowsStore = createPublishedRows(strapi)): FeedStore {

  const readingOf = ({ locale, fallback }: Reading): ReadingOrder => ({ locale, order: readingOrder(locale, fallback, settings.fallbackChains) });

  const indexNow = async (now: Date): Promise<PublicIndex> => publicIndex(await rows.forIndex(), now);

  /** Items of chosen entries, in their order. */
  const shaped = async (index: PublicIndex, chosen: readonly Pick<Chosen, 'kind' | 'row'>[], reading: ReadingOrder, withBody: boolean): Promise<(Item | null)[]> => {
    const whole = new Map<string, Row>();
    for (const kind of new Set(chosen.map((entry) => entry.kind))) {
      const documentIds = chosen.filter((entry) => entry.kind === kind).map(({ row }) => row.documentId);
      for (const row of await rows.whole(kind, documentIds)) whole.set(`${kind} ${row.documentId} ${row.locale}`, row);
    }
    const partnerships = chosen.filter(({ kind }) => kind === 'partnership').map(({ row }) => row.documentId);
    const shown = partnerships.length === 0 ? new Map<string, never[]>() : await milestonesOf(strapi).shownOf(partnerships);
    const milestones = new Map(
      [...shown].map(([partnership, list]) => [
        partnership,
        list.map((milestone) => ({ ...milestone, evidenceUrl: milestone.evidenceUrl?.startsWith('/') === true ? `${settings.publicUrl}${milestone.evidenceUrl}` : milestone.evidenceUrl })),
      ]),
    );
    return chosen.map(({ kind, row }) => {
      const full = whole.get(`${kind} ${row.documentId} ${row.locale}`);
      return full ? shapeItem(kind, full, { index, reading, settings, withBody, milestones }) : null;
    });
  };

  const versionsIn = (index: PublicIndex, kind: Kind, documentIds: readonly string[], reading: ReadingOrder): Pick<Chosen, 'kind' | 'row'>[] =>
    documentIds.flatMap((documentId) => {
      const row = chooseVersion(index.documents[kind].get(documentId) ?? [], reading.order);
      return row ? [{ kind, row }] : [];
    });

  const present = (items: readonly (Item | null)[]): Item[] => items.filter((item) => item !== null);

  return {
    snapshot() {
      let index: ReturnType<typeof rows.forIndex> | undefined;
      return createContentTablesStore(strapi, settings, { ...rows, forIndex: () => (index ??= rows.forIndex()) });
    },

    async page(query) {
      const index = await indexNow(query.now);
      const reading = readingOf(query.reading);
      const chosen = select(index, query.kinds, selectionOf(index, query.filters), reading, orderOf(query), query.now);
      const { page, more } = slice(chosen, query.after, query.limit);
      const items = await shaped(index, page, reading, query.withBody);
      const entries = page.flatMap(({ key }, at) => {
        const item = items[at];
        return item ? [{ item, key }] : [];
      });
      const last = page[page.length - 1];
      return { entries, next: more && last ? last.key : null };
    },

    async item(kind, handle, { reading: wanted, withBody }, now): Promise<Found> {
      const index = await indexNow(now);
      const reading = readingOf(wanted);
      const documents = index.documents[kind];

      const byId = documents.get(handle);
      let versions = byId;
      // A slug of the reader's own language wins over the same slug of another entry in another language.
      for (const locale of [...reading.order, null]) {
        versions ??= [...documents.values()].find((list) => list.some((row) => row.slug === handle && (locale === null || row.locale === locale)));
      }
      const row = chooseVersion(versions ?? [], reading.order);
      if (row === null) return { kind: 'missing' };
      const slug = textOf(row.slug);
      if (byId === undefined && slug !== null && slug !== handle) return { kind: 'moved', slug };
      const [item] = await shaped(index, [{ kind, row }], reading, withBody);
      return item ? { kind: 'found', item } : { kind: 'missing' };
    },

    async byIds(kind, documentIds, { reading: wanted, withBody }, now) {
      const index = await indexNow(now);
      const reading = readingOf(wanted);
      return present(await shaped(index, versionsIn(index, kind, documentIds, reading), reading, withBody));
    },

    async about(kind, target, documentIds, wanted, now) {
      const index = await indexNow(now);
      const reading = readingOf(wanted);
      const asked = new Set<string>(documentIds);
      const everything: Selection = { areas: null, partnerships: null, municipalities: null, when: 'all', from: null, to: null, country: null, q: null, seeking: null, code: null, stage: null, type: null };
      const field = target === 'partnership' ? 'partnerships' : 'municipalities';
      const namesOf = (row: Row): string[] => referencedIds(row[field], target).filter((id) => asked.has(id));
      const chosen = select(index, [kind], everything, reading, { by: kind === 'event' ? 'latest' : 'newest', pinnedFirst: false }, now).filter(({ row }) => namesOf(row).length > 0);
      const items = await shaped(index, chosen, reading, false);
      const found = new Map<DocumentId, Item[]>(documentIds.map((documentId) => [documentId, []]));
      for (const [at, { row }] of chosen.entries()) {
        const item = items[at];
        if (item) for (const id of namesOf(row)) found.get(toDocumentId(id))?.push(item);
      }
      return found;
    },

    async organisation(wanted) {
      const reading = readingOf(wanted);
      const row = chooseVersion(await rows.organisation(), reading.order);
      return row && shapeOrganisation(row, publicIndex(await rows.forIndex(), new Date(0)), reading);
    },

    async areas(wanted) {
      const reading = readingOf(wanted);
      const index = publicIndex(await rows.forIndex(), new Date(0));
      return [...index.documents.area.values()].flatMap((versions) => {
        const row = chooseVersion(versions, reading.order);
        return row ? [shapeArea(row)] : [];
      });
    },

    async locales() {
      const { codes, byDefault } = await rows.locales();
      return { codes: codes.map(toLocale), byDefault: toLocale(byDefault) };
    },
  };
}
