import { DESK_KINDS, type DeskKind } from './desk';

/** A document of one kind. */
export interface DocumentId {
  readonly kind: DeskKind;
  readonly documentId: string;
}

/** A document in one language. */
export interface TranslationId extends DocumentId {
  readonly locale: string;
}

export const isDeskKind = (text: string): text is DeskKind => (DESK_KINDS as readonly string[]).includes(text);

/** `kind:documentId`. */
export const documentText = ({ kind, documentId }: DocumentId): string => `${kind}:${documentId}`;

/** `kind:documentId:locale`, as addresses and exports name a translation. */
export const translationText = (id: TranslationId): string => `${documentText(id)}:${id.locale}`;

/** Reads what `translationText` wrote; null for anything else. */
export function readTranslation(text: string): TranslationId | null {
  const [kind = '', documentId = '', locale = '', ...rest] = text.split(':');
  return isDeskKind(kind) && documentId !== '' && locale !== '' && rest.length === 0 ? { kind, documentId, locale } : null;
}
