import fc from 'fast-check';

import { KINDS, STATES } from '../../../src/plugins/translations/admin/src/desk-lists';
import { changeFilters, filterCount, foundQuery, NO_FILTERS, PAGE_SIZES, queryOf, readFilters, searchOf, SORTS, type ListFilters } from '../../../src/plugins/translations/admin/src/list/list-address';

const read = (search: string): ListFilters => readFilters(new URLSearchParams(search));

const filters: fc.Arbitrary<ListFilters> = fc.record({
  kinds: fc.uniqueArray(fc.constantFrom(...KINDS)),
  locales: fc.uniqueArray(fc.constantFrom('pl', 'uk', 'en', 'zh-Hans')),
  states: fc.uniqueArray(fc.constantFrom(...STATES)),
  area: fc.option(fc.stringMatching(/^[a-z0-9]{24}$/)),
  since: fc.option(fc.date({ min: new Date('2000-01-01T00:00:00Z'), max: new Date('2100-01-01T00:00:00Z'), noInvalidDate: true }).map((date) => date.toISOString().slice(0, 10))),
  q: fc.string({ maxLength: 60 }).map((text) => text.trim()),
  assignee: fc.option(fc.constantFrom('me', 'none', '17')),
  sort: fc.constantFrom(...SORTS),
  order: fc.constantFrom('asc', 'desc'),
  page: fc.integer({ min: 1, max: 99_999 }),
  pageSize: fc.constantFrom(...PAGE_SIZES),
});

describe('the address of a list', () => {
  it('brings back what was filtered by', () => {
    fc.assert(fc.property(filters, (one) => expect(read(searchOf(one))).toEqual(one)));
  });

  it('is empty where nothing is filtered by', () => {
    expect(searchOf(NO_FILTERS)).toBe('');
    expect(read('')).toEqual(NO_FILTERS);
  });

  it.each([
    ['kind=article,wizard', { kinds: ['article'] }],
    ['kind=article,article,event', { kinds: ['article', 'event'] }],
    ['state=outdated,lost', { states: ['outdated'] }],
    ['locale=uk,../..', { locales: ['uk'] }],
    ['area=<script>', { area: null }],
    ['since=2026-02-31', { since: null }],
    ['since=yesterday', { since: null }],
    ['since=2026-05-04T10:00:00Z', { since: '2026-05-04' }],
    ['assignee=everybody', { assignee: null }],
    ['sort=colour&order=sideways', { sort: 'due', order: 'asc' }],
    ['page=0', { page: 1 }],
    ['page=-2', { page: 1 }],
    ['page=1e9', { page: 1 }],
    ['pageSize=100000', { pageSize: 25 }],
  ])('%s shows a list still', (search, expected) => {
    expect(read(search)).toEqual({ ...NO_FILTERS, ...expected });
  });

  it('asks the server in lists with commas', () => {
    expect(queryOf({ ...NO_FILTERS, kinds: ['article', 'event'], states: ['missing'], q: '  Бучa ', page: 3 })).toEqual({ kind: 'article,event', state: 'missing', q: 'Бучa', page: '3' });
  });

  it('begins on the first page where another question is asked', () => {
    const third = { ...NO_FILTERS, page: 3 };
    expect(changeFilters(third, { q: 'x' }).page).toBe(1);
    expect(changeFilters(third, { page: 4 }).page).toBe(4);
  });

  it('counts what is filtered by', () => {
    expect(filterCount({ ...NO_FILTERS, page: 7, sort: 'title' })).toBe(0);
    expect(filterCount({ ...NO_FILTERS, kinds: ['area'], q: 'x', assignee: 'me' })).toBe(3);
  });

  it('exports all that was found, and not one page of it', () => {
    expect(foundQuery({ ...NO_FILTERS, kinds: ['area'], page: 2, pageSize: 100 })).toEqual({ kind: 'area' });
  });
});
