import type { Cursor } from '../core/cursor';
import type { DocumentId, Locale } from '../core/brands';
import type { Item, OrganisationView } from '../core/item';
import type { Kind } from '../core/kind';
import type { AreaView } from '../core/shape-organisation';
import type { Bound } from '../core/event-span';

/** In which language a reader wants to read, and whether the next best will do. */
export interface Reading {
  readonly locale: Locale;
  readonly fallback: boolean;
}

/** How an item is read: by whom, and whether with `body` and `html`. */
export interface Depth {
  readonly reading: Reading;
  readonly withBody: boolean;
}

/** What a list may be narrowed to; entities are documentIds, slugs of any language or municipality codes. */
export interface Filters {
  readonly area?: string;
  readonly partnership?: string;
  readonly municipality?: string;
  readonly when?: 'upcoming' | 'past' | 'all';
  /** Events that are not over yet at this moment, or on this day. */
  readonly from?: Bound;
  /** Events that have begun before this moment, or by the end of this day. */
  readonly to?: Bound;
  readonly country?: 'PL' | 'UA';
  readonly q?: string;
  readonly seeking?: boolean;
  readonly code?: string;
  readonly stage?: string;
  readonly type?: string;
}

export interface PageQuery {
  readonly reading: Reading;
  readonly kinds: readonly Kind[];
  readonly filters: Filters;
  readonly limit: number;
  readonly after: Cursor | null;
  /** Whether items carry `body` and `html`. */
  readonly withBody: boolean;
  /** Pinned articles first: the list of everything and of articles. */
  readonly pinnedFirst: boolean;
  readonly now: Date;
}

export interface Page {
  /** Each item as JSON text, with its place in the list. */
  readonly entries: readonly { readonly json: string; readonly key: Cursor }[];
  /** The place behind the last item, where more follow. */
  readonly next: Cursor | null;
}

export type Found =
  | { readonly kind: 'found'; readonly json: string }
  /** The slug belongs to another language: the item is there under this one. */
  | { readonly kind: 'moved'; readonly slug: string }
  | { readonly kind: 'missing' };

export interface ChangesQuery {
  readonly locale: Locale;
  readonly kinds: readonly Kind[];
  /** Sequence number of the last change that is known already. */
  readonly after: number;
  /** Tombstones up to this number are of no interest: the reader never had what they are of. */
  readonly tombstonesAfter: number;
  readonly limit: number;
}

export type FeedChange =
  | { readonly kind: 'upsert'; readonly sequence: number; readonly json: string }
  | { readonly kind: 'delete'; readonly sequence: number; readonly id: string };

/** What a sitemap needs of one public version. */
export interface Address {
  /** `kind:documentId`. */
  readonly id: string;
  readonly locale: string;
  /** Of the frontend's page. */
  readonly url: string;
  /** ISO 8601. */
  readonly updatedAt: string;
}

/**
 * What the public reads, however it is kept.
 *
 * Everything an implementation gives out is published; what is not cannot be told from what does not exist.
 */
export interface FeedStore {
  page(query: PageQuery): Promise<Page>;
  /** @param handle slug or documentId */
  item(kind: Kind, handle: string, how: Depth): Promise<Found>;
  /** Items by documentId, in no particular order; those that are not public are left out. One query. */
  byIds(kind: Kind, documentIds: readonly DocumentId[], how: Depth): Promise<readonly Item[]>;
  /** Up to `first` public articles or events about each of some partnerships or municipalities, newest first, by what they name. One query. */
  about(kind: 'article' | 'event', target: 'partnership' | 'municipality', documentIds: readonly DocumentId[], reading: Reading, first: number): Promise<ReadonlyMap<DocumentId, readonly Item[]>>;
  organisation(reading: Reading): Promise<OrganisationView | null>;
  areas(reading: Reading): Promise<readonly AreaView[]>;
  locales(): Promise<{ readonly codes: readonly Locale[]; readonly byDefault: Locale }>;
  /** Changes in the order of their numbers; an entry comes once, in its last state. */
  changes(query: ChangesQuery): Promise<readonly FeedChange[]>;
  /** Up to which number tombstones have been cleared away. */
  cleared(): Promise<number>;
  /** The last moment at which an event of a language was over, and the next at which one will be: milliseconds since 1970-01-01T00:00Z. */
  ends(locale: Locale, now: Date): Promise<{ readonly last: number | null; readonly next: number | null }>;
  /** All public versions, entry by entry. */
  addresses(): Promise<readonly Address[]>;
}
