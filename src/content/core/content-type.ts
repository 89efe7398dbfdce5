/** Content types of the application that people write, and what the rules at the door need to know of each. */
export const CONTENT_TYPES = {
  'api::article.article': { kind: 'article', title: 'title', publishable: true },
  'api::event.event': { kind: 'event', title: 'title', publishable: true },
  'api::municipality.municipality': { kind: 'municipality', title: null, publishable: true },
  'api::partnership.partnership': { kind: 'partnership', title: 'title', publishable: true },
  'api::area.area': { kind: 'area', title: 'name', publishable: false },
  'api::programme.programme': { kind: 'programme', title: 'name', publishable: false },
  'api::organisation.organisation': { kind: 'organisation', title: null, publishable: false },
  'api::inquiry.inquiry': { kind: 'inquiry', title: null, publishable: false },
} as const;

export type ContentUid = keyof typeof CONTENT_TYPES;

export const isContentUid = (uid: string): uid is ContentUid => Object.hasOwn(CONTENT_TYPES, uid);

/** Content types whose entries have an address of their own. */
export const hasSlug = (uid: ContentUid): boolean => uid !== 'api::organisation.organisation' && uid !== 'api::inquiry.inquiry';

/** An entry in one language, by field name. Values are as the request or the database has them: rules read them. */
export type Entry = Readonly<Record<string, unknown>>;
