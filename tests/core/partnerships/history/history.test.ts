import { parse } from 'csv-parse/sync';
import fc from 'fast-check';

import { compare } from '../../../../src/plugins/partnerships/server/src/core/history/compare';
import { BYTE_ORDER_MARK, csvRecord } from '../../../../src/plugins/partnerships/server/src/core/history/csv';
import type { HistoryEntry, RegisterState } from '../../../../src/plugins/partnerships/server/src/core/history/entry';
import { EXPORT_COLUMNS, exportRecords } from '../../../../src/plugins/partnerships/server/src/core/history/export-record';
import { namedIn } from '../../../../src/plugins/partnerships/server/src/core/history/named';
import { stateOf } from '../../../../src/plugins/partnerships/server/src/core/history/register-facts';
import { whoOf } from '../../../../src/plugins/partnerships/server/src/core/history/who';

const state = (facts: RegisterState['facts'] = {}, published: RegisterState['published'] = {}): RegisterState => ({ facts, published });

describe('a comparison', () => {
  it.each<[string, RegisterState | null, RegisterState | null, ReturnType<typeof compare>]>([
    ['nothing and nothing', null, null, { kind: 'same' }],
    ['the same twice', state({ type: 'project' }, { pl: '1' }), state({ type: 'project' }, { pl: '1' }), { kind: 'same' }],
    ['a new entry', null, state({ type: 'project' }), { kind: 'differs', action: 'created', locale: null, changes: [{ field: 'type', before: null, after: 'project' }] }],
    ['an entry that is gone', state({ type: 'project' }, { pl: '1' }), null, {
      kind: 'differs', action: 'deleted', locale: null,
      changes: [{ field: 'type', before: 'project', after: null }, { field: 'published', before: ['pl'], after: null }],
    }],
    ['a changed fact and one that was emptied', state({ type: 'project', since: '2014' }), state({ type: 'friendship' }), {
      kind: 'differs', action: 'changed', locale: null,
      changes: [{ field: 'type', before: 'project', after: 'friendship' }, { field: 'since', before: '2014', after: null }],
    }],
    ['a first publication', state(), state({}, { pl: '1' }), { kind: 'differs', action: 'published', locale: 'pl', changes: [{ field: 'published', before: null, after: ['pl'] }] }],
    ['a publication that changes no fact', state({}, { pl: '1', uk: '1' }), state({}, { pl: '2', uk: '1' }), { kind: 'differs', action: 'published', locale: 'pl', changes: [] }],
    ['a publication of two languages', state(), state({}, { uk: '1', pl: '1' }), { kind: 'differs', action: 'published', locale: null, changes: [{ field: 'published', before: null, after: ['pl', 'uk'] }] }],
    ['a language withdrawn', state({}, { pl: '1', uk: '1' }), state({}, { pl: '1' }), { kind: 'differs', action: 'unpublished', locale: 'uk', changes: [{ field: 'published', before: ['pl', 'uk'], after: ['pl'] }] }],
    ['a file that was renamed', state({ evidenceFile: { id: 1, name: 'a' } }), state({ evidenceFile: { id: 1, name: 'b' } }), { kind: 'same' }],
    ['another file of the same name', state({ evidenceFile: { id: 1, name: 'a' } }), state({ evidenceFile: { id: 2, name: 'a' } }), {
      kind: 'differs', action: 'changed', locale: null, changes: [{ field: 'evidenceFile', before: { id: 1, name: 'a' }, after: { id: 2, name: 'a' } }],
    }],
  ])('of %s', (_title, before, after, expected) => {
    expect(compare(before, after)).toEqual(expected);
  });

  it('tells changes from which the later facts follow, and nothing that stayed', () => {
    const facts = fc.dictionary(fc.constantFrom('type', 'since', 'sideA', 'areas'), fc.oneof(fc.string({ minLength: 1 }), fc.integer(), fc.array(fc.string(), { minLength: 1 })));
    fc.assert(
      fc.property(facts, facts, (before, after) => {
        const outcome = compare(state(before), state(after));
        const changes = outcome.kind === 'same' ? [] : outcome.changes;
        const made = new Map<string, unknown>(Object.entries(before));
        for (const change of changes) {
          expect(change.before).toEqual(before[change.field] ?? null);
          expect(change.after).not.toEqual(change.before);
          if (change.after === null) made.delete(change.field);
          else made.set(change.field, change.after);
        }
        expect(Object.fromEntries(made)).toEqual({ ...after });
      }),
    );
  });
});

describe('the state of a document', () => {
  const version = (locale: string, publishedAt: string | null, fields: object) => ({ locale, publishedAt, fields: { ...fields } });

  it('is that of its drafts, with each language’s title and when each was published', () => {
    const versions = [version('uk', null, { type: 'project', title: 'А – Б' }), version('pl', '2026-01-01', { type: 'partnership', title: 'old' }), version('pl', null, { type: 'project', title: 'A – B' })];
    expect(stateOf(versions, { shared: ['type'], titled: true, derived: { stage: 'lead' } })).toEqual({
      facts: { type: 'project', stage: 'lead', 'title.pl': 'A – B', 'title.uk': 'А – Б' },
      published: { pl: '2026-01-01' },
    });
  });

  it('reads the same in whatever order the versions come', () => {
    const versions = [version('uk', null, { title: 'А' }), version('pl', null, { title: 'A' }), version('en', '1', { title: 'E' })];
    expect(JSON.stringify(stateOf([...versions].reverse(), { shared: [], titled: true }))).toBe(JSON.stringify(stateOf(versions, { shared: [], titled: true })));
  });

  it('leaves out what is not recorded: nothing, an empty text, an empty list; zero and no are facts', () => {
    expect(stateOf([version('pl', null, { a: null, b: '', c: [], d: 0, e: false })], { shared: ['a', 'b', 'c', 'd', 'e', 'f'], titled: false })?.facts).toEqual({ d: 0, e: false });
  });

  it('is none without a version', () => {
    expect(stateOf([], { shared: [], titled: false })).toBeNull();
  });
});

