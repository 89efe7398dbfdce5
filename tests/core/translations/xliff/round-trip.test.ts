import * as fc from 'fast-check';

import { putTogether, takeApart } from '../../../../src/plugins/translations/server/src/core/segmentation';
import type { Inline, Unit } from '../../../../src/plugins/translations/server/src/core/unit';
import { UNIT_STATES, type ExchangeFile, type ExchangeUnit } from '../../../../src/plugins/translations/server/src/core/xliff/exchange';
import { readXliff } from '../../../../src/plugins/translations/server/src/core/xliff/read';
import { writeXliff1 } from '../../../../src/plugins/translations/server/src/core/xliff/write-1';
import { writeXliff2 } from '../../../../src/plugins/translations/server/src/core/xliff/write-2';
import { oddBlocks, oddText } from '../arbitrary-blocks';
import { anyFile, fileAgain, holdable, joined, onlyFile } from './exchange-files';

const VERSIONS = [['1.2', writeXliff1], ['2.1', writeXliff2]] as const;

const exchangeFile = (units: readonly ExchangeUnit[]): ExchangeFile => ({
  project: '0d5e1bd1',
  kind: 'article',
  documentId: 'k3v9zq0p',
  sourceLocale: 'pl',
  targetLocale: 'uk',
  exportedAt: '2026-11-23T06:00:00.000Z',
  url: 'https://example.org/pl/articles/most?a=1&b="2"',
  title: 'Most <na> Bugu & „Wisła”',
  units,
});

const exchanged = (unit: Unit, target: readonly Inline[] | null): ExchangeUnit => ({ unit, target, state: target ? 'translated' : 'initial', needsReview: false, notes: ['Treść'], maxLength: 200 });

const unitsOf = (text: string) => onlyFile(text).units;

const text = (words: string): Inline => ({ kind: 'text', text: words });

