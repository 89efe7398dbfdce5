import fc from 'fast-check';

import { readPhpArray } from '../../src/wordpress/core/php-array';
import { phpArray } from '../support/wordpress-export';

describe('what PHP serialised', () => {
  test.each([
    ['an object', 'O:8:"stdClass":1:{s:1:"a";i:1;}'],
    ['an object within', 'a:1:{s:1:"a";O:8:"stdClass":0:{}}'],
    ['a reference', 'a:2:{i:0;i:1;i:1;R:2;}'],
    ['a length that is not so', 'a:1:{s:9:"pl";i:1;}'],
    ['a length that is too long', 'a:999999999:{}'],
    ['a negative length', 'a:1:{s:-1:"";i:1;}'],
    ['something after its end', 'a:0:{}x'],
    ['a text', 's:2:"pl";'],
    ['nothing', ''],
    ['arrays as keys', 'a:1:{a:0:{}i:1;}'],
    ['half a sign', 'a:1:{s:1:"є";i:1;}'],
    ['more depth than any list has', `${'a:1:{i:0;'.repeat(5000)}i:1;${'}'.repeat(5000)}`],
  ])('%s is not read', (_what, text) => {
    expect(readPhpArray(text)).toBeNull();
  });

  test('Polylang’s description of a language', () => {
    expect(readPhpArray('a:3:{s:6:"locale";s:5:"uk_UA";s:3:"rtl";i:0;s:9:"flag_code";s:2:"ua";}')).toEqual(new Map<string, unknown>([['locale', 'uk_UA'], ['rtl', 0], ['flag_code', 'ua']]));
  });

  test('arrays within arrays, truth and nothing', () => {
    expect(readPhpArray('a:3:{s:4:"sync";a:1:{s:2:"pl";s:2:"uk";}i:5;b:1;i:6;N;}')).toEqual(new Map<string, unknown>([['sync', new Map([['pl', 'uk']])], ['5', true], ['6', null]]));
  });

  test('what was written is read, whatever the language', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string({ unit: 'grapheme' }).map((key) => `k${key}`), fc.oneof(fc.string({ unit: 'grapheme' }), fc.integer())), (entries) => {
        expect(Object.fromEntries(readPhpArray(phpArray(entries)) ?? [['', 'unread']])).toEqual({ ...entries });
      }),
    );
  });

  test('anything at all is read or refused', () => {
    const pieces = fc.array(fc.constantFrom('a:', 's:', 'i:', 'b:', 'N;', '1', '2', ':', '{', '}', ';', '"', 'x', 'є'), { maxLength: 30 }).map((parts) => parts.join(''));
    fc.assert(fc.property(fc.oneof(fc.string(), pieces), (text) => expect([true, false]).toContain(readPhpArray(text) === null)));
  });
});
