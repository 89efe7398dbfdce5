import type { ContentUid } from './core/content-type';
import type { Version, Versions } from './store/versions';

/** Parameters of the Document Service as the door reads them; `data` may be completed in place, and languages left out. */
export interface WriteParams {
  readonly documentId?: string;
  locale?: unknown;
  readonly status?: unknown;
  data?: Record<string, unknown>;
}

/** One write on its way in. */
export interface Write {
  readonly versions: Versions;
  readonly uid: ContentUid;
  readonly params: WriteParams;
  /** The language written; for `*` and lists, the first of them that the document has. */
  readonly locale: string;
  readonly current: readonly Version[];
}

/** The versions that editors work on: drafts, or all of a type that has none. */
export const draftsOf = (current: readonly Version[]): Version[] => {
  const drafts = current.filter(({ published }) => !published);
  return drafts.length > 0 ? drafts : [...current];
};

/** Codes are compared and shown as they are officially written: without white space around them. */
export const trimCode = (data: Record<string, unknown>): void => {
  if (typeof data.code === 'string') data.code = data.code.trim();
};
