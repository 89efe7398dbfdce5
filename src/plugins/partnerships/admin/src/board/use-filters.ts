import { useCallback, useMemo } from 'react';

import { useSearchParams } from 'react-router-dom';

import { filterParams, readFilters, type Filters } from './filters';

const OWN = ['stage', 'type', 'region', 'area', 'q', 'attention'];

/** The filters in the address of the page, and the way to change them; the rest of the address stays. */
export function useFilters(): { readonly filters: Filters; readonly change: (changed: Partial<Filters>) => void } {
  const [params, setParams] = useSearchParams();
  const filters = useMemo(() => readFilters(params), [params]);
  const change = useCallback(
    (changed: Partial<Filters>) =>
      setParams(
        (before) => {
          const others = [...before].filter(([name]) => !OWN.includes(name) && name !== 'page');
          return { ...Object.fromEntries(others), ...filterParams({ ...readFilters(before), ...changed }) };
        },
        { replace: true },
      ),
    [setParams],
  );
  return { filters, change };
}
