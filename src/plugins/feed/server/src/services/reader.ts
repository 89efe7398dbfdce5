import { createHash } from 'node:crypto';

import type { Core } from '@strapi/strapi';

import { preferredLocale } from '../core/accept-language';
import { toDocumentId, type Locale } from '../core/brands';
import { decodeCursor, encodeCursor } from '../core/cursor';
import type { Item, OrganisationView } from '../core/item';
import { KINDS, type Kind } from '../core/kind';
import { isPlaceIn, orderOf } from '../core/list-order';
import type { ParameterFault } from '../core/query-string';
import type { AreaView } from '../core/shape-organisation';
import { decodeSyncToken, encodeSyncToken, type SyncPlace } from '../core/sync-token';
import { createCounter, type Counter } from '../store/counter';
import type { Address, FeedChange, FeedStore, Filters, Reading } from '../store/feed-store';
import { createReadModelStore } from '../store/read-model-store';
import { feedSettings } from './projection';

export type { Address, AreaView, FeedChange, Filters, Reading };

/** What a reader asks of a list; `locale` undefined for the installation's default language. */
export interface ListRequest {
  readonly locale: string | undefined;
  readonly fallback: boolean;
  readonly kinds: readonly Kind[];
  readonly filters: Filters;
  readonly limit: number;
  readonly after: string | undefined;
  readonly withBody: boolean;
  readonly pinnedFirst: boolean;
}

export interface ItemRequest {
  readonly locale: string | undefined;
  readonly fallback: boolean;
  readonly withBody?: boolean;
}

/** When the passing of time alone changed an answer last and changes it next: milliseconds since 1970-01-01T00:00Z, null for never. */
export interface Moves {
  readonly since: number | null;
  readonly until: number | null;
}

interface Refused {
  readonly kind: 'refused';
  readonly errors: readonly ParameterFault[];
}

export type ListOutcome =
  | {
      readonly kind: 'ok';
      /** Each item as JSON text. */
      readonly json: readonly string[];
      /** The cursor behind the last item, where more follow. */
      readonly next: string | null;
      /** The cursor behind each item. */
      readonly cursors: readonly string[];
      readonly reading: Reading;
      readonly moves: Moves;
    }
  | Refused;

export type ItemOutcome =
  | { readonly kind: 'found'; readonly json: string; readonly reading: Reading }
  | { readonly kind: 'moved'; readonly slug: string }
  | { readonly kind: 'missing' }
  | Refused;

export type OrganisationOutcome = { readonly kind: 'found'; readonly organisation: OrganisationView } | { readonly kind: 'missing' } | Refused;

/** What a reader of changes asks for; a token brings its language and kinds along. */
export interface ChangesRequest {
  readonly locale: string | undefined;
  readonly kinds: readonly Kind[] | undefined;
  readonly since: string | undefined;
  readonly limit: number;
}

export type ChangesOutcome =
  | { readonly kind: 'ok'; readonly changes: readonly FeedChange[]; readonly next: { readonly kind: 'nextPage' | 'nextSync'; readonly token: string }; readonly reading: Reading }
  /** The token is of another life of the read model, or from before tombstones were cleared away. */
  | { readonly kind: 'expired' }
  | Refused;

/** An item from its JSON text. */
export const parseItem = (json: string): Item => JSON.parse(json) as Item;

export interface Reader {
  list(request: ListRequest): Promise<ListOutcome>;
  item(kind: Kind, handle: string, request: ItemRequest): Promise<ItemOutcome>;
  byIds(kind: Kind, documentIds: readonly string[], reading: Reading, withBody?: boolean): Promise<readonly Item[]>;
  about(kind: 'article' | 'event', target: 'partnership' | 'municipality', documentIds: readonly string[], reading: Reading, first: number): Promise<ReadonlyMap<string, readonly Item[]>>;
  organisation(request: ItemRequest): Promise<OrganisationOutcome>;
  areas(reading: Reading): Promise<readonly AreaView[]>;
  /** What has changed since a place, or everything where there is none. */
  changes(request: ChangesRequest): Promise<ChangesOutcome>;
  /** Every public version, entry by entry. */
  addresses(): Promise<readonly Address[]>;
  defaultLocale(): Promise<string>;
  /** The language that an `Accept-Language` header asks for. */
  negotiate(acceptLanguage: string | undefined): Promise<string>;
}

/** What makes a list: a cursor is a place in it and in no other. */
const fingerprint = ({ kinds, filters, pinnedFirst }: ListRequest, { locale, fallback }: Reading): string =>
  createHash('sha256')
    .update(JSON.stringify([kinds, Object.entries(filters).sort(([a], [b]) => (a < b ? -1 : 1)), pinnedFirst, locale, fallback]))
    .digest('base64url')
    .slice(0, 12);

const now = (): Date => new Date();

/** The millisecond after one. */
const following = (moment: number | null | undefined): number | null => (typeof moment === 'number' ? moment + 1 : null);

