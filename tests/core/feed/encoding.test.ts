import { chooseEncoding } from '../../../src/plugins/feed/server/src/core/encoding';

/** RFC 9110, sections 12.4.2 and 12.5.3. */
test.each<[string, string | undefined, string]>([
  ['a coding that is refused', 'br;q=0', 'identity'],
  ['a coding that is refused beside any other', 'br;q=0, *', 'gzip'],
  ['everything refused', '*;q=0', 'identity'],
  ['even identity refused', 'identity;q=0, *;q=0', 'identity'],
  ['a weight that is none', 'br;q=high, gzip', 'gzip'],
  ['a weight beyond one', 'br;q=1.5, gzip', 'gzip'],
  ['a weight with too many digits', 'br;q=0.9999, gzip;q=0.1', 'gzip'],
  ['another parameter', 'br;level=5, gzip', 'gzip'],
  ['codings that nobody here speaks', 'zstd, compress, deflate', 'identity'],
  ['no header', undefined, 'identity'],
  ['an empty header', '', 'identity'],
  ['identity', 'identity', 'identity'],
  ['identity wanted more', 'gzip;q=0.5, identity', 'identity'],
  ['identity wanted as much', 'identity, gzip', 'gzip'],
  ['identity wanted less', 'gzip, identity;q=0.5', 'gzip'],
  ['what browsers send', 'gzip, deflate, br, zstd', 'br'],
  ['gzip', 'gzip', 'gzip'],
  ['its old name', 'x-gzip', 'gzip'],
  ['in capitals', 'GZIP, BR;Q=0.1', 'gzip'],
  ['any', '*', 'br'],
  ['any but identity', 'identity;q=0, *', 'br'],
  ['a little of any', '*;q=0.1', 'br'],
  ['the higher weight', 'br;q=0.4, gzip;q=0.9', 'gzip'],
  ['the same weight', 'gzip;q=0.5, br;q=0.5', 'br'],
  ['spaces', ' gzip ; q=0.5 ,\tbr ; q=0.8 ', 'br'],
  ['empty elements', ',, gzip,', 'gzip'],
])('%s', (_name, header, expected) => {
  expect(chooseEncoding(header)).toBe(expected);
});
