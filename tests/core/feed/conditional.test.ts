import { isNotModified } from '../../../src/plugins/feed/server/src/core/conditional';

const answer = { etag: '"abc"', lastModified: new Date('2026-11-22T10:00:00.500Z') };
const same = 'Sun, 22 Nov 2026 10:00:00 GMT';
const earlier = 'Sun, 22 Nov 2026 09:59:59 GMT';

/** RFC 9110, section 13. */
test.each<[string, string, string, boolean]>([
  ['nothing asked', '', '', false],
  ['the same tag', '"abc"', '', true],
  ['the same tag, weak', 'W/"abc"', '', true],
  ['another tag', '"abd"', '', false],
  ['a tag that contains it', '"xabcx"', '', false],
  ['a list with it', '"x", W/"abc" , "y"', '', true],
  ['a list without it', '"x","y"', '', false],
  ['a tag with a comma in it', '"a,bc"', '', false],
  ['an empty list element', ', "abc"', '', true],
  ['any tag', '*', '', true],
  ['no tag but text', 'abc', '', false],
  ['a list that breaks off', '"abc", "x', '', false],
  ['another tag and the same date', '"abd"', same, false],
  ['the same tag and an earlier date', '"abc"', earlier, true],
  ['the same second', '', same, true],
  ['an earlier second', '', earlier, false],
  ['a later date', '', 'Mon, 23 Nov 2026 10:00:00 GMT', true],
  ['no date but text', '', 'yesterday', false],
  ['a date in another form', '', '2027-01-01', false],
])('%s', (_name, ifNoneMatch, ifModifiedSince, expected) => {
  expect(isNotModified({ ifNoneMatch, ifModifiedSince }, answer)).toBe(expected);
});

test('without a date of its own an answer is compared by tag alone', () => {
  expect(isNotModified({ ifNoneMatch: '', ifModifiedSince: same }, { ...answer, lastModified: null })).toBe(false);
});
