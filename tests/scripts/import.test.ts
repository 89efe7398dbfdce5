import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';

import { csvReportLines } from '../../scripts/import/csv-report.mjs';
import { readCsvOptions } from '../../scripts/import/csv.mjs';
import { exportText } from '../../scripts/import/export-text.mjs';
import { reportLines } from '../../scripts/import/wordpress-report.mjs';
import { readWordpressOptions } from '../../scripts/import/wordpress.mjs';
import { makeTempDir } from '../support/temp-dir';

const folder = makeTempDir('import');
const file = (name: string, content: string | Buffer = ''): string => {
  const place = path.join(folder.path, name);
  writeFileSync(place, content);
  return place;
};
afterAll(() => folder.remove());

describe('what is asked for', () => {
  const xml = file('export.xml');
  const csv = file('gminy.csv');

  test.each([
    ['no file', []],
    ['two files', [xml, xml]],
    ['a file that is not there', [`${xml}2`]],
    ['a folder', [folder.path]],
    ['pictures from nowhere', [xml, '--pictures', 'folder=/nowhere']],
    ['pictures of some kind', [xml, '--pictures', 'all']],
    ['areas that are no map', [xml, '--areas', file('list.json', '["a"]')]],
    ['areas that are numbers', [xml, '--areas', file('numbers.json', '{"a":1}')]],
    ['an option that is not known', [xml, '--publish']],
  ])('%s is refused for WordPress', (_what, args) => {
    expect(() => readWordpressOptions(args)).toThrow();
  });

  test('nothing is fetched and something is written where nothing else is said', () => {
    expect(readWordpressOptions([xml])).toEqual({ file: xml, dryRun: false, language: null, areas: {}, pictures: { kind: 'none' }, report: null });
    mkdirSync(path.join(folder.path, 'uploads'));
    expect(readWordpressOptions([xml, '--dry-run', '--language', 'uk', '--areas', file('map.json', '{"Sport":null}'), '--pictures', `folder=${path.join(folder.path, 'uploads')}`])).toMatchObject({
      dryRun: true, language: 'uk', areas: { Sport: null }, pictures: { kind: 'folder', path: path.join(folder.path, 'uploads') },
    });
  });

  test.each([[[]], [[csv]], [['towns', csv]], [['municipalities']], [['municipalities', csv, csv]], [['municipalities', `${csv}2`]]])('%j is refused for spreadsheets', (args) => {
    expect(() => readCsvOptions(args)).toThrow();
  });

  test('rows of a spreadsheet', () => {
    expect(readCsvOptions(['partnerships', csv, '--dry-run'])).toEqual({ of: 'partnerships', file: csv, dryRun: true, locale: 'pl', report: null });
  });
});

describe('the text of an export', () => {
  const read = async (place: string): Promise<string> => {
    let text = '';
    for await (const piece of exportText(place)) text += piece;
    return text;
  };

  test('an encoding that nobody knows is refused', async () => {
    await expect(read(file('strange.xml', '<?xml version="1.0" encoding="x-nothing"?>'))).rejects.toThrow('x-nothing');
  });

  test('is read as the file says it is encoded, and no sign is cut at the end of a piece', async () => {
    const long = `<?xml version="1.0" encoding="UTF-8"?>${'є'.repeat(300_001)}`;
    expect(await read(file('long.xml', long))).toBe(long);
    expect(await read(file('old.xml', Buffer.concat([Buffer.from('<?xml version="1.0" encoding="ISO-8859-2"?>'), Buffer.from([0xb1, 0xb6])])))).toMatch(/ąś$/);
  });
});

describe('what is told', () => {
  test('of WordPress: counts, what was left out, what somebody should look at, and each refusal by its post', () => {
    const about = { type: 'post', link: '', language: 'pl', documentId: null };
    const text = reportLines({
      site: 'example.org', dryRun: true, counts: { made: 1200, updated: 0, unchanged: 0, kept: 1, gone: 0, skipped: 0, refused: 1 },
      leftOut: { trash: 2, 'draft-of-wordpress': 0, revision: 0, 'other-type': 1, 'without-id': 0, doubled: 0 }, otherTypes: { nav_menu_item: 1 }, unmatchedCategories: { Sport: 3 }, pictures: { found: 2, taken: 0, left: 2 },
      items: [
        { ...about, post: 7, title: 'Zły', outcome: { kind: 'refused', reasons: ['title: This field is required.'] }, warnings: [] },
        { ...about, post: 8, title: 'Dobry', outcome: { kind: 'made' }, warnings: [{ kind: 'table' }, { kind: 'own-link', address: 'https://example.org/x' }] },
      ],
    }).join('\n');
    for (const told of ['dry run: nothing was written', '1,200 new', '1 left as editors have them', 'in the trash: 2', 'nav_menu_item: 1', 'Sport (3)', 'links to the old site: 1', 'Refused: post 7 "Zły": title: This field is required.']) expect(text).toContain(told);
  });

  test('of spreadsheets: each row by its line, and why nothing could be read', () => {
    const row = { title: 'Żory (2479011)', documentId: null };
    const text = csvReportLines({
      kind: 'read', of: 'municipalities', dryRun: false, total: 3, unknownColumns: ['Uwagi'],
      rows: [
        { ...row, line: 2, outcome: { kind: 'new' } },
        { ...row, line: 3, outcome: { kind: 'changed', changes: [{ column: 'Ludność', from: null, to: '5' }] } },
        { ...row, line: 4, outcome: { kind: 'refused', faults: [{ column: 'kod', code: 'code.terc', message: 'A TERC code has seven digits.' }] } },
      ],
    }).join('\n');
    for (const told of ['new        line 2', 'Ludność: (empty) → 5', 'refused    line 4: Żory (2479011): kod: A TERC code', 'Uwagi', '3 rows: 1 new, 1 changed, 0 unchanged, 1 refused.']) expect(text).toContain(told);
    expect(csvReportLines({ kind: 'refused', fault: 'quotes', line: 5 })).toEqual(['Line 5: A quotation mark is not closed. Nothing was read.']);
    expect(csvReportLines({ kind: 'header-refused', faults: [{ kind: 'missing', column: 'code' }], header: ['a'] }).join(' ')).toContain('There is no column "code".');
  });
});
