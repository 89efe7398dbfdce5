import type { RelativeMoment } from './content';

interface WallClock {
  readonly year: number;
  /** 1 to 12. */
  readonly month: number;
  readonly day: number;
  readonly hour: number;
  readonly minute: number;
}

const wallClockFormat = (timeZone: string): Intl.DateTimeFormat =>
  new Intl.DateTimeFormat('en-GB', { timeZone, hourCycle: 'h23', year: 'numeric', month: 'numeric', day: 'numeric', hour: 'numeric', minute: 'numeric' });

/** What a clock on the wall shows at an instant. */
function wallClock(instant: Date, timeZone: string): WallClock {
  const shown = new Map(wallClockFormat(timeZone).formatToParts(instant).map(({ type, value }) => [type, Number(value)]));
  const part = (type: Intl.DateTimeFormatPartTypes): number => shown.get(type) ?? 0;
  return { year: part('year'), month: part('month'), day: part('day'), hour: part('hour'), minute: part('minute') };
}

/** Milliseconds since 1970-01-01T00:00Z if the wall clock were in London without summer time. */
const asUtc = ({ year, month, day, hour, minute }: WallClock): number => Date.UTC(year, month - 1, day, hour, minute);

/** How far the clocks of a time zone are ahead of UTC at an instant, in milliseconds, to the minute. */
const offsetAt = (instant: number, timeZone: string): number => asUtc(wallClock(new Date(instant), timeZone)) - Math.floor(instant / 60_000) * 60_000;

/**
 * The instant of a relative moment: so many calendar days from `today` (as its time zone has it), at that time on its clocks.
 * In the hour that a change to summer time leaves out it is the instant an hour later; in the hour that comes twice, one of the two.
 *
 * @returns ISO 8601, in UTC
 * @throws RangeError where the time zone is unknown
 */
export function momentFrom(today: Date, { days, hour, minute = 0, timeZone }: RelativeMoment): string {
  const { year, month, day } = wallClock(today, timeZone);
  // Date.UTC carries days over the ends of months.
  const shown = Date.UTC(year, month - 1, day + days, hour, minute);
  const near = shown - offsetAt(shown, timeZone);
  return new Date(shown - offsetAt(near, timeZone)).toISOString();
}
