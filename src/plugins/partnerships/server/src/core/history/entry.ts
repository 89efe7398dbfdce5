/** What has a history: the register's own kinds. A milestone's entries belong to its partnership's history. */
export const HISTORY_KINDS = ['partnership', 'milestone', 'municipality'] as const;

export type HistoryKind = (typeof HISTORY_KINDS)[number];

/** What whole histories are asked for. */
export const HISTORY_SUBJECTS = ['partnership', 'municipality'] as const;

export type HistorySubject = (typeof HISTORY_SUBJECTS)[number];

/**
 * What happened. `found`: the register was found to say this when the server started, without anybody having written it through Pobratym:
 * at the beginning of the history, or after an import past it.
 */
export const HISTORY_ACTIONS = ['found', 'created', 'changed', 'published', 'unpublished', 'deleted'] as const;

export type HistoryAction = (typeof HISTORY_ACTIONS)[number];

/** Who did it, named as they were called then. `system`: a script, an import or the server itself. */
export type Who =
  | { readonly kind: 'administrator' | 'token' | 'user'; readonly id: number; readonly name: string }
  | { readonly kind: 'system' };

/** Facts of an entry by field, as JSON values; a file of evidence is `{ id, name }`. What is not recorded is left out. */
export type Facts = Readonly<Record<string, unknown>>;

/** What the register said of an entry after a change. */
export interface RegisterState {
  readonly facts: Facts;
  /** When each public language was published last, ISO 8601. */
  readonly published: Readonly<Record<string, string>>;
}

/** A field that says something else now; null where nothing was or is recorded. */
export interface FieldChange {
  readonly field: string;
  readonly before: unknown;
  readonly after: unknown;
}

/** One entry of the history. */
export interface HistoryEntry {
  /** Ascending in the order of the changes. */
  readonly id: number;
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly kind: HistoryKind;
  readonly documentId: string;
  /** documentId of the partnership or municipality whose history it belongs to. */
  readonly subject: string;
  readonly action: HistoryAction;
  /** The language that was published or withdrawn; null where it was none or several. */
  readonly locale: string | null;
  readonly who: Who;
  readonly changes: readonly FieldChange[];
  /** Null once the entry is gone. */
  readonly state: RegisterState | null;
}
