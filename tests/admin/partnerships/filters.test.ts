import fc from 'fast-check';

import { foldForSearch } from '../../../src/names';
import { attentionOf, filtered, filterParams, NO_FILTERS, readFilters } from '../../../src/plugins/partnerships/admin/src/board/filters';
import { foldQuery } from '../../../src/plugins/partnerships/admin/src/board/fold-query';
import { buildBoard, buildCard, buildPlace } from './building';

describe('the address of the filters', () => {
  test('leaves out what is of no known form', () => {
    expect(readFilters(new URLSearchParams('stage=intent,wedding&type=rivalry&region=PL-24%3B&area=%3Cb%3E&attention=yes'))).toEqual({ ...NO_FILTERS, stages: ['intent'] });
  });

  test('is read as it was written', () => {
    const filters = { stages: ['intent', 'active'], types: ['project'], region: 'UA-32', area: 'a1', q: 'Żory', attention: true } as const;
    expect(readFilters(new URLSearchParams(filterParams(filters)))).toEqual(filters);
  });

  test('says nothing where nothing is filtered', () => {
    expect(filterParams(NO_FILTERS)).toEqual({});
  });
});

describe('a card is shown', () => {
  const board = buildBoard({
    areas: [{ documentId: 'culture', name: 'kultura' }],
    municipalities: [buildPlace({ name: 'Żory' }), buildPlace({ name: 'Jahotyn', names: ['Яготин', 'Jahotyn'], country: 'UA', region: 'UA-32' }), buildPlace({ name: 'Lwów', names: ['Львів', 'Lwów'], country: 'UA', region: 'UA-46' })],
    cards: [
      buildCard({ documentId: 'first', areas: [0], missing: { a: ['resolution'], b: [] } }),
      buildCard({ documentId: 'second', sides: [0, 2], stage: 'suspended', standing: 'suspended:visit', type: 'project', title: 'Młodzież bez granic' }),
    ],
  });
  const shown = (filters: object): string[] => filtered(board, { ...NO_FILTERS, ...filters }).map(({ documentId }) => documentId);

  test.each<[string, object, string[]]>([
    ['by nothing', {}, ['first', 'second']],
    ['by its stage', { stages: ['suspended'] }, ['second']],
    ['by its type', { types: ['partnership'] }, ['first']],
    ['by the region of either side', { region: 'UA-46' }, ['second']],
    ['by its area', { area: 'culture' }, ['first']],
    ['by an area that there is not: none', { area: 'gone' }, []],
    ['by a name in Cyrillic', { q: 'ягот' }, ['first']],
    ['by a name as romanised', { q: 'Yahotyn' }, ['first']],
    ['by a name without its diacritics', { q: 'lwow' }, ['second']],
    ['by its title', { q: 'mlodziez bez' }, ['second']],
    ['by a name that nobody has: none', { q: 'Buczacz' }, []],
    ['by what needs attention', { attention: true }, ['second']],
    ['by several at once', { stages: ['suspended'], q: 'żory' }, ['second']],
  ])('%s', (_name, filters, expected) => {
    expect(shown(filters)).toEqual(expected);
  });
});

describe('attention', () => {
  test.each([
    ['an overdue reminder', buildCard({ reminders: { open: 1, first: '2026-05-30' } }), 'overdue'],
    ['a reminder of today', buildCard({ reminders: { open: 1, first: '2026-05-31' } }), null],
    ['a resolution that an agreement did not wait for', buildCard({ stage: 'agreement', missing: { a: [], b: ['resolution'] } }), 'late'],
    ['a registration after the agreement', buildCard({ stage: 'agreement', missing: { a: [], b: ['registration'] } }), null],
    ['a resolution before the agreement', buildCard({ stage: 'intent', missing: { a: ['resolution'], b: [] } }), null],
    ['a suspension', buildCard({ stage: 'suspended' }), 'suspended'],
  ])('%s', (_name, card, expected) => {
    expect(attentionOf(card, '2026-05-31')).toBe(expected);
  });
});

test('a query is folded as the server folds names, signs between letters apart', () => {
  const bare = (text: string): string => text.replace(/[^\p{L}\p{N}]+/gu, '');
  for (const name of ['Żory', 'Mała Wilszanka', 'Яготин', 'Київ', 'Біла Церква', 'Ґданськ', 'Кам’янець-Подільський', 'Straße', 'Åbo']) expect(foldQuery(name)).toBe(bare(foldForSearch(name)));
  fc.assert(fc.property(fc.string({ unit: fc.constantFrom(...'aąćłóżśźŻŁ АБгґєіїйьЩ’-.12ß') }), (text) => { expect(foldQuery(text)).toBe(bare(foldForSearch(text))); }));
});
