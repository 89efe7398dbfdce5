import { evaluate, type Conditions, type Verdict } from '../../../src/plugins/feed/server/src/core/conditional';
import { httpDate, httpSeconds } from '../../../src/plugins/feed/server/src/core/http-date';
import { lastModified } from '../../../src/plugins/feed/server/src/core/last-modified';

const SECOND = Date.UTC(2026, 10, 22, 10, 0, 0) / 1000;
const NOW = (SECOND + 3600) * 1000;

const same = 'Sun, 22 Nov 2026 10:00:00 GMT';
const earlier = 'Sun, 22 Nov 2026 09:59:59 GMT';
const later = 'Mon, 23 Nov 2026 10:00:00 GMT';

const verdictOf = (conditions: Conditions, isSettled = true): Verdict => evaluate(conditions, { etag: '"abc"', second: SECOND, isSettled }, NOW);

/** RFC 9110, section 13.2.2, step by step, for GET and HEAD. */
describe('preconditions', () => {
  test.each<[string, Conditions, Verdict]>([
    ['1: If-Match with another tag', { ifMatch: '"abd"' }, 'failed'],
    ['1: with a list without it', { ifMatch: '"x", "y"' }, 'failed'],
    ['1: with the same tag, weak: the comparison is strong', { ifMatch: 'W/"abc"' }, 'failed'],
    ['1: with what is no list', { ifMatch: 'abc' }, 'failed'],
    ['1: with another tag, though the date would do', { ifMatch: '"abd"', ifUnmodifiedSince: later }, 'failed'],
    ['1: with another tag, before If-None-Match is looked at', { ifMatch: '"abd"', ifNoneMatch: '"abc"' }, 'failed'],
    ['1: with the same tag', { ifMatch: '"abc"' }, 'proceed'],
    ['1: with a list with it', { ifMatch: '"x", "abc"' }, 'proceed'],
    ['1: with any', { ifMatch: '*' }, 'proceed'],
    ['1: with the same tag, and If-Unmodified-Since is not looked at', { ifMatch: '"abc"', ifUnmodifiedSince: earlier }, 'proceed'],
    ['1, then 3: with the same tag in both', { ifMatch: '"abc"', ifNoneMatch: '"abc"' }, 'notModified'],
    ['1, then 4: with the same tag and the same date', { ifMatch: '"abc"', ifModifiedSince: same }, 'notModified'],

    ['2: If-Unmodified-Since before the change', { ifUnmodifiedSince: earlier }, 'failed'],
    ['2: before the change, before If-None-Match is looked at', { ifUnmodifiedSince: earlier, ifNoneMatch: '"abc"' }, 'failed'],
    ['2: in the second of the change', { ifUnmodifiedSince: same }, 'proceed'],
    ['2: after it', { ifUnmodifiedSince: later }, 'proceed'],
    ['2: with no date but text', { ifUnmodifiedSince: 'yesterday' }, 'proceed'],
    ['2, then 3', { ifUnmodifiedSince: same, ifNoneMatch: '"abc"' }, 'notModified'],

    ['3: If-None-Match with another tag', { ifNoneMatch: '"abd"' }, 'proceed'],
    ['3: with a tag that contains it', { ifNoneMatch: '"xabcx"' }, 'proceed'],
    ['3: with a list without it', { ifNoneMatch: '"x","y"' }, 'proceed'],
    ['3: with a tag with a comma in it', { ifNoneMatch: '"a,bc"' }, 'proceed'],
    ['3: with text', { ifNoneMatch: 'abc' }, 'proceed'],
    ['3: with a list that breaks off', { ifNoneMatch: '"abc", "x' }, 'proceed'],
    ['3: with the tag of another encoding', { ifNoneMatch: '"abc-gz"' }, 'proceed'],
    ['3: with another tag, and If-Modified-Since is not looked at', { ifNoneMatch: '"abd"', ifModifiedSince: same }, 'proceed'],
    ['3: with text, and If-Modified-Since is not looked at', { ifNoneMatch: 'abc', ifModifiedSince: same }, 'proceed'],
    ['3: with the same tag', { ifNoneMatch: '"abc"' }, 'notModified'],
    ['3: with the same tag, weak: the comparison is weak', { ifNoneMatch: 'W/"abc"' }, 'notModified'],
    ['3: with a list with it', { ifNoneMatch: '"x", W/"abc" , "y"' }, 'notModified'],
    ['3: with an empty list element', { ifNoneMatch: ', "abc"' }, 'notModified'],
    ['3: with any', { ifNoneMatch: '*' }, 'notModified'],
    ['3: with the same tag and an earlier date', { ifNoneMatch: '"abc"', ifModifiedSince: earlier }, 'notModified'],

    ['4: If-Modified-Since before the change', { ifModifiedSince: earlier }, 'proceed'],
    ['4: with no date but text', { ifModifiedSince: 'yesterday' }, 'proceed'],
    ['4: with a date in another form', { ifModifiedSince: '2027-01-01' }, 'proceed'],
    ['4: in the second of the change', { ifModifiedSince: same }, 'notModified'],
    ['4: after it', { ifModifiedSince: later }, 'notModified'],

    ['6: nothing asked', {}, 'proceed'],
    ['6: empty headers', { ifMatch: '', ifUnmodifiedSince: '', ifNoneMatch: '', ifModifiedSince: '' }, 'proceed'],
  ])('%s', (_name, conditions, expected) => {
    expect(verdictOf(conditions)).toBe(expected);
  });

  test.each<[string, Conditions, Verdict]>([
    ['If-Modified-Since in that second', { ifModifiedSince: same }, 'proceed'],
    ['If-Modified-Since after it', { ifModifiedSince: later }, 'proceed'],
    ['If-Unmodified-Since in that second', { ifUnmodifiedSince: same }, 'failed'],
    ['If-Unmodified-Since after it', { ifUnmodifiedSince: later }, 'proceed'],
    ['If-None-Match', { ifNoneMatch: '"abc"' }, 'notModified'],
  ])('while the second of a change is not over, %s', (_name, conditions, expected) => {
    expect(verdictOf(conditions, false)).toBe(expected);
  });
});

