import type { DeskKind, DeskState } from './desk';

/** Which translations are asked for; what is left out matters not. */
export interface Filter {
  /** What of all this may be seen; without it, everything. */
  readonly visible?: readonly { readonly kind: DeskKind; readonly locales: readonly string[] }[];
  readonly kinds?: readonly DeskKind[];
  readonly locales?: readonly string[];
  readonly states?: readonly DeskState[];
  /** documentId. */
  readonly area?: string;
  /** Milliseconds since 1970-01-01T00:00Z: the source has changed since. */
  readonly since?: number;
  readonly q?: string;
  /** Id of an administrator; null for those that nobody has. */
  readonly assignee?: number | null;
}

export type Sort = 'due' | 'changed' | 'title' | 'words';
