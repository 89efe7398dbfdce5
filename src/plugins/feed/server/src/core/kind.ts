/** What the feed delivers. */
export const KINDS = ['article', 'event', 'municipality', 'partnership'] as const;

export type Kind = (typeof KINDS)[number];

/** Each kind's name in paths. */
export const PLURALS = { article: 'articles', event: 'events', municipality: 'municipalities', partnership: 'partnerships' } as const satisfies Record<Kind, string>;

export type Plural = (typeof PLURALS)[Kind];
