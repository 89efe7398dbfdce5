import type { DeskKind, DeskState } from '../../server/src/core/desk';

/** Kinds of entries, in the order in which they are shown. */
export const KINDS = ['article', 'event', 'municipality', 'partnership', 'area', 'programme', 'organisation'] as const satisfies readonly DeskKind[];

/** States, from what has most to do to what has nothing. */
export const STATES = ['missing', 'draft', 'outdated', 'needs-review', 'current'] as const satisfies readonly DeskState[];

export const isKind = (text: string): text is DeskKind => (KINDS as readonly string[]).includes(text);

export const isState = (text: string): text is DeskState => (STATES as readonly string[]).includes(text);

/** What names one translation. */
export interface TranslationName {
  readonly kind: DeskKind;
  readonly documentId: string;
  readonly locale: string;
}

/** `kind:documentId:locale`, as the server takes it. */
export const translationText = ({ kind, documentId, locale }: TranslationName): string => `${kind}:${documentId}:${locale}`;
