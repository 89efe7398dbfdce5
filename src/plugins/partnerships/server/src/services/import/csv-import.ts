import type { Core } from '@strapi/strapi';

import { readerLanguage, refusal, refusalMessage, type Refusal } from '../../../../../../refusals';
import { readHeader, type Column, type ImportKind } from '../../core/import/columns';
import { readCsv, type CsvRow } from '../../core/import/csv-table';
import type { CellReader } from '../../core/import/cells';
import { readMunicipalityRow, type MunicipalityValues, type ReadRow } from '../../core/import/municipality-row';
import { readPartnershipRow, type PartnershipValues } from '../../core/import/partnership-row';
import type { CsvReport, RowFault, RowReport } from '../../core/import/report';
import { createEntries } from '../../store/entries';
import { createImportedEntries, type NamedMunicipality } from '../../store/import/imported-entries';
import { createMilestones } from '../../store/milestones';
import { createRegistry } from '../../store/registry';
import { applyMunicipality, municipalityTitle, type Applied } from './municipality-rows';
import { applyPartnership, partnershipTitle, type FromColumns, type PartnershipStores } from './partnership-rows';
import { attempt } from './row-attempt';

export interface CsvImportOptions {
  readonly dryRun: boolean;
  /** The language of the file's words, and of names in the report. */
  readonly locale: string;
  /** How many rows below the header come before the first one to be looked at. */
  readonly from: number;
  readonly count: number;
  readonly onRow?: (progress: { readonly done: number; readonly of: number }) => void;
}

type RowValues = { readonly of: 'municipalities'; readonly values: MunicipalityValues } | { readonly of: 'partnerships'; readonly values: PartnershipValues };

interface PreparedRow {
  readonly row: CsvRow;
  readonly read: ReadRow<RowValues>;
  readonly cell: CellReader;
}

/** What two rows of a file may not both be about. */
function keyOf({ of, values }: RowValues): string | null {
  if (of === 'municipalities') return values.code;
  const { sideA, sideB, type } = values;
  return sideA.kind === 'code' && sideB.kind === 'code' ? `${[sideA.code, sideB.code].sort().join(' ')} ${type}` : null;
}

/** Rows as they read, those that repeat an earlier one refused: else what comes of a row would depend on those before it. */
function prepare(of: ImportKind, rows: readonly CsvRow[], places: ReadonlyMap<Column, number>): PreparedRow[] {
  const firsts = new Map<string, number>();
  return rows.map((row) => {
    const cell: CellReader = (column) => row.cells[places.get(column) ?? -1] ?? '';
    const read = readRow(of, cell);
    const key = read.kind === 'row' ? keyOf(read.values) : null;
    const first = key === null ? undefined : firsts.get(key);
    if (first !== undefined) return { row, cell, read: { kind: 'refused', refusals: [refusal(of === 'municipalities' ? 'code' : 'sideB', 'import.doubled', { line: first })] } };
    if (key !== null) firsts.set(key, row.line);
    return { row, cell, read };
  });
}

function readRow(of: ImportKind, cell: CellReader): ReadRow<RowValues> {
  if (of === 'municipalities') {
    const read = readMunicipalityRow(cell);
    return read.kind === 'row' ? { kind: 'row', values: { of, values: read.values } } : read;
  }
  const read = readPartnershipRow(cell);
  return read.kind === 'row' ? { kind: 'row', values: { of, values: read.values } } : read;
}

/** Municipalities and partnerships from spreadsheets. */
export default ({ strapi }: { strapi: Core.Strapi }) => ({
  /**
   * Brings rows of a file in, each in a transaction of its own, by the same rules as every other write. Safe to repeat: a row that says
   * what is there already changes nothing. A dry run does the same and undoes it, row by row.
   */
  async run(of: ImportKind, bytes: Uint8Array, { dryRun, locale, from, count, onRow }: CsvImportOptions): Promise<CsvReport> {
    const csv = readCsv(bytes);
    if (csv.kind === 'refused') return csv;
    const { header, rows } = csv.table;
    const { places, unknown, faults } = readHeader(of, header);
    if (faults.length > 0) return { kind: 'header-refused', faults, header };

    const imported = createImportedEntries(strapi);
    let names: readonly NamedMunicipality[] | null = null;
    const stores: PartnershipStores = {
      imported,
      entries: createEntries(strapi),
      registry: createRegistry(strapi),
      milestones: createMilestones(strapi),
      names: async () => (names ??= await imported.names()),
    };
    const columnName = (field: string): string => header[places.get(field as Column) ?? -1] ?? field;
    const reader = readerLanguage(strapi.requestContext.get());
    const spoken = (refused: Refusal): RowFault => {
      const [field] = refused.path;
      return { column: typeof field === 'string' ? columnName(field) : null, code: refused.code, message: refusalMessage(refused, reader) };
    };

    async function reportOf({ row: { line }, read, cell }: PreparedRow): Promise<RowReport> {
      if (read.kind === 'refused') {
        const title = [...places.keys()].slice(0, 2).map(cell).filter((text) => text !== '').join(' – ');
        return { line, title, documentId: null, outcome: { kind: 'refused', faults: read.refusals.map(spoken) } };
      }
      const { values: row } = read;
      const title = row.of === 'municipalities' ? await municipalityTitle(imported, row.values, locale) : await partnershipTitle(stores, row.values, locale);

      let columns: Readonly<Record<string, string>> = {};
      const fromColumns: FromColumns = async (own, work) => {
        columns = own;
        const result = await work();
        columns = {};
        return result;
      };
      const tried = await attempt(strapi, dryRun, (): Promise<Applied> => (row.of === 'municipalities' ? applyMunicipality(imported, row.values, locale) : applyPartnership(stores, row.values, locale, fromColumns)));
      if (tried.kind === 'refused') {
        const told = tried.faults.map(({ field, code, message }): RowFault => ({ column: field === null ? null : columnName(columns[field] ?? field), code, message }));
        return { line, title, documentId: null, outcome: { kind: 'refused', faults: told } };
      }
      const { documentId, outcome } = tried.result;
      if (outcome.kind !== 'changed') return { line, title, documentId: dryRun && outcome.kind === 'new' ? null : documentId, outcome: { kind: outcome.kind } };
      return { line, title, documentId, outcome: { kind: 'changed', changes: outcome.differences.map(({ field, from: before, to }) => ({ column: columnName(field), from: before, to })) } };
    }

    const chosen = prepare(of, rows, places).slice(from, from + count);
    const reports: RowReport[] = [];
    for (const row of chosen) {
      reports.push(await reportOf(row));
      onRow?.({ done: reports.length, of: chosen.length });
    }
    return { kind: 'read', of, dryRun, total: rows.length, unknownColumns: unknown, rows: reports };
  },
});
