import { Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';

interface Column {
  readonly name: string;
  readonly attribute?: { readonly type?: string };
  readonly cellFormatter?: unknown;
}

type Row = Readonly<Record<string, unknown>>;

/** Hook `Admin/CM/pages/ListView/inject-column-in-table`: lists show enumerations in words, as forms and filters do. */
export function translateEnumerations<Table extends { readonly displayedHeaders: readonly Column[] }>(table: Table): Table {
  return {
    ...table,
    displayedHeaders: table.displayedHeaders.map((column) => (column.attribute?.type === 'enumeration' ? { ...column, cellFormatter: cell } : column)),
  };
}

function cell(row: Row, { name }: Column) {
  const value = row[name];
  return typeof value === 'string' ? <EnumerationWord value={value} /> : '-';
}

function EnumerationWord({ value }: { readonly value: string }) {
  const { formatMessage } = useIntl();
  return <Typography textColor="neutral800">{formatMessage({ id: value, defaultMessage: value })}</Typography>;
}
