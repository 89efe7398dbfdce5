import { Badge, Typography } from '@strapi/design-system';
import { styled } from 'styled-components';

import { EntryLink } from '../EntryLink';
import { useWords } from '../words';
import { inOrderOfTrouble, type ImportOf, type RowOutcome, type RowReport } from './import-state';

/** Wider than a narrow page: it scrolls within itself, by keyboard too. */
const Frame = styled.div`
  overflow-x: auto;
  background: ${({ theme }) => theme.colors.neutral0};
  border: 1px solid ${({ theme }) => theme.colors.neutral150};
  border-radius: ${({ theme }) => theme.borderRadius};

  &:focus-visible {
    outline: 2px solid ${({ theme }) => theme.colors.primary600};
    outline-offset: 2px;
  }

  table {
    width: 100%;
    border-collapse: collapse;
    color: ${({ theme }) => theme.colors.neutral800};
    font-size: ${({ theme }) => theme.fontSizes[2]};
    line-height: 1.43;
  }

  th,
  td {
    padding: ${({ theme }) => `${theme.spaces[3]} ${theme.spaces[4]}`};
    text-align: start;
    vertical-align: top;
    border-bottom: 1px solid ${({ theme }) => theme.colors.neutral150};
  }

  thead th {
    font-weight: 600;
    color: ${({ theme }) => theme.colors.neutral700};
    white-space: nowrap;
  }
`;

const COLOURS = {
  new: ['success100', 'success700'],
  changed: ['primary100', 'primary700'],
  unchanged: ['neutral150', 'neutral800'],
  refused: ['danger100', 'danger700'],
} as const satisfies Record<RowOutcome['kind'], readonly [string, string]>;

interface RowTableProps {
  readonly of: ImportOf;
  readonly rows: readonly RowReport[];
}

/** What comes, or came, of each row of a file. */
export function RowTable({ of, rows }: RowTableProps) {
  const words = useWords();
  const shown = inOrderOfTrouble(rows);
  return (
    <>
      <Frame role="region" aria-label={words('import.rows')} tabIndex={0}>
        <table>
          <thead>
            <tr>
              <th scope="col">{words('import.line')}</th>
              <th scope="col">{words('import.about')}</th>
              <th scope="col">{words('import.outcome')}</th>
              <th scope="col">{words('import.details')}</th>
            </tr>
          </thead>
          <tbody>
            {shown.map(({ line, title, documentId, outcome }) => (
              <tr key={line}>
                <td>{line}</td>
                <th scope="row" style={{ fontWeight: 400 }}>
                  {documentId === null ? (
                    title
                  ) : (
                    <EntryLink kind={of === 'municipalities' ? 'municipality' : 'partnership'} documentId={documentId}>
                      {title}
                    </EntryLink>
                  )}
                </th>
                <td>
                  <Badge backgroundColor={COLOURS[outcome.kind][0]} textColor={COLOURS[outcome.kind][1]}>
                    {words(`import.outcome.${outcome.kind}`)}
                  </Badge>
                </td>
                <td>
                  <Details outcome={outcome} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </Frame>
      {shown.length < rows.length && (
        <Typography variant="pi" textColor="neutral700">
          {words('import.shown', { count: shown.length, total: rows.length })}
        </Typography>
      )}
    </>
  );
}

function Details({ outcome }: { readonly outcome: RowOutcome }) {
  const words = useWords();
  switch (outcome.kind) {
    case 'changed':
      return outcome.changes.map(({ column, from, to }) => (
        <Typography key={column} tag="p" variant="pi">
          {words('import.change', { column, from: from ?? words('import.empty'), to })}
        </Typography>
      ));
    case 'refused':
      return outcome.faults.map(({ column, code, message }, at) => (
        <Typography key={`${code}-${at}`} tag="p" variant="pi">
          {column === null ? message : words('import.fault', { column, message })}
        </Typography>
      ));
    case 'new':
    case 'unchanged':
      return null;
  }
}
