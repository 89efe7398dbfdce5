import fc from 'fast-check';

import { readHeader } from '../../../../src/plugins/partnerships/server/src/core/import/columns';
import { MOST_ROWS, readCsv, type CsvTable } from '../../../../src/plugins/partnerships/server/src/core/import/csv-table';
import { csvEncoding, csvText } from '../../../../src/plugins/partnerships/server/src/core/import/csv-text';
import { readMunicipalityRow } from '../../../../src/plugins/partnerships/server/src/core/import/municipality-row';
import { readPartnershipRow } from '../../../../src/plugins/partnerships/server/src/core/import/partnership-row';

/** Bytes of a text in one of Windows's encodings, by asking what each byte is. */
function inPage(text: string, page: 'windows-1250' | 'windows-1251'): Uint8Array {
  const signs = new Map(Array.from({ length: 256 }, (_none, byte) => [new TextDecoder(page).decode(Uint8Array.of(byte)), byte]));
  return Uint8Array.from([...text].map((sign) => signs.get(sign) ?? 63));
}
const utf16 = (text: string, mark: boolean): Uint8Array => Buffer.from(`${mark ? '\ufeff' : ''}${text}`, 'utf16le');
const utf16be = (text: string): Uint8Array => Buffer.from(utf16(`\ufeff${text}`, false)).swap16();

const tableOf = (text: string | Uint8Array): CsvTable => {
  const read = readCsv(typeof text === 'string' ? Buffer.from(text) : text);
  if (read.kind === 'refused') throw new Error(read.fault);
  return read.table;
};
const faultOf = (text: string) => {
  const read = readCsv(Buffer.from(text));
  return read.kind === 'refused' ? [read.fault, read.line] : null;
};

describe('files that are refused', () => {
  test.each([
    ['nothing', '', ['empty', null]],
    ['a header alone', 'kod;nazwa\n', ['empty', null]],
    ['empty rows alone', 'kod;nazwa\n;\n ; \n', ['empty', null]],
    ['a quotation mark that is not closed', 'kod;nazwa\n1;"Żory\n2;x', ['quotes', 3]],
    ['more rows than there are municipalities', `kod\n${'1\n'.repeat(MOST_ROWS + 1)}`, ['too-many-rows', null]],
  ])('%s', (_what, text, fault) => {
    expect(faultOf(text)).toEqual(fault);
  });

  test('a file that is no spreadsheet by its size', () => {
    expect(readCsv(new Uint8Array(5_000_001))).toMatchObject({ kind: 'refused', fault: 'too-large' });
  });
});

describe('encodings', () => {
  const POLISH = 'kod;nazwa\n2479011;Żory\n2406042;Miedźno\n2601043;Busko-Zdrój, świętokrzyskie, ąćęłńóśźż';
  const UKRAINIAN = 'код;назва\nUA32080070000050759;Бучанська міська громада\nUA32040210000086086;Яготинська';

  test.each([
    ['UTF-8', Buffer.from(POLISH), 'utf-8', POLISH],
    ['UTF-8 with its mark', Buffer.from(`\ufeff${POLISH}`), 'utf-8', POLISH],
    ['UTF-16 of Excel', utf16(POLISH, true), 'utf-16le', POLISH],
    ['UTF-16 without its mark', utf16(POLISH, false), 'utf-16le', POLISH],
    ['UTF-16 the other way round', utf16be(POLISH), 'utf-16be', POLISH],
    ['Windows in Poland', inPage(POLISH, 'windows-1250'), 'windows-1250', POLISH],
    ['Windows in Ukraine', inPage(UKRAINIAN, 'windows-1251'), 'windows-1251', UKRAINIAN],
    ['Ukrainian in UTF-8', Buffer.from(UKRAINIAN), 'utf-8', UKRAINIAN],
  ] as const)('%s', (_what, bytes, encoding, text) => {
    expect(csvEncoding(bytes)).toBe(encoding);
    expect(csvText(bytes)).toBe(text);
  });
});

