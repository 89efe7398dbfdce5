import * as fc from 'fast-check';

import { putTogether, takeApart } from '../../../../src/plugins/translations/server/src/core/segmentation';
import type { Inline, Unit } from '../../../../src/plugins/translations/server/src/core/unit';
import { UNIT_STATES, type ExchangeFile, type ExchangeUnit } from '../../../../src/plugins/translations/server/src/core/xliff/exchange';
import { readXliff } from '../../../../src/plugins/translations/server/src/core/xliff/read';
import { writeXliff1 } from '../../../../src/plugins/translations/server/src/core/xliff/write-1';
import { writeXliff2 } from '../../../../src/plugins/translations/server/src/core/xliff/write-2';
import { oddBlocks, oddText } from '../arbitrary-blocks';

const VERSIONS = [['1.2', writeXliff1], ['2.1', writeXliff2]] as const;

export const exchangeFile = (units: readonly ExchangeUnit[]): ExchangeFile => ({
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

/** Content as it comes back: codes by their ids alone. */
const bare = (content: readonly Inline[]): Inline[] =>
  content.reduce<Inline[]>((result, inline) => {
    const last = result.at(-1);
    if (inline.kind === 'text') {
      if (inline.text === '') return result;
      if (last?.kind === 'text') result[result.length - 1] = { kind: 'text', text: last.text + inline.text };
      else result.push(inline);
      return result;
    }
    result.push(inline.kind === 'placeholder' ? { kind: 'placeholder', id: inline.id, type: 'other', original: 'null' } : { kind: 'span', id: inline.id, type: 'other', original: 'null', children: bare(inline.children) });
    return result;
  }, []);

const unitsOf = (text: string) => {
  const outcome = readXliff(text);
  if (outcome.kind === 'refused') throw new Error(JSON.stringify(outcome.problems));
  return outcome.files.flatMap(({ units }) => units);
};

describe.each(VERSIONS)('XLIFF %s', (version, write) => {
  test('any blocks go out and come back as they were', () => {
    fc.assert(
      fc.property(oddBlocks, oddText, (blocks, title) => {
        const body = takeApart('body', blocks);
        const name = takeApart('title', title);
        const units = [...name.units, ...body.units];
        fc.pre(units.length > 0);
        const text = write(exchangeFile(units.map((unit) => exchanged(unit, unit.content))));
        expect(text).toMatch(/^<\?xml version="1\.0" encoding="UTF-8"\?>\n/);
        const back = unitsOf(text);
        expect(back.map(({ id, problems }) => [id, problems])).toEqual(units.map(({ id }) => [id, []]));
        const given = units.map((unit, at) => ({ ...unit, content: back[at]?.target ?? [] }));
        expect(putTogether(body.skeleton, given)).toEqual({ value: blocks, problems: [] });
        expect(putTogether(name.skeleton, given)).toEqual({ value: title, problems: [] });
        expect(back.map(({ source }) => source)).toEqual(units.map(({ content }) => bare(content)));
      }),
      { numRuns: 500 },
    );
  });

  test('what is not translated comes back so, and states are kept', () => {
    const [unit] = takeApart('title', 'Most').units as [Unit];
    for (const state of UNIT_STATES) {
      const target: Inline[] = [{ kind: 'text', text: 'Міст' }];
      const [back] = unitsOf(write(exchangeFile([{ ...exchanged(unit, target), state }])));
      // In 1.2 what is approved is final.
      expect(back?.state).toBe(version === '1.2' && state === 'reviewed' ? 'final' : state);
      expect(back?.needsReview).toBe(false);
    }
    expect(unitsOf(write(exchangeFile([{ ...exchanged(unit, [{ kind: 'text', text: 'Міст' }]), needsReview: true }])))[0]).toMatchObject({ needsReview: true, state: 'translated' });
    expect(unitsOf(write(exchangeFile([exchanged(unit, null)])))[0]).toMatchObject({ target: null, state: 'initial' });
  });

  test('a mangled document is refused or read, and never thrown at', () => {
    const text = write(exchangeFile(takeApart('body', [{ type: 'paragraph', children: [{ type: 'text', text: 'Zobacz ' }, { type: 'link', url: 'https://a.example/', children: [{ type: 'text', text: 'to', bold: true }] }] }]).units.map((unit) => exchanged(unit, unit.content))));
    fc.assert(
      fc.property(fc.nat({ max: text.length }), fc.nat({ max: 30 }), fc.oneof(fc.string({ unit: 'binary', maxLength: 10 }), fc.constantFrom('<', '>', '</pc>', '<bpt id="1">', '<ec startRef="1"/>', '&', ']]>', '<![CDATA[', '<!-- -->')), (at, length, put) => {
        const outcome = readXliff(text.slice(0, at) + put + text.slice(at + length));
        expect(['read', 'refused']).toContain(outcome.kind);
      }),
      { numRuns: 1000 },
    );
  });

  test('a body of 100 kB goes through', () => {
    const long = 'Zażółć gęślą jaźń. ]]> & < > \u0000 👩‍👩‍👧 '.repeat(2500);
    const units = takeApart('summary', long).units;
    expect(unitsOf(write(exchangeFile(units.map((unit) => exchanged(unit, unit.content)))))[0]?.target).toEqual([{ kind: 'text', text: long }]);
  });
});
