import { judgeUnit, type StandingUnit } from '../../../../src/plugins/translations/server/src/core/import';
import type { Inline, Unit } from '../../../../src/plugins/translations/server/src/core/unit';
import { readXliff } from '../../../../src/plugins/translations/server/src/core/xliff/read';

const text = (words: string): Inline => ({ kind: 'text', text: words });
const bold = (id: string, words: string): Inline => ({ kind: 'span', id, type: 'bold', original: '{}', children: [text(words)] });

const unit = (overrides: Partial<Unit> = {}): Unit => ({ id: 'title', field: 'title', kind: 'text', content: [text('Most')], ...overrides });
const standing = (overrides: Partial<StandingUnit> = {}): StandingUnit => ({ unit: unit(), target: null, maxLength: 10, mayWrite: true, ...overrides });

const one = (inside: string, attributes = '') => `<xliff xmlns="urn:oasis:names:tc:xliff:document:1.2" version="1.2"><file original="p/article/d" source-language="pl" target-language="uk" datatype="x"><body><trans-unit id="title"${attributes}>${inside}</trans-unit></body></file></xliff>`;
const two = (inside: string, attributes = '') => `<xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" version="2.1" srcLang="pl" trgLang="uk"><file id="f1"><unit id="title"><segment${attributes}>${inside}</segment></unit></file></xliff>`;

function judged(document: string, there: StandingUnit | null = standing()): string {
  const outcome = readXliff(document);
  const [imported] = outcome.kind === 'read' ? (outcome.files[0]?.units ?? []) : [];
  if (!imported) throw new Error('There is no unit.');
  const { report, target } = judgeUnit(imported, there);
  expect(target !== null).toBe(report.outcome === 'taken');
  return report.problem === null ? report.outcome : `${report.outcome}: ${report.problem.code} of ${report.problem.field ?? '?'}`;
}

const MOST = '<source>Most</source>';

test('a translation is taken', () => {
  expect(judged(one(`${MOST}<target>Міст</target>`))).toBe('taken');
  // OmegaT leaves the state as it was exported.
  expect(judged(one(`${MOST}<target state="needs-translation">Міст</target>`))).toBe('taken');
  expect(judged(two(`${MOST}<target>Міст</target>`))).toBe('taken');
});

describe('what tools fill in where nothing is translated is no translation', () => {
  test.each([
    ['1.2', one(`${MOST}<target>Most</target>`)],
    ['1.2, and says so', one(`${MOST}<target state="needs-translation">Most</target>`, ' approved="no"')],
    ['2.1', two(`${MOST}<target>Most</target>`)],
    ['2.1, and says so', two(`${MOST}<target>Most</target>`, ' state="initial"')],
  ])('%s', (_, document) => {
    expect(judged(document)).toBe('unchanged');
    expect(judged(document, standing({ target: [text('Міст')] }))).toBe('unchanged');
  });

  test.each([
    ['it says that it is one', one(`${MOST}<target state="translated">Most</target>`), standing()],
    ['somebody approved of it', one(`${MOST}<target>Most</target>`, ' approved="yes"'), standing()],
    ['it says that it is one', two(`${MOST}<target>Most</target>`, ' state="translated"'), standing()],
    ['it has no letters', one('<source>1990</source><target>1990</target>'), standing({ unit: unit({ content: [text('1990')] }) })],
    ['it is code', one(`${MOST}<target>Most</target>`), standing({ unit: unit({ kind: 'code' }) })],
  ])('unless %s', (_, document, there) => {
    expect(judged(document, there)).toBe('taken');
  });
});

describe('a translation is refused', () => {
  const coded = standing({ unit: unit({ content: [bold('1', 'Most'), text(' tu')] }), maxLength: null });
  const inCodes = (target: string): string => one(`<source><bpt id="1"/>Most<ept id="1"/> tu</source><target>${target}</target>`);

  test.each([
    ['of a text that the entry has not', one(`${MOST}<target>Міст</target>`), null, 'unit.unknown'],
    ['whose source has changed', one('<source>Mosty</source><target>Мости</target>'), standing(), 'source.changed'],
    ['in a field that is another’s', one(`${MOST}<target>Міст</target>`), standing({ mayWrite: false }), 'field.forbidden'],
    ['that is too long', one(`${MOST}<target>Дуже довгий міст</target>`), standing(), 'text.too-long'],
    ['without words', one(`${MOST}<target state="final">  </target>`), standing({ target: [text('Міст')] }), 'text.empty'],
    ['of codes alone', inCodes('<bpt id="1"/><ept id="1"/>'), coded, 'text.empty'],
    ['without a code', inCodes('Міст тут'), coded, 'code.missing'],
    ['with a code twice', inCodes('<bpt id="1"/>Міст<ept id="1"/> <bpt id="1"/>тут<ept id="1"/>'), coded, 'code.doubled'],
    ['with a code of its own', inCodes('<bpt id="1"/>Міст<ept id="1"/> <x id="2"/>'), coded, 'code.unknown'],
    ['whose codes cross', inCodes('<bpt id="1"/>Міст'), coded, 'code.nesting'],
  ])('%s', (_, document, there, code) => {
    expect(judged(document, there)).toBe(`refused: ${code} of title`);
  });
});
