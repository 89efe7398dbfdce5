/** What the content manager knows of an entry and its versions, as far as it matters here. */
export interface Versions {
  readonly document?: { readonly status?: unknown };
  readonly meta?: {
    /** The other state of this language's version. */
    readonly availableStatus?: readonly { readonly publishedAt?: unknown }[];
    /** The versions in other languages. */
    readonly availableLocales?: readonly { readonly status?: unknown }[];
  };
}

const isPublished = (status: unknown): boolean => status === 'published' || status === 'modified';

/** Whether an entry is public in any language: its milestones are then. */
export const isPublic = ({ document, meta }: Versions): boolean =>
  isPublished(document?.status) ||
  (meta?.availableStatus ?? []).some(({ publishedAt }) => typeof publishedAt === 'string') ||
  (meta?.availableLocales ?? []).some(({ status }) => isPublished(status));
