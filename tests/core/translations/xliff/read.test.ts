import { readXliff } from '../../../../src/plugins/translations/server/src/core/xliff/read';

const one = (unit: string, head = '') => `<?xml version="1.0"?>${head}<xliff xmlns="urn:oasis:names:tc:xliff:document:1.2" version="1.2"><file original="a/article/b" source-language="pl" target-language="uk" datatype="plaintext"><body>${unit}</body></file></xliff>`;
const two = (unit: string, version = '2.1') => `<xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" version="${version}" srcLang="pl" trgLang="uk"><file id="f1" original="a/article/b">${unit}</file></xliff>`;

const problems = (text: string, limits?: Parameters<typeof readXliff>[1]): string[] => {
  const outcome = readXliff(text, limits);
  return outcome.kind === 'refused' ? outcome.problems.map(({ code }) => code) : [];
};

const only = (text: string) => {
  const outcome = readXliff(text);
  if (outcome.kind === 'refused') throw new Error(JSON.stringify(outcome.problems));
  const [unit, ...more] = outcome.files[0]?.units ?? [];
  if (!unit || more.length > 0) throw new Error('There is not one unit.');
  return unit;
};

const text = (value: string) => ({ kind: 'text', text: value });
const span = (id: string, ...children: object[]) => ({ kind: 'span', id, type: 'other', original: 'null', children });

describe('a document is refused', () => {
  const bomb = '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>';
  test.each([
    ['with entities that grow', one('<trans-unit id="1"><source>&b;</source></trans-unit>', bomb), 'xml.doctype'],
    ['that asks for files of the machine', one('<trans-unit id="1"><source>&f;</source></trans-unit>', '<!DOCTYPE x [<!ENTITY f SYSTEM "file:///etc/passwd">]>'), 'xml.doctype'],
    ['with any document type', one('', '<!DOCTYPE xliff PUBLIC "-//XLIFF//DTD XLIFF//EN" "http://www.oasis-open.org/committees/xliff/documents/xliff.dtd">'), 'xml.doctype'],
    ['with an entity that nobody declared', one('<trans-unit id="1"><source>&nbsp;</source></trans-unit>'), 'xml.invalid'],
    ['that is cut off', one('').slice(0, -9), 'xml.invalid'],
    ['that is empty', '', 'xml.invalid'],
    ['that is no XML', 'PK\u0003\u0004', 'xml.invalid'],
    ['with a character that XML cannot hold', one('<trans-unit id="1"><source>\u0001</source></trans-unit>'), 'xml.invalid'],
    ['with a prefix that nobody declared', one('<z:x/>'), 'xml.invalid'],
    ['that is something else', '<html/>', 'xliff.none'],
    ['of another version', two('', '2.2'), 'xliff.version'],
    ['of XLIFF 1.1', '<xliff version="1.1"><file/></xliff>', 'xliff.version'],
    ['without a file', '<xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" version="2.1" srcLang="pl"/>', 'xliff.empty'],
  ])('%s', (_, document, code) => {
    expect(problems(document)).toEqual([code]);
  });

  test('that is too large, has too many elements, or is nested too deeply', () => {
    const limits = { characters: 2000, depth: 10, elements: 30 };
    expect(problems(one('').padEnd(2001), limits)).toEqual(['xml.too-large']);
    expect(problems(one('<group/>'.repeat(40)), limits)).toEqual(['xml.too-large']);
    expect(problems(one(`${'<group>'.repeat(12)}${'</group>'.repeat(12)}`), limits)).toEqual(['xml.too-deep']);
  });

  test('and told where', () => {
    const outcome = readXliff('<xliff>\n<file></xliff>');
    expect(outcome.kind === 'refused' && outcome.problems[0]?.params?.line).toBe(2);
  });
});

