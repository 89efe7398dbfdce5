import { useCallback, useMemo } from 'react';

import { useSearchParams } from 'react-router-dom';

import { filterParams, readFilters } from '../board/filters';
import { layoutParams, readLayout, viewAddress, type Layout } from './table-address';

/** The layout in the address of the page, and the way to change it. Another order begins on its first page. */
export function useLayout(): { readonly layout: Layout; readonly address: string; readonly change: (changed: Partial<Layout>) => void } {
  const [params, setParams] = useSearchParams();
  const change = useCallback(
    (changed: Partial<Layout>) =>
      setParams((before) => ({ ...filterParams(readFilters(before)), ...layoutParams({ ...readLayout(before), page: 1, ...changed }) }), { replace: true }),
    [setParams],
  );
  return { layout: useMemo(() => readLayout(params), [params]), address: useMemo(() => viewAddress(params), [params]), change };
}