describe('who', () => {
  const auth = (name: string, credentials?: unknown) => ({ auth: { strategy: { name }, credentials } });

  it.each([
    ['an administrator by name', { ...auth('admin'), user: { id: 1, firstname: 'Anna', lastname: ' Nowak ' } }, { kind: 'administrator', id: 1, name: 'Anna Nowak' }],
    ['one without a name by their address', { ...auth('admin'), user: { id: 1, firstname: '', email: 'a@example.org' } }, { kind: 'administrator', id: 1, name: 'a@example.org' }],
    ['one who acts through a token', { ...auth('admin-token'), user: { id: 2, firstname: 'Jan' } }, { kind: 'administrator', id: 2, name: 'Jan' }],
    ['an API token', auth('content-api-token', { id: 3, name: 'Strona' }), { kind: 'token', id: 3, name: 'Strona' }],
    ['an account', auth('users-permissions', { id: 4, username: 'jan' }), { kind: 'user', id: 4, name: 'jan' }],
    ['one without any name by the number', auth('content-api-token', { id: 5 }), { kind: 'token', id: 5, name: '#5' }],
    ['nobody', auth('users-permissions', null), { kind: 'system' }],
    ['another way in', auth('data-transfer', { id: 6, name: 'x' }), { kind: 'system' }],
    ['no request', undefined, { kind: 'system' }],
  ])('is %s', (_title, of, expected) => {
    expect(whoOf(of)).toEqual(expected);
  });
});

const entry = (overrides: Partial<HistoryEntry> = {}): HistoryEntry => ({
  id: 7, at: Date.UTC(2026, 10, 23, 9, 15), kind: 'partnership', documentId: 'p1', subject: 'p1', action: 'changed', locale: null, who: { kind: 'administrator', id: 1, name: 'Anna Nowak' }, changes: [], state: null,
  ...overrides,
});

describe('an exported history', () => {
  it('has a record for each field, with names and ids', () => {
    const changes = [{ field: 'sideA', before: null, after: 'm1' }, { field: 'areas', before: ['area:a', 'area:b'], after: [] }, { field: 'population', before: 5, after: -1 }];
    const records = exportRecords(entry({ changes }), new Map([['m1', 'Bucza'], ['area:a', 'Edukacja']]));
    expect(records.map((record) => record.slice(10))).toEqual([['sideA', '', 'Bucza (m1)'], ['areas', 'Edukacja (area:a); area:b', ''], ['population', '5', '-1']]);
    expect(records[0]?.slice(0, 10)).toEqual(['7', '2026-11-23T09:15:00.000Z', 'Anna Nowak', 'administrator', '1', 'partnership', 'p1', 'p1', 'changed', '']);
  });

  it('has one for an entry that changed no field, of the same width', () => {
    expect(exportRecords(entry({ action: 'published', locale: 'pl', who: { kind: 'system' } }), new Map()).map((record) => record.length)).toEqual([EXPORT_COLUMNS.length]);
  });

  it('names other names and files by their text', () => {
    const changes = [{ field: 'aliases', before: [{ value: 'Butscha', kind: 'exonym' }], after: null }, { field: 'evidenceFile', before: null, after: { id: 3, name: 'umowa.pdf' } }];
    expect(exportRecords(entry({ changes }), new Map()).map((record) => record.slice(11))).toEqual([['Butscha', ''], ['', 'umowa.pdf']]);
  });
});

describe('CSV', () => {
  it('is read by another program as it was written, whatever is in it', () => {
    fc.assert(
      fc.property(fc.array(fc.array(fc.string({ unit: 'binary' }), { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 5 }), (records) => {
        const width = Math.max(...records.map(({ length }) => length));
        const even = records.map((record) => [...record, ...Array<string>(width - record.length).fill('x')]);
        const read = parse(BYTE_ORDER_MARK + even.map(csvRecord).join(''), { bom: true, record_delimiter: '\r\n' }) as string[][];
        expect(read.map((record) => record.map((cell) => cell.replace(/^'(?=[=+\-@\t\r\n＝＋－＠])/, '')))).toEqual(even);
      }),
    );
  });

  it.each([
    ['=1+1', "'=1+1"],
    ['+48 123', "'+48 123"],
    ['-SUM(A1)', "'-SUM(A1)"],
    ['@cmd', "'@cmd"],
    ['\tx', "'\tx"],
    ['-18.95', '-18.95'],
    ['A – B', 'A – B'],
    ['say "so", twice', '"say ""so"", twice"'],
    ['two\r\nlines', '"two\r\nlines"'],
  ])('writes %j as %j', (cell, expected) => {
    expect(csvRecord([cell])).toBe(`${expected}\r\n`);
  });
});

it('entries name each municipality and area once', () => {
  const changes = [{ field: 'sideA', before: 'm1', after: 'm2' }, { field: 'sideB', before: null, after: 'm2' }, { field: 'areas', before: null, after: ['area:a', 'nonsense', 3] }, { field: 'officialName', before: 'm9', after: null }];
  expect(namedIn([entry({ changes })])).toEqual({ municipalities: ['m1', 'm2'], references: [{ kind: 'area', documentId: 'a' }] });
});
