import fc from 'fast-check';

import { SLUG_MAX_LENGTH, slugOf, withTail } from '../../src/names';

import { anyString, latinString, mixedString } from './ukrainian-text';

const SLUG = /^[a-z0-9]+(-[a-z0-9]+)*$/;

describe('a title has no slug', () => {
  it.each([['empty', ''], ['blank', ' \n'], ['punctuation', '«…» – !'], ['an emoji', '🇺🇦'], ['an unpaired surrogate', '\uD800'], ['a heart', '♥']])(
    'when it is %s',
    (_what, title) => {
      expect(slugOf(title, 'pl')).toBe('');
    },
  );
});

describe('a tail is refused', () => {
  it.each([0, -1, 1.5, Number.NaN, Number.POSITIVE_INFINITY])('%p', (n) => {
    expect(() => withTail('bucza', n)).toThrow(RangeError);
  });
});

describe('a slug', () => {
  it.each([
    ['Згорани', 'uk', 'zghorany'], ['Мала Вільшанка', 'uk', 'mala-vilshanka'], ['Куп’янськ', 'uk', 'kupiansk'], ['ЩАСТЯ', 'uk', 'shchastia'],
    ['«Яготин» — Siewierz', 'pl', 'yahotyn-siewierz'], ['Йосипівка'.normalize('NFD'), 'uk', 'yosypivka'],
    ['Zażółć gęślą jaźń', 'pl', 'zazolc-gesla-jazn'], ['Z\u0307ory', 'pl', 'zory'], ['Łódź – Odesa', 'pl', 'lodz-odesa'],
    ['Pszczyna–Bucza', 'pl', 'pszczyna-bucza'], ["The town's day", 'en', 'the-towns-day'], ['Cafe\u0301’s', 'en', 'cafes'], ['O’Neill', 'en', 'oneill'],
    ['McDonald i PKP', 'pl', 'mcdonald-i-pkp'], ['1. spotkanie (2024)', 'pl', '1-spotkanie-2024'], ['Straße', 'de', 'strasse'],
    ['I ♥ Bucza 🦄', 'pl', 'i-bucza'],
  ])('of %s (%s) is %s', (title, locale, slug) => {
    expect(slugOf(title, locale)).toBe(slug);
  });

  it.each([['pl', 'kultura-i-sport'], ['uk', 'kultura-ta-sport'], ['en', 'kultura-and-sport'], ['de', 'kultura-sport'], ['constructor', 'kultura-sport']])(
    'reads «&» in the language of the title: %s',
    (locale, slug) => {
      expect(slugOf('Kultura & Sport', locale)).toBe(slug);
    },
  );

  it('is cut at the last whole word that fits', () => {
    const title = `${'a'.repeat(40)} ${'b'.repeat(38)} ${'c'.repeat(10)}`;
    expect(slugOf(title, 'pl')).toBe(`${'a'.repeat(40)}-${'b'.repeat(38)}`);
    const longerWord = `${'a'.repeat(40)} ${'b'.repeat(39)} ${'c'.repeat(10)}`;
    expect(slugOf(longerWord, 'pl')).toBe(`${'a'.repeat(40)}-${'b'.repeat(39)}`);
    const tooLongByOne = `${'a'.repeat(40)} ${'b'.repeat(40)}`;
    expect(slugOf(tooLongByOne, 'pl')).toBe('a'.repeat(40));
  });

  it('of one word longer than the limit is cut at the limit', () => {
    expect(slugOf('a'.repeat(200), 'pl')).toBe('a'.repeat(SLUG_MAX_LENGTH));
  });

  it('is well formed and not too long, whatever the title', () => {
    fc.assert(
      fc.property(fc.oneof(anyString, mixedString, latinString, fc.string({ unit: 'grapheme', maxLength: 200 })), fc.constantFrom('pl', 'uk', 'en', 'de'), (title, locale) => {
        const slug = slugOf(title, locale);
        if (slug !== '') expect(slug).toMatch(SLUG);
        expect(slug.length).toBeLessThanOrEqual(SLUG_MAX_LENGTH);
      }),
    );
  });
});

describe('a tail', () => {
  it('follows a hyphen', () => {
    expect(withTail('zory-tetijow', 2)).toBe('zory-tetijow-2');
  });

  it('is all there is of an empty slug', () => {
    expect(withTail('', 3)).toBe('3');
  });

  it('takes its room from the base, by whole words where there are any', () => {
    expect(withTail('a'.repeat(80), 12)).toBe(`${'a'.repeat(77)}-12`);
    expect(withTail(`${'a'.repeat(40)}-${'b'.repeat(39)}`, 2)).toBe(`${'a'.repeat(40)}-2`);
    expect(withTail('a'.repeat(78), 2)).toBe(`${'a'.repeat(78)}-2`);
  });

  it('keeps a slug well formed and within the limit', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-z0-9]{1,30}(-[a-z0-9]{1,30}){0,4}$/), fc.integer({ min: 1, max: 10_000 }), (base, n) => {
        const slug = withTail(base.slice(0, SLUG_MAX_LENGTH).replace(/-$/, ''), n);
        expect(slug).toMatch(SLUG);
        expect(slug.endsWith(`-${n}`)).toBe(true);
        expect(slug.length).toBeLessThanOrEqual(SLUG_MAX_LENGTH);
      }),
    );
  });
});
