import { styled } from 'styled-components';

/** A table that may be wider than the page: it scrolls within itself, by keyboard too. */
export const TableFrame = styled.div`
  overflow-x: auto;
  position: relative;
  background: ${({ theme }) => theme.colors.neutral0};
  border: 1px solid ${({ theme }) => theme.colors.neutral150};
  border-radius: ${({ theme }) => theme.borderRadius};
  box-shadow: ${({ theme }) => theme.shadows.tableShadow};

  &:focus-visible {
    outline: 2px solid ${({ theme }) => theme.colors.primary600};
    outline-offset: 2px;
  }
`;

export const PlainTable = styled.table`
  width: 100%;
  border-collapse: collapse;
  color: ${({ theme }) => theme.colors.neutral800};
  font-size: ${({ theme }) => theme.fontSizes[2]};
  line-height: 1.43;

  caption {
    text-align: start;
  }

  th,
  td {
    padding: ${({ theme }) => `${theme.spaces[3]} ${theme.spaces[4]}`};
    text-align: start;
    vertical-align: top;
    border-bottom: 1px solid ${({ theme }) => theme.colors.neutral150};
  }

  tr:last-child > th,
  tr:last-child > td {
    border-bottom: none;
  }

  thead th {
    font-weight: 600;
    color: ${({ theme }) => theme.colors.neutral700};
    white-space: nowrap;
  }
`;

/** Narrower than a table has room: a row is a card there. */
export const NARROW = '@media (max-width: 767px)';

/**
 * A table whose rows are cards on a phone. Its parts need their roles written out (`role="table"`, `row`, `cell` and so on): what is not laid out as a
 * table is none to a screen reader otherwise.
 */
export const CardTable = styled(PlainTable)`
  ${NARROW} {
    &,
    thead,
    tbody,
    tr,
    th,
    td {
      display: block;
      min-width: 0;
    }

    tbody > tr {
      padding: ${({ theme }) => `${theme.spaces[3]} ${theme.spaces[4]}`};
      border-bottom: 1px solid ${({ theme }) => theme.colors.neutral150};
    }

    tbody > tr > * {
      padding: ${({ theme }) => theme.spaces[1]} 0;
      border-bottom: none;
    }
  }
`;

/** Says in a card what the header of the column says in a table; a screen reader has the header either way. */
export const CardLabel = styled.span`
  display: none;

  ${NARROW} {
    display: inline;
    margin-inline-end: ${({ theme }) => theme.spaces[2]};
    color: ${({ theme }) => theme.colors.neutral700};
    font-weight: 400;
  }
`;