describe.each(VERSIONS)('XLIFF %s', (_, write) => {
  test('any entry goes out and comes back as it was', () => {
    fc.assert(
      fc.property(anyFile, (file) => {
        expect(fileAgain(onlyFile(write(file)))).toEqual(holdable(file));
      }),
      { numRuns: 500 },
    );
  });

  test('what came in goes out again to the byte', () => {
    fc.assert(
      fc.property(anyFile, (file) => {
        const document = write(file);
        expect(write(fileAgain(onlyFile(document)))).toBe(document);
      }),
      { numRuns: 500 },
    );
  });

  test('any blocks go out and come back as they were', () => {
    fc.assert(
      fc.property(oddBlocks, oddText, (blocks, title) => {
        const body = takeApart('body', blocks);
        const name = takeApart('title', title);
        const units = [...name.units, ...body.units];
        fc.pre(units.length > 0);
        const document = write(exchangeFile(units.map((unit) => exchanged(unit, unit.content))));
        expect(document).toMatch(/^<\?xml version="1\.0" encoding="UTF-8"\?>\n/);
        const back = unitsOf(document);
        expect(back.map(({ id, problems }) => [id, problems])).toEqual(units.map(({ id }) => [id, []]));
        const given = units.map((unit, at) => ({ ...unit, content: back[at]?.target ?? [] }));
        expect(putTogether(body.skeleton, given)).toEqual({ value: blocks, problems: [] });
        expect(putTogether(name.skeleton, given)).toEqual({ value: title, problems: [] });
        expect(back.map(({ source }) => source)).toEqual(units.map(({ content }) => joined(content)));
      }),
      { numRuns: 300 },
    );
  });

  test('characters that XML cannot hold, halves of pairs among them, are told apart from those that look like them', () => {
    const words = ['\u0000', '\u001f', '\ufffe', '\uffff', '\ufffd', '\ud83d', '\ude00', '\ud83d\ude00', '\u{10ffff}', '\r', '\r\n', '\n', '\t', '\u0085', '\u2028', ' ', '\u200f\u202e', '<cp hex="0000"/>', '&#0;'];
    const units = words.map((sign, at): Unit => ({ id: `body.${String(at)}`, field: 'body', kind: 'paragraph', content: [text(` a${sign}`), { kind: 'span', id: '1', type: 'bold', original: '{}', children: [text(sign)] }] }));
    expect(unitsOf(write(exchangeFile(units.map((unit) => exchanged(unit, unit.content))))).map(({ target }) => target)).toEqual(units.map(({ content }) => content));
  });

  test('a translation keeps originals of its own', () => {
    const link = (id: string, url: string): Inline => ({ kind: 'span', id, type: 'link', original: JSON.stringify({ type: 'link', url, children: null }), children: [text('tu')] });
    const unit: Unit = { id: 'body.0', field: 'body', kind: 'paragraph', content: [link('1', 'https://a.example/pl')] };
    const target = [link('1', 'https://a.example/uk'), link('2', 'https://b.example/')];
    expect(unitsOf(write(exchangeFile([exchanged(unit, target)])))).toMatchObject([{ source: unit.content, target }]);
  });

  test('what is not translated comes back so, and states are kept', () => {
    const [unit] = takeApart('title', 'Most').units as [Unit];
    for (const state of UNIT_STATES) expect(unitsOf(write(exchangeFile([{ ...exchanged(unit, [text('Міст')]), state }])))).toMatchObject([{ state, needsReview: false }]);
    expect(unitsOf(write(exchangeFile([{ ...exchanged(unit, [text('Міст')]), state: 'reviewed', needsReview: true }])))).toMatchObject([{ needsReview: true, state: 'translated' }]);
    for (const target of [null, [], [text('')]]) expect(unitsOf(write(exchangeFile([{ ...exchanged(unit, target), state: 'final' }])))).toMatchObject([{ target: null, state: 'initial' }]);
  });

  test('a mangled document is refused or read, and never thrown at', () => {
    const document = write(exchangeFile(takeApart('body', [{ type: 'paragraph', children: [{ type: 'text', text: 'Zobacz ' }, { type: 'link', url: 'https://a.example/', children: [{ type: 'text', text: 'to', bold: true }] }] }]).units.map((unit) => exchanged(unit, unit.content))));
    const scraps = ['<', '>', '</pc>', '</bpt>', '<bpt id="1">', '<bpt/>', '<ept id="1"/>', '<g id="1">', '</g>', '<it pos="open" id="4"/>', '<sc id="2"/>', '<ec startRef="1"/>', '<mrk mtype="seg" mid="0">', '</mrk>', '<target order="7">', '<target order="-1">', '</target>', '<source>', '</segment><segment>', '<unit>', '<cp hex="D800"/>', '<cp hex="x"/>', ' order="2"', ' state="constructor"', ' subState=":"', ' size-unit="char"', '&', '&#xD800;', '&amp;', ']]>', '<![CDATA[', '<!-- -->', '<?a b?>', '<!DOCTYPE a>', 'xmlns=""'];
    const edit = fc.tuple(fc.nat({ max: document.length }), fc.nat({ max: 30 }), fc.oneof(fc.string({ unit: 'binary', maxLength: 10 }), fc.constantFrom(...scraps)));
    fc.assert(
      fc.property(fc.array(edit, { minLength: 1, maxLength: 4 }), (edits) => {
        const mangled = edits.reduce((whole, [at, length, put]) => whole.slice(0, at) + put + whole.slice(at + length), document);
        const outcome = readXliff(mangled);
        expect(['read', 'refused']).toContain(outcome.kind);
        if (outcome.kind === 'read') for (const { state } of outcome.files.flatMap(({ units }) => units)) expect(UNIT_STATES).toContain(state);
        else expect(outcome.problems).toHaveLength(1);
      }),
      { numRuns: 1000 },
    );
  });

  test('a text of 100 kB goes through', () => {
    const long = 'Zażółć gęślą jaźń. ]]> & < > \u0000 👩‍👩‍👧 '.repeat(2500);
    const units = takeApart('summary', long).units;
    expect(unitsOf(write(exchangeFile(units.map((unit) => exchanged(unit, unit.content)))))[0]?.target).toEqual([text(long)]);
  });
});
