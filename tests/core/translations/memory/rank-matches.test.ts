import fc from 'fast-check';

import { rankMatches, type MemoryCandidate } from '../../../../src/plugins/translations/server/src/core/memory/rank-matches';

import { sentence } from './sentences-at-random';

const SOURCE = 'W 2024 roku rada gminy podpisała umowę.';

const buildCandidate = (overrides: Partial<MemoryCandidate> = {}): MemoryCandidate => ({
  id: 'a', source: SOURCE, target: 'У 2024 році рада ґміни підписала угоду.', confirmedAt: 1_700_000_000_000, uses: 1, ...overrides,
});

const options = { targetLocale: 'uk' };

describe('nothing is offered', () => {
  it('without candidates', () => {
    expect(rankMatches(SOURCE, [], options)).toEqual([]);
  });

  it.each([
    ['of other words', 'Otwarto szkołę.'],
    ['much longer', `${SOURCE} `.repeat(4)],
    ['half the same', 'W 2024 roku ulice miasta zamknięto wcześniej.'],
  ])('for a candidate that is %s', (_what, source) => {
    expect(rankMatches(SOURCE, [buildCandidate({ source })], options)).toEqual([]);
  });
});

it('a match says what is known of it and nothing else', () => {
  const candidate = { ...buildCandidate({ uses: 3 }), keys: ['x'] };
  expect(rankMatches(SOURCE, [candidate], options)).toEqual([
    { kind: 'as-remembered', id: 'a', score: 100, source: SOURCE, target: candidate.target, confirmedAt: candidate.confirmedAt, uses: 3 },
  ]);
});

it('a match with another year is offered with the year replaced, and says so', () => {
  const [match] = rankMatches(SOURCE, [buildCandidate({ source: SOURCE.replace('2024', '2023'), target: 'У 2023 році рада підписала угоду.' })], options);
  expect(match).toMatchObject({ kind: 'adapted', score: 96, target: 'У 2024 році рада підписала угоду.', replaced: [{ from: '2023', to: '2024' }] });
});

it('the more alike comes first, then the later confirmed, then the id', () => {
  const ids = rankMatches(SOURCE, [
    buildCandidate({ id: 'd', target: '4' }),
    buildCandidate({ id: 'e', target: '5', source: SOURCE.replace('gminy', 'miasta'), confirmedAt: 1_900_000_000_000 }),
    buildCandidate({ id: 'c', target: '3' }),
    buildCandidate({ id: 'z', target: '2', confirmedAt: 1_800_000_000_000 }),
  ], options).map(({ id }) => id);
  expect(ids).toEqual(['z', 'c', 'd', 'e']);
});

it('one target is offered once, by its best candidate, with all its uses', () => {
  const matches = rankMatches(SOURCE, [
    buildCandidate({ id: 'a', source: SOURCE.replace('2024', '2022'), target: 'У 2022 році рада підписала угоду.', uses: 2 }),
    buildCandidate({ id: 'b', source: SOURCE, target: 'У 2024 році  рада підписала угоду. ', uses: 4 }),
    buildCandidate({ id: 'c', target: 'Інакше', uses: 1 }),
  ], options);
  expect(matches.map(({ id, uses, score }) => [id, uses, score])).toEqual([['b', 6, 100], ['c', 1, 100]]);
});

it('least and most are kept', () => {
  const candidates = ['a', 'b', 'c'].map((id) => buildCandidate({ id, target: id }));
  expect(rankMatches(SOURCE, candidates, { ...options, most: 2 }).map(({ id }) => id)).toEqual(['a', 'b']);
  const other = [buildCandidate({ source: SOURCE.replace('gminy', 'miasta') })];
  expect(rankMatches(SOURCE, other, { ...options, least: 95 })).toEqual([]);
  expect(rankMatches(SOURCE, other, { ...options, least: 80 })).toHaveLength(1);
});

it('no more than five are offered unless more are asked for', () => {
  expect(rankMatches(SOURCE, [...'abcdefg'].map((id) => buildCandidate({ id, target: id })), options)).toHaveLength(5);
});

it('the order of the candidates makes no difference, and every use is counted once', () => {
  const candidate = fc.record({ source: sentence, target: fc.constantFrom('Угода', 'Рада', 'У 2024 році'), confirmedAt: fc.nat(2), uses: fc.integer({ min: 1, max: 9 }) });
  const candidates = fc.array(candidate, { maxLength: 8 }).map((list) => list.map((one, index) => ({ ...one, id: String(index) })));
  fc.assert(fc.property(sentence, candidates, (source, list) => {
    const all = { ...options, least: 0, most: 99 };
    const matches = rankMatches(source, list, all);
    expect(rankMatches(source, [...list].reverse(), all)).toEqual(matches);
    expect(matches.reduce((sum, { uses }) => sum + uses, 0)).toBe(list.reduce((sum, { uses }) => sum + uses, 0));
  }));
});
