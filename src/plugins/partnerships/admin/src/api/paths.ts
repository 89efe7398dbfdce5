import type { ContentLocale } from '../content-locale';
import { PLUGIN_ID } from '../plugin-id';
import type { LinkableKind, PairType } from './contract';

/** How many hits one search brings; more than that is a reason to type another letter. */
export const SEARCH_LIMIT = 20;

const base = `/${PLUGIN_ID}`;

const withQuery = (path: string, query: Readonly<Record<string, string>>): string => `${path}?${new URLSearchParams(query).toString()}`;

export const municipalitySearchPath = (q: string, locale: ContentLocale): string =>
  withQuery(`${base}/municipalities`, { q, locale, limit: String(SEARCH_LIMIT) });

export const municipalityPath = (documentId: string, locale: ContentLocale): string =>
  withQuery(`${base}/municipalities/${encodeURIComponent(documentId)}`, { locale });

export const referenceSearchPath = (kinds: readonly LinkableKind[], q: string, locale: ContentLocale): string =>
  withQuery(`${base}/references`, { kinds: kinds.join(','), q, locale, limit: String(SEARCH_LIMIT) });

export const referenceResolvePath = (ids: readonly string[], locale: ContentLocale): string =>
  withQuery(`${base}/references/resolve`, { ids: ids.join(','), locale });

/** @param except documentId of the partnership being edited, which is not in its own way */
export const pairPath = (a: string, b: string, type: PairType, except: string | null, locale: ContentLocale): string =>
  withQuery(`${base}/pair`, { a, b, type, locale, ...(except === null ? {} : { except }) });

export const timelinePath = (partnership: string, locale: ContentLocale): string => withQuery(`${base}/milestones`, { partnership, locale });

export const milestonesPath = (locale: ContentLocale): string => withQuery(`${base}/milestones`, { locale });

export const milestonePath = (documentId: string, locale: ContentLocale): string => withQuery(`${base}/milestones/${encodeURIComponent(documentId)}`, { locale });

/** @param rows which of the rows below the header */
export const importPath = (of: 'municipalities' | 'partnerships', dryRun: boolean, locale: ContentLocale, rows: { readonly from: number; readonly count: number }): string =>
  withQuery(`${base}/import`, { of, dryRun: String(dryRun), locale, from: String(rows.from), count: String(rows.count) });

/** Where the content manager edits an entry. */
export const editPath = (kind: LinkableKind, documentId: string): string =>
  `/content-manager/collection-types/api::${kind}.${kind}/${encodeURIComponent(documentId)}`;
