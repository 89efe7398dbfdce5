import type { DocumentId, Locale } from '../core/brands';
import type { Item, OrganisationView } from '../core/item';
import type { AreaView } from '../core/shape-organisation';
import type { Kind } from '../core/kind';
import type { Cursor } from '../core/cursor';
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
  /** Each item with its place in the list. */
  readonly entries: readonly { readonly item: Item; readonly key: Cursor }[];
  /** The place behind the last item, where more follow. */
  readonly next: Cursor | null;
}

export type Found =
  | { readonly kind: 'found'; readonly item: Item }
  /** The slug belongs to another language: the item is there under this one. */
  | { readonly kind: 'moved'; readonly slug: string }
  | { readonly kind: 'missing' };

/**
 * What the public reads, however it is kept.
 *
 * Everything an implementation gives out is published; what is not cannot be told from what does not exist.
 */
export interface FeedStore {
  /**
   * The same content for as long as one answer takes: what is asked for several times is read once.
   * Not to be kept longer.
   */
  snapshot(): FeedStore;
  page(query: PageQuery): Promise<Page>;
  /** @param handle slug or documentId */
  item(kind: Kind, handle: string, how: Depth, now: Date): Promise<Found>;
  /** Items by documentId, in no particular order; those that are not public are left out. A fixed number of queries. */
  byIds(kind: Kind, documentIds: readonly DocumentId[], how: Depth, now: Date): Promise<readonly Item[]>;
  /** Public articles or events that name any of some partnerships or municipalities, newest first, by what they name. A fixed number of queries. */
  about(kind: 'article' | 'event', target: 'partnership' | 'municipality', documentIds: readonly DocumentId[], reading: Reading, now: Date): Promise<ReadonlyMap<DocumentId, readonly Item[]>>;
  organisation(reading: Reading): Promise<OrganisationView | null>;
  areas(reading: Reading): Promise<readonly AreaView[]>;
  locales(): Promise<{ readonly codes: readonly Locale[]; readonly byDefault: Locale }>;
}
