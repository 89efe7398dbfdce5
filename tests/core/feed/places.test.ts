import fc from 'fast-check';

import { decodeCursor, encodeCursor } from '../../../src/plugins/feed/server/src/core/cursor';
import { chooseVersion, readingOrder, DEFAULT_CHAINS } from '../../../src/plugins/feed/server/src/core/fallback';
import { preferredLocale } from '../../../src/plugins/feed/server/src/core/accept-language';

describe('a cursor', () => {
  test.each(['', '!', 'e30', 'WzEsImYiXQ', Buffer.from('[2,"f",1]').toString('base64url'), Buffer.from('[1,"f",{}]').toString('base64url'), 'x'.repeat(3000)])('%p is none', (text) => {
    expect(decodeCursor(text, 'f')).toEqual({ kind: 'refused', reason: 'malformed' });
  });

  test('of another list is refused', () => {
    expect(decodeCursor(encodeCursor([1, 'a'], 'f'), 'g')).toEqual({ kind: 'refused', reason: 'other-parameters' });
  });

  test('survives its journey', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(fc.string(), fc.integer()), { minLength: 1, maxLength: 4 }), (cursor) => {
        expect(decodeCursor(encodeCursor(cursor, 'f'), 'f')).toEqual({ kind: 'ok', cursor });
      }),
    );
  });
});

describe('the language of a reader', () => {
  test.each([
    ['pl', true, ['pl', 'uk', 'en']],
    ['uk', true, ['uk', 'pl', 'en']],
    ['en', true, ['en', 'pl', 'uk']],
    ['en', false, ['en']],
    ['de', true, ['de']],
    ['constructor', true, ['constructor']],
  ])('%s with fallback %p reads %p', (locale, fallback, expected) => {
    expect(readingOrder(locale, fallback, DEFAULT_CHAINS)).toEqual(expected);
  });

  test('gives the first version there is', () => {
    expect(chooseVersion([{ locale: 'en' }, { locale: 'uk' }], ['pl', 'uk', 'en'])).toEqual({ locale: 'uk' });
    expect(chooseVersion([{ locale: 'en' }], ['pl'])).toBeNull();
  });

  test.each([
    [undefined, 'pl'],
    ['', 'pl'],
    ['uk', 'uk'],
    ['uk-UA,uk;q=0.9,en;q=0.8', 'uk'],
    ['en;q=0.5, uk;q=0.9', 'uk'],
    ['de, en;q=0.1', 'en'],
    ['de', 'pl'],
    ['*', 'pl'],
    ['uk;q=0, en', 'en'],
    ['EN-gb', 'en'],
    ['uk;q=x', 'pl'],
    ['<script>', 'pl'],
  ])('asked as %p is %s', (header, expected) => {
    expect(preferredLocale(header, ['pl', 'uk', 'en'], 'pl')).toBe(expected);
  });
});
