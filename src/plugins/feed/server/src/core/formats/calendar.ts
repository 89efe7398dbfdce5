import { tzlib_get_ical_block as timeZoneBlock, tzlib_get_timezones as blockNames } from 'timezones-ical-library';

import { isTimeZone } from '../../../../../../dates';
import { eventSpan, figuresAt } from '../event-span';
import type { EventItem } from '../item';
import { absolute, type Channel } from './channel';
import { contentLine, textValue, uriValue } from './content-line';
import { wordsIn } from './words';
import { observancesOf, offsetIn } from './zone-block';

/*
 * The lines are written here: ical-generator 10.2 tells times of a zone right only with a further library of dates,
 * leaves DTSTAMP without its `Z` beside a zone, lets NUL through, and has no languages of texts.
 */

const DAY = 86_400_000;

/** From here on the rules of summer time in Europe are those that the blocks of the library tell. */
const FIRST_RULED = Date.UTC(1997, 0, 1);

/** Asked first: of another name the library complains on the console. */
const BLOCKS: ReadonlySet<string> = new Set(blockNames());

const digits = (moment: number): string => new Date(moment).toISOString().replace(/[-:]|\.\d{3}/g, '');

/** `19970714T173000Z` (RFC 5545, section 3.3.5). */
const utc = (moment: number): string => digits(moment);

/** `19970714` (section 3.3.4). */
const dayValue = (day: string): string => day.replaceAll('-', '');

/** A tenth of a metre, and never an exponent (section 3.8.1.6). */
const degrees = (angle: number): string => String(Number(angle.toFixed(6)));

const dayAfter = (day: string): string => new Date(Date.parse(day) + DAY).toISOString().slice(0, 10);

interface Zone {
  readonly id: string;
  /** Its VTIMEZONE. */
  readonly block: string;
  readonly observances: ReturnType<typeof observancesOf>;
}

/** As many as there are blocks: finding out takes longer than all else that is told of an event. */
const zones = new Map<string, Zone | null>();

/** The VTIMEZONE of a zone, and its id; null where the zone is not known: its events are told in UTC. */
function zoneOf(name: string | null): Zone | null {
  if (name === null || !BLOCKS.has(name)) return null;
  const kept = zones.get(name);
  if (kept !== undefined) return kept;
  const [block, parameter] = isTimeZone(name) && !/^(Etc\/)?(UTC|GMT)$/i.test(name) ? timeZoneBlock(name) : [];
  const zone = block && parameter ? { id: parameter.replace(/^TZID=/, ''), block: `${block.trimEnd()}\r\n`, observances: observancesOf(block) } : null;
  zones.set(name, zone);
  return zone;
}

/**
 * Whether readers find a moment again from a zone's clock and its block.
 *
 * Not in the hour that clocks go through twice: a time of it means the first (RFC 5545, section 3.3.5), and readers
 * do not agree on that. Not where a zone had other rules once: blocks tell those of today as if they had always been.
 */
function isTold(moment: number, timeZone: string, { observances }: Zone): boolean {
  if (moment < FIRST_RULED) return false;
  const offsetAt = (time: number): number => figuresAt(time, timeZone) - Math.floor(time / 1000) * 1000;
  const offset = offsetAt(moment);
  if (offsetIn(observances, moment) !== offset) return false;
  return ![-DAY, DAY].some((away) => {
    const other = offsetAt(moment + away);
    return other !== offset && offsetAt(moment + offset - other) === other;
  });
}

const STATUSES = { scheduled: 'CONFIRMED', postponed: 'TENTATIVE', cancelled: 'CANCELLED' } as const;

/** Stable in every language and for ever (section 3.8.4.7). */
const uidOf = ({ documentId }: EventItem, { origin }: Channel): string => `${documentId}@${new URL(origin).hostname}`;

/** Before anything was published here: 1 January 2026. */
const BEGINNING = Date.UTC(2026, 0, 1);

/**
 * Raised with every change, and never taken back (section 3.8.7.4): the second of the last change. A counter would have to
 * be remembered wherever the content is moved to, and the date of publication is the editors' to change.
 */
const revisionOf = ({ updatedAt }: EventItem): number => Math.max(0, Math.floor((Date.parse(updatedAt) - BEGINNING) / 1000));

