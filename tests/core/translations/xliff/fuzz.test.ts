import * as fc from 'fast-check';

import { judgeUnit, type StandingUnit } from '../../../../src/plugins/translations/server/src/core/import';
import { codesOf, textOf } from '../../../../src/plugins/translations/server/src/core/inline-content';
import { putTogether, takeApart } from '../../../../src/plugins/translations/server/src/core/segmentation';
import type { Inline } from '../../../../src/plugins/translations/server/src/core/unit';
import type { ExchangeFile, ImportedUnit } from '../../../../src/plugins/translations/server/src/core/xliff/exchange';
import { readXliff } from '../../../../src/plugins/translations/server/src/core/xliff/read';
import { writeXliff1 } from '../../../../src/plugins/translations/server/src/core/xliff/write-1';
import { writeXliff2 } from '../../../../src/plugins/translations/server/src/core/xliff/write-2';

/*
 * Exports that something has happened to on the way: characters and elements lost, doubled, moved. Whatever comes back is refused, or all
 * that is taken of it passes every check.
 */

const leaf = (text: string, more: object = {}) => ({ type: 'text', text, ...more });
const BODY = [
  { type: 'heading', level: 2, children: [leaf('Most & „Wisła” <2026>')] },
  { type: 'paragraph', children: [leaf('Zobacz '), { type: 'link', url: 'https://a.example/?a=1&b=2', children: [leaf('stronę '), leaf('gminy', { bold: true })] }, leaf(' oraz '), { type: 'link', url: 'https://b.example/', children: [leaf('mapę')] }, leaf('.')] },
  { type: 'list', format: 'unordered', children: [{ type: 'list-item', children: [leaf('raz', { italic: true }), leaf(' i\ndwa')] }, { type: 'list-item', children: [leaf('trzy \u0000 cztery')] }] },
  { type: 'code', children: [leaf('x < y && z')] },
];
const MAX = 40;
const title = takeApart('title', 'Most na Bugu');
const body = takeApart('body', BODY);
const SOURCES = [...title.units, ...body.units];

const ukrainian = (content: readonly Inline[]): Inline[] => content.map((inline) => (inline.kind === 'text' ? { kind: 'text', text: inline.text.replace(/[a-z]/g, 'ж') } : inline.kind === 'span' ? { ...inline, children: ukrainian(inline.children) } : inline));

const STANDING = new Map(SOURCES.map((unit): [string, StandingUnit] => [unit.id, { unit, target: null, maxLength: unit.field === 'title' ? MAX : null, mayWrite: true }]));

const FILE: ExchangeFile = {
  project: '0d5e1bd1',
  kind: 'article',
  documentId: 'k3v9zq0p',
  sourceLocale: 'pl',
  targetLocale: 'uk',
  exportedAt: '2026-11-23T06:00:00.000Z',
  url: null,
  title: 'Most',
  units: SOURCES.map((unit, at) => ({ unit, target: at === 2 ? null : ukrainian(unit.content), state: 'translated', needsReview: at === 3, notes: ['Pole'], maxLength: null })),
};

const EXPORTS = [writeXliff1(FILE), writeXliff1(FILE, { filledIn: true }), writeXliff2(FILE)];

type Change = (document: string) => string;

/** A place in anything, from 0 to 1; numbers with a point would crowd around 0. */
const spot = fc.nat({ max: 999_999 }).map((part) => part / 1_000_000);

const pick = <One>(list: readonly One[], at: number): One | undefined => list[Math.floor(at * list.length)];

/** Places of tags, or of whole elements that hold no element of their own name. */
const placesOf = (document: string, whole: boolean): { at: number; text: string }[] => [...document.matchAll(whole ? /<([a-z-]+)(?: [^>]*)?>(?:(?!<\1[ >])[^])*?<\/\1>|<[a-z-]+(?: [^>]*)?\/>/g : /<[^>]*>/g)].map((match) => ({ at: match.index, text: match[0] }));

const replaced = (document: string, at: number, length: number, put: string): string => document.slice(0, at) + put + document.slice(at + length);

const SCRAPS = ['<', '>', '&', '"', ' ', ']]>', '&#0;', '&#55357;', '&amp;', '<x id="1"/>', '<ph id="9"/>', '<sub>x</sub>', '<target>', '</target>', '<!-- -->', '<![CDATA[ж]]>', '<?a b?>', '<!DOCTYPE a>', '\u0000', '\ufffe', '\ud83d', 'ж'.repeat(MAX), 'javascript:alert(1)', ' xml:space="default"', ' state="final"', ' id="1"', ' xmlns="urn:x"'];

