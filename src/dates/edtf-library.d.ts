/** The part of the `edtf` package that is used here; the package ships no declarations of its own entry. */
declare module 'edtf' {
  export interface ParsedDate {
    /** Left out where the date is an end of an interval with unknown digits. */
    readonly type?: 'Date' | 'Year' | 'Season' | 'Century' | 'Decade';
    readonly values: readonly number[];
    /** Bit mask of the digits that are `X`. */
    readonly unspecified?: number;
    readonly offset?: number;
  }
  export interface ParsedInterval {
    readonly type: 'Interval';
    /** An infinite number where an end is open (`..`), `null` where it is unknown (empty). */
    readonly values: readonly [ParsedDate | number | null, ParsedDate | number | null];
  }
  export interface ParsedSet {
    readonly type: 'Set' | 'List';
    readonly values: readonly unknown[];
  }
  /** @throws Error with the place of the fault */
  export function parse(text: string): ParsedDate | ParsedInterval | ParsedSet;

  export interface ExtendedDate {
    /** Milliseconds since 1970-01-01T00:00Z of the first instant that may be meant; −Infinity or null where open. */
    readonly min: number | null;
    /** Milliseconds of the last instant that may be meant; Infinity or null where open. */
    readonly max: number | null;
  }
  export default function edtf(text: string): ExtendedDate;
}
