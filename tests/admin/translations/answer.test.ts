import { failureIn, failureOf } from '../../../src/plugins/translations/admin/src/api/answer';
import { fileNameIn } from '../../../src/plugins/translations/admin/src/api/file-name';
import { entriesPath, entryPath, pages } from '../../../src/plugins/translations/admin/src/api/paths';
import { inOrderOfTrouble, isImportable, takesAnything } from '../../../src/plugins/translations/admin/src/exchange/import-state';
import type { ImportEntry } from '../../../src/plugins/translations/server/src/core/desk';

describe('an answer', () => {
  it.each([[null], ['text'], [{ kind: 'saved' }], [{ kind: 'conflict' }], [[]]])('%j is no refusal', (body) => {
    expect(failureIn(body)).toBeNull();
  });

  it('of the desk gives its problems, and drops what is none', () => {
    const problems = [{ code: 'field.forbidden', field: 'title', params: { locale: 'uk', nested: {} } }, { field: 'x' }, null];
    expect(failureIn({ kind: 'refused', problems })).toEqual({ kind: 'problems', problems: [{ code: 'field.forbidden', field: 'title', params: { locale: 'uk' } }] });
  });

  it.each([
    [{ status: 401, message: 'x' }, { kind: 'signed-out' }],
    [{ status: 403, message: 'x' }, { kind: 'forbidden' }],
    [{ status: 404, message: 'x' }, { kind: 'missing' }],
    [{ status: 400, message: 'Zła data.' }, { kind: 'sentences', sentences: ['Zła data.'] }],
    [{ status: 400, message: 'x', details: { errors: [{ message: 'a' }, { message: 'b' }, { message: 'a' }] } }, { kind: 'sentences', sentences: ['a', 'b'] }],
    [{ status: 500 }, { kind: 'unreachable' }],
  ])('of Strapi, %j', (error, expected) => {
    expect(failureIn({ data: null, error })).toEqual(expected);
    expect(failureOf({ response: { data: { error } } })).toEqual(expected);
  });

  it.each([[new TypeError('Failed to fetch'), 'unreachable'], [{ status: 401 }, 'signed-out'], [{ status: 502 }, 'unreachable'], [undefined, 'unreachable']])('that did not come: %j', (error, kind) => {
    expect(failureOf(error)).toEqual({ kind });
  });
});

describe('the name of a file that is sent', () => {
  it.each([
    ['attachment; filename="article.xlf"', 'article.xlf'],
    ['attachment; filename=article.xlf', 'article.xlf'],
    [`attachment; filename="x.xlf"; filename*=UTF-8''%D0%B2%D1%96%D0%B7%D0%B8%D1%82.xlf`, 'візит.xlf'],
    [`attachment; filename="x.xlf"; filename*=UTF-8''%D0%B`, 'x.xlf'],
    ['attachment; filename="../../etc/passwd"', 'passwd'],
    ['attachment', 'export.xlf'],
    [null, 'export.xlf'],
  ])('%s', (header, name) => {
    expect(fileNameIn(header, 'export.xlf')).toBe(name);
  });
});

describe('an import', () => {
  it.each([['a.xlf', true], ['A.XLIFF', true], ['all.zip', true], ['a.docx', false], ['xlf', false]])('%s: %s', (name, expected) => {
    expect(isImportable(name)).toBe(expected);
  });

  it('begins its report with what went wrong, and is offered where anything would be taken', () => {
    const entry = (outcome: ImportEntry['outcome']): ImportEntry => ({ file: outcome, kind: null, documentId: null, locale: null, title: null, outcome, problems: [], units: [] });
    const all = (['unchanged', 'taken', 'refused', 'partly'] as const).map(entry);
    expect(inOrderOfTrouble(all).map(({ outcome }) => outcome)).toEqual(['refused', 'partly', 'taken', 'unchanged']);
    expect(takesAnything({ entries: all })).toBe(true);
    expect(takesAnything({ entries: [entry('refused'), entry('unchanged')] })).toBe(false);
  });
});

describe('addresses', () => {
  const name = { kind: 'article', documentId: 'abc', locale: 'uk' } as const;

  it('name a translation part by part', () => {
    expect(entryPath(name)).toBe('/translations/entry/article/abc/uk');
    expect(pages.entry(name)).toBe('/plugins/translations/article/abc/uk');
    expect(pages.content(name)).toBe('/content-manager/collection-types/api::article.article/abc?plugins%5Bi18n%5D%5Blocale%5D=uk');
  });

  it('of lists leave out an empty question', () => {
    expect(entriesPath({})).toBe('/translations/entries');
    expect(pages.list()).toBe('/plugins/translations/list');
  });
});
