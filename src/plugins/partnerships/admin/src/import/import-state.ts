import type { CsvReport, RowOutcome, RowReport } from '../../../server/src/core/import/report';
import type { ContentLocale } from '../content-locale';
import type { Refused } from '../api/refused';

export type { CsvReport, RowOutcome, RowReport };

export type ImportOf = 'municipalities' | 'partnerships';

/** A file, and how it is to be read. */
export interface Chosen {
  readonly of: ImportOf;
  readonly locale: ContentLocale;
  readonly file: File;
}

export interface Progress {
  readonly done: number;
  /** Null until the first answer. */
  readonly of: number | null;
}

/** All rows of a file, with what comes or came of them. */
export interface WholeReport {
  readonly rows: readonly RowReport[];
  readonly unknownColumns: readonly string[];
}

/** Why a file could not be read, or a request not be answered. */
export type ImportFailure = { readonly kind: 'file'; readonly report: Exclude<CsvReport, { kind: 'read' }> } | { readonly kind: 'request'; readonly refused: Refused };

/** How far an import has come. Importing is offered once the outcome of every row has been shown. */
export type ImportState =
  | { readonly kind: 'choosing'; readonly failure: ImportFailure | null }
  | { readonly kind: 'checking'; readonly chosen: Chosen; readonly progress: Progress }
  | { readonly kind: 'checked'; readonly chosen: Chosen; readonly report: WholeReport; readonly failure: ImportFailure | null }
  | { readonly kind: 'importing'; readonly chosen: Chosen; readonly report: WholeReport; readonly progress: Progress }
  | { readonly kind: 'imported'; readonly of: ImportOf; readonly report: WholeReport };

export type Counts = Readonly<Record<RowOutcome['kind'], number>>;

export function countOutcomes({ rows }: Pick<WholeReport, 'rows'>): Counts {
  const counts = { new: 0, changed: 0, unchanged: 0, refused: 0 };
  for (const { outcome } of rows) counts[outcome.kind] += 1;
  return counts;
}

/** A page of more rows than these is slow, and nobody reads it. */
export const MOST_SHOWN = 500;

const WEIGHT: Counts = { refused: 0, changed: 1, new: 2, unchanged: 3 };

/** Rows as they are shown: those with trouble first, each kind in the order of the file. */
export const inOrderOfTrouble = (rows: readonly RowReport[]): readonly RowReport[] =>
  [...rows].sort((a, b) => WEIGHT[a.outcome.kind] - WEIGHT[b.outcome.kind] || a.line - b.line).slice(0, MOST_SHOWN);

/** Rows that one request works on: enough for speed, and few enough to tell how far it is. */
export const ROWS_AT_ONCE = 50;

export type Ask = (rows: { readonly from: number; readonly count: number }) => Promise<CsvReport>;

/**
 * Asks for all rows of a file, some at a time.
 *
 * @param isOver whether nobody waits for the answer any more
 * @returns null where it is over; what the server says against the file as a whole where it cannot be read
 * @throws what `ask` throws
 */
export async function askForAll(ask: Ask, onProgress: (progress: Progress) => void, isOver: () => boolean): Promise<WholeReport | Exclude<CsvReport, { kind: 'read' }> | null> {
  const rows: RowReport[] = [];
  let unknownColumns: readonly string[] = [];
  for (let total: number | null = null; total === null || rows.length < total; ) {
    const report = await ask({ from: rows.length, count: ROWS_AT_ONCE });
    if (isOver()) return null;
    if (report.kind !== 'read') return report;
    ({ total, unknownColumns } = report);
    rows.push(...report.rows);
    onProgress({ done: rows.length, of: total });
    // A server that has no more rows than it said would be asked for ever.
    if (report.rows.length === 0) break;
  }
  return { rows, unknownColumns };
}