describe('rows', () => {
  test.each([';', ',', '\t'])('are separated by %j; quotation marks hold separators and ends of lines, and lines are counted', (separator) => {
    const text = ['kod', '"nazwa; a, b"', 'opis'].join(separator) + '\r\n' + ['1', '"a""b"', '"x\ny"'].join(separator) + '\r\n\r\n' + ['2', ' c ', ''].join(separator) + '\r\n';
    expect(tableOf(text)).toEqual({ header: ['kod', 'nazwa; a, b', 'opis'], rows: [{ line: 2, cells: ['1', 'a"b', 'x\ny'] }, { line: 5, cells: ['2', 'c', ''] }] });
  });

  test('Excel may say its separator on a line of its own', () => {
    expect(tableOf('sep=,\nkod,nazwa\n1,a;b').rows).toEqual([{ line: 3, cells: ['1', 'a;b'] }]);
  });

  test('any bytes are read or refused', () => {
    fc.assert(fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => expect(['table', 'refused']).toContain(readCsv(bytes).kind)));
  });
});

describe('columns', () => {
  test.each([
    [['Kod TERYT', 'Nazwa gminy', 'Powiat', 'Liczba mieszkańców', 'Szer.']],
    [['Код КАТОТТГ', 'Назва', 'Район', 'Населення', '?']],
    [['code', 'OFFICIAL_NAME', 'District', 'population', 'x']],
  ])('%j', (header) => {
    const { places, unknown, faults } = readHeader('municipalities', header);
    expect([...places]).toEqual([['code', 0], ['officialName', 1], ['district', 2], ['population', 3]]);
    expect(unknown).toEqual([header[4]]);
    expect(faults).toEqual([]);
  });

  test('a column that is missing or there twice is named', () => {
    expect(readHeader('partnerships', ['Strona A', 'Typ', 'rodzaj']).faults).toEqual([{ kind: 'doubled', column: 'type', headers: ['Typ', 'rodzaj'] }, { kind: 'missing', column: 'sideB' }]);
  });
});

const cells = (row: Record<string, string>) => (column: string) => row[column] ?? '';
const faults = (read: ReturnType<typeof readMunicipalityRow> | ReturnType<typeof readPartnershipRow>) => (read.kind === 'refused' ? read.refusals.map(({ path, code }) => `${path.join('.')} ${code}`) : []);

describe('a municipality’s row', () => {
  test('everything that cannot be read is named by its column', () => {
    expect(faults(readMunicipalityRow(cells({ code: '241005', country: 'Czechy', type: 'duża', lat: '49°', lon: '1,2,3', population: '52.823', populationYear: '20x' })))).toEqual([
      'code import.code-short', 'country import.word', 'type import.word', 'lat import.number', 'lon import.number', 'population import.number', 'populationYear import.number',
    ]);
    expect(faults(readMunicipalityRow(cells({ officialName: 'Żory' })))).toEqual(['code required']);
    expect(faults(readMunicipalityRow(cells({ code: 'UA3208' })))).toEqual(['code code.katotth']);
    expect(faults(readMunicipalityRow(cells({ code: '2479011', country: 'UA' })))).toEqual(['country import.country']);
  });

  test('numbers are read as offices write them, words in three languages; what is blank is not said', () => {
    expect(readMunicipalityRow(cells({ code: ' 2410053', officialName: 'Pszczyna', country: 'polska', type: 'Miejsko-Wiejska', lat: '49,98037', lon: '18.95382', population: '52\u00a0823', website: 'pszczyna.pl' }))).toEqual({
      kind: 'row',
      values: { code: '2410053', country: 'PL', officialName: 'Pszczyna', type: 'urban-rural', lat: 49.98037, lon: 18.95382, population: 52823, website: 'https://pszczyna.pl' },
    });
    expect(readMunicipalityRow(cells({ code: 'UA32080070000050759', type: 'Міська громада' }))).toEqual({ kind: 'row', values: { code: 'UA32080070000050759', country: 'UA', type: 'city-hromada' } });
  });
});

describe('a partnership’s row', () => {
  test('a missing side, a code that is none and an unknown type are named', () => {
    expect(faults(readPartnershipRow(cells({ sideA: '', sideB: '99', type: 'sojusz' })))).toEqual(['sideA side.missing', 'sideB code.terc', 'type import.word']);
  });

  test('codes, type, dates and evidence', () => {
    expect(readPartnershipRow(cells({ sideA: '2410053', sideB: 'Bucza', type: 'Przyjaźń', since: '2014', agreementDate: '2014-06', agreementUrl: 'pszczyna.pl/umowa' }))).toEqual({
      kind: 'row',
      values: {
        sideA: { kind: 'code', code: '2410053' }, sideB: { kind: 'words', words: 'Bucza' }, type: 'friendship', fields: { since: '2014' },
        milestones: [{ kind: 'agreement', date: '2014-06', evidenceUrl: 'https://pszczyna.pl/umowa' }],
      },
    });
  });
});
