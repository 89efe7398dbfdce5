import fc from 'fast-check';
import ICAL from 'ical.js';
import { sync as nodeIcal, type CalendarResponse, type VEvent } from 'node-ical';

import { calendar } from '../../../../src/plugins/feed/server/src/core/formats/calendar';
import { contentLine, textValue } from '../../../../src/plugins/feed/server/src/core/formats/content-line';
import type { EventItem } from '../../../../src/plugins/feed/server/src/core/item';
import { buildArticle, buildChannel, buildEvent, FORBIDDEN_TEXT, ODD_TEXTS, WITHOUT_FORBIDDEN } from './items';

/*
 * Calendars as parsers by others read them: ical.js, strict about the grammar, and node-ical.
 */

function eventsOf(text: string): ICAL.Event[] {
  const root = new ICAL.Component(ICAL.parse(text) as unknown[]);
  for (const zone of root.getAllSubcomponents('vtimezone')) ICAL.TimezoneService.register(new ICAL.Timezone(zone));
  return root.getAllSubcomponents('vevent').map((component) => new ICAL.Event(component));
}

function eventOf(item: EventItem): ICAL.Event {
  const [event, ...more] = eventsOf(calendar(buildChannel(), [item]));
  if (!event || more.length > 0) throw new Error('There is not one event.');
  return event;
}

const byNodeIcal = (text: string): VEvent[] => Object.values(nodeIcal.parseICS(text) as CalendarResponse).filter((entry): entry is VEvent => entry?.type === 'VEVENT');

const property = (event: ICAL.Event, name: string): unknown => event.component.getFirstPropertyValue(name);

beforeEach(() => {
  ICAL.TimezoneService.reset();
});

describe('what is in no calendar', () => {
  test('an event without a known date', () => {
    expect(eventsOf(calendar(buildChannel(), [buildEvent({ startsAt: null, endsAt: null, approximateDate: 'XXXX-06-14' })]))).toEqual([]);
  });

  test('nothing is a calendar too', () => {
    expect(() => ICAL.parse(calendar(buildChannel(), [])) as unknown).not.toThrow();
    expect(buildArticle().kind).toBe('article');
  });
});

describe('a timed event', () => {
  test.each([
    ['Europe/Warsaw', '2026-12-01T17:00:00.000Z', '2026-12-01T18:00:00'],
    ['Europe/Kyiv', '2026-12-01T17:00:00.000Z', '2026-12-01T19:00:00'],
    ['Europe/Kyiv', '2026-07-01T17:00:00.000Z', '2026-07-01T20:00:00'],
    // An hour before and after clocks are set forward, and back.
    ['Europe/Warsaw', '2027-03-28T00:30:00.000Z', '2027-03-28T01:30:00'],
    ['Europe/Warsaw', '2027-03-28T01:30:00.000Z', '2027-03-28T03:30:00'],
    ['Europe/Kyiv', '2026-10-24T23:30:00.000Z', '2026-10-25T02:30:00'],
    ['Europe/Kyiv', '2026-10-25T02:30:00.000Z', '2026-10-25T04:30:00'],
  ])('in %s at %s is there on the clock of the place', (timeZone, startsAt, local) => {
    const item = buildEvent({ timeZone, startsAt, endsAt: null });
    const { startDate } = eventOf(item);
    expect(startDate.toString()).toBe(local);
    expect(startDate.zone.tzid).toBe(timeZone);
    expect(startDate.toJSDate().toISOString()).toBe(startsAt);
    expect(byNodeIcal(calendar(buildChannel(), [item]))[0]?.start.toISOString()).toBe(startsAt);
  });

  test.each([null, 'Etc/UTC', 'Mars/Olympus'])('in no known zone (%p) is told in UTC', (timeZone) => {
    expect(eventOf(buildEvent({ timeZone })).startDate.toString()).toBe('2026-12-01T17:00:00Z');
  });

  test('of long ago is told in UTC: the rules of summer time were others', () => {
    expect(eventOf(buildEvent({ timeZone: 'Europe/Kyiv', startsAt: '1991-08-24T15:00:00.000Z', endsAt: null })).startDate.toString()).toBe('1991-08-24T15:00:00Z');
  });

  test('has an end where one is known, and none that is no later than its start', () => {
    expect(eventOf(buildEvent()).endDate.toString()).toBe('2026-12-01T20:00:00');
    for (const endsAt of [null, '2026-12-01T17:00:00.000Z', '2026-12-01T16:00:00.000Z']) expect(property(eventOf(buildEvent({ endsAt })), 'dtend')).toBeNull();
  });

  test('has its zone described once, however many there are', () => {
    const text = calendar(buildChannel(), [buildEvent(), buildEvent({}, { documentId: 'zyxwvutsrqponmlkjihgfedc' }), buildEvent({ timeZone: 'Europe/Kyiv' })]);
    expect(text.match(/BEGIN:VTIMEZONE/g)).toHaveLength(2);
  });
});

