import { CsvError, parse } from 'csv-parse/sync';

import { csvText } from './csv-text';

/** A row below the header. */
export interface CsvRow {
  /** Line of the file on which it begins, counted from one. */
  readonly line: number;
  readonly cells: readonly string[];
}

export interface CsvTable {
  readonly header: readonly string[];
  readonly rows: readonly CsvRow[];
}

export type CsvFault = 'empty' | 'quotes' | 'too-many-rows' | 'too-large';

export type ReadCsv = { readonly kind: 'table'; readonly table: CsvTable } | { readonly kind: 'refused'; readonly fault: CsvFault; readonly line: number | null };

/** There are 2,477 gminas and 1,469 hromadas. */
export const MOST_ROWS = 5000;
export const LARGEST_FILE = 5_000_000;

const DELIMITERS = [';', ',', '\t'] as const;

interface Parsed {
  readonly record: readonly string[];
  readonly info: { readonly lines: number };
}

const isBlank = (cells: readonly string[]): boolean => cells.every((cell) => cell.trim() === '');

/** The separator of which the first line has most; words in quotation marks are not looked into. */
function delimiterOf(text: string): string {
  const [first = ''] = text.replace(/"(?:[^"]|"")*"/g, '').split(/\r\n?|\n/, 1);
  // Excel may say which one it is.
  const said = /^sep=(.)$/.exec(first)?.[1];
  if (said !== undefined) return said;
  return [...DELIMITERS].sort((a, b) => first.split(b).length - first.split(a).length)[0] ?? ';';
}

/** Reads a spreadsheet saved as CSV: any of the usual encodings, separators and ends of lines; the first row names the columns. */
export function readCsv(bytes: Uint8Array): ReadCsv {
  if (bytes.length > LARGEST_FILE) return { kind: 'refused', fault: 'too-large', line: null };
  const text = csvText(bytes).replace(/^\ufeff/, '');
  const delimiter = delimiterOf(text);
  const content = text.replace(/^sep=.(?:\r\n?|\n)/, '');
  const skipped = content === text ? 0 : 1;
  try {
    const parsed = parse(content, { delimiter, relax_column_count: true, skip_empty_lines: false, info: true, record_delimiter: ['\r\n', '\n', '\r'], to: MOST_ROWS + 2 }) as unknown as Parsed[];
    // The parser tells the line on which a row ends.
    const rows = parsed.map(({ record, info }): CsvRow => ({ cells: record.map((cell) => cell.trim()), line: info.lines + skipped - record.join('').split('\n').length + 1 })).filter(({ cells }) => !isBlank(cells));
    const [header, ...others] = rows;
    if (header === undefined || others.length === 0) return { kind: 'refused', fault: 'empty', line: null };
    if (others.length > MOST_ROWS) return { kind: 'refused', fault: 'too-many-rows', line: null };
    return { kind: 'table', table: { header: header.cells, rows: others } };
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const { lines } = error as unknown as { lines?: unknown };
    return { kind: 'refused', fault: 'quotes', line: typeof lines === 'number' ? lines + skipped : null };
  }
}
