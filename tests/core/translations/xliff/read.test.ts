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
const inTarget = (target: string): string => one(`<trans-unit id="1"><source>a</source><target>${target}</target></trans-unit>`);
const placeholder = (id: string) => ({ kind: 'placeholder', id, type: 'other', original: 'null' });
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
    expect(problems(one('<group/>'.repeat(40)), limits)).toEqual(['xml.too-many']);
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
    ['words that somebody deleted and nobody has decided on', inTarget('так<mrk mtype="x-sdl-deleted" mid="1">ні</mrk>'), 'code.strange'],
    ['two segments in one place', two('<unit id="1"><segment><source>a</source><target order="2">a</target></segment><segment><source>b</source><target>b</target></segment></unit>'), 'code.strange'],
    ['a segment in a place that there is not', two('<unit id="1"><segment><source>a</source><target order="2">a</target></segment></unit>'), 'code.strange'],
    ['an end without a beginning', inTarget('a<ept id="1"/>'), 'code.nesting'],
    ['an end within another code', two('<unit id="1"><segment><source>a</source><target><sc id="1"/><pc id="2">a<ec startRef="1"/></pc></target></segment></unit>'), 'code.nesting'],
    ['codes in codes without end', two(`<unit id="1"><segment><source>a</source><target>${'<sc id="1"/>'.repeat(20_000)}a${'<ec startRef="1"/>'.repeat(20_000)}</target></segment></unit>`), 'code.nesting'],
    ['words after many codes that are never closed', inTarget('<bx id="1"/>a'.repeat(100_000)), 'code.nesting'],
    ['many words after a code that is never closed', two(`<unit id="1"><segment><source>a</source><target><sc id="0"/>${'a<ph id="1"/>'.repeat(150_000)}</target></segment></unit>`), 'code.nesting'],
    ['a character that there is not', two('<unit id="1"><segment><source>a</source><target><cp hex="FFFFFF"/></target></segment></unit>'), 'code.strange'],
  ])('with %s', (_, document, code) => {
    expect(only(document).problems.map((problem) => problem.code)).toContain(code);
  });
});

