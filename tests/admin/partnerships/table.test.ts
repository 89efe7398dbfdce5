import { parse } from 'csv-parse/sync';
import fc from 'fast-check';

import type { cellText} from '../../../src/plugins/partnerships/admin/src/table/columns';
import { COLUMNS, sorted, USUAL, type ColumnName } from '../../../src/plugins/partnerships/admin/src/table/columns';
import { csvText } from '../../../src/plugins/partnerships/admin/src/table/csv';
import { layoutParams, readLayout, viewAddress } from '../../../src/plugins/partnerships/admin/src/table/table-address';
import { buildBoard, buildCard } from './building';

describe('CSV', () => {
  test('has a byte order mark, CRLF and quotes where RFC 4180 asks for them', () => {
    expect(csvText([['a', 'b,c', 'd"e'], ['f\ng', ' h', '']])).toBe('\uFEFFa,"b,c","d""e"\r\n"f\ng"," h",\r\n');
  });

  test.each(['=1+1', '+48 32', '-1', '@SUM(A1)', '\t=1', '=HYPERLINK("https://example.org","x")'])('makes %p harmless to spreadsheets', (text) => {
    const [[cell]] = parse(csvText([[text]]), { bom: true }) as [[string]];
    expect(cell).toBe(`'${text}`);
  });

  test('is read back as it was', () => {
    const cell = fc.string({ unit: fc.constantFrom(...'aż,"\r\n \'1') }).filter((text) => !/^[=+\-@\t\r]/.test(text));
    fc.assert(
      fc.property(fc.array(fc.tuple(cell, fc.constant('x')), { minLength: 1, maxLength: 5 }), (rows) => {
        expect(parse(csvText(rows), { bom: true, record_delimiter: '\r\n' })).toEqual(rows);
      }),
    );
  });
});

describe('the address of the table', () => {
  test('leaves out what is of no known form', () => {
    expect(readLayout(new URLSearchParams('sort=password&order=up&page=-1&columns=password'))).toEqual({ sort: 'title', order: 'asc', page: 1, columns: USUAL });
  });

  test('is read as it was written, with the first column always there', () => {
    const layout = { sort: 'since', order: 'desc', page: 3, columns: ['title', 'stage', 'areas'] } as const;
    expect(readLayout(new URLSearchParams(layoutParams(layout)))).toEqual(layout);
    expect(readLayout(new URLSearchParams('columns=areas')).columns).toEqual(['title', 'areas']);
  });

  test('is saved without its page and without what is not its own', () => {
    expect(viewAddress(new URLSearchParams('stage=intent&sort=since&page=4&evil=1'))).toBe('stage=intent&sort=since');
  });
});

describe('rows', () => {
  const board = buildBoard();
  const saying = {
    board,
    words: (id: string) => id,
    say: { titleOf: ({ title }: { title: string | null }) => title ?? '', sideOf: () => undefined, missingOf: () => [], date: (edtf: string) => edtf, day: (day: string) => day },
  } as unknown as Parameters<typeof cellText>[2];
  const cards = [
    buildCard({ title: 'Żory', stage: 'active', since: '2014', reminders: { open: 1, first: '2026-06-01' } }),
    buildCard({ title: 'Łódź', stage: 'lead', since: null }),
    buildCard({ title: 'Gmina 10', stage: 'intent', since: 'XXXX-06-14' }),
    buildCard({ title: 'Gmina 9', stage: 'intent', since: '2023-06' }),
  ];
  const titles = (column: ColumnName, order: 'asc' | 'desc'): (string | null)[] => sorted(cards, column, order, saying, 'pl').map(({ title }) => title);

  test.each<[ColumnName, 'asc' | 'desc', string[]]>([
    ['title', 'asc', ['Gmina 9', 'Gmina 10', 'Łódź', 'Żory']],
    ['title', 'desc', ['Żory', 'Łódź', 'Gmina 10', 'Gmina 9']],
    ['stage', 'asc', ['Łódź', 'Gmina 9', 'Gmina 10', 'Żory']],
    ['since', 'asc', ['Żory', 'Gmina 9', 'Gmina 10', 'Łódź']],
    // What has no value stays last, whichever way round.
    ['since', 'desc', ['Gmina 10', 'Gmina 9', 'Żory', 'Łódź']],
    ['due', 'desc', ['Żory', 'Gmina 9', 'Gmina 10', 'Łódź']],
  ])('by %s %s', (column, order, expected) => {
    expect(titles(column, order)).toEqual(expected);
  });

  test('can be sorted by every column', () => {
    for (const column of COLUMNS) expect(titles(column, 'asc')).toHaveLength(cards.length);
  });
});
