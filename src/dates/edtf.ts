import edtf, { parse, type ParsedDate, type ParsedInterval, type ParsedSet } from 'edtf';

/**
 * A date as a person knows it, in EDTF (ISO 8601-2:2019, annex A, level 2):
 * a day, month, season or year, each digit of which may be unknown (`XXXX-06-14`, `201X`),
 * uncertain or approximate (`2014?`, `2014~`), or an interval of two of these with open ends (`2014/..`).
 *
 * `earliest` and `latest` are milliseconds since 1970-01-01T00:00Z, inclusive, and bound what may be meant;
 * they are −Infinity and Infinity where nothing bounds it.
 */
export interface EdtfDate {
  readonly text: string;
  readonly form: 'date' | 'interval';
  readonly earliest: number;
  readonly latest: number;
  /** Whether the year of every end is known. Only such a date may be placed on a calendar or an axis. */
  readonly yearKnown: boolean;
}

export type EdtfOutcome = { kind: 'ok'; date: EdtfDate } | { kind: 'refused'; reason: EdtfRefusal };

/** `syntax`: no EDTF; `form`: EDTF, but a set, a time of day or a year of more than four digits; `order`: ends before it starts. */
export type EdtfRefusal = 'syntax' | 'form' | 'order';

const YEAR_DIGITS = 0b1111;

type End = ParsedInterval['values'][number];

type Parsed = ReturnType<typeof parse>;

const isSet = (parsed: Parsed): parsed is ParsedSet => parsed.type === 'Set' || parsed.type === 'List';

const isInterval = (parsed: Exclude<Parsed, ParsedSet>): parsed is ParsedInterval => parsed.type === 'Interval';

const isDate = (end: End): end is ParsedDate => end !== null && typeof end === 'object';

const isPlainDate = (date: ParsedDate): boolean =>
  (date.type === undefined || date.type === 'Date' || date.type === 'Season') && date.values.length <= 3 && date.offset === undefined;

/** The parser takes 29 February of every year; a day of a known year has to be on the calendar. */
const isOnCalendar = ({ values, unspecified = 0 }: ParsedDate): boolean => {
  const [year, month, day] = values;
  if (year === undefined || month === undefined || day === undefined || unspecified !== 0) return true;
  const instant = new Date(0);
  instant.setUTCFullYear(year, month, day);
  return instant.getUTCMonth() === month && instant.getUTCDate() === day;
};

const yearIsKnown = (end: End): boolean => isDate(end) && ((end.unspecified ?? 0) & YEAR_DIGITS) === 0;

const isBefore = (a: readonly number[], b: readonly number[]): boolean => {
  const shared = Math.min(a.length, b.length);
  for (let at = 0; at < shared; at += 1) {
    const left = a[at] ?? 0;
    const right = b[at] ?? 0;
    if (left !== right) return left < right;
  }
  return false;
};

/** With the same digits unknown on both ends the known ones decide: `XXXX-06-17/XXXX-06-14` runs backwards. */
const runsBackwards = ({ values: [start, end] }: ParsedInterval): boolean => {
  if (!isDate(start) || !isDate(end)) return false;
  return (start.unspecified ?? 0) === (end.unspecified ?? 0) && isBefore(end.values, start.values);
};

const bound = (value: number | null | undefined, open: number): number =>
  value === null || value === undefined || Number.isNaN(value) ? open : value;

const PLAIN_DATE = /^(\d{4})(?:-(0[1-9]|1[0-2])(?:-(\d\d))?)?$/;

/**
 * A day, month or year whose digits are all known, which most dates are. The library's grammar takes a quarter of a
 * millisecond for one; a list of two thousand partnerships has ten thousand.
 */
function readPlainDate(text: string): EdtfDate | null {
  const [, year, month, day] = PLAIN_DATE.exec(text) ?? [];
  if (year === undefined) return null;
  const at = (years: number, months: number, days: number): number => new Date(0).setUTCFullYear(Number(year) + years, Number(month ?? 1) - 1 + months, Number(day ?? 1) + days);
  const earliest = at(0, 0, 0);
  if (day !== undefined && new Date(earliest).getUTCDate() !== Number(day)) return null;
  const next = day !== undefined ? at(0, 0, 1) : month !== undefined ? at(0, 1, 0) : at(1, 0, 0);
  return { text, form: 'date', earliest, latest: next - 1, yearKnown: true };
}

/**
 * Reads an EDTF date.
 *
 * @param text surrounding white space is ignored
 */
export function parseEdtf(text: string): EdtfOutcome {
  const trimmed = text.trim();
  const plain = readPlainDate(trimmed);
  if (plain !== null) return { kind: 'ok', date: plain };
  let parsed;
  try {
    parsed = parse(trimmed);
  } catch {
    return { kind: 'refused', reason: 'syntax' };
  }
  if (isSet(parsed)) return { kind: 'refused', reason: 'form' };

  const ends: readonly End[] = isInterval(parsed) ? parsed.values : [parsed];
  const known = ends.filter(isDate);
  if (known.length === 0 || !known.every(isPlainDate)) return { kind: 'refused', reason: 'form' };
  if (!known.every(isOnCalendar)) return { kind: 'refused', reason: 'syntax' };
  if (isInterval(parsed) && runsBackwards(parsed)) return { kind: 'refused', reason: 'order' };

  const extended = edtf(trimmed);
  const earliest = bound(extended.min, -Infinity);
  const latest = bound(extended.max, Infinity);
  if (earliest > latest) return { kind: 'refused', reason: 'order' };
  return {
    kind: 'ok',
    date: { text: trimmed, form: isInterval(parsed) ? 'interval' : 'date', earliest, latest, yearKnown: ends.every(yearIsKnown) },
  };
}

/**
 * Whether one date certainly lies after another, whatever their unknown parts stand for.
 * A date that is not known at all (`null`) is after nothing.
 */
export function isCertainlyAfter(date: EdtfDate | null, other: EdtfDate | null): boolean {
  return date !== null && other !== null && date.earliest > other.latest;
}
