import { eventSpan, isWithin, type Bound } from '../../../src/plugins/feed/server/src/core/event-span';
import type { Row } from '../../../src/plugins/feed/server/src/core/plain-row';

const build = (overrides: object): Row => ({ documentId: 'e', locale: 'pl', updatedAt: '', publishedAt: '', startsAt: '2026-06-15T10:00:00Z', endsAt: null, allDay: false, timeZone: 'Europe/Warsaw', ...overrides });

/** Moments and days of an event, as text. */
const spanOf = (overrides: object): string[] | null => {
  const span = eventSpan(build(overrides));
  return span && [new Date(span.start).toISOString(), new Date(span.end).toISOString(), span.firstDay, span.lastDay];
};

describe('when an event takes place', () => {
  test.each([[null], [undefined], ['w czerwcu']])('is not known from a start of %p', (startsAt) => {
    expect(spanOf({ startsAt })).toBeNull();
  });

  test.each<[string, object, string[]]>([
    ['an hour without an end', {}, ['2026-06-15T10:00:00.000Z', '2026-06-15T10:00:00.000Z', '2026-06-15', '2026-06-15']],
    ['late in the evening is the next day further east', { startsAt: '2026-06-15T22:30:00Z' }, ['2026-06-15T22:30:00.000Z', '2026-06-15T22:30:00.000Z', '2026-06-16', '2026-06-16']],
    ['until midnight', { endsAt: '2026-06-15T22:00:00Z' }, ['2026-06-15T10:00:00.000Z', '2026-06-15T22:00:00.000Z', '2026-06-15', '2026-06-15']],
    ['an end before its start', { endsAt: '2026-06-14T10:00:00Z' }, ['2026-06-15T10:00:00.000Z', '2026-06-15T10:00:00.000Z', '2026-06-15', '2026-06-15']],
    ['a whole day of summer', { allDay: true, startsAt: '2026-06-14T22:00:00Z' }, ['2026-06-14T22:00:00.000Z', '2026-06-15T21:59:59.999Z', '2026-06-15', '2026-06-15']],
    ['a whole day of which an hour was named', { allDay: true }, ['2026-06-14T22:00:00.000Z', '2026-06-15T21:59:59.999Z', '2026-06-15', '2026-06-15']],
    ['whole days up to the last one named', { allDay: true, startsAt: '2026-06-13T22:00:00Z', endsAt: '2026-06-16T22:00:00Z' }, ['2026-06-13T22:00:00.000Z', '2026-06-17T21:59:59.999Z', '2026-06-14', '2026-06-17']],
    ['the day of 25 hours', { allDay: true, startsAt: '2026-10-24T22:00:00Z' }, ['2026-10-24T22:00:00.000Z', '2026-10-25T22:59:59.999Z', '2026-10-25', '2026-10-25']],
    ['the day of 23 hours', { allDay: true, timeZone: 'Europe/Kyiv', startsAt: '2026-03-28T22:00:00Z' }, ['2026-03-28T22:00:00.000Z', '2026-03-29T20:59:59.999Z', '2026-03-29', '2026-03-29']],
    ['the day on which clocks change before it is midnight in UTC', { allDay: true, timeZone: 'Australia/Sydney', startsAt: '2026-10-03T20:00:00Z' }, ['2026-10-03T14:00:00.000Z', '2026-10-04T12:59:59.999Z', '2026-10-04', '2026-10-04']],
    ['a time zone that nobody knows', { allDay: true, timeZone: 'Mars/Olympus' }, ['2026-06-15T00:00:00.000Z', '2026-06-15T23:59:59.999Z', '2026-06-15', '2026-06-15']],
    ['no time zone', { timeZone: null }, ['2026-06-15T10:00:00.000Z', '2026-06-15T10:00:00.000Z', '2026-06-15', '2026-06-15']],
  ])('%s', (_name, overrides, expected) => {
    expect(spanOf(overrides)).toEqual(expected);
  });
});

describe('an event of 15 and 16 June in Warsaw', () => {
  const span = eventSpan(build({ allDay: true, startsAt: '2026-06-14T22:00:00Z', endsAt: '2026-06-15T22:00:00Z' }))!;
  const day = (text: string): Bound => ({ kind: 'day', day: text });
  const moment = (text: string): Bound => ({ kind: 'moment', at: Date.parse(text) });

  test.each<[string, Bound | null, Bound | null, boolean]>([
    ['any time', null, null, true],
    ['from its last day', day('2026-06-16'), null, true],
    ['from the day after', day('2026-06-17'), null, false],
    ['up to its first day', null, day('2026-06-15'), true],
    ['up to the day before', null, day('2026-06-14'), false],
    ['on one day', day('2026-06-15'), day('2026-06-15'), true],
    ['from its last moment', moment('2026-06-16T21:59:59.999Z'), null, true],
    ['from the moment after', moment('2026-06-16T22:00:00Z'), null, false],
    ['before its first moment', null, moment('2026-06-14T22:00:00Z'), false],
    ['before the moment after that', null, moment('2026-06-14T22:00:00.001Z'), true],
  ])('%s: %p to %p is %p', (_name, from, to, expected) => {
    expect(isWithin(span, from, to)).toBe(expected);
  });
});
