/** One of the two clocks of a zone, and when it begins. */
interface Observance {
  /** Milliseconds ahead of UTC, before and while it holds. */
  readonly from: number;
  readonly to: number;
  /** Milliseconds of its first day, on the clock before it. */
  readonly hour: number;
  /** On which day of each year it begins: the first, second or last (-1) of a weekday in a month; null where it always holds. */
  readonly yearly: { readonly month: number; readonly nth: number; readonly weekday: number } | null;
}

const WEEKDAYS = ['SU', 'MO', 'TU', 'WE', 'TH', 'FR', 'SA'];

const MINUTE = 60_000;
const DAY = 86_400_000;

const OBSERVANCE = /TZOFFSETFROM:([+-]\d{4})\r\nTZOFFSETTO:([+-]\d{4})\r\nDTSTART:\d{8}T(\d\d)(\d\d)\d\d(?:\r\nRRULE:FREQ=YEARLY;BYMONTH=(\d+);BYDAY=(-?\d)([A-Z]{2}))?/g;

const offset = (text = ''): number => (text.startsWith('-') ? -1 : 1) * (Number(text.slice(1, 3)) * 60 + Number(text.slice(3))) * MINUTE;

/** What a VTIMEZONE says, of the shapes that timezones-ical-library writes: one clock, or two that take turns every year. */
export const observancesOf = (block: string): Observance[] =>
  [...block.matchAll(OBSERVANCE)].map(([, from, to, hours, minutes, month, nth, weekday = '']) => ({
    from: offset(from),
    to: offset(to),
    hour: (Number(hours) * 60 + Number(minutes)) * MINUTE,
    yearly: month === undefined ? null : { month: Number(month) - 1, nth: Number(nth), weekday: WEEKDAYS.indexOf(weekday) },
  }));

/** When an observance begins in a year. */
function onset({ from, hour, yearly }: Observance, year: number): number {
  if (yearly === null) return -Infinity;
  const { month, nth, weekday } = yearly;
  const base = nth < 0 ? Date.UTC(year, month + 1, 1) : Date.UTC(year, month, 1);
  const days = (weekday - new Date(base).getUTCDay() + 7) % 7;
  // Before the first of the next month, or from the first of this one on.
  return base + (nth < 0 ? days + 7 * nth : days + 7 * (nth - 1)) * DAY + hour - from;
}

/** How far a zone is ahead of UTC at a moment, in milliseconds, as those who read its block find. */
export function offsetIn(observances: readonly Observance[], moment: number): number | null {
  const year = new Date(moment).getUTCFullYear();
  let last: { readonly at: number; readonly to: number } | null = null;
  for (const observance of observances) {
    for (const at of [onset(observance, year - 1), onset(observance, year)]) if (at <= moment && (last === null || at > last.at)) last = { at, to: observance.to };
  }
  return last?.to ?? null;
}
