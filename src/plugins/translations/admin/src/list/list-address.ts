import type { DeskKind, DeskState, EntryQuery } from '../../../server/src/core/desk';
import { isKind, isState } from '../desk-lists';

export const SORTS = ['due', 'changed', 'title', 'words'] as const satisfies readonly NonNullable<EntryQuery['sort']>[];

export type Sort = (typeof SORTS)[number];

export const PAGE_SIZES = [25, 50, 100] as const;

/** What a list shows: all of it stands in the address of the page, so that it can be sent to somebody and gone back to. */
export interface ListFilters {
  readonly kinds: readonly DeskKind[];
  readonly locales: readonly string[];
  readonly states: readonly DeskState[];
  /** documentId. */
  readonly area: string | null;
  /** `YYYY-MM-DD`. */
  readonly since: string | null;
  readonly q: string;
  /** `me`, `none`, or the id of an administrator. */
  readonly assignee: string | null;
  readonly sort: Sort;
  readonly order: 'asc' | 'desc';
  /** From 1. */
  readonly page: number;
  readonly pageSize: number;
}

export const NO_FILTERS: ListFilters = { kinds: [], locales: [], states: [], area: null, since: null, q: '', assignee: null, sort: 'due', order: 'asc', page: 1, pageSize: 25 };

const listOf = (text: string | null): string[] => [...new Set((text ?? '').split(',').filter((part) => part !== ''))];

const LOCALE = /^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$/;
const DOCUMENT_ID = /^[a-z0-9]{1,64}$/;
const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** The text where it is of a form, null otherwise. */
const shaped = (text: string | null, form: RegExp): string | null => (text !== null && form.test(text) ? text : null);

/** Whether a day of the calendar is meant: 2026-02-31 is none. */
const isDay = (text: string): boolean => !Number.isNaN(Date.parse(text)) && new Date(text).toISOString().startsWith(text);

/** Reads the address of a list. What is of no known form is left out, so that an old or mistyped address shows a list still. */
export function readFilters(params: URLSearchParams): ListFilters {
  const sort = SORTS.find((known) => known === params.get('sort')) ?? NO_FILTERS.sort;
  const page = Number(shaped(params.get('page'), /^[1-9]\d{0,4}$/) ?? 1);
  const pageSize = Number(params.get('pageSize'));
  const since = shaped(params.get('since')?.slice(0, 10) ?? null, DAY);
  return {
    kinds: listOf(params.get('kind')).filter(isKind),
    locales: listOf(params.get('locale')).filter((locale) => LOCALE.test(locale)),
    states: listOf(params.get('state')).filter(isState),
    area: shaped(params.get('area'), DOCUMENT_ID),
    since: since !== null && isDay(since) ? since : null,
    q: (params.get('q') ?? '').slice(0, 200),
    assignee: shaped(params.get('assignee'), /^(me|none|[1-9]\d{0,9})$/),
    sort,
    order: params.get('order') === 'desc' ? 'desc' : 'asc',
    page,
    pageSize: PAGE_SIZES.find((known) => known === pageSize) ?? NO_FILTERS.pageSize,
  };
}

/** What a list asks the server for; also the address of the list, which leaves out what goes without saying. */
export function queryOf(filters: ListFilters): EntryQuery {
  const { kinds, locales, states, area, since, q, assignee, sort, order, page, pageSize } = filters;
  return {
    ...(kinds.length > 0 && { kind: kinds.join(',') }),
    ...(locales.length > 0 && { locale: locales.join(',') }),
    ...(states.length > 0 && { state: states.join(',') }),
    ...(area !== null && { area }),
    ...(since !== null && { since }),
    ...(q.trim() !== '' && { q: q.trim() }),
    ...(assignee !== null && { assignee }),
    ...(sort !== NO_FILTERS.sort && { sort }),
    ...(order !== NO_FILTERS.order && { order }),
    ...(page !== NO_FILTERS.page && { page: String(page) }),
    ...(pageSize !== NO_FILTERS.pageSize && { pageSize: String(pageSize) }),
  };
}

export const searchOf = (filters: ListFilters): string => new URLSearchParams({ ...queryOf(filters) }).toString();

/** Filters with some changed: another question begins on its first page. */
export const changeFilters = (filters: ListFilters, changed: Partial<ListFilters>): ListFilters => ({ ...filters, page: NO_FILTERS.page, ...changed });

/** How many things are filtered by, sort and page apart. */
export const filterCount = ({ kinds, locales, states, area, since, q, assignee }: ListFilters): number =>
  [kinds.length > 0, locales.length > 0, states.length > 0, area !== null, since !== null, q.trim() !== '', assignee !== null].filter(Boolean).length;

/** What is exported of everything that a list finds: its filters, without its page. */
export function foundQuery(filters: ListFilters): EntryQuery {
  const { page: _page, pageSize: _pageSize, ...query } = queryOf(filters);
  return query;
}
