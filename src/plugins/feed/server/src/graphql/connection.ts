import { parseItem, type ListOutcome } from '../services/reader';

import type { Read } from './reading';

export interface Connection {
  readonly edges: readonly { readonly node: Read; readonly cursor: string }[];
  readonly nodes: readonly Read[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly hasPreviousPage: boolean; readonly startCursor: string | null; readonly endCursor: string | null };
}

/** A page by Relay's GraphQL Cursor Connections Specification. */
export function connectionOf({ json, cursors, next, reading }: Extract<ListOutcome, { kind: 'ok' }>, after: string | undefined): Connection {
  const nodes = json.map((text): Read => ({ item: parseItem(text), reading }));
  return {
    nodes,
    edges: nodes.map((node, at) => ({ node, cursor: cursors[at] ?? '' })),
    pageInfo: {
      hasNextPage: next !== null,
      // A cursor stands behind an item: there was one before this page.
      hasPreviousPage: after !== undefined,
      startCursor: cursors[0] ?? null,
      endCursor: cursors.at(-1) ?? null,
    },
  };
}
