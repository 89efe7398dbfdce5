import type { WriteAction } from '../../../../../writes/write-action';

/** What the Document Service hands a middleware, as far as this plugin reads it. */
export interface WriteContext {
  readonly uid: string;
  readonly action: WriteAction;
  readonly params: {
    readonly documentId?: string;
    readonly locale?: unknown;
    readonly status?: unknown;
    data?: Record<string, unknown>;
  };
}

export type Next = () => Promise<unknown>;

/** The documentId that a create or clone has just made. */
export function documentIdOf(result: unknown): string | null {
  if (typeof result !== 'object' || result === null || !('documentId' in result)) return null;
  return typeof result.documentId === 'string' ? result.documentId : null;
}
