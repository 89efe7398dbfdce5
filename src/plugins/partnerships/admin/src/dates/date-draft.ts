/** How exactly a date is known. */
export const PRECISIONS = ['day', 'month', 'year', 'day-of-unknown-year'] as const;

export type Precision = (typeof PRECISIONS)[number];

/** One end of a date, as typed: digits, or ''. */
export interface DatePoint {
  readonly year: string;
  /** 1 to 12. */
  readonly month: string;
  readonly day: string;
}

export const EMPTY_POINT: DatePoint = { year: '', month: '', day: '' };

/** A date as the assistant asks for it. `unknown`: nothing is known, not even the year. `own`: EDTF that the assistant has no fields for. */
export type DateDraft =
  | { readonly kind: 'unknown' }
  | { readonly kind: 'own' }
  | {
      readonly kind: 'known';
      readonly precision: Precision;
      readonly from: DatePoint;
      /** null: no period. */
      readonly to: DatePoint | null;
      readonly approximate: boolean;
    };

const YEAR = /^\d{4}$/;

const padded = (digits: string, max: number): string | null => {
  const number = Number(digits);
  return /^\d{1,2}$/.test(digits) && number >= 1 && number <= max ? String(number).padStart(2, '0') : null;
};

const daysIn = (year: number, month: number): number => new Date(Date.UTC(year, month, 0)).getUTCDate();

/** A leap year: 29 February may be meant where the year is not known. */
const SOME_LEAP_YEAR = 2000;

function pointText(precision: Precision, { year, month, day }: DatePoint): string | null {
  if (precision !== 'day-of-unknown-year' && !YEAR.test(year)) return null;
  if (precision === 'year') return year;
  const monthDigits = padded(month, 12);
  if (monthDigits === null) return null;
  if (precision === 'month') return `${year}-${monthDigits}`;
  const dayDigits = padded(day, daysIn(precision === 'day' ? Number(year) : SOME_LEAP_YEAR, Number(monthDigits)));
  if (dayDigits === null) return null;
  return `${precision === 'day' ? year : 'XXXX'}-${monthDigits}-${dayDigits}`;
}

/**
 * What the assistant's fields say in EDTF.
 *
 * @returns null while they do not make a date yet; '' where nothing is known
 */
export function edtfText(draft: DateDraft): string | null {
  if (draft.kind === 'unknown') return '';
  if (draft.kind === 'own') return null;
  const mark = draft.approximate ? '~' : '';
  const from = pointText(draft.precision, draft.from);
  if (from === null) return null;
  if (draft.to === null) return `${from}${mark}`;
  const to = pointText(draft.precision, draft.to);
  return to === null || to < from ? null : `${from}${mark}/${to}${mark}`;
}

const POINT = /^(\d{4}|XXXX)(?:-(\d{2})(?:-(\d{2}))?)?(~?)$/;

function readPoint(text: string): { precision: Precision; point: DatePoint; approximate: boolean } | null {
  const match = POINT.exec(text);
  if (match === null) return null;
  const [, year = '', month, day, mark] = match;
  const unknownYear = year === 'XXXX';
  const precision: Precision = unknownYear ? 'day-of-unknown-year' : day !== undefined ? 'day' : month !== undefined ? 'month' : 'year';
  const digits = (part: string | undefined): string => (part === undefined ? '' : String(Number(part)));
  return { precision, point: { year: unknownYear ? '' : year, month: digits(month), day: digits(day) }, approximate: mark === '~' };
}

/** The fields that an EDTF text fills, or `own` where the assistant has none for it. */
export function readDateDraft(text: string): DateDraft {
  const trimmed = text.trim();
  if (trimmed === '') return { kind: 'unknown' };
  const [first = '', second, ...more] = trimmed.split('/');
  const from = readPoint(first);
  const to = second === undefined ? null : readPoint(second);
  if (from === null || more.length > 0 || (second !== undefined && to === null)) return { kind: 'own' };
  if (to !== null && (to.precision !== from.precision || to.approximate !== from.approximate)) return { kind: 'own' };
  const draft: DateDraft = { kind: 'known', precision: from.precision, from: from.point, to: to?.point ?? null, approximate: from.approximate };
  // What the fields could not give back as it was must not pass through them.
  return edtfText(draft) === trimmed ? draft : { kind: 'own' };
}