/** RFC 9110, section 8.8.2.2. */
describe('the date of a change', () => {
  const changed = SECOND * 1000 + 400;

  test('is not told while its second lasts: the one before is, and dates prove nothing', () => {
    expect(lastModified(changed, changed + 100, 0)).toEqual({ second: SECOND, told: SECOND - 1, isSettled: false, holdsUntil: (SECOND + 1) * 1000 });
    expect(lastModified(changed, (SECOND + 1) * 1000 - 1, 0).isSettled).toBe(false);
  });

  test('is told when its second is over', () => {
    expect(lastModified(changed, (SECOND + 1) * 1000, 0)).toEqual({ second: SECOND, told: SECOND, isSettled: true, holdsUntil: Infinity });
  });

  test('is told when other nodes know too', () => {
    expect(lastModified(changed, (SECOND + 2) * 1000 - 1, 1000)).toMatchObject({ told: SECOND - 1, isSettled: false, holdsUntil: (SECOND + 2) * 1000 });
    expect(lastModified(changed, (SECOND + 2) * 1000, 1000)).toMatchObject({ told: SECOND, isSettled: true });
  });

  test('is never later than the answer, though another node’s clock be ahead', () => {
    const { told, isSettled, holdsUntil } = lastModified(changed, (SECOND - 5) * 1000 + 1, 0);
    expect([told, isSettled, holdsUntil]).toEqual([SECOND - 6, false, (SECOND - 4) * 1000]);
  });

  test('whoever read between two changes of one second is not told that nothing has changed', () => {
    const readAt = SECOND * 1000 + 500;
    const { told } = lastModified(SECOND * 1000 + 400, readAt, 0);
    for (const askedAt of [SECOND * 1000 + 700, (SECOND + 60) * 1000]) {
      const { second, isSettled } = lastModified(SECOND * 1000 + 600, askedAt, 0);
      expect(evaluate({ ifModifiedSince: httpDate(told) }, { etag: '"x"', second, isSettled }, askedAt)).toBe('proceed');
    }
  });
});

/** RFC 9110, section 5.6.7. */
describe('an HTTP-date', () => {
  test.each([
    ['ISO 8601', '1994-11-06T08:49:37Z'],
    ['another zone', 'Sun, 06 Nov 1994 08:49:37 +0100'],
    ['no zone', 'Sun, 06 Nov 1994 08:49:37'],
    ['a day of one digit', 'Sun, 6 Nov 1994 08:49:37 GMT'],
    ['no weekday', '06 Nov 1994 08:49:37 GMT'],
    ['a month in another language', 'Sun, 06 Lis 1994 08:49:37 GMT'],
    ['a day that no month has', 'Wed, 30 Feb 1994 08:49:37 GMT'],
    ['an hour that no day has', 'Sun, 06 Nov 1994 24:49:37 GMT'],
    ['a number', '784111777'],
    ['nothing', ''],
  ])('is not %s', (_name, text) => {
    expect(httpSeconds(text, NOW)).toBeNull();
  });

  test.each([
    ['the preferred form', 'Sun, 06 Nov 1994 08:49:37 GMT'],
    ['that of RFC 850', 'Sunday, 06-Nov-94 08:49:37 GMT'],
    ['that of asctime', 'Sun Nov  6 08:49:37 1994'],
  ])('is %s', (_name, text) => {
    expect(httpSeconds(text, NOW)).toBe(784_111_777);
  });

  test('with a year of two digits is at most 50 years ahead', () => {
    expect(httpSeconds('Sunday, 06-Nov-76 08:49:37 GMT', NOW)).toBe(Date.UTC(2076, 10, 6, 8, 49, 37) / 1000);
    expect(httpSeconds('Sunday, 06-Nov-77 08:49:37 GMT', NOW)).toBe(Date.UTC(1977, 10, 6, 8, 49, 37) / 1000);
  });

  test('is written as it is read', () => {
    expect(httpDate(784_111_777)).toBe('Sun, 06 Nov 1994 08:49:37 GMT');
  });
});
