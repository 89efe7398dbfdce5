import { networkOf } from '../../../../src/plugins/partnerships/server/src/core/inquiries/network';
import { pauseAfter } from '../../../../src/plugins/partnerships/server/src/core/inquiries/pause';
import { monthsLater } from '../../../../src/plugins/partnerships/server/src/core/inquiries/retention';
import { DEFAULT_SETTINGS, requireSettings } from '../../../../src/plugins/partnerships/server/src/core/inquiries/settings';

test.each([
  ['192.0.2.7', '192.0.2.7'],
  ['::ffff:192.0.2.7', '192.0.2.7'],
  ['::FFFF:192.0.2.7', '192.0.2.7'],
  ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
  ['2001:0DB8:0001:0002::1', '2001:db8:1:2::/64'],
  ['2001:db8::1', '2001:db8:0:0::/64'],
  ['fe80::1%eth0', 'fe80:0:0:0::/64'],
  ['::1', '0:0:0:0::/64'],
  ['::', '0:0:0:0::/64'],
  ['1::2::3', '1::2::3'],
  ['2001:db8:1:2:3:4:5', '2001:db8:1:2:3:4:5'],
  ['2001:db8:xyz::1', '2001:db8:xyz::1'],
  ['', ''],
])('%p counts as %p', (ip, network) => {
  expect(networkOf(ip)).toBe(network);
});

test.each([
  [1, 30_000],
  [2, 60_000],
  [5, 480_000],
  [11, 21_600_000],
  [5000, 21_600_000],
])('after %d failures a mail rests for %d milliseconds', (failures, pause) => {
  expect(pauseAfter(failures, DEFAULT_SETTINGS.mail)).toBe(pause);
});

test.each([
  ['2026-11-23T12:00:00.000Z', 12, '2027-11-23T12:00:00.000Z'],
  ['2026-01-31T08:30:00.000Z', 1, '2026-02-28T08:30:00.000Z'],
  ['2028-02-29T00:00:00.000Z', 12, '2029-02-28T00:00:00.000Z'],
  ['2026-12-31T23:59:59.999Z', 2, '2027-02-28T23:59:59.999Z'],
])('%s and %d months are %s', (from, months, later) => {
  expect(monthsLater(new Date(from), months).toISOString()).toBe(later);
});

describe('settings', () => {
  const { mail, limits } = DEFAULT_SETTINGS;

  test.each([
    ['no months', { retentionMonths: 0 }],
    ['half a month', { retentionMonths: 0.5 }],
    ['a negative time', { minimumSeconds: -1 }],
    ['a limit of nothing', { limits: { ...limits, email: { most: 0, seconds: 1 } } }],
    ['a language that is not spoken', { mail: { ...mail, officeLanguage: 'de' as 'pl' } }],
    ['a mail server without a sender', { mail: { ...mail, configured: true } }],
    ['an address in two lines', { mail: { ...mail, office: 'a@example.org\nBcc: b@example.org' } }],
    ['a lease that ends within a conversation', { mail: { ...mail, leaseSeconds: 10 } }],
  ])('with %s stop the start', (_name, overrides) => {
    expect(() => requireSettings({ ...DEFAULT_SETTINGS, ...overrides })).toThrow(/^partnerships\.inquiries: /);
  });

  test('by default are taken', () => {
    expect(() => requireSettings(DEFAULT_SETTINGS)).not.toThrow();
  });
});