function timeLines(item: EventItem): { readonly lines: readonly string[]; readonly zone: string | null } | null {
  const { event } = item;
  const span = eventSpan({ ...item, ...event });
  if (span === null || event.startsAt === null) return null;
  if (event.allDay) {
    // The end is the day after the last one (section 3.6.1).
    return { lines: [contentLine('DTSTART;VALUE=DATE', dayValue(span.firstDay)), contentLine('DTEND;VALUE=DATE', dayValue(dayAfter(span.lastDay)))], zone: null };
  }
  // Seconds are all that a time holds (section 3.3.5): an end within the one of the start is no later than it.
  const end = event.endsAt !== null && digits(Date.parse(event.endsAt)) > digits(span.start) ? Date.parse(event.endsAt) : null;
  const { timeZone } = event;
  const known = zoneOf(timeZone);
  const zone = timeZone !== null && known !== null && [span.start, end ?? span.start].every((moment) => isTold(moment, timeZone, known)) ? known : null;
  const line = (name: string, moment: number): string =>
    zone === null || timeZone === null ? contentLine(name, utc(moment)) : contentLine(`${name};TZID=${zone.id}`, digits(figuresAt(moment, timeZone)).replace('Z', ''));
  // Without a known end it takes no time (section 3.6.1).
  return { lines: [line('DTSTART', span.start), ...(end === null ? [] : [line('DTEND', end)])], zone: zone?.block ?? null };
}

function eventLines(item: EventItem, channel: Channel, times: readonly string[]): string {
  const { event } = item;
  const words = wordsIn(channel.language);
  const place = event.venue === null ? '' : [event.venue.name, event.venue.address].filter((part) => part !== null).join(', ');
  const url = absolute(item.url, channel);
  const title = event.status === 'postponed' ? `${words.postponed}: ${item.title}` : item.title;
  const description = [item.example === true ? `${words.example}.` : null, event.description ?? item.summary, event.onlineUrl].filter((part) => part !== null).join('\n\n');
  const geo = event.venue !== null && event.venue.lat !== null && event.venue.lon !== null ? `${degrees(event.venue.lat)};${degrees(event.venue.lon)}` : null;
  return [
    'BEGIN:VEVENT\r\n',
    contentLine('UID', textValue(uidOf(item, channel))),
    contentLine('DTSTAMP', utc(Date.parse(item.updatedAt))),
    contentLine('CREATED', utc(Date.parse(item.publishedAt))),
    contentLine('LAST-MODIFIED', utc(Date.parse(item.updatedAt))),
    contentLine('SEQUENCE', String(revisionOf(item))),
    contentLine('STATUS', STATUSES[event.status]),
    ...times,
    contentLine(`SUMMARY;LANGUAGE=${item.locale}`, textValue(title)),
    description === '' ? '' : contentLine(`DESCRIPTION;LANGUAGE=${item.locale}`, textValue(description)),
    place === '' ? '' : contentLine('LOCATION', textValue(place)),
    geo === null ? '' : contentLine('GEO', geo),
    contentLine('URL', uriValue(url)),
    event.type === null ? '' : contentLine('CATEGORIES', textValue(event.type.toUpperCase())),
    contentLine('TRANSP', event.status === 'cancelled' ? 'TRANSPARENT' : 'OPAQUE'),
    'END:VEVENT\r\n',
  ].join('');
}

/**
 * A calendar of events (RFC 5545). One without a known date is left out: a calendar would put it somewhere.
 *
 * @param channel its `title` and `description` are the calendar's (RFC 7986)
 */
export function calendar(channel: Channel, events: readonly EventItem[]): string {
  const blocks = new Set<string>();
  const entries = events.flatMap((item) => {
    const times = timeLines(item);
    if (times === null) return [];
    if (times.zone !== null) blocks.add(times.zone);
    return [eventLines(item, channel, times.lines)];
  });
  return [
    'BEGIN:VCALENDAR\r\n',
    contentLine('VERSION', '2.0'),
    contentLine('PRODID', '-//Pobratym//Feed//EN'),
    contentLine('CALSCALE', 'GREGORIAN'),
    contentLine(`NAME;LANGUAGE=${channel.language}`, textValue(channel.title)),
    contentLine('X-WR-CALNAME', textValue(channel.title)),
    contentLine(`DESCRIPTION;LANGUAGE=${channel.language}`, textValue(channel.description)),
    contentLine('URL', uriValue(channel.homeUrl)),
    contentLine('SOURCE;VALUE=URI', uriValue(channel.selfUrl)),
    contentLine('REFRESH-INTERVAL;VALUE=DURATION', 'PT1H'),
    ...[...blocks].sort(),
    ...entries,
    'END:VCALENDAR\r\n',
  ].join('');
}
