import { chosen, mergeUnits, verdictOf } from '../../../src/plugins/translations/admin/src/entry/three-way';
import { wordDifference } from '../../../src/plugins/translations/admin/src/entry/word-difference';
import { bold, text } from './building';

const [a, b, c] = [[text('a')], [text('b')], [text('c')]];

describe('two at one text', () => {
  it.each([
    ['nobody wrote', a, a, a, 'theirs'],
    ['I wrote', a, b, a, 'mine'],
    ['they wrote', a, a, b, 'theirs'],
    ['both wrote the same', a, b, b, 'theirs'],
    ['both wrote, and not the same', a, b, c, 'conflict'],
    ['both began it', null, b, c, 'conflict'],
    ['I emptied what they wrote at', a, [], c, 'conflict'],
    ['they emptied what I wrote at', a, b, null, 'conflict'],
    ['both emptied it', a, [], null, 'theirs'],
    ['they changed its formatting alone', a, b, [bold('1', text('a'))], 'conflict'],
  ])('%s', (_, read, mine, theirs, kind) => {
    expect(verdictOf({ read, mine, theirs })).toEqual({ kind });
  });

  it('is told apart unit by unit', () => {
    const merge = mergeUnits([
      { unit: 'title', read: a, mine: b, theirs: a },
      { unit: 'body.0', read: a, mine: b, theirs: c },
      { unit: 'body.1', read: a, mine: a, theirs: c },
    ]);
    expect(merge.kept).toEqual({ title: b });
    expect(merge.conflicts.map(({ unit }) => unit)).toEqual(['body.0']);
  });

  it('keeps what was written here wherever nobody chose otherwise', () => {
    const conflicts = [{ unit: 'x', read: a, mine: b, theirs: c }, { unit: 'y', read: a, mine: b, theirs: c }, { unit: 'z', read: a, mine: null, theirs: c }];
    expect(chosen(conflicts, { x: 'theirs', z: 'mine' })).toEqual({ y: b, z: [] });
  });
});

describe('a difference in words', () => {
  it.each([
    ['', ''],
    ['', 'Візит'],
    ['Візит', ''],
    ['Візит до Бучі', 'Візит до Бучі'],
    ['Візит делегації до Бучі 14.06.2024.', 'Візит великої делегації з Бучі 15.06.2024!'],
    ['памʼятка', 'памʼятки'],
    ['a b c d', 'd c b a'],
  ])('of %j and %j is both texts', (before, after) => {
    const pieces = wordDifference(before, after);
    expect(pieces.filter(({ kind }) => kind !== 'added').map((piece) => piece.text).join('')).toBe(before);
    expect(pieces.filter(({ kind }) => kind !== 'removed').map((piece) => piece.text).join('')).toBe(after);
  });

  it('is of whole words, what went before what came', () => {
    expect(wordDifference('Візит делегації до Бучі 14.06.', 'Візит великої делегації до Бучі 15.06.')).toEqual([
      { kind: 'same', text: 'Візит ' },
      { kind: 'added', text: 'великої ' },
      { kind: 'same', text: 'делегації до Бучі ' },
      { kind: 'removed', text: '14' },
      { kind: 'added', text: '15' },
      { kind: 'same', text: '.06.' },
    ]);
  });

  it('of texts too long to compare is what lies between their common ends', () => {
    const long = (word: string): string => Array.from({ length: 2000 }, (_, at) => `${word}${at}`).join(' ');
    expect(wordDifference(`a ${long('x')} z`, `a ${long('y')} z`).map(({ kind }) => kind)).toEqual(['same', 'removed', 'added', 'same']);
  });
});