const change: fc.Arbitrary<Change> = fc.oneof(
  fc.tuple(spot, fc.nat({ max: 12 })).map(([at, length]): Change => (document) => replaced(document, Math.floor(at * document.length), length, '')),
  fc.tuple(spot, fc.nat({ max: 12 })).map(([at, length]): Change => (document) => {
    const start = Math.floor(at * document.length);
    return replaced(document, start, 0, document.slice(start, start + length));
  }),
  fc.tuple(spot, fc.oneof(fc.constantFrom(...SCRAPS), fc.string({ unit: 'binary', maxLength: 4 }))).map(([at, put]): Change => (document) => replaced(document, Math.floor(at * document.length), 0, put)),
  // Lost, doubled, or put in another place: a tag or a whole element.
  fc.tuple(spot, spot, fc.boolean(), fc.constantFrom('lost', 'doubled', 'moved', 'copied')).map(([from, to, whole, what]): Change => (document) => {
    const places = placesOf(document, whole);
    const [one, other] = [pick(places, from), pick(places, to)];
    if (!one || !other) return document;
    if (what === 'lost') return replaced(document, one.at, one.text.length, '');
    if (what === 'doubled') return replaced(document, one.at, 0, one.text);
    if (what === 'copied') return replaced(document, other.at, 0, one.text);
    return one.at > other.at ? replaced(replaced(document, one.at, one.text.length, ''), other.at, 0, one.text) : replaced(replaced(document, other.at, 0, one.text), one.at, one.text.length, '');
  }),
  // One attribute with the value of another, or without any.
  fc.tuple(spot, spot, fc.boolean()).map(([from, to, swapped]): Change => (document) => {
    const values = [...document.matchAll(/ [\w:-]+="([^"]*)"/g)];
    const [one, other] = [pick(values, from), pick(values, to)];
    return one && other ? replaced(document, one.index, one[0].length, swapped ? one[0].replace(`"${one[1] ?? ''}"`, () => `"${other[1] ?? ''}"`) : '') : document;
  }),
  // Words of one element in another.
  fc.tuple(spot, spot).map(([from, to]): Change => (document) => {
    const texts = [...document.matchAll(/>([^<]+)</g)];
    const [one, other] = [pick(texts, from), pick(texts, to)];
    return one && other ? replaced(document, one.index, one[0].length, other[0]) : document;
  }),
);

const idsOf = (content: readonly Inline[]): string[] => codesOf(content).map(({ id }) => id).sort();

const linksIn = (value: unknown): string[] => [...JSON.stringify(value).matchAll(/"url":"([^"]*)"/g)].map(([, url]) => url ?? '').sort();

/** All that must hold of a text before it is written, said in another way than the code says it. */
function expectTakenRightly(imported: ImportedUnit, target: readonly Inline[], all: readonly ImportedUnit[]): void {
  const source = SOURCES.find(({ id }) => id === imported.id);
  if (!source) throw new Error(`There is no text ${imported.id}.`);
  expect(imported.problems).toEqual([]);
  expect(all.filter(({ id }) => id === imported.id)).toHaveLength(1);
  expect(textOf(imported.source)).toBe(textOf(source.content));
  expect(codesOf(imported.source).map(({ id }) => id)).toEqual(codesOf(source.content).map(({ id }) => id));
  expect(idsOf(target)).toEqual(idsOf(source.content));
  expect(textOf(target).trim()).not.toBe('');
  if (source.field === 'title') expect(textOf(target).length).toBeLessThanOrEqual(MAX);
  const { skeleton, units } = source.field === 'title' ? title : body;
  const { value, problems } = putTogether(skeleton, units.map((unit) => (unit.id === source.id ? { ...unit, content: target } : unit)));
  expect(problems).toEqual([]);
  if (source.field === 'title') return;
  expect(linksIn(value)).toEqual(linksIn(BODY));
  expect((value as { type: string }[]).map(({ type }) => type)).toEqual(BODY.map(({ type }) => type));
}

/** Reads and judges a document. @returns how many texts of it are taken */
function brought(document: string): number {
  const outcome = readXliff(document);
  if (outcome.kind === 'refused') {
    expect(outcome.problems).toHaveLength(1);
    return 0;
  }
  let taken = 0;
  for (const { units } of outcome.files) {
    for (const unit of units) {
      const { report, target } = judgeUnit(unit, STANDING.get(unit.id) ?? null);
      expect(target === null).toBe(report.outcome !== 'taken');
      expect((report.problem === null) === (report.outcome !== 'refused')).toBe(true);
      if (target === null) continue;
      taken += 1;
      expectTakenRightly(unit, target, units);
    }
  }
  return taken;
}

const RUNS = Number(process.env.POBRATYM_FUZZ_RUNS ?? 3000);

