import { filterParams, readFilters } from '../board/filters';
import { COLUMNS, isColumn, USUAL, type ColumnName } from './columns';

/** How the table shows what it shows; beside the filters in the address of the page. */
export interface Layout {
  readonly sort: ColumnName;
  readonly order: 'asc' | 'desc';
  /** From 1. */
  readonly page: number;
  readonly columns: readonly ColumnName[];
}

const same = (a: readonly ColumnName[], b: readonly ColumnName[]): boolean => a.length === b.length && a.every((column, at) => column === b[at]);

/** In the table's order, each once, and always with the first. */
const inOrder = (columns: readonly ColumnName[]): ColumnName[] => COLUMNS.filter((column) => column === 'title' || columns.includes(column));

export function readLayout(params: URLSearchParams): Layout {
  const columns = (params.get('columns') ?? '').split(',').filter(isColumn);
  const sort = params.get('sort');
  const page = /^[1-9]\d{0,3}$/.test(params.get('page') ?? '') ? Number(params.get('page')) : 1;
  return { sort: isColumn(sort) ? sort : 'title', order: params.get('order') === 'desc' ? 'desc' : 'asc', page, columns: columns.length > 0 ? inOrder(columns) : USUAL };
}

/** A layout as parts of an address, which leaves out what goes without saying. */
export const layoutParams = ({ sort, order, page, columns }: Layout): Record<string, string> => ({
  ...(sort !== 'title' && { sort }),
  ...(order !== 'asc' && { order }),
  ...(page !== 1 && { page: String(page) }),
  ...(!same(inOrder(columns), USUAL) && { columns: inOrder(columns).join(',') }),
});

/** What of an address makes a view that can be saved and sent: filters, order and columns, and no page. */
export const viewAddress = (params: URLSearchParams): string =>
  new URLSearchParams({ ...filterParams(readFilters(params)), ...layoutParams({ ...readLayout(params), page: 1 }) }).toString();
