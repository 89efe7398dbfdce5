import { isTimeZone } from '../../src/dates';

test.each(['', '+02:00', 'CET+1', 'Europe/Warszawa', 'Mars/Olympus', '../etc/passwd'])('%p is no time zone', (name) => {
  expect(isTimeZone(name)).toBe(false);
});

test.each(['Europe/Warsaw', 'Europe/Kyiv', 'Europe/Kiev', 'UTC'])('%p is a time zone', (name) => {
  expect(isTimeZone(name)).toBe(true);
});