test('whatever has happened to an export, it is refused or taken rightly', () => {
  const counts = { runs: 0, taken: 0, partly: 0 };
  fc.assert(
    fc.property(fc.constantFrom(...EXPORTS), fc.array(change, { minLength: 1, maxLength: 3 }), (document, changes) => {
      const taken = brought(changes.reduce((changed, make) => make(changed), document));
      counts.runs += 1;
      if (taken > 0) counts.taken += 1;
      if (taken > 0 && taken < SOURCES.length - 1) counts.partly += 1;
    }),
    { numRuns: RUNS, interruptAfterTimeLimit: 8000 * Math.max(1, RUNS / 3000), markInterruptAsFailure: false },
  );
  // Were all refused, or none, nothing would have been tried.
  expect(counts.taken).toBeGreaterThan(counts.runs / 20);
  expect(counts.partly).toBeGreaterThan(counts.runs / 50);
  expect(counts.taken).toBeLessThan(counts.runs * 0.9);
});

const MEGABYTE = 1_000_000;
const fill = (piece: string): string => piece.repeat(Math.ceil(MEGABYTE / piece.length));
const inFirst = (words: string): string => `<xliff xmlns="urn:oasis:names:tc:xliff:document:1.2" version="1.2"><file original="p/article/d" source-language="pl" target-language="uk" datatype="x"><body>${words}</body></file></xliff>`;
const inSecond = (words: string): string => `<xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" version="2.1" srcLang="pl" trgLang="uk"><file id="f1" original="p/article/d">${words}</file></xliff>`;
const target1 = (words: string): string => inFirst(`<trans-unit id="title"><source>Most na Bugu</source><target>${words}</target></trans-unit>`);
const target2 = (words: string): string => inSecond(`<unit id="title"><segment><source>Most na Bugu</source><target>${words}</target></segment></unit>`);
const nested = (open: string, close: string, inside: string): string => open.repeat(50) + inside + close.repeat(50);

describe('a megabyte is judged before patience ends', () => {
  test.each<[string, string]>([
    ['of units', inFirst(fill('<trans-unit id="title"><source>a</source><target>b</target></trans-unit>'))],
    ['of segments', inSecond(`<unit id="title">${fill('<segment><source>a</source><target order="1">b</target></segment>')}</unit>`)],
    ['of text', target1(fill('ж'))],
    ['of entities', target1(fill('&amp;'))],
    ['of CDATA', target1(fill('<![CDATA[]]>'))],
    ['of comments', target2(fill('<!-- -->'))],
    ['of brackets', target2(fill(']] '))],
    ['of empty codes', target1(fill('<x id="1"/>'))],
    ['of codes with names of their own', target1(Array.from({ length: 60_000 }, (_, at) => `<x id="${String(at)}"/>`).join(''))],
    ['of codes that begin', target2(fill('<sc id="1"/>'))],
    ['of codes that end', target2(fill('<ec startRef="1"/>'))],
    ['of codes that cross', target1(fill('<bpt id="1"/>a<bpt id="2"/>b<ept id="1"/>c<ept id="2"/>'))],
    ['of words deep in codes', target2(nested('<pc id="1">', '</pc>', fill('ж&#10;')))],
    ['of codes deep in codes', target1(nested('<g id="1">', '</g>', fill('a<x id="1"/>')))],
    ['of characters that XML cannot hold', target2(fill('<cp hex="0000"/>'))],
    ['of groups', inFirst(fill(nested('<group>', '</group>', '')))],
    ['of attributes', inFirst(`<trans-unit ${Array.from({ length: 70_000 }, (_, at) => `a${String(at)}="b"`).join(' ')}/>`)],
    ['of namespaces', inFirst(`<g ${Array.from({ length: 40_000 }, (_, at) => `xmlns:a${String(at)}="b"`).join(' ')}>${'<a1:x a2:y="z"/>'.repeat(5000)}</g>`)],
    ['of one name', `<${fill('a')}/>`],
    ['of one attribute', inFirst(`<trans-unit id="${fill('a')}"/>`)],
    ['of notes', inSecond(`<notes>${fill('<note category="title">a</note>')}</notes>`)],
    ['of original data', inSecond(`<unit id="title"><originalData>${fill('<data id="d1">{}</data>')}</originalData></unit>`)],
    ['of spaces', fill(' ')],
    ['of beginnings', fill('<a>')],
    ['that never ends a tag', `<a ${fill('b ')}`],
  ])('%s', (_, document) => {
    // What takes more than its length allows does not come back within the patience of a test.
    const outcome = readXliff(document);
    if (outcome.kind === 'read') for (const { units } of outcome.files) for (const unit of units) judgeUnit(unit, STANDING.get(unit.id) ?? null);
    expect(outcome.kind === 'read' ? outcome.files.length : outcome.problems.length).toBeGreaterThan(0);
  });
});
