import * as fc from 'fast-check';

import { changedWords, wordDifference } from '../../../src/plugins/translations/server/src/core/word-difference';
import { countWords } from '../../../src/plugins/translations/server/src/core/words';
import { oddText } from './arbitrary-blocks';

const side = (kind: 'added' | 'removed', pieces: ReturnType<typeof wordDifference>): string => pieces.filter((piece) => piece.kind === 'same' || piece.kind === kind).map(({ text }) => text).join('');

describe('the difference of two texts', () => {
  test('is in whole words', () => {
    expect(wordDifference('Gmina Wesoła gości uczniów z Irpienia.', 'Gmina Wesoła ugości uczniów z Buczy.')).toEqual([
      { kind: 'same', text: 'Gmina Wesoła ' },
      { kind: 'removed', text: 'gości' },
      { kind: 'added', text: 'ugości' },
      { kind: 'same', text: ' uczniów z ' },
      { kind: 'removed', text: 'Irpienia' },
      { kind: 'added', text: 'Buczy' },
      { kind: 'same', text: '.' },
    ]);
  });

  test('gives both texts back, whatever they are', () => {
    fc.assert(fc.property(fc.array(oddText).map((parts) => parts.join(' ')), fc.array(oddText).map((parts) => parts.join(' ')), (before, after) => {
      const pieces = wordDifference(before, after);
      expect(side('removed', pieces)).toBe(before);
      expect(side('added', pieces)).toBe(after);
    }));
  });

  test('of long texts that have nothing in common comes to an end', () => {
    const long = (word: string) => Array.from({ length: 20_000 }, (_, at) => `${word}${String(at)}`).join(' ');
    const pieces = wordDifference(long('a'), long('b'));
    expect(pieces.map(({ kind }) => kind)).toEqual(['removed', 'added']);
  });
});

describe('words', () => {
  test.each([
    ['', 0],
    [' – … ', 0],
    ['Biała Podlaska i Івано-Франківськ', 4],
    ['п’ять об\'єктів', 2],
    ['1 234,50 zł', 3],
    ['12.03.2024', 1],
  ])('of "%s" are %i', (text, count) => {
    expect(countWords(text)).toBe(count);
  });

  test('that changed are counted once', () => {
    expect(changedWords('Dzień dobry', 'Dzień dobry')).toBe(0);
    expect(changedWords('Dzień dobry', 'Dobry wieczór')).toBe(2);
    expect(changedWords('Zapraszamy na spotkanie', 'Zapraszamy na wspólne spotkanie')).toBe(1);
    expect(changedWords('', 'dwa słowa')).toBe(2);
  });
});
