import { useState } from 'react';

import { Checkbox, Link, Typography, VisuallyHidden } from '@strapi/design-system';
import { Link as RouterLink } from 'react-router-dom';

import type { DeskRow } from '../../../server/src/core/desk';
import { pages } from '../api/paths';
import { translationText } from '../desk-lists';
import { useLanguageName } from '../languages';
import { useMoments } from '../moments';
import { useMayAct } from '../permissions';
import { StateMark } from '../states/StateMark';
import { CardLabel, TableFrame } from '../table-styles';
import { useWords } from '../words';
import { ListTable } from './ListTable';
import type { ListFilters, Sort } from './list-address';
import { SortHeader } from './SortHeader';
import { TaskCell } from './TaskCell';
import { TaskDialog } from './TaskDialog';

export interface Selection {
  readonly selected: ReadonlySet<string>;
  readonly onSelect: (selected: ReadonlySet<string>) => void;
}

interface EntryTableProps {
  readonly rows: readonly DeskRow[];
  readonly filters: ListFilters;
  readonly onSort: (sort: Sort, order: 'asc' | 'desc') => void;
  /** Null where nothing can be done with a selection. */
  readonly selection: Selection | null;
  /** A task has been changed. */
  readonly onTask: () => void;
}

function withAll(selected: ReadonlySet<string>, names: readonly string[], chosen: boolean): ReadonlySet<string> {
  const result = new Set(selected);
  for (const name of names) {
    if (chosen) result.add(name);
    else result.delete(name);
  }
  return result;
}

/** Translations, one a row. */
export function EntryTable({ rows, filters, onSort, selection, onTask }: EntryTableProps) {
  const words = useWords();
  const languageName = useLanguageName();
  const moments = useMoments();
  const mayAssign = useMayAct('desk.assign');
  const [assigning, setAssigning] = useState<DeskRow | null>(null);
  const names = rows.map(translationText);
  const chosen = names.filter((name) => selection?.selected.has(name) === true).length;

  return (
    <>
      <TableFrame role="region" aria-label={words('list.title')} tabIndex={0}>
        <ListTable role="table">
          <thead role="rowgroup">
            <tr role="row">
              {selection !== null && (
                <th role="columnheader" scope="col" data-select>
                  <Checkbox
                    aria-label={words('list.select-page')}
                    checked={chosen === 0 ? false : chosen === names.length ? true : 'indeterminate'}
                    onCheckedChange={(checked) => selection.onSelect(withAll(selection.selected, names, checked === true))}
                  />
                </th>
              )}
              <SortHeader sort="title" filters={filters} onSort={onSort}>
                {words('list.entry')}
              </SortHeader>
              <th role="columnheader" scope="col" data-plain>
                {words('list.language')}
              </th>
              <th role="columnheader" scope="col" data-plain>
                {words('list.state')}
              </th>
              <SortHeader sort="words" filters={filters} onSort={onSort}>
                {words('list.words')}
              </SortHeader>
              <SortHeader sort="changed" filters={filters} onSort={onSort}>
                {words('list.changed')}
              </SortHeader>
              <SortHeader sort="due" filters={filters} onSort={onSort}>
                {words('list.task')}
              </SortHeader>
            </tr>
          </thead>
          <tbody role="rowgroup">
            {rows.map((row) => {
              const name = translationText(row);
              return (
                <tr key={name} role="row">
                  {selection !== null && (
                    <td role="cell" data-select>
                      <Checkbox
                        aria-label={words('list.select', { title: row.title, language: languageName(row.locale) })}
                        checked={selection.selected.has(name)}
                        onCheckedChange={(checked) => selection.onSelect(withAll(selection.selected, [name], checked === true))}
                      />
                    </td>
                  )}
                  <th role="rowheader" scope="row">
                    <Link tag={RouterLink} to={pages.entry(row)} lang={row.sourceLocale}>
                      {row.title}
                    </Link>
                    <Typography tag="p" variant="pi" textColor="neutral700">
                      {words(`kind.${row.kind}`)}
                      {!row.mayWrite && ` · ${words('list.read-only')}`}
                    </Typography>
                  </th>
                  <td role="cell">
                    {languageName(row.locale)}
                    <Typography tag="p" variant="pi" textColor="neutral700">
                      {words('list.from', { language: languageName(row.sourceLocale) })}
                    </Typography>
                  </td>
                  <td role="cell">
                    <StateMark state={row.state} />
                    {row.outdatedFields.length > 0 && (
                      <Typography tag="p" variant="pi" textColor="neutral700">
                        {words('list.outdated-fields', { count: row.outdatedFields.length })}
                      </Typography>
                    )}
                    {row.state !== 'missing' && row.missingFields.length > 0 && (
                      <Typography tag="p" variant="pi" textColor="neutral700">
                        {words('list.missing-fields', { count: row.missingFields.length })}
                      </Typography>
                    )}
                  </td>
                  <td role="cell">
                    <CardLabel aria-hidden>{words('list.words')}:</CardLabel>
                    {words('list.words-to-do', { toDo: row.wordsToDo, words: row.words })}
                  </td>
                  <td role="cell">
                    <CardLabel aria-hidden>{words('list.changed')}:</CardLabel>
                    <time dateTime={row.sourceChangedAt}>{moments.moment(row.sourceChangedAt)}</time>
                  </td>
                  <td role="cell">
                    <TaskCell row={row} onChange={mayAssign ? () => setAssigning(row) : null} />
                  </td>
                </tr>
              );
            })}
          </tbody>
        </ListTable>
        <VisuallyHidden role="status">{selection !== null && selection.selected.size > 0 ? words('list.selected', { count: selection.selected.size }) : ''}</VisuallyHidden>
      </TableFrame>
      {assigning !== null && <TaskDialog row={assigning} onClose={() => setAssigning(null)} onSaved={onTask} />}
    </>
  );
}