describe('an event of whole days', () => {
  test.each([
    ['2026-12-05T23:00:00.000Z', null, '2026-12-06', '2026-12-07'],
    ['2026-12-05T23:00:00.000Z', '2026-12-07T23:00:00.000Z', '2026-12-06', '2026-12-09'],
    ['2026-12-30T23:00:00.000Z', '2026-12-30T23:00:00.000Z', '2026-12-31', '2027-01-01'],
    // The day on which clocks are set back has 25 hours.
    ['2026-10-24T22:00:00.000Z', null, '2026-10-25', '2026-10-26'],
  ])('from %s to %p ends before the day that its end names', (startsAt, endsAt, first, end) => {
    const event = eventOf(buildEvent({ allDay: true, startsAt, endsAt }));
    expect(event.startDate.isDate).toBe(true);
    expect([event.startDate.toString(), event.endDate.toString()]).toEqual([first, end]);
  });
});

describe('every event', () => {
  test('has the same id in every language, and a number that its changes raise', () => {
    const [polish, ukrainian] = [eventOf(buildEvent()), eventOf(buildEvent({}, { locale: 'uk', updatedAt: '2026-11-20T09:00:00.000Z' }))];
    expect(polish.uid).toBe('abcdefghijklmnopqrstuvwx@feed.example.org');
    expect(ukrainian.uid).toBe(polish.uid);
    expect(ukrainian.sequence - polish.sequence).toBe(3600 - 90);
    // The date of publication is the editors' to change, and takes nothing back.
    expect(eventOf(buildEvent({}, { publishedAt: '2026-12-24T08:00:00.000Z' })).sequence).toBe(polish.sequence);
    expect(polish.sequence).toBeLessThan(2 ** 31);
  });

  test.each([
    ['scheduled', 'CONFIRMED', 'Tytuł'],
    ['cancelled', 'CANCELLED', 'Tytuł'],
    ['postponed', 'TENTATIVE', 'Przełożone: Tytuł'],
  ] as const)('that is %s says so', (status, word, title) => {
    const event = eventOf(buildEvent({ status }));
    expect([property(event, 'status'), event.summary]).toEqual([word, title]);
  });

  test('has its place, its page and its language', () => {
    const item = buildEvent({ venue: { name: 'Ratusz', address: 'Rynek 2, 43-200 Pszczyna', lat: 49.98, lon: 18.95 }, onlineUrl: 'https://example.org/spotkanie', description: 'Opis' });
    const event = eventOf(item);
    expect(event.location).toBe('Ratusz, Rynek 2, 43-200 Pszczyna');
    expect(property(event, 'geo')).toEqual([49.98, 18.95]);
    expect(property(event, 'url')).toBe('https://feed.example.org/#/pl/events/tytul');
    expect(event.description).toBe('Opis\n\nhttps://example.org/spotkanie');
    expect(event.component.getFirstProperty('summary')?.getParameter('language')).toBe('pl');
  });

  test.each(ODD_TEXTS)('brings %s', (_what, text) => {
    const item = buildEvent({ description: text }, { title: text });
    expect(eventOf(item).summary).toBe(text);
    expect(eventOf(item).description).toBe(text);
    expect(byNodeIcal(calendar(buildChannel(), [item]))).toHaveLength(1);
  });

  test('leaves out characters that no line can hold', () => {
    expect(eventOf(buildEvent({}, { title: FORBIDDEN_TEXT })).summary).toBe(WITHOUT_FORBIDDEN);
  });
});

describe('a line', () => {
  test('is at most 75 octets, broken between letters, and whole again when unfolded', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (text) => {
        const value = textValue(text);
        const folded = contentLine('SUMMARY', value);
        expect(folded.endsWith('\r\n')).toBe(true);
        for (const line of folded.slice(0, -2).split('\r\n')) {
          expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
          expect(line).not.toMatch(/[\ud800-\udbff]$/);
        }
        expect(folded.slice(0, -2).replace(/\r\n /g, '')).toBe(`SUMMARY:${value}`);
      }),
    );
  });

  test('any text survives', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 120 }), (title) => {
        const kept = title.replace(/\r\n|\r|\u2028|\u2029/g, '\n').replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/g, '');
        expect(eventOf(buildEvent({}, { title })).summary ?? '').toBe(kept);
      }),
    );
  });
});
