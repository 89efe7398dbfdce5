import { entityTag, hashOfBody, namesStrongly, namesWeakly, readEntityTags } from '../../../src/plugins/feed/server/src/core/etag';

/** RFC 9110, sections 8.8.3, 13.1.1 and 13.1.2. */
describe('a list of entity tags', () => {
  test.each<[string, string]>([
    ['text without quotation marks', 'abc'],
    ['a tag that does not end', '"abc'],
    ['a list that breaks off', '"abc", "x'],
    ['a weak mark in small letters', 'w/"abc"'],
    ['a space between the mark and the tag', 'W/ "abc"'],
    ['tags without a comma between them', '"abc" "x"'],
    ['an asterisk among tags', '"abc", *'],
    ['a control character in a tag', '"a\u0001bc"'],
  ])('is not %s', (_name, header) => {
    expect(readEntityTags(header)).toBeNull();
  });

  test.each<[string, string, ReturnType<typeof readEntityTags>]>([
    ['an asterisk', ' * ', '*'],
    ['nothing', '', []],
    ['one tag', '"abc"', [{ isWeak: false, opaque: '"abc"' }]],
    ['an empty tag', '""', [{ isWeak: false, opaque: '""' }]],
    ['a weak tag', 'W/"abc"', [{ isWeak: true, opaque: '"abc"' }]],
    ['a tag with a comma and a space in it', '"a,b", "c"', [{ isWeak: false, opaque: '"a,b"' }, { isWeak: false, opaque: '"c"' }]],
    ['empty elements', ', ,"abc",, W/"x" ,', [{ isWeak: false, opaque: '"abc"' }, { isWeak: true, opaque: '"x"' }]],
    ['a list without spaces', '"abc",W/"x"', [{ isWeak: false, opaque: '"abc"' }, { isWeak: true, opaque: '"x"' }]],
  ])('is %s', (_name, header, expected) => {
    expect(readEntityTags(header)).toEqual(expected);
  });
});

/** RFC 9110, section 8.8.3.2: its own table. The second tag is always the server's, which are strong. */
test.each<[string, boolean, boolean]>([
  ['W/"1"', false, true],
  ['W/"2"', false, false],
  ['"1"', true, true],
  ['"2"', false, false],
  ['"2", "1"', true, true],
  ['"xx1"', false, false],
  ['*', true, true],
  ['1', false, false],
])('%s and "1": strongly %s, weakly %s', (header, strongly, weakly) => {
  const list = readEntityTags(header);
  expect([namesStrongly(list, '"1"'), namesWeakly(list, '"1"')]).toEqual([strongly, weakly]);
});

test('another body has another tag, and another encoding of the same body too', () => {
  const [one, other] = [hashOfBody(Buffer.from('{"data":[]}')), hashOfBody(Buffer.from('{"data":[1]}'))];
  const tags = [one, other].flatMap((hash) => (['identity', 'gzip', 'br'] as const).map((encoding) => entityTag(hash, encoding)));
  expect(new Set(tags).size).toBe(6);
  for (const tag of tags) expect(readEntityTags(tag)).toEqual([{ isWeak: false, opaque: tag }]);
  expect(hashOfBody(Buffer.from('{"data":[]}'))).toBe(one);
});
