import ICAL from 'ical.js';
import { sync as nodeIcal, type CalendarResponse, type VEvent } from 'node-ical';

import { calendar } from '../../../../src/plugins/feed/server/src/core/formats/calendar';
import { buildChannel, buildEvent } from './items';

/*
 * Times that a zone's clock and its block do not lead back to, as parsers by others read them.
 */

const timesOf = (startsAt: string, timeZone: string, endsAt: string | null = null): string => calendar(buildChannel(), [buildEvent({ startsAt, endsAt, timeZone })]);

function startByIcal(text: string): string {
  ICAL.TimezoneService.reset();
  const root = new ICAL.Component(ICAL.parse(text) as unknown[]);
  for (const zone of root.getAllSubcomponents('vtimezone')) ICAL.TimezoneService.register(new ICAL.Timezone(zone));
  return new ICAL.Event(root.getFirstSubcomponent('vevent')!).startDate.toJSDate().toISOString();
}

const startByNodeIcal = (text: string): string | undefined =>
  Object.values(nodeIcal.parseICS(text) as CalendarResponse)
    .find((entry): entry is VEvent => entry?.type === 'VEVENT')
    ?.start.toISOString();

const linesOf = (text: string): string[] => [...text.slice(text.indexOf('BEGIN:VEVENT')).matchAll(/^DT(?:START|END).*(?=\r)/gm)].map(([line]) => line);

describe('the hour that clocks go through twice', () => {
  test.each([
    ['Europe/Warsaw', '2026-10-25T00:30:00.000Z'],
    ['Europe/Warsaw', '2026-10-25T01:30:00.000Z'],
    ['Europe/Kyiv', '2026-10-25T00:00:00.000Z'],
    ['Europe/Kyiv', '2026-10-25T00:59:59.000Z'],
    ['Europe/Kyiv', '2026-10-25T01:59:59.000Z'],
    ['America/New_York', '2026-11-01T05:30:00.000Z'],
  ])('in %s: %s is told in UTC, and every reader finds it again', (timeZone, startsAt) => {
    const text = timesOf(startsAt, timeZone);
    expect(linesOf(text)).toEqual([`DTSTART:${startsAt.replace(/[-:]|\.000/g, '')}`]);
    expect([startByIcal(text), startByNodeIcal(text)]).toEqual([startsAt, startsAt]);
  });

  test.each([
    ['Europe/Warsaw', '2026-10-24T23:59:59.000Z', '20261025T015959'],
    ['Europe/Warsaw', '2026-10-25T02:00:00.000Z', '20261025T030000'],
    ['Europe/Kyiv', '2026-10-24T23:59:59.000Z', '20261025T025959'],
    ['Europe/Kyiv', '2026-10-25T02:00:00.000Z', '20261025T040000'],
  ])('has an hour before and one behind that are told on the clock of the place: %s %s', (timeZone, startsAt, local) => {
    expect(linesOf(timesOf(startsAt, timeZone))).toEqual([`DTSTART;TZID=${timeZone}:${local}`]);
  });

  test('an end in it is behind its start', () => {
    expect(linesOf(timesOf('2026-10-25T00:30:00.000Z', 'Europe/Warsaw', '2026-10-25T01:15:00.000Z'))).toEqual(['DTSTART:20261025T003000Z', 'DTEND:20261025T011500Z']);
  });
});

test.each(['Europe/Warsaw', 'Europe/Kyiv', 'Europe/Moscow', 'Europe/Istanbul', 'Europe/Vilnius', 'America/New_York', 'Africa/Casablanca', 'Asia/Jerusalem'])('from 1997 to 2037 readers find every moment in %s again, whatever rules it had', (timeZone) => {
  const lost: string[] = [];
  for (let moment = Date.UTC(1997, 0, 1, 12); moment < Date.UTC(2037, 0, 1); moment += 73 * 86_400_000) {
    const startsAt = new Date(moment).toISOString();
    if (startByIcal(timesOf(startsAt, timeZone)) !== startsAt) lost.push(startsAt);
  }
  expect(lost).toEqual([]);
});

test.each(['Europe/Warsaw', 'Europe/Kyiv'])('from 1997 to 2037 every noon in %s is told on the clock of the place', (timeZone) => {
  const days = Array.from({ length: 14_600 }, (_, day) => buildEvent({ startsAt: new Date(Date.UTC(1997, 0, 1 + day, 12)).toISOString(), endsAt: null, timeZone }));
  const lines = linesOf(calendar(buildChannel(), days));
  expect(lines).toHaveLength(days.length);
  expect(lines.filter((line) => !line.startsWith(`DTSTART;TZID=${timeZone}:`))).toEqual([]);
});

test('an end within the second of the start is none', () => {
  expect(linesOf(timesOf('2026-12-01T17:00:00.100Z', 'Europe/Warsaw', '2026-12-01T17:00:00.900Z'))).toEqual(['DTSTART;TZID=Europe/Warsaw:20261201T180000']);
});

test('a place has degrees without an exponent', () => {
  expect(calendar(buildChannel(), [buildEvent({ venue: { name: 'x', address: null, lat: 1e-7, lon: -0.0000123 } })])).toContain('\r\nGEO:0;-0.000012\r\n');
});

test('nothing is said on the console of a zone that nobody has a block for', () => {
  const said = jest.spyOn(console, 'error').mockImplementation(() => undefined);
  expect(linesOf(timesOf('2026-12-01T17:00:00.000Z', 'europe/warsaw'))).toEqual(['DTSTART:20261201T170000Z']);
  expect(said).not.toHaveBeenCalled();
});
