import { styled } from 'styled-components';

import { CardTable, NARROW } from '../table-styles';

/** The table of the list: on a phone a card for each translation, below one line with what they can be sorted by. */
export const ListTable = styled(CardTable)`
  ${NARROW} {
    tr {
      display: grid;
      grid-template-columns: auto minmax(0, 1fr);
      column-gap: ${({ theme }) => theme.spaces[3]};
    }

    tr > * {
      grid-column: 1 / -1;
    }

    tr > [data-select] {
      grid-column: 1;
    }

    tr:has(> [data-select]) > :not([data-select]) {
      grid-column: 2;
    }

    tbody td p {
      font-size: 1.4rem;
    }

    tbody > tr > td:not([data-select]) > p {
      display: inline-block;
      margin-inline-start: ${({ theme }) => theme.spaces[2]};
    }

    thead > tr {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: ${({ theme }) => `${theme.spaces[2]} ${theme.spaces[4]}`};
      padding: ${({ theme }) => `${theme.spaces[3]} ${theme.spaces[4]}`};
      border-bottom: 1px solid ${({ theme }) => theme.colors.neutral150};
    }

    thead > tr > * {
      padding: 0;
      border-bottom: none;
    }

    /* In sight is what can be pressed. */
    thead [data-plain] {
      position: absolute;
      width: 1px;
      height: 1px;
      overflow: hidden;
      clip-path: inset(50%);
    }

    tbody > tr > th {
      padding-top: 0;
      font-size: 1.6rem;
    }
  }
`;
