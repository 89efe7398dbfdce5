import fc from 'fast-check';

import { pairKey, PAIR_TYPES } from '../../../src/plugins/partnerships/server/src/core/pair';
import { formatPublicId, parsePublicId } from '../../../src/plugins/partnerships/server/src/core/public-id';

const documentId = fc.stringMatching(/^[a-z0-9]{24}$/);
const type = fc.constantFrom(...PAIR_TYPES);

describe('the key of a pair', () => {
  test('does not depend on which side is named first', () => {
    fc.assert(fc.property(documentId, documentId, type, (a, b, kind) => { expect(pairKey({ type: kind, sideA: a, sideB: b })).toBe(pairKey({ type: kind, sideA: b, sideB: a })); }));
  });

  test('tells every other pair and every other type apart', () => {
    fc.assert(
      fc.property(documentId, documentId, documentId, type, type, (a, b, c, kind, other) => {
        fc.pre(b !== c);
        expect(pairKey({ type: kind, sideA: a, sideB: b })).not.toBe(pairKey({ type: kind, sideA: a, sideB: c }));
        expect(pairKey({ type: kind, sideA: a, sideB: b }) === pairKey({ type: other, sideA: a, sideB: b })).toBe(kind === other);
      }),
    );
  });
});

describe('a public id', () => {
  test.each(['', 'article', 'article:', ':abc', 'inquiry:abc', 'article:abc:def', 'article:ABC', 'article:../x', 'toString:abc'])('%p is none', (text) => {
    expect(parsePublicId(text)).toBeNull();
  });

  test('survives being written and read', () => {
    expect(parsePublicId(formatPublicId({ kind: 'area', documentId: 'ab12' }))).toEqual({ kind: 'area', documentId: 'ab12' });
  });
});
