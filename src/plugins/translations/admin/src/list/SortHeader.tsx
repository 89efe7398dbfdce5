import type { ReactNode } from 'react';

import { CaretDown, CaretUp } from '@strapi/icons';
import { styled } from 'styled-components';

import type { ListFilters, Sort } from './list-address';

const SortButton = styled.button`
  display: inline-flex;
  align-items: center;
  gap: ${({ theme }) => theme.spaces[1]};
  padding: 0;
  border: none;
  background: none;
  font: inherit;
  font-weight: 600;
  color: inherit;
  cursor: pointer;

  &:focus-visible {
    outline: 2px solid ${({ theme }) => theme.colors.primary600};
    outline-offset: 2px;
  }
`;

/** The header of a column that a list can be sorted by. */
export function SortHeader({ sort, filters, onSort, children }: { readonly sort: Sort; readonly filters: ListFilters; readonly onSort: (sort: Sort, order: 'asc' | 'desc') => void; readonly children: ReactNode }) {
  const isSorted = filters.sort === sort;
  const Caret = filters.order === 'asc' ? CaretUp : CaretDown;
  return (
    <th role="columnheader" scope="col" aria-sort={isSorted ? (filters.order === 'asc' ? 'ascending' : 'descending') : 'none'}>
      <SortButton type="button" onClick={() => onSort(sort, isSorted && filters.order === 'asc' ? 'desc' : 'asc')}>
        {children}
        {isSorted && <Caret aria-hidden width="1rem" />}
      </SortButton>
    </th>
  );
}
