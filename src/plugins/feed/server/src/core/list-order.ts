import type { Cursor } from './cursor';
import type { Kind } from './kind';

/** The columns of each order; every one ends with the documentId, so no two places are the same. */
export const ORDERS = {
  pinned: ['pin', 'newest', 'document_id'],
  newest: ['newest', 'document_id'],
  soonest: ['starts_at', 'document_id'],
  latest: ['undated', 'latest', 'document_id'],
  title: ['title_key', 'title', 'document_id'],
} as const;

export type ListOrder = keyof typeof ORDERS;

const TEXTS: ReadonlySet<string> = new Set(['title_key', 'title', 'document_id']);

/** Whether a column of an order holds texts; the others hold whole numbers. */
export const isTextColumn = (column: string): boolean => TEXTS.has(column);

/** News by date, a calendar by its dates, a register by name. */
export function orderOf({ kinds, when, pinnedFirst }: { readonly kinds: readonly Kind[]; readonly when: string | undefined; readonly pinnedFirst: boolean }): ListOrder {
  const [kind, ...others] = kinds;
  if (others.length > 0 || kind === 'article') return pinnedFirst ? 'pinned' : 'newest';
  if (kind === 'event') return when === 'upcoming' ? 'soonest' : 'latest';
  return 'title';
}

/** Whether a cursor, which anybody can make, is a place in an order: what a database would not compare is none. */
export const isPlaceIn = (cursor: Cursor, order: ListOrder): boolean =>
  cursor.length === ORDERS[order].length && ORDERS[order].every((column, at) => {
    const part = cursor[at];
    return isTextColumn(column) ? typeof part === 'string' && !part.includes('\0') : Number.isSafeInteger(part);
  });
