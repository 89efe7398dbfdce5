import { aliasFault, aliasLocales, changeAlias, NEW_ALIAS, readAliases, removeAlias, writeAliases } from '../../src/plugins/partnerships/admin/src/aliases/alias-list';
import { errorText } from '../../src/plugins/partnerships/admin/src/error-text';
import {
  addReference, allowedReferences, moveReference, readReferences, removeReference, writeReferences,
} from '../../src/plugins/partnerships/admin/src/references/reference-list';

describe('references', () => {
  it.each([[null], [undefined], ['not json'], [{}], [7]])('reads %j as none', (value) => {
    expect(readReferences(value)).toEqual([]);
  });

  it('reads a list, parsed or as text, and drops what is no id', () => {
    expect(readReferences(['area:a', 7])).toEqual(['area:a']);
    expect(readReferences('["area:a"]')).toEqual(['area:a']);
  });

  it('writes an empty list as null', () => {
    expect(writeReferences([])).toBeNull();
    expect(writeReferences(['area:a'])).toEqual(['area:a']);
  });

  it('adds nothing twice', () => {
    expect(addReference(['a', 'b'], 'a')).toEqual(['a', 'b']);
    expect(addReference(['a'], 'b')).toEqual(['a', 'b']);
  });

  it.each([
    [0, -1, ['a', 'b', 'c']],
    [2, 3, ['a', 'b', 'c']],
    [0, 3, ['a', 'b', 'c']],
    [5, 0, ['a', 'b', 'c']],
    [0, 1, ['b', 'a', 'c']],
    [2, 1, ['a', 'c', 'b']],
    [0, 2, ['b', 'c', 'a']],
  ])('moves %i to %i', (from, to, expected) => {
    expect(moveReference(['a', 'b', 'c'], from, to)).toEqual(expected);
  });

  it('removes one', () => {
    expect(removeReference(['a', 'b', 'c'], 1)).toEqual(['a', 'c']);
  });

  it.each([
    [undefined, { kinds: ['article', 'event', 'municipality', 'partnership', 'area', 'programme'], max: Infinity }],
    [{ kinds: 'nonsense' }, { kinds: ['article', 'event', 'municipality', 'partnership', 'area', 'programme'], max: Infinity }],
    [{ kinds: 'programme', max: 1 }, { kinds: ['programme'], max: 1 }],
    [{ kinds: 'partnership, article' }, { kinds: ['article', 'partnership'], max: Infinity }],
  ])('allows by options %j', (options, expected) => {
    expect(allowedReferences(options)).toEqual(expected);
  });
});

describe('aliases', () => {
  it.each([[null], ['not json'], [{}]])('reads %j as none', (value) => {
    expect(readAliases(value)).toEqual([]);
  });

  it('reads what is wrong as empty, so that it is seen', () => {
    expect(readAliases([{ value: 7, kind: 'unheard-of', locale: '', source: 3 }, null])).toEqual([{ ...NEW_ALIAS }]);
  });

  it('keeps what is right', () => {
    const alias = { value: 'Bucza', locale: 'pl', kind: 'exonym', source: 'slaskie.pl' };
    expect(readAliases([alias])).toEqual([alias]);
  });

  it('changes and removes one row, and writes none as null', () => {
    const two = [{ ...NEW_ALIAS, value: 'a' }, { ...NEW_ALIAS, value: 'b' }];
    expect(changeAlias(two, 1, { value: 'c' }).map(({ value }) => value)).toEqual(['a', 'c']);
    expect(removeAlias(two, 0).map(({ value }) => value)).toEqual(['b']);
    expect(writeAliases([])).toBeNull();
  });

  it('offers a language that is recorded already', () => {
    expect(aliasLocales('szl')).toContain('szl');
    expect(aliasLocales('pl').filter((code) => code === 'pl')).toHaveLength(1);
  });

  it('finds the fault of a part of a row where the form nests it', () => {
    const error = [undefined, { value: 'too long' }, 'no name'];
    expect(aliasFault(error, 0, 'value')).toBeUndefined();
    expect(aliasFault(error, 1, 'value')).toBe('too long');
    expect(aliasFault(error, 1, 'kind')).toBeUndefined();
    expect(aliasFault(error, 2, 'value')).toBe('no name');
    expect(aliasFault('one sentence', 0, 'value')).toBeUndefined();
  });
});

describe('a nested error', () => {
  it('is said once, in full', () => {
    expect(errorText(undefined)).toBeUndefined();
    expect(errorText([undefined, 'gone', { deep: 'gone' }, { other: 'wrong kind' }])).toBe('gone wrong kind');
  });
});