describe('a unit is named as faulty', () => {
  test('whose id another one has, or that has none', () => {
    const outcome = readXliff(one('<trans-unit id="1"><source>a</source></trans-unit><trans-unit id="1"><source>b</source></trans-unit><trans-unit><source>c</source></trans-unit>'));
    expect(outcome.kind === 'read' && outcome.files[0]?.units.map((unit) => unit.problems.map(({ code }) => code))).toEqual([['unit.doubled'], ['unit.doubled'], ['unit.without-id']]);
  });

  test.each([
    ['codes that cross', one('<trans-unit id="1"><source>a</source><target><bpt id="1"/>a<bpt id="2"/>b<ept id="1"/>c<ept id="2"/></target></trans-unit>'), 'code.nesting'],
    ['codes that are never closed', two('<unit id="1"><segment><source>a</source><target><sc id="1"/>a</target></segment></unit>'), 'code.nesting'],
    ['elements that no standard has', two('<unit id="1"><segment><source>a</source><target><b>a</b></target></segment></unit>'), 'code.strange'],
    ['a character that there is not', two('<unit id="1"><segment><source>a</source><target><cp hex="FFFFFF"/></target></segment></unit>'), 'code.strange'],
  ])('with %s', (_, document, code) => {
    expect(only(document).problems.map((problem) => problem.code)).toContain(code);
  });
});

describe('what other tools write is understood', () => {
  test.each([
    ['paired codes by rid', one('<trans-unit id="1"><source>a</source><target>Дивіться <bpt id="3" rid="1">{}</bpt>сайт<ept id="4" rid="1">{}</ept>.</target></trans-unit>'), [text('Дивіться '), span('1', text('сайт')), text('.')]],
    ['g and x', one('<trans-unit id="1"><source>a</source><target><g id="1" ctype="bold">так</g><x id="2"/></target></trans-unit>'), [span('1', text('так')), { kind: 'placeholder', id: '2', type: 'other', original: 'null' }]],
    ['segments marked in the target', one('<trans-unit id="1"><source>a b</source><seg-source><mrk mtype="seg" mid="0">a</mrk> <mrk mtype="seg" mid="1">b</mrk></seg-source><target><mrk mtype="seg" mid="0">Один.</mrk> <mrk mtype="seg" mid="1">Два.</mrk></target></trans-unit>'), [text('Один. Два.')]],
    ['alternatives and notes beside the target', one('<trans-unit id="1"><source>a</source><target>так</target><alt-trans><target>ні</target></alt-trans><note>x</note></trans-unit>'), [text('так')]],
    ['start and end codes', two('<unit id="1"><segment><source>a</source><target><sc id="1"/>так<ec startRef="1"/></target></segment></unit>'), [span('1', text('так'))]],
    ['several segments with what is between', two('<unit id="1"><segment><source>a.</source><target>Один.</target></segment><ignorable><source> </source></ignorable><segment><source>b.</source><target>Два.</target></segment></unit>'), [text('Один. Два.')]],
    ['markers', two('<unit id="1"><segment><source>a</source><target><mrk id="m1" type="term">так</mrk><sm id="m2"/><em startRef="m2"/></target></segment></unit>'), [text('так')]],
    ['CDATA', one('<trans-unit id="1"><source>a</source><target><![CDATA[<так>]]></target></trans-unit>'), [text('<так>')]],
    ['units in groups', one('<group><group><trans-unit id="1"><source>a</source><target>так</target></trans-unit></group></group>'), [text('так')]],
    ['a byte order mark', `\ufeff${one('<trans-unit id="1"><source>a</source><target>так</target></trans-unit>')}`, [text('так')]],
  ])('%s', (_, document, target) => {
    const unit = only(document);
    expect(unit.problems).toEqual([]);
    expect(unit.target).toEqual(target);
  });

  test('a unit of which a segment is not translated is not translated', () => {
    expect(only(two('<unit id="1"><segment state="final"><source>a.</source><target>Один.</target></segment><segment><source>b.</source></segment></unit>'))).toMatchObject({ target: null, state: 'initial' });
  });

  test.each([
    ['new', 'initial', false],
    ['needs-translation', 'initial', false],
    ['translated', 'translated', false],
    ['needs-review-translation', 'translated', true],
    ['signed-off', 'reviewed', false],
    ['final', 'final', false],
  ])('the state «%s» of 1.2', (state, expected, needsReview) => {
    expect(only(one(`<trans-unit id="1"><source>a</source><target state="${state}">так</target></trans-unit>`))).toMatchObject({ state: expected, needsReview });
  });

  test('what is approved is final, and a translation without a state is one', () => {
    expect(only(one('<trans-unit id="1" approved="yes"><source>a</source><target>так</target></trans-unit>')).state).toBe('final');
    expect(only(one('<trans-unit id="1"><source>a</source><target>так</target></trans-unit>')).state).toBe('translated');
  });
});
