import { matchKeys, searchKeys } from '../../../../../names';
import { eventSpan, isWithin, type Bound } from './event-span';
import { chooseVersion } from './fallback';
import type { Kind } from './kind';
import { momentOf, referencedIds, textOf, type Row } from './plain-row';
import { publicationOf, type PublicIndex } from './public-index';
import type { ReadingOrder } from './refs';
import { sortKey, type Order, type Sortable } from './sort-key';
import { compareKeys, type Cursor } from './cursor';
import { titleOf } from './title';

/** What a list is narrowed to, entities resolved to documentIds. */
export interface Selection {
  readonly areas: ReadonlySet<string> | null;
  readonly partnerships: ReadonlySet<string> | null;
  readonly municipalities: ReadonlySet<string> | null;
  readonly when: 'upcoming' | 'past' | 'all';
  readonly from: Bound | null;
  readonly to: Bound | null;
  readonly country: string | null;
  readonly q: string | null;
  readonly seeking: boolean | null;
  readonly code: string | null;
  readonly stage: string | null;
  readonly type: string | null;
}

/** One entry of a list: its kind, the version that the reader gets, and its place. */
export interface Chosen {
  readonly kind: Kind;
  readonly row: Row;
  readonly key: Cursor;
}

const names = (ids: ReadonlySet<string> | null, value: unknown, kind: string): boolean => ids === null || referencedIds(value, kind).some((id) => ids.has(id));

const timeOf = (value: unknown): number | null => {
  const moment = momentOf(value);
  return moment === null ? null : Date.parse(moment);
};

function eventMatches(row: Row, { when, from, to, partnerships, municipalities }: Selection, now: Date): boolean {
  if (when !== 'all' || from !== null || to !== null) {
    const span = eventSpan(row);
    // An event without a known date is on no calendar: it is neither upcoming nor past, nor within any span.
    if (span === null || !isWithin(span, from, to)) return false;
    const isUpcoming = span.end >= now.getTime();
    if (when !== 'all' && (when === 'upcoming') !== isUpcoming) return false;
  }
  return names(partnerships, row.partnerships, 'partnership') && names(municipalities, row.municipalities, 'municipality');
}

const aliasValues = (value: unknown): string[] =>
  Array.isArray(value)
    ? (value as unknown[]).flatMap((alias) => (typeof alias === 'object' && alias !== null && 'value' in alias && typeof alias.value === 'string' ? [alias.value] : []))
    : [];

function municipalityMatches(row: Row, { country, q, areas, seeking, code }: Selection, queryKeys: readonly string[]): boolean {
  if (country !== null && row.country !== country) return false;
  if (seeking !== null && (row.seekingPartner === true) !== seeking) return false;
  if (code !== null && row.code !== code) return false;
  if (!names(areas, row.areas, 'area')) return false;
  if (q === null) return true;
  const spellings = [row.namePl, row.nameUk, row.nameEn, row.officialName, row.code, ...aliasValues(row.aliases)].flatMap((name) => textOf(name) ?? []);
  return spellings.some((spelling) => matchKeys(searchKeys(spelling), queryKeys) !== null);
}

function partnershipMatches(row: Row, { stage, type, municipalities, areas }: Selection, index: PublicIndex): boolean {
  const link = index.links.get(row.documentId);
  if (!link) return false;
  if ((stage !== null && link.stage !== stage) || (type !== null && link.type !== type)) return false;
  if (municipalities !== null && !municipalities.has(link.sideA) && !municipalities.has(link.sideB)) return false;
  return names(areas, row.areas, 'area');
}

const sortable = (kind: Kind, row: Row, locale: string): Sortable => ({
  documentId: row.documentId,
  kind,
  publishedAt: publicationOf(row),
  pinned: row.pinned === true,
  startsAt: timeOf(row.startsAt),
  title: titleOf(kind, row, locale),
});

/** Entries of some kinds that a reader may have and that match, in order. */
export function select(index: PublicIndex, kinds: readonly Kind[], selection: Selection, reading: ReadingOrder, order: Order, now: Date): Chosen[] {
  const queryKeys = selection.q === null ? [] : searchKeys(selection.q);
  const matches = (kind: Kind, row: Row): boolean => {
    switch (kind) {
      case 'article':
        return names(selection.areas, row.areas, 'area') && names(selection.partnerships, row.partnerships, 'partnership') && names(selection.municipalities, row.municipalities, 'municipality');
      case 'event':
        return eventMatches(row, selection, now);
      case 'municipality':
        return municipalityMatches(row, selection, queryKeys);
      case 'partnership':
        return partnershipMatches(row, selection, index);
    }
  };

  const chosen: Chosen[] = [];
  for (const kind of kinds) {
    for (const versions of index.documents[kind].values()) {
      const row = chooseVersion(versions, reading.order);
      if (row !== null && matches(kind, row)) chosen.push({ kind, row, key: sortKey(sortable(kind, row, reading.locale), order) });
    }
  }
  return chosen.sort((a, b) => compareKeys(a.key, b.key));
}

/** Up to `limit` entries behind a place, and whether more follow. */
export function slice(chosen: readonly Chosen[], after: Cursor | null, limit: number): { readonly page: readonly Chosen[]; readonly more: boolean } {
  const rest = after === null ? chosen : chosen.filter(({ key }) => compareKeys(key, after) > 0);
  return { page: rest.slice(0, limit), more: rest.length > limit };
}
