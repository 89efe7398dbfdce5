import { useId, useMemo } from 'react';

import { Box, Button, Field, Flex, Link, MultiSelect, MultiSelectOption, Typography, VisuallyHidden } from '@strapi/design-system';
import { CaretDown, CaretUp, Download } from '@strapi/icons';
import { useIntl } from 'react-intl';
import { Link as RouterLink } from 'react-router-dom';

import type { Board, Card } from '../../../server/src/core/board/board';
import { FilterBar } from '../board/FilterBar';
import { filtered } from '../board/filters';
import { pages } from '../board/paths';
import { useCardWords } from '../board/use-card-words';
import { useFilters } from '../board/use-filters';
import { Mark } from '../Mark';
import { UnpublishedMark } from '../UnpublishedMark';
import { useWords } from '../words';
import { cellText, COLUMNS, isColumn, sorted, type ColumnName } from './columns';
import { csvText } from './csv';
import { saveFile } from './save-file';
import { SavedViews } from './SavedViews';
import { PlainTable, SortButton, TableFrame } from './table-frame';
import { useLayout } from './use-layout';

const PAGE_SIZE = 50;

/** The table: filtered, sorted, with the columns that somebody chose, and as a file. */
export function TableView({ board }: { readonly board: Board }) {
  const words = useWords();
  const { locale } = useIntl();
  const id = useId();
  const say = useCardWords(board);
  const { filters, change: changeFilters } = useFilters();
  const { layout, address, change } = useLayout();

  const saying = useMemo(() => ({ board, words, say }), [board, words, say]);
  const found = useMemo(() => sorted(filtered(board, filters), layout.sort, layout.order, saying, locale), [board, filters, layout.sort, layout.order, saying, locale]);
  const lastPage = Math.max(1, Math.ceil(found.length / PAGE_SIZE));
  const page = Math.min(layout.page, lastPage);
  const first = (page - 1) * PAGE_SIZE;
  const rows = found.slice(first, first + PAGE_SIZE);
  const name = (column: ColumnName): string => words(`table.column.${column}`);

  /** The columns on the screen, of every row that is found. */
  const save = (): void => {
    const lines = [layout.columns.map(name), ...found.map((card) => layout.columns.map((column) => cellText(card, column, saying)))];
    saveFile(`${words('table.file')}-${board.today}.csv`, 'text/csv;charset=utf-8', csvText(lines));
  };

  return (
    <>
      <FilterBar board={board} filters={filters} found={found.length} onChange={changeFilters} />
      <SavedViews address={address} />
      <Flex gap={4} justifyContent="space-between" alignItems="flex-end" wrap="wrap">
        <Box minWidth="24rem">
          <Field.Root id={`${id}-columns`}>
            <Field.Label>{words('table.columns')}</Field.Label>
            <MultiSelect customizeContent={() => words('table.columns.count', { count: layout.columns.length })} value={[...layout.columns]} onChange={(columns) => change({ columns: columns.filter(isColumn), page })}>
              {COLUMNS.map((column) => (
                <MultiSelectOption key={column} value={column} disabled={column === 'title'}>
                  {name(column)}
                </MultiSelectOption>
              ))}
            </MultiSelect>
          </Field.Root>
        </Box>
        <Button variant="secondary" startIcon={<Download />} onClick={save}>
          {words('table.export', { count: found.length })}
        </Button>
      </Flex>
      <TableFrame tabIndex={0} role="region" aria-labelledby={`${id}-caption`}>
        <PlainTable aria-rowcount={found.length + 1}>
          <caption id={`${id}-caption`}>
            <VisuallyHidden>{words('table.caption', { from: found.length === 0 ? 0 : first + 1, to: first + rows.length, count: found.length })}</VisuallyHidden>
          </caption>
          <thead>
            <tr aria-rowindex={1}>
              {layout.columns.map((column) => {
                const isSorted = layout.sort === column;
                const Caret = layout.order === 'asc' ? CaretUp : CaretDown;
                return (
                  <th key={column} scope="col" aria-sort={isSorted ? (layout.order === 'asc' ? 'ascending' : 'descending') : 'none'}>
                    <SortButton type="button" onClick={() => change({ sort: column, order: isSorted && layout.order === 'asc' ? 'desc' : 'asc' })}>
                      {name(column)}
                      {isSorted && <Caret aria-hidden width="1rem" />}
                    </SortButton>
                  </th>
                );
              })}
            </tr>
          </thead>
          <tbody>
            {rows.map((card, at) => (
              <tr key={card.documentId} aria-rowindex={first + at + 2}>
                {layout.columns.map((column) =>
                  column === 'title' ? (
                    <th key={column} scope="row">
                      <Link tag={RouterLink} to={pages.one(card.documentId)}>
                        {cellText(card, column, saying)}
                      </Link>
                    </th>
                  ) : (
                    <td key={column}>
                      <Cell card={card} column={column} text={cellText(card, column, saying)} today={board.today} />
                    </td>
                  ),
                )}
              </tr>
            ))}
          </tbody>
        </PlainTable>
        {found.length === 0 && (
          <Box padding={6}>
            <Typography>{words('board.none')}</Typography>
          </Box>
        )}
      </TableFrame>
      {lastPage > 1 && (
        <Flex tag="nav" aria-label={words('table.pages')} gap={3} justifyContent="center">
          <Button variant="tertiary" disabled={page === 1} onClick={() => change({ page: page - 1 })}>
            {words('table.page.before')}
          </Button>
          <Typography role="status">{words('table.page', { page, pages: lastPage })}</Typography>
          <Button variant="tertiary" disabled={page === lastPage} onClick={() => change({ page: page + 1 })}>
            {words('table.page.after')}
          </Button>
        </Flex>
      )}
    </>
  );
}

function Cell({ card, column, text, today }: { readonly card: Card; readonly column: ColumnName; readonly text: string; readonly today: string }) {
  if (column === 'due' && card.reminders !== null) return <Mark tone={card.reminders.first < today ? 'warning' : 'plain'}>{text}</Mark>;
  if (column === 'published' && !card.published) return <UnpublishedMark />;
  return <>{text === '' ? '—' : text}</>;
}
