import { createHash } from 'node:crypto';

import type { Core } from '@strapi/strapi';

import { preferredLocale } from '../core/accept-language';
import { toDocumentId, type Locale } from '../core/brands';
import { decodeCursor, encodeCursor } from '../core/cursor';
import type { Item, OrganisationView } from '../core/item';
import type { Kind } from '../core/kind';
import type { ParameterFault } from '../core/query-string';
import type { FeedSettings } from '../core/settings';
import type { AreaView } from '../core/shape-organisation';
import { createContentTablesStore } from '../store/content-tables-store';
import type { FeedStore, Filters, Reading } from '../store/feed-store';

export type { AreaView, Filters, Reading };

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

/** An item from its JSON text. */
export const parseItem = (json: string): Item => JSON.parse(json) as Item;

export interface Reader {
  /** A reader for one answer that asks for several things: see `FeedStore.snapshot`. */
  snapshot(): Reader;
  list(request: ListRequest): Promise<ListOutcome>;
  item(kind: Kind, handle: string, request: ItemRequest): Promise<ItemOutcome>;
  byIds(kind: Kind, documentIds: readonly string[], reading: Reading, withBody?: boolean): Promise<readonly Item[]>;
  about(kind: 'article' | 'event', target: 'partnership' | 'municipality', documentIds: readonly string[], reading: Reading): Promise<ReadonlyMap<string, readonly Item[]>>;
  organisation(request: ItemRequest): Promise<OrganisationOutcome>;
  areas(reading: Reading): Promise<readonly AreaView[]>;
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

function createReader(store: FeedStore): Reader {
  const readingOf = async ({ locale, fallback }: { locale: string | undefined; fallback: boolean }): Promise<{ kind: 'ok'; reading: Reading } | Refused> => {
    const { codes, byDefault } = await store.locales();
    const chosen: Locale | undefined = locale === undefined ? byDefault : codes.find((code) => code.toLowerCase() === locale.toLowerCase());
    return chosen === undefined
      ? { kind: 'refused', errors: [{ path: ['locale'], message: `is none of the configured languages: ${[...codes].sort().join(', ')}` }] }
      : { kind: 'ok', reading: { locale: chosen, fallback } };
  };

  return {
    snapshot: () => createReader(store.snapshot()),

    async list(request) {
      const language = await readingOf(request);
      if (language.kind === 'refused') return language;
      const { reading } = language;
      const made = fingerprint(request, reading);
      const place = request.after === undefined ? null : decodeCursor(request.after, made);
      if (place?.kind === 'refused') {
        const message = place.reason === 'malformed' ? 'is no cursor from meta.next' : 'is a cursor of another list: the other parameters have changed';
        return { kind: 'refused', errors: [{ path: ['after'], message }] };
      }
      const { kinds, filters, limit, withBody, pinnedFirst } = request;
      const { entries, next } = await store.page({ reading, kinds, filters, limit, after: place?.cursor ?? null, withBody, pinnedFirst, now: now() });
      return {
        kind: 'ok',
        json: entries.map(({ item }) => JSON.stringify(item)),
        next: next && encodeCursor(next, made),
        cursors: entries.map(({ key }) => encodeCursor(key, made)),
        reading,
        moves: { since: null, until: null },
      };
    },

    async item(kind, handle, request) {
      const language = await readingOf(request);
      if (language.kind === 'refused') return language;
      const { reading } = language;
      const found = await store.item(kind, handle, { reading, withBody: request.withBody ?? true }, now());
      return found.kind === 'found' ? { kind: 'found', json: JSON.stringify(found.item), reading } : found;
    },

    byIds: (kind, documentIds, reading, withBody = false) => store.byIds(kind, documentIds.map(toDocumentId), { reading, withBody }, now()),

    about: (kind, target, documentIds, reading) => store.about(kind, target, documentIds.map(toDocumentId), reading, now()),

    async organisation(request) {
      const language = await readingOf(request);
      if (language.kind === 'refused') return language;
      const organisation = await store.organisation(language.reading);
      return organisation === null ? { kind: 'missing' } : { kind: 'found', organisation };
    },

    areas: (reading) => store.areas(reading),

    async negotiate(acceptLanguage) {
      const { codes, byDefault } = await store.locales();
      return preferredLocale(acceptLanguage, codes, byDefault);
    },
  };
}

/** Reads the feed for REST and GraphQL alike. */
export default ({ strapi }: { strapi: Core.Strapi }): Reader => {
  const settings: FeedSettings = {
    publicUrl: String(strapi.plugin('feed').config('publicUrl')).replace(/\/+$/, ''),
    urlPattern: strapi.plugin('feed').config('urlPattern'),
    fallbackChains: strapi.plugin('feed').config('fallbackChains'),
  };
  return createReader(createContentTablesStore(strapi, settings));
};
