/** What an entry can be linked to, with the content type that holds it. */
export const LINKABLE = {
  article: 'api::article.article',
  event: 'api::event.event',
  municipality: 'api::municipality.municipality',
  partnership: 'api::partnership.partnership',
  area: 'api::area.area',
  programme: 'api::programme.programme',
} as const;

export type LinkableKind = keyof typeof LINKABLE;

export type LinkableUid = (typeof LINKABLE)[LinkableKind];

export const isLinkableKind = (value: string): value is LinkableKind => Object.hasOwn(LINKABLE, value);

/** `kind:documentId`, as the public API names everything. */
export interface PublicId {
  readonly kind: LinkableKind;
  readonly documentId: string;
}

export const formatPublicId = ({ kind, documentId }: PublicId): string => `${kind}:${documentId}`;

/** @returns null where the text is no public id */
export function parsePublicId(text: string): PublicId | null {
  const [kind, documentId, ...rest] = text.split(':');
  if (kind === undefined || documentId === undefined || rest.length > 0) return null;
  return isLinkableKind(kind) && /^[a-z0-9]{1,64}$/.test(documentId) ? { kind, documentId } : null;
}
