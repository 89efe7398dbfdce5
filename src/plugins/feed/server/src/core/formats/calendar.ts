import { tzlib_get_ical_block as timeZoneBlock } from 'timezones-ical-library';

import { isTimeZone } from '../../../../../../dates';
import { eventSpan, figuresAt } from '../event-span';
import type { EventItem } from '../item';
import { absolute, type Channel } from './channel';
import { contentLine, textValue, uriValue } from './content-line';
import { wordsIn } from './words';

const DAY = 86_400_000;

/** From here on the rules of summer time in Europe are those that the blocks of the library tell. */
const FIRST_RULED = Date.UTC(1997, 0, 1);

const digits = (moment: number): string => new Date(moment).toISOString().replace(/[-:]|\.\d{3}/g, '');

/** `19970714T173000Z` (RFC 5545, section 3.3.5). */
const utc = (moment: number): string => digits(moment);

/** `19970714` (section 3.3.4). */
const dayValue = (day: string): string => day.replaceAll('-', '');

const dayAfter = (day: string): string => new Date(Date.parse(day) + DAY).toISOString().slice(0, 10);

/** The VTIMEZONE of a zone, and its id; null where the zone is not known: its events are told in UTC. */
function zoneOf(name: string | null): { readonly id: string; readonly block: string } | null {
  if (name === null || !isTimeZone(name) || /^(Etc\/)?(UTC|GMT)$/i.test(name)) return null;
  const [block, parameter] = timeZoneBlock(name);
  return block && parameter ? { id: parameter.replace(/^TZID=/, ''), block: `${block.trimEnd()}\r\n` } : null;
}

const STATUSES = { scheduled: 'CONFIRMED', postponed: 'TENTATIVE', cancelled: 'CANCELLED' } as const;

/** Stable in every language and for ever (section 3.8.4.7). */
const uidOf = ({ documentId }: EventItem, { origin }: Channel): string => `${documentId}@${new URL(origin).hostname}`;

/**
 * Raised with every change, and never taken back (section 3.8.7.4): whole seconds between publication and the last
 * change. A counter would have to be remembered wherever the content is moved to.
 */
const revisionOf = ({ publishedAt, updatedAt }: EventItem): number => Math.max(0, Math.floor(Date.parse(updatedAt) / 1000) - Math.floor(Date.parse(publishedAt) / 1000));

function timeLines(item: EventItem): { readonly lines: readonly string[]; readonly zone: string | null } | null {
  const { event } = item;
  const span = eventSpan({ ...item, ...event });
  if (span === null || event.startsAt === null) return null;
  if (event.allDay) {
    // The end is the day after the last one (section 3.6.1).
    return { lines: [contentLine('DTSTART;VALUE=DATE', dayValue(span.firstDay)), contentLine('DTEND;VALUE=DATE', dayValue(dayAfter(span.lastDay)))], zone: null };
  }
  const zone = span.start < FIRST_RULED ? null : zoneOf(event.timeZone);
  const line = (name: string, moment: number): string =>
    zone === null || event.timeZone === null ? contentLine(name, utc(moment)) : contentLine(`${name};TZID=${zone.id}`, digits(figuresAt(moment, event.timeZone)).replace('Z', ''));
  const end = event.endsAt === null ? null : Date.parse(event.endsAt);
  // Without a known end it takes no time (section 3.6.1); an end that is no later than the start is none.
  return { lines: [line('DTSTART', span.start), ...(end !== null && end > span.start ? [line('DTEND', end)] : [])], zone: zone?.block ?? null };
}

function eventLines(item: EventItem, channel: Channel, times: readonly string[]): string {
  const { event } = item;
  const words = wordsIn(channel.language);
  const place = event.venue === null ? '' : [event.venue.name, event.venue.address].filter((part) => part !== null).join(', ');
  const url = absolute(item.url, channel);
  const title = event.status === 'postponed' ? `${words.postponed}: ${item.title}` : item.title;
  const description = [item.example === true ? `${words.example}.` : null, event.description ?? item.summary, event.onlineUrl].filter((part) => part !== null).join('\n\n');
  const geo = event.venue !== null && event.venue.lat !== null && event.venue.lon !== null ? `${String(event.venue.lat)};${String(event.venue.lon)}` : null;
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
  const zones = new Set<string>();
  const entries = events.flatMap((item) => {
    const times = timeLines(item);
    if (times === null) return [];
    if (times.zone !== null) zones.add(times.zone);
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
    ...[...zones].sort(),
    ...entries,
    'END:VCALENDAR\r\n',
  ].join('');
}
