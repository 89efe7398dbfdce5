import { VisuallyHidden } from '@strapi/design-system';
import { styled } from 'styled-components';

import type { Coverage, DeskKind } from '../../../server/src/core/desk';
import { pages } from '../api/paths';
import { useLanguageName } from '../languages';
import { NO_FILTERS, searchOf } from '../list/list-address';
import { PlainTable, TableFrame } from '../table-styles';
import { useWords } from '../words';
import { CoverageCell } from './CoverageCell';
import type { Matrix, Measure } from './matrix';

const MatrixTable = styled(PlainTable)`
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
      <MatrixTable>
        <VisuallyHidden tag="caption">{words('coverage.caption')}</VisuallyHidden>
        <thead>
          <tr>
            <th scope="col">{words('list.kind')}</th>
            {matrix.locales.map((locale) => (
              <th key={locale} scope="col">
                {languageName(locale)}
              </th>
            ))}
            <th scope="col" data-sum>
              {words('coverage.sum')}
            </th>
          </tr>
        </thead>
        <tbody>
          {matrix.rows.map(({ kind, cells, sum }) => (
            <tr key={kind}>
              <th scope="row">{words(`kinds.${kind}`)}</th>
              {cells.map(({ locale, shares }) => (
                <td key={locale}>
                  <CoverageCell shares={shares} measure={measure} to={listPage(kind, locale)} about={`${words(`kinds.${kind}`)}, ${languageName(locale)}`} isMine={mine[kind]?.includes(locale) === true} />
                </td>
              ))}
              <td data-sum>
                <CoverageCell shares={sum} measure={measure} to={listPage(kind, null)} about={`${words(`kinds.${kind}`)}, ${words('coverage.sum')}`} isMine={false} />
              </td>
            </tr>
          ))}
          <tr data-sums>
            <th scope="row">{words('coverage.sum')}</th>
            {matrix.sums.map(({ locale, shares }) => (
              <td key={locale}>
                <CoverageCell shares={shares} measure={measure} to={listPage(null, locale)} about={`${words('coverage.sum')}, ${languageName(locale)}`} isMine={false} />
              </td>
            ))}
            <td>
              <CoverageCell shares={matrix.sum} measure={measure} to={listPage(null, null)} about={words('coverage.sum')} isMine={false} />
            </td>
          </tr>
        </tbody>
      </MatrixTable>
    </TableFrame>
  );
}
