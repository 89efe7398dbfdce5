import { isTimeZone } from '../../../../../dates';
import { momentOf, textOf, type Row } from './plain-row';

/** From when to when an event takes place, as a clock and as the calendar at its place show it. */
export interface EventSpan {
  /** Milliseconds since 1970-01-01T00:00Z; of an event that lasts all day, when its first day begins. */
  readonly start: number;
  /** The last millisecond; of an event that lasts all day, that of its last day. */
  readonly end: number;
  /** `YYYY-MM-DD` where the event is. */
  readonly firstDay: string;
  readonly lastDay: string;
}

/** A bound of a span: a moment, or a day wherever the event is. */
export type Bound = { readonly kind: 'moment'; readonly at: number } | { readonly kind: 'day'; readonly day: string };

const DAY = 86_400_000;

const calendars = new Map<string, Intl.DateTimeFormat>();

/** One a time zone, kept: making one takes longer than using it. A zone that this runtime does not know is UTC. */
function calendarOf(timeZone: string): Intl.DateTimeFormat {
  const known = calendars.get(timeZone);
  if (known) return known;
  const calendar = new Intl.DateTimeFormat('en-GB', { timeZone: isTimeZone(timeZone) ? timeZone : 'UTC', hourCycle: 'h23', year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit', second: '2-digit' });
  calendars.set(timeZone, calendar);
  return calendar;
}

/** What clock and calendar of a time zone show at a moment, as milliseconds of the same figures in UTC. */
export function figuresAt(time: number, timeZone: string): number {
  const parts = new Map(calendarOf(timeZone).formatToParts(time).map(({ type, value }) => [type, Number(value)]));
  const part = (type: Intl.DateTimeFormatPartTypes): number => parts.get(type) ?? 0;
  return Date.UTC(part('year'), part('month') - 1, part('day'), part('hour'), part('minute'), part('second'));
}

const dayOf = (figures: number): string => new Date(figures).toISOString().slice(0, 10);

/** When a day begins in a time zone; clocks may be set back or forward on it. */
function beginningOf(day: string, timeZone: string): number {
  const figures = Date.parse(day);
  const roughly = figures - (figuresAt(figures, timeZone) - figures);
  return roughly - (figuresAt(roughly, timeZone) - figures);
}

/**
 * When an event takes place; null where its date is not known.
 *
 * Without an end it lasts no time, or its day where it lasts all day. The day on which an event of whole days ends
 * is its last one, whatever the hour: editors name the last day and not the one after.
 */
export function eventSpan(row: Row): EventSpan | null {
  const startsAt = momentOf(row.startsAt);
  if (startsAt === null) return null;
  const start = Date.parse(startsAt);
  const end = Math.max(start, Date.parse(momentOf(row.endsAt) ?? startsAt));
  const timeZone = textOf(row.timeZone) ?? 'UTC';
  const firstDay = dayOf(figuresAt(start, timeZone));
  if (row.allDay === true) {
    const lastDay = dayOf(figuresAt(end, timeZone));
    return { start: beginningOf(firstDay, timeZone), end: beginningOf(dayOf(Date.parse(lastDay) + DAY), timeZone) - 1, firstDay, lastDay };
  }
  // What ends at midnight has no part in the day that begins then.
  return { start, end, firstDay, lastDay: dayOf(figuresAt(Math.max(start, end - 1), timeZone)) };
}

/** Whether any part of an event lies between two bounds: from the first, and before a moment or up to the end of a day. */
export function isWithin(span: EventSpan, from: Bound | null, to: Bound | null): boolean {
  if (from !== null && (from.kind === 'day' ? span.lastDay < from.day : span.end < from.at)) return false;
  return to === null || (to.kind === 'day' ? span.firstDay <= to.day : span.start < to.at);
}
