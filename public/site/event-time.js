import { edtfWords } from './edtf-words.js';
import { html } from './element.js';
import { intlTag } from './language.js';

const DAY = { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' };
const CLOCK = { hour: '2-digit', minute: '2-digit' };

/** A zone that the browser knows; UTC for others, and it says so. */
function knownZone(timeZone) {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: timeZone ?? 'UTC' }).resolvedOptions().timeZone;
  } catch {
    return 'UTC';
  }
}

const formatter = (locale, timeZone, options) => new Intl.DateTimeFormat(intlTag(locale), { timeZone, ...options });

const span = (format, start, end) => (end !== null && end > start ? format.formatRange(start, end) : format.format(start));

/** What the zone is called in the reader's language. */
function zoneName(locale, timeZone, date) {
  if (timeZone === 'UTC') return timeZone;
  const part = (style) => formatter(locale, timeZone, { timeZoneName: style }).formatToParts(date).find(({ type }) => type === 'timeZoneName')?.value;
  try {
    return part('longGeneric');
  } catch {
    return part('long');
  }
}

/** Minutes and hours as clocks show them there: equal texts mean that both clocks agree. */
const wallClock = (timeZone, date) => new Intl.DateTimeFormat('sv', { timeZone, dateStyle: 'short', timeStyle: 'short' }).format(date);

/**
 * When an event is, in the reader's words and the event's own time zone.
 *
 * @param event the `event` part of an item
 * @returns `{ words, zone, local, machine, sheet }`: `zone` is null for whole days; `local` is the same time on the reader's
 *   clock, null where that is no other; `machine` is for `<time datetime>`; `sheet` is `{ day, month }` of a tear-off calendar.
 *   Null where nothing is known.
 */
export function eventTime(event, locale, texts) {
  const start = event.startsAt === null ? null : new Date(event.startsAt);
  if (start === null || Number.isNaN(start.getTime())) {
    const words = event.approximateDate === null ? null : edtfWords(event.approximateDate, locale, texts.date);
    return words === null ? null : { words, zone: null, local: null, machine: null, sheet: null };
  }
  const end = event.endsAt === null ? null : new Date(event.endsAt);
  const timeZone = knownZone(event.timeZone);
  const sheetParts = Object.fromEntries(formatter(locale, timeZone, { day: 'numeric', month: 'short' }).formatToParts(start).map(({ type, value }) => [type, value]));
  const sheet = { day: sheetParts.day, month: sheetParts.month.replace(/\.$/, '') };
  if (event.allDay) {
    return { words: `${span(formatter(locale, timeZone, DAY), start, end)}, ${texts.event.allDay}`, zone: null, local: null, machine: wallClock(timeZone, start).slice(0, 10), sheet };
  }
  const here = new Intl.DateTimeFormat().resolvedOptions().timeZone;
  const format = { ...DAY, ...CLOCK };
  return {
    words: span(formatter(locale, timeZone, format), start, end),
    zone: zoneName(locale, timeZone, start),
    local: wallClock(here, start) === wallClock(timeZone, start) ? null : span(formatter(locale, here, format), start, end),
    machine: start.toISOString(),
    sheet,
  };
}

/** The words of `eventTime` as an element. */
export const timeElement = ({ words, machine }) => (machine === null ? html('span', {}, words) : html('time', { datetime: machine }, words));

/** The day of a publication, by the reader's calendar. */
export function publicationDay(iso, locale) {
  const date = new Date(iso);
  return Number.isNaN(date.getTime()) ? null : html('time', { datetime: iso }, new Intl.DateTimeFormat(intlTag(locale), { day: 'numeric', month: 'long', year: 'numeric' }).format(date));
}