function createReader(store: FeedStore, counter: Counter): Reader {
  const readingOf = async ({ locale, fallback }: { locale: string | undefined; fallback: boolean }): Promise<{ kind: 'ok'; reading: Reading } | Refused> => {
    const { codes, byDefault } = await store.locales();
    const chosen: Locale | undefined = locale === undefined ? byDefault : codes.find((code) => code.toLowerCase() === locale.toLowerCase());
    return chosen === undefined
      ? { kind: 'refused', errors: [{ path: ['locale'], message: `is none of the configured languages: ${[...codes].sort().join(', ')}` }] }
      : { kind: 'ok', reading: { locale: chosen, fallback } };
  };

  const placeOf = async (request: ChangesRequest, generation: string, sequence: number): Promise<{ kind: 'ok'; place: SyncPlace; reading: Reading } | { kind: 'expired' } | Refused> => {
    const token = request.since === undefined ? undefined : decodeSyncToken(request.since);
    if (token === null) return { kind: 'refused', errors: [{ path: ['since'], message: 'is no token from meta.nextPage or meta.nextSync' }] };
    const language = await readingOf({ locale: request.locale ?? token?.locale, fallback: true });
    if (language.kind === 'refused') return language;
    const { reading } = language;
    const kinds = request.kinds ?? token?.kinds ?? KINDS;
    if (token === undefined) return { kind: 'ok', place: { generation, after: 0, tombstonesAfter: sequence, locale: reading.locale, kinds }, reading };
    if (token.locale !== reading.locale || token.kinds.join() !== kinds.join()) return { kind: 'refused', errors: [{ path: ['since'], message: 'is a token of another language or of other kinds' }] };
    if (token.generation !== generation || token.after > sequence) return { kind: 'expired' };
    return { kind: 'ok', place: token, reading };
  };

  return {
    async list(request) {
      const language = await readingOf(request);
      if (language.kind === 'refused') return language;
      const { reading } = language;
      const made = fingerprint(request, reading);
      const place = request.after === undefined ? null : decodeCursor(request.after, made);
      const { kinds, filters, limit, withBody, pinnedFirst } = request;
      if (place?.kind === 'refused' || (place !== null && !isPlaceIn(place.cursor, orderOf({ kinds, when: filters.when, pinnedFirst })))) {
        const isOfAnother = place.kind === 'refused' && place.reason === 'other-parameters';
        return { kind: 'refused', errors: [{ path: ['after'], message: isOfAnother ? 'is a cursor of another list: the other parameters have changed' : 'is no cursor from meta.next' }] };
      }
      const at = now();
      const { entries, next } = await store.page({ reading, kinds, filters, limit, after: place?.cursor ?? null, withBody, pinnedFirst, now: at });
      // An event is past in the millisecond after its last one.
      const ends = filters.when === 'upcoming' || filters.when === 'past' ? await store.ends(reading.locale, at) : null;
      return {
        kind: 'ok',
        json: entries.map(({ json }) => json),
        next: next && encodeCursor(next, made),
        cursors: entries.map(({ key }) => encodeCursor(key, made)),
        reading,
        moves: { since: following(ends?.last), until: following(ends?.next) },
      };
    },

    async item(kind, handle, request) {
      const language = await readingOf(request);
      if (language.kind === 'refused') return language;
      const { reading } = language;
      const found = await store.item(kind, handle, { reading, withBody: request.withBody ?? true });
      return found.kind === 'found' ? { ...found, reading } : found;
    },

    byIds: (kind, documentIds, reading, withBody = false) => store.byIds(kind, documentIds.map(toDocumentId), { reading, withBody }),

    about: (kind, target, documentIds, reading, first) => store.about(kind, target, documentIds.map(toDocumentId), reading, first),

    async organisation(request) {
      const language = await readingOf(request);
      if (language.kind === 'refused') return language;
      const organisation = await store.organisation(language.reading);
      return organisation === null ? { kind: 'missing' } : { kind: 'found', organisation };
    },

    areas: (reading) => store.areas(reading),

    async changes(request) {
      // Read first: whatever has a number up to this one can be seen by the next query.
      const { generation, sequence } = await counter.read();
      const outcome = await placeOf(request, generation, sequence);
      if (outcome.kind !== 'ok') return outcome;
      const { place, reading } = outcome;
      const { after, tombstonesAfter, kinds } = place;
      const found = await store.changes({ locale: reading.locale, kinds, after, tombstonesAfter, limit: request.limit + 1 });
      // Read last: what was cleared away meanwhile is missing from what was found.
      if ((await store.cleared()) > Math.max(after, tombstonesAfter)) return { kind: 'expired' };
      const page = found.slice(0, request.limit);
      const last = page.at(-1)?.sequence ?? after;
      const token = (to: number, tombstones: number): string => encodeSyncToken({ ...place, after: to, tombstonesAfter: tombstones });
      const through = Math.max(last, sequence);
      return {
        kind: 'ok',
        // Who has nothing yet has nothing to delete.
        changes: request.since === undefined ? page.filter(({ kind }) => kind === 'upsert') : page,
        next: found.length > request.limit ? { kind: 'nextPage', token: token(last, tombstonesAfter) } : { kind: 'nextSync', token: token(through, through) },
        reading,
      };
    },

    addresses: () => store.addresses(),

    defaultLocale: async () => (await store.locales()).byDefault,

    async negotiate(acceptLanguage) {
      const { codes, byDefault } = await store.locales();
      return preferredLocale(acceptLanguage, codes, byDefault);
    },
  };
}

/** Reads the feed for REST and GraphQL alike. */
export default ({ strapi }: { strapi: Core.Strapi }): Reader => createReader(createReadModelStore(strapi, feedSettings(strapi)), createCounter(strapi));
