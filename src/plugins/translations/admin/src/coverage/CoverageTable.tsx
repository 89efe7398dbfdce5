import { VisuallyHidden } from '@strapi/design-system';
import { styled } from 'styled-components';

import type { Coverage, DeskKind } from '../../../server/src/core/desk';
import { pages } from '../api/paths';
import { useLanguageName } from '../languages';
import { NO_FILTERS, searchOf } from '../list/list-address';
import { CardLabel, CardTable, NARROW, TableFrame } from '../table-styles';
import { useWords } from '../words';
import { CoverageCell } from './CoverageCell';
import { totalOf, type Matrix, type Measure } from './matrix';

const MatrixTable = styled(CardTable)`
  th,
  td {
    min-width: 13rem;
  }

  tbody th {
    min-width: 11rem;
    font-weight: 600;
  }

  tr[data-sums] > *,
  [data-sum] {
    background: ${({ theme }) => theme.colors.neutral100};
  }

  ${NARROW} {
    thead,
    [data-none] {
      display: none;
    }

    tbody > tr {
      display: grid;
      grid-template-columns: minmax(9rem, auto) minmax(0, 1fr);
      column-gap: ${({ theme }) => theme.spaces[3]};
    }

    tbody > tr > th {
      grid-column: 1 / -1;
      font-size: 1.6rem;
    }

    tbody > tr > td {
      display: grid;
      grid-column: 1 / -1;
      grid-template-columns: subgrid;
    }

    tr[data-sums] {
      background: ${({ theme }) => theme.colors.neutral100};
    }

    [data-sum] {
      background: none;
    }
  }
`;

interface CoverageTableProps {
  readonly matrix: Matrix;
  readonly mine: Coverage['mine'];
  readonly measure: Measure;
}

const listPage = (kind: DeskKind | null, locale: string | null): string =>
  pages.list(searchOf({ ...NO_FILTERS, kinds: kind === null ? [] : [kind], locales: locale === null ? [] : [locale] }));

/** Kinds by languages, with the sums of both; each cell leads to the list of what it counts. */
export function CoverageTable({ matrix, mine, measure }: CoverageTableProps) {
  const words = useWords();
  const languageName = useLanguageName();
  return (
    <TableFrame role="region" aria-labelledby="coverage-heading" tabIndex={0}>
      <MatrixTable role="table">
        <VisuallyHidden tag="caption">{words('coverage.caption')}</VisuallyHidden>
        <thead role="rowgroup">
          <tr role="row">
            <th role="columnheader" scope="col">{words('list.kind')}</th>
            {matrix.locales.map((locale) => (
              <th key={locale} role="columnheader" scope="col">
                {languageName(locale)}
              </th>
            ))}
            <th role="columnheader" scope="col" data-sum>
              {words('coverage.sum')}
            </th>
          </tr>
        </thead>
        <tbody role="rowgroup">
          {matrix.rows.map(({ kind, cells, sum }) => (
            <tr key={kind} role="row">
              <th role="rowheader" scope="row">{words(`kinds.${kind}`)}</th>
              {cells.map(({ locale, shares }) => (
                <td key={locale} role="cell" data-none={totalOf(shares, 'entries') === 0 ? '' : undefined}>
                  <CardLabel aria-hidden>{languageName(locale)}</CardLabel>
                  <CoverageCell shares={shares} measure={measure} to={listPage(kind, locale)} about={`${words(`kinds.${kind}`)}, ${languageName(locale)}`} isMine={mine[kind]?.includes(locale) === true} />
                </td>
              ))}
              <td role="cell" data-sum>
                <CardLabel aria-hidden>{words('coverage.sum')}</CardLabel>
                <CoverageCell shares={sum} measure={measure} to={listPage(kind, null)} about={`${words(`kinds.${kind}`)}, ${words('coverage.sum')}`} isMine={false} />
              </td>
            </tr>
          ))}
          <tr role="row" data-sums>
            <th role="rowheader" scope="row">{words('coverage.sum')}</th>
            {matrix.sums.map(({ locale, shares }) => (
              <td key={locale} role="cell" data-none={totalOf(shares, 'entries') === 0 ? '' : undefined}>
                <CardLabel aria-hidden>{languageName(locale)}</CardLabel>
                <CoverageCell shares={shares} measure={measure} to={listPage(null, locale)} about={`${words('coverage.sum')}, ${languageName(locale)}`} isMine={false} />
              </td>
            ))}
            <td role="cell">
              <CardLabel aria-hidden>{words('coverage.sum')}</CardLabel>
              <CoverageCell shares={matrix.sum} measure={measure} to={listPage(null, null)} about={words('coverage.sum')} isMine={false} />
            </td>
          </tr>
        </tbody>
      </MatrixTable>
    </TableFrame>
  );
}
