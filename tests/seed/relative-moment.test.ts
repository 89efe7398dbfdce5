import { momentFrom } from '../../src/seed/relative-moment';

const from = (today: string, days: number, hour: number, timeZone: string, minute?: number): string => momentFrom(new Date(today), { days, hour, timeZone, ...(minute !== undefined && { minute }) });

test('an unknown time zone is refused', () => {
  expect(() => from('2031-01-01T12:00:00Z', 0, 9, 'Europe/Warszawa')).toThrow(RangeError);
});

test.each([
  ['winter time in Warsaw', '2031-01-10T12:00:00Z', 0, 9, 'Europe/Warsaw', '2031-01-10T08:00:00.000Z'],
  ['summer time in Warsaw', '2031-07-10T12:00:00Z', 0, 9, 'Europe/Warsaw', '2031-07-10T07:00:00.000Z'],
  ['Kyiv is an hour ahead of Warsaw', '2031-07-10T12:00:00Z', 0, 9, 'Europe/Kyiv', '2031-07-10T06:00:00.000Z'],
  ['across the change to summer time the clock keeps its hour', '2031-03-26T08:00:00Z', 7, 10, 'Europe/Warsaw', '2031-04-02T08:00:00.000Z'],
  ['across the change to winter time, too', '2031-10-22T08:00:00Z', 7, 10, 'Europe/Warsaw', '2031-10-29T09:00:00.000Z'],
  ['midnight of the day on which clocks change', '2031-03-30T12:00:00Z', 0, 0, 'Europe/Warsaw', '2031-03-29T23:00:00.000Z'],
  ['midnight of the day after', '2031-03-30T12:00:00Z', 1, 0, 'Europe/Warsaw', '2031-03-30T22:00:00.000Z'],
  ['into the next month and year', '2031-12-30T12:00:00Z', 5, 9, 'Europe/Warsaw', '2032-01-04T08:00:00.000Z'],
  ['into the past', '2031-03-02T12:00:00Z', -2, 9, 'Europe/Warsaw', '2031-02-28T08:00:00.000Z'],
  ['today is what the time zone calls it, not what UTC does', '2031-07-10T22:30:00Z', 0, 9, 'Europe/Warsaw', '2031-07-11T07:00:00.000Z'],
])('%s', (_, today, days, hour, timeZone, expected) => {
  expect(from(today, days, hour, timeZone)).toBe(expected);
});

test('minutes count', () => {
  expect(from('2031-07-10T12:00:00Z', 0, 9, 'Europe/Warsaw', 30)).toBe('2031-07-10T07:30:00.000Z');
});

test('an hour that the change leaves out is the one after it', () => {
  expect(from('2031-03-30T12:00:00Z', 0, 2, 'Europe/Warsaw', 30)).toBe('2031-03-30T01:30:00.000Z');
});
