import { alphabeticalKey } from './alphabetical-key';
import type { Cursor } from './cursor';

/** What places an entry in a list. Moments in milliseconds since 1970-01-01T00:00Z. */
export interface Sortable {
  readonly documentId: string;
  readonly kind: string;
  readonly publishedAt: number;
  readonly pinned: boolean;
  readonly startsAt: number | null;
  readonly title: string;
}

export type Order =
  /** Newest publication first; pinned articles before all others where asked. */
  | { readonly by: 'newest'; readonly pinnedFirst: boolean }
  /** What begins next first. */
  | { readonly by: 'soonest' }
  /** What began last first; without a known start last. */
  | { readonly by: 'latest' }
  /** By title, as in an alphabet. */
  | { readonly by: 'title' };

/** Where a list puts an entry: smaller keys come first. The documentId makes every key different. */
export function sortKey(entry: Sortable, order: Order): Cursor {
  switch (order.by) {
    case 'newest':
      return [order.pinnedFirst && entry.pinned ? 0 : 1, -entry.publishedAt, entry.documentId];
    case 'soonest':
      return [entry.startsAt ?? Number.MAX_SAFE_INTEGER, entry.documentId];
    case 'latest':
      return [entry.startsAt === null ? 1 : 0, entry.startsAt === null ? -entry.publishedAt : -entry.startsAt, entry.documentId];
    case 'title':
      return [alphabeticalKey(entry.title), entry.title, entry.documentId];
  }
}
