import { PLUGIN_ID } from '../plugin-id';
import { MunicipalityCell } from './MunicipalityCell';

interface Column {
  readonly name: string;
  readonly attribute?: { readonly customField?: string };
  readonly cellFormatter?: unknown;
}

type Row = Readonly<Record<string, unknown>>;

/** Hook `Admin/CM/pages/ListView/inject-column-in-table`: columns of the custom field `municipality` show names. */
export function showMunicipalityNames<Table extends { readonly displayedHeaders: readonly Column[] }>(table: Table): Table {
  return {
    ...table,
    displayedHeaders: table.displayedHeaders.map((column) =>
      column.attribute?.customField === `plugin::${PLUGIN_ID}.municipality` ? { ...column, cellFormatter: cell } : column,
    ),
  };
}

function cell(row: Row, { name }: Column) {
  const documentId = row[name];
  return typeof documentId === 'string' && documentId !== '' ? <MunicipalityCell documentId={documentId} /> : '-';
}
