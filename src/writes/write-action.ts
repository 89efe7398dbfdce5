/** The Document Service's actions that change something. */
export const WRITE_ACTIONS = ['create', 'update', 'clone', 'publish', 'unpublish', 'discardDraft', 'delete'] as const;

export type WriteAction = (typeof WRITE_ACTIONS)[number];

export const isWriteAction = (action: string): action is WriteAction => (WRITE_ACTIONS as readonly string[]).includes(action);

/** Create and update publish at once where they are told to, which REST does unless told otherwise. */
export const isPublishing = (action: WriteAction, status: unknown): boolean =>
  action === 'publish' || ((action === 'create' || action === 'update') && status === 'published');
