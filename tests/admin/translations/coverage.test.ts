import fc from 'fast-check';

import { STATES } from '../../../src/plugins/translations/admin/src/desk-lists';
import { matrixOf, partsOf, sharesOf, totalOf } from '../../../src/plugins/translations/admin/src/coverage/matrix';
import { kindOfModel } from '../../../src/plugins/translations/admin/src/panel/kind-of-model';
import type { CoverageCell } from '../../../src/plugins/translations/server/src/core/desk';

const buildCell = (overrides: Partial<CoverageCell> = {}): CoverageCell => ({ kind: 'article', locale: 'uk', state: 'missing', entries: 1, words: 100, wordsToDo: 100, ...overrides });

describe('the matrix', () => {
  const cells = [
    buildCell({ entries: 3, words: 300, wordsToDo: 300 }),
    buildCell({ state: 'current', entries: 5, words: 500, wordsToDo: 0 }),
    buildCell({ locale: 'en', state: 'outdated', entries: 2, words: 200, wordsToDo: 20 }),
    buildCell({ kind: 'event', state: 'current', entries: 1, words: 50, wordsToDo: 0 }),
    buildCell({ kind: 'area', entries: 0, words: 0, wordsToDo: 0 }),
  ];
  const matrix = matrixOf(cells, ['pl', 'uk', 'en']);

  it('has a row a kind that there is, in the order of the desk, and a cell a language', () => {
    expect(matrix.rows.map(({ kind }) => kind)).toEqual(['article', 'event']);
    expect(matrix.rows[0]?.cells.map(({ locale, shares }) => [locale, totalOf(shares, 'entries')])).toEqual([['pl', 0], ['uk', 8], ['en', 2]]);
  });

  it('adds up rows, columns and all', () => {
    expect(matrix.rows.map(({ sum }) => totalOf(sum, 'entries'))).toEqual([10, 1]);
    expect(matrix.sums.map(({ shares }) => totalOf(shares, 'words'))).toEqual([0, 850, 200]);
    expect([totalOf(matrix.sum, 'entries'), totalOf(matrix.sum, 'words'), matrix.sum.wordsToDo]).toEqual([11, 1050, 320]);
  });
});

describe('parts of a bar', () => {
  it('are none of nothing', () => {
    expect(partsOf(sharesOf([]), 'entries')).toEqual([]);
  });

  it.each([
    [[1, 0, 0, 0, 2], [33, 67]],
    [[1, 1, 1, 0, 0], [34, 33, 33]],
    [[1, 0, 0, 0, 9999], [1, 99]],
    [[0, 0, 0, 0, 4], [100]],
  ])('of %j are %j percent', (amounts, percents) => {
    const cells = STATES.map((state, at) => buildCell({ state, entries: amounts[at] ?? 0 }));
    expect(partsOf(sharesOf(cells), 'entries').map(({ percent }) => percent)).toEqual(percents);
  });

  it('are a hundred together, and none of them without any', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(100_000), { minLength: 5, maxLength: 5 }), (amounts) => {
        const parts = partsOf(sharesOf(STATES.map((state, at) => buildCell({ state, words: amounts[at] ?? 0 }))), 'words');
        const sum = parts.reduce((all, { percent }) => all + percent, 0);
        expect(sum).toBe(amounts.some((amount) => amount > 0) ? 100 : 0);
        expect(parts.every(({ percent }) => percent >= 1)).toBe(true);
      }),
    );
  });
});

describe('the kind of a content type', () => {
  it.each([
    ['api::article.article', 'article'],
    ['api::inquiry.inquiry', null],
    ['api::article.event', null],
    ['plugin::users-permissions.user', null],
  ])('%s: %s', (model, kind) => {
    expect(kindOfModel(model)).toBe(kind);
  });
});
