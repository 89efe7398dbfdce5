import type { CsvFault } from './csv-table';
import type { HeaderFault, ImportKind } from './columns';

/** Why a row, or a cell of it, cannot be taken. */
export interface RowFault {
  /** The column's name as the file has it; null where no single one is at fault. */
  readonly column: string | null;
  readonly code: string;
  /** In the reader's language. */
  readonly message: string;
}

/** A field that a row says otherwise than the entry. */
export interface FieldChange {
  readonly column: string;
  readonly from: string | null;
  readonly to: string;
}

export type RowOutcome =
  | { readonly kind: 'new' }
  | { readonly kind: 'changed'; readonly changes: readonly FieldChange[] }
  | { readonly kind: 'unchanged' }
  | { readonly kind: 'refused'; readonly faults: readonly RowFault[] };

export interface RowReport {
  /** Line of the file on which the row begins. */
  readonly line: number;
  /** What the row is about, for people: a name and a code. */
  readonly title: string;
  /** Null where there is none, or a dry run leaves none. */
  readonly documentId: string | null;
  readonly outcome: RowOutcome;
}

/** What became of some rows of a file, or why none of it can be read. */
export type CsvReport =
  | {
      readonly kind: 'read';
      readonly of: ImportKind;
      readonly dryRun: boolean;
      /** Rows of the whole file. */
      readonly total: number;
      /** Names of columns that nothing is known of. */
      readonly unknownColumns: readonly string[];
      readonly rows: readonly RowReport[];
    }
  | { readonly kind: 'refused'; readonly fault: CsvFault; readonly line: number | null }
  | { readonly kind: 'header-refused'; readonly faults: readonly HeaderFault[]; readonly header: readonly string[] };