describe('what other tools write is understood', () => {
  test.each([
    ['paired codes that rid puts together, and whose id says which they are', inTarget('Дивіться <bpt id="3" rid="1">&lt;b&gt;</bpt>сайт<ept id="4" rid="1">&lt;/b&gt;</ept>.'), [text('Дивіться '), { ...span('3', text('сайт')), original: '<b>' }, text('.')]],
    ['paired codes without rid', inTarget('<bpt id="3"/>сайт<ept id="3"/>'), [span('3', text('сайт'))]],
    ['codes without original', inTarget('<bx id="1" rid="7"/>так<ex id="2" rid="7"/>'), [span('1', text('так'))]],
    ['isolated codes of two segments', inTarget('<mrk mtype="seg" mid="0"><it id="1" pos="open" rid="7"/>Один.</mrk> <mrk mtype="seg" mid="1">Два.<it id="2" pos="close" rid="7"/></mrk>'), [span('1', text('Один. Два.'))]],
    ['g, x and ph', inTarget('<g id="1" ctype="bold">так</g><x id="2"/><ph id="3" ctype="lb">&lt;br/&gt;<sub>ні</sub></ph>'), [{ ...span('1', text('так')), type: 'bold' }, placeholder('2'), { ...placeholder('3'), type: 'break', original: '<br/>ні' }]],
    ['segments marked in the target', one('<trans-unit id="1"><source>a b</source><seg-source><mrk mtype="seg" mid="0">a</mrk> <mrk mtype="seg" mid="1">b</mrk></seg-source><target><mrk mtype="seg" mid="0">Один.</mrk> <mrk mtype="seg" mid="1">Два.</mrk></target></trans-unit>'), [text('Один. Два.')]],
    ['alternatives and notes beside the target', one('<trans-unit id="1"><source>a</source><target>так</target><alt-trans><target>ні</target></alt-trans><note>x</note></trans-unit>'), [text('так')]],
    ['a link in a link', inTarget('<bpt id="1">{"url":"a"}</bpt><bpt id="2">{"url": "b"}</bpt>так<ept id="2"/><ept id="1"/>'), [{ ...span('1', { ...span('2', text('так')), original: '{"url":"b"}' }), original: '{"url":"a"}' }]],
    ['segments that stand in another order', two('<unit id="1"><segment><source>a.</source><target order="3">Один.</target></segment><ignorable><source> </source></ignorable><segment><source>b.</source><target order="1">Два.</target></segment></unit>'), [text('Два. Один.')]],
    ['codes that begin in one segment and end in another', two('<unit id="1"><segment><source>a.</source><target><sc id="1"/>Один.</target></segment><segment><source>b.</source><target>Два.<ec startRef="1"/></target></segment></unit>'), [span('1', text('Один.Два.'))]],
    ['a segment without words that nobody copied', two('<unit id="1"><segment><source>a.</source><target>Один.</target></segment><segment><source><ph id="1"/></source></segment></unit>'), [text('Один.'), placeholder('1')]],
    ['a character that XML could hold', two('<unit id="1"><segment><source>a</source><target><cp hex="0442"/><cp hex="01F600"/></target></segment></unit>'), [text('т\u{1f600}')]],
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

  const halves = (target: string, unit = '') => one(`<trans-unit id="1"${unit}><source>a. b.</source><seg-source><mrk mtype="seg" mid="0">a.</mrk> <mrk mtype="seg" mid="1"><bpt id="1"/>b.<ept id="1"/></mrk></seg-source>${target}</trans-unit>`);

  test.each([
    ['left empty', halves('<target><mrk mtype="seg" mid="0">Один.</mrk> <mrk mtype="seg" mid="1"/></target>')],
    ['left out', halves('<target state="needs-translation"><mrk mtype="seg" mid="0">Один.</mrk></target>')],
    ['left empty', two('<unit id="1"><segment state="translated"><source>a.</source><target>Один.</target></segment><segment><source>b.</source><target/></segment></unit>')],
  ])('nor is one of which a segment is %s', (_, document) => {
    expect(only(document)).toMatchObject({ target: null, state: 'initial', problems: [] });
  });

  test.each([
    ['1.2, by its state', halves('<target state="translated"><mrk mtype="seg" mid="0">Один і два.</mrk><mrk mtype="seg" mid="1"/></target>'), 'translated'],
    ['1.2, by approval', halves('<target><mrk mtype="seg" mid="0">Один і два.</mrk></target>', ' approved="yes"'), 'final'],
    ['2.1', two('<unit id="1"><segment state="reviewed"><source>a.</source><target>Один і два.</target></segment><segment state="translated"><source>b.</source><target/></segment></unit>'), 'translated'],
  ])('but one whose segments somebody put together is: %s', (_, document, state) => {
    expect(only(document)).toMatchObject({ target: [text('Один і два.')], state });
  });

  test('many segments are one unit', () => {
    const unit = only(two(`<unit id="1">${'<segment state="final"><source>a</source><target>а</target></segment>'.repeat(120_000)}</unit>`));
    expect([unit.state, unit.target]).toEqual(['final', [text('а'.repeat(120_000))]]);
  });

  test('several files of one document are several entries', () => {
    const outcome = readXliff(one('<trans-unit id="1"><source>a</source></trans-unit>').replace('</xliff>', '<file original="a/event/c" source-language="pl" datatype="plaintext"><body><trans-unit id="1"><source>b</source></trans-unit></body></file></xliff>'));
    expect(outcome).toMatchObject({ kind: 'read', files: [{ original: 'a/article/b', targetLocale: 'uk', units: [{ id: '1', problems: [] }] }, { original: 'a/event/c', targetLocale: null, units: [{ id: '1', problems: [] }] }] });
  });

  test('what a file does not say is nothing', () => {
    expect(only(inTarget('так'))).toMatchObject({ field: null, kind: null, sourceFingerprint: null, notes: [], maxLength: null });
    expect(only(one('<trans-unit id="1" restype="x-constructor" maxwidth="20" size-unit="pixel"><source>a</source><note from="Olena">Nie wiem.</note></trans-unit>'))).toMatchObject({ kind: null, notes: ['Nie wiem.'], maxLength: null });
  });

  test.each([
    ['new', 'initial', false],
    ['constructor', 'initial', false],
    ['x-done', 'initial', false],
    ['needs-translation', 'initial', false],
    ['needs-l10n', 'initial', false],
    ['needs-adaptation', 'translated', false],
    ['translated', 'translated', false],
    ['needs-review-translation', 'translated', true],
    ['signed-off', 'reviewed', false],
    ['final', 'final', false],
  ])('the state «%s» of 1.2', (state, expected, needsReview) => {
    expect(only(one(`<trans-unit id="1"><source>a</source><target state="${state}">так</target></trans-unit>`))).toMatchObject({ state: expected, needsReview });
  });

  test('what is approved is final, and a translation without a state is one', () => {
    const approved = (state: string) => only(one(`<trans-unit id="1" approved="yes"><source>a</source><target${state}>так</target></trans-unit>`));
    expect(approved('').state).toBe('final');
    expect(approved(' state="translated"').state).toBe('final');
    expect(approved(' state="signed-off"').state).toBe('reviewed');
    expect(approved(' state="needs-review-translation"')).toMatchObject({ state: 'translated', needsReview: true });
    expect(only(one('<trans-unit id="1"><source>a</source><target>так</target></trans-unit>')).state).toBe('translated');
  });
});
