import * as fc from 'fast-check';

import { shortestEdit } from '../../../src/plugins/translations/server/src/core/shortest-edit';
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

/** Edits that a plain table of longest common rows makes: slow, and right. */
function fewestEdits(a: readonly string[], b: readonly string[]): number {
  const table = Array.from({ length: a.length + 1 }, () => new Array<number>(b.length + 1).fill(0));
  for (let i = 1; i <= a.length; i += 1) for (let j = 1; j <= b.length; j += 1) table[i]![j] = a[i - 1] === b[j - 1] ? table[i - 1]![j - 1]! + 1 : Math.max(table[i - 1]![j]!, table[i]![j - 1]!);
  return a.length + b.length - 2 * table[a.length]![b.length]!;
}

describe('the shortest edit', () => {
  const lists = fc.array(fc.constantFrom('a', 'b', 'c'), { maxLength: 30 });
  const given = (list: readonly string[], kind: 'removed' | 'added', edits: ReturnType<typeof shortestEdit>, other: readonly string[]): string[] =>
    (edits ?? []).flatMap((edit) => (edit.kind === kind ? list.slice(edit.from, edit.to) : edit.kind === 'same' ? (kind === 'removed' ? list : other).slice(edit.from, edit.to) : []));

  test('is none where more has changed than may', () => {
    expect(shortestEdit(['a', 'b'], ['c', 'd'], 3)).toBeNull();
    expect(shortestEdit(['a', 'b'], ['c', 'd'], 4)).toHaveLength(4);
  });

  test('gives both lists back, with as few changes as can be', () => {
    fc.assert(fc.property(lists, lists, (a, b) => {
      const edits = shortestEdit(a, b, 100);
      expect(given(a, 'removed', edits, a)).toEqual(a);
      expect(given(b, 'added', edits, a)).toEqual(b);
      expect((edits ?? []).filter(({ kind }) => kind !== 'same').reduce((sum, { from, to }) => sum + to - from, 0)).toBe(fewestEdits(a, b));
    }));
  });
});

describe('the difference of long texts', () => {
  const words = (count: number, word: string, sign = ' ') => Array.from({ length: count }, (_, at) => `${word}${String(at)}`).join(sign);

  test('is in words where they changed, though all of the text lies between', () => {
    const before = words(10_000, 'słowo');
    const after = before.replace('słowo1 ', 'слово ').replace('słowo9998 ', '');
    expect(wordDifference(before, after).filter(({ kind }) => kind !== 'same')).toEqual([
      { kind: 'removed', text: 'słowo1' },
      { kind: 'added', text: 'слово' },
      { kind: 'removed', text: ' słowo9998' },
    ]);
    expect(changedWords(before, after)).toBe(2);
  });

  test('of which thousands of words have changed is in the lines that have, and both texts come back', () => {
    const lines = Array.from({ length: 20 }, (_, at) => words(300, `w${String(at)}x`));
    const before = lines.join('\n');
    const after = lines.map((line, at) => (at % 2 === 0 ? line : `${words(300, `z${String(at)}y`)} koniec`)).join('\n');
    const pieces = wordDifference(before, after);
    expect(side('removed', pieces)).toBe(before);
    expect(side('added', pieces)).toBe(after);
    expect(changedWords(before, after)).toBe(10 * 301);
  });

  test('that repeat themselves comes to an end', () => {
    const [before, after] = ['ab', 'abc'].map((letters) => Array.from({ length: 25_000 }, (_, at) => letters[(at * at) % 7 % letters.length]).join(' '));
    const pieces = wordDifference(before ?? '', after ?? '');
    expect(side('removed', pieces)).toBe(before);
    expect(side('added', pieces)).toBe(after);
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
    ['Z\u0307ory nad Ruda\u0328', 3],
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
