import { fingerprint } from '../../src/seed/fingerprint';
import { verdict } from '../../src/seed/verdict';

const remembered = { seed: 'seed 1', loaded: 'loaded 1' };

test.each([
  ['what editors have made themselves is theirs', null, 'something', 'seed 1', 'keptEditors'],
  ['what editors have changed is theirs, though the seed says something new', remembered, 'edited', 'seed 2', 'keptEditors'],
  ['what editors have deleted stays away, though the seed says something new', remembered, null, 'seed 2', 'deletedByEditor'],
  ['what was never there is created', null, null, 'seed 1', 'created'],
  ['what nobody touched is renewed', remembered, 'loaded 1', 'seed 2', 'updated'],
  ['what nobody touched and the seed has not renewed stays', remembered, 'loaded 1', 'seed 1', 'unchanged'],
] as const)('%s', (_, before, current, seed, expected) => {
  expect(verdict(before, current, seed)).toBe(expected);
});

describe('a fingerprint', () => {
  test.each([
    ['another text', { title: 'a' }, { title: 'b' }],
    ['another order of a list', { list: ['a', 'b'] }, { list: ['b', 'a'] }],
    ['false, which is no blank', { pinned: false }, {}],
    ['zero, which is no blank', { count: 0 }, {}],
    ['another moment', { at: new Date(0) }, { at: new Date(1) }],
  ])('tells %s', (_, a, b) => {
    expect(fingerprint(a)).not.toBe(fingerprint(b));
  });

  test.each([
    ['order of keys', { a: 1, b: { c: 2, d: 3 } }, { b: { d: 3, c: 2 }, a: 1 }],
    ['blanks', { a: 1, b: null, c: '', d: [], e: undefined }, { a: 1 }],
    ['form of a moment', { at: new Date(0) }, { at: '1970-01-01T00:00:00.000Z' }],
  ])('does not depend on the %s', (_, a, b) => {
    expect(fingerprint(a)).toBe(fingerprint(b));
  });
});
