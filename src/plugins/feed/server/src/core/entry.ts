import { KINDS } from './kind';

/** What the read model holds: the items of the feed, and what is shown beside them. */
export const ENTRY_KINDS = [...KINDS, 'area', 'programme', 'organisation'] as const;

export type EntryKind = (typeof ENTRY_KINDS)[number];

export const isEntryKind = (text: string): text is EntryKind => (ENTRY_KINDS as readonly string[]).includes(text);

/** A document of one kind. */
export interface EntryId {
  readonly kind: EntryKind;
  readonly documentId: string;
}

/** `kind:documentId`, as links and items name it. */
export const idText = ({ kind, documentId }: EntryId): string => `${kind}:${documentId}`;

/** Reads what `idText` wrote; null for a file or anything else. */
export function readId(text: string): EntryId | null {
  const at = text.indexOf(':');
  const kind = text.slice(0, at);
  return at > 0 && isEntryKind(kind) ? { kind, documentId: text.slice(at + 1) } : null;
}

/**
 * One document for the readers of one language: what lists sort and filter by, and the answer's own text.
 *
 * Moments in milliseconds since 1970-01-01T00:00Z; JSON as text.
 */
export interface Entry extends EntryId {
  /** The language asked for. */
  readonly locale: string;
  /** The language of the words. */
  readonly sourceLocale: string;
  readonly slug: string | null;
  /** A municipality's code, an area's key. */
  readonly code: string | null;
  /** 0 for what is pinned, else 1. */
  readonly pin: 0 | 1;
  /** Negative moment of publication. */
  readonly newest: number;
  readonly startsAt: number | null;
  readonly endsAt: number | null;
  /** `YYYY-MM-DD` where the event is. */
  readonly firstDay: string | null;
  readonly lastDay: string | null;
  /** 1 for an event without a known start. */
  readonly undated: 0 | 1;
  /** Negative start of an event, or as `newest` without one; null for other kinds. */
  readonly latest: number | null;
  /** Of kinds whose lists are in the order of an alphabet. */
  readonly titleKey: string | null;
  readonly title: string;
  readonly country: string | null;
  readonly seeking: 0 | 1 | null;
  readonly stage: string | null;
  readonly type: string | null;
  /** Search keys, one a line. */
  readonly search: string | null;
  /** The item, without its text. */
  readonly item: string;
  /** For readers without fallback, where that is another one: their links are in their own language too. */
  readonly strictItem: string | null;
  /** The item with its text, where it has one. */
  readonly whole: string | null;
  readonly strictWhole: string | null;
  /** What other entries show of this one, as a hash. */
  readonly face: string;
}

/** The columns of an entry that are compared and stored, in their order. */
export const ENTRY_FIELDS = [
  'sourceLocale', 'slug', 'code', 'pin', 'newest', 'startsAt', 'endsAt', 'firstDay', 'lastDay', 'undated', 'latest', 'titleKey', 'title',
  'country', 'seeking', 'stage', 'type', 'search', 'item', 'strictItem', 'whole', 'strictWhole', 'face',
] as const satisfies readonly (keyof Entry)[];

export type EntryField = (typeof ENTRY_FIELDS)[number];

/** Of these, the ones that indexes are made of: by them an entry has its place in lists. */
export const PLACE_FIELDS = ['sourceLocale', 'slug', 'code', 'pin', 'newest', 'endsAt', 'undated', 'latest', 'titleKey', 'title'] as const satisfies readonly EntryField[];

/** The place of an entry as a text: equal for two that stand at the same one. */
export const placeOf = (entry: Readonly<Record<(typeof PLACE_FIELDS)[number], unknown>>): string => JSON.stringify(PLACE_FIELDS.map((field) => entry[field]));
