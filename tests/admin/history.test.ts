import type { FieldChange, HistoryEntry } from '../../src/plugins/partnerships/admin/src/history/contract';
import { actionWords, changeWords, fieldWords, valueWords, whoWords, type Speech } from '../../src/plugins/partnerships/admin/src/history/entry-words';
import { MILESTONE_FACTS, MUNICIPALITY_FACTS, PARTNERSHIP_FACTS } from '../../src/plugins/partnerships/server/src/core/history/register-facts';

const speech: Speech = {
  words: (id, values) => `${id}${values === undefined ? '' : ` ${JSON.stringify(values)}`}`,
  list: (parts) => parts.join(', '),
  number: (value, grouped) => `${grouped ? 'grouped ' : ''}${String(value)}`,
  date: (edtf) => `day ${edtf}`,
  languageName: (code) => `<${code}>`,
  names: { m1: 'Bucza', 'area:a': 'Edukacja' },
};

describe('a change in words', () => {
  it.each<[string, HistoryEntry['kind'], FieldChange, string]>([
    ['from what to what', 'partnership', { field: 'type', before: 'partnership', after: 'friendship' }, 'history.change {"field":"history.field.link","before":"type.partnership","after":"type.friendship"}'],
    ['recorded for the first time', 'partnership', { field: 'sideB', before: null, after: 'm1' }, 'history.change.added {"field":"history.field.sideB","after":"Bucza"}'],
    ['taken away', 'partnership', { field: 'since', before: '2014', after: null }, 'history.change.removed {"field":"history.field.since","before":"day 2014"}'],
    ['a title by its language', 'partnership', { field: 'title.uk', before: null, after: 'А – Б' }, 'history.change.added {"field":"history.field.title {\\"language\\":\\"<uk>\\"}","after":"А – Б"}'],
  ])('%s', (_title, kind, change, sentence) => {
    expect(changeWords(kind, change, speech)).toBe(sentence);
  });

  it.each<[string, HistoryEntry['kind'], string, unknown, string | null]>([
    ['areas by name, one that is gone by its id', 'municipality', 'areas', ['area:a', 'area:gone'], 'Edukacja, area:gone'],
    ['languages', 'municipality', 'published', ['pl'], '<pl>'],
    ['other names by their text', 'municipality', 'aliases', [{ value: 'Butscha', kind: 'exonym' }], 'Butscha'],
    ['a file by its name', 'milestone', 'evidenceFile', { id: 1, name: 'umowa.pdf' }, 'umowa.pdf'],
    ['an amount as a number', 'municipality', 'population', 5000, 'grouped 5000'],
    ['a year as it is', 'municipality', 'populationYear', 2020, '2020'],
    ['yes and no', 'municipality', 'seekingPartner', false, 'history.no'],
    ['the kind of a municipality and not of a link', 'municipality', 'type', 'urban', 'municipality.type.urban'],
    ['a side of a milestone', 'milestone', 'side', 'a', 'history.side.a'],
    ['a code that nobody knows as it is', 'partnership', 'stage', 'unheard-of', 'unheard-of'],
    ['nothing', 'partnership', 'since', null, null],
  ])('shows %s', (_title, kind, field, value, expected) => {
    expect(valueWords(kind, field, value, speech)).toBe(expected);
  });

  it.each([
    ['partnership', [...PARTNERSHIP_FACTS, 'stage', 'published']],
    ['municipality', [...MUNICIPALITY_FACTS, 'published']],
    ['milestone', [...MILESTONE_FACTS]],
  ] as const)('has a name for every fact of a %s', (kind, fields) => {
    expect(fields.filter((field) => fieldWords(kind, field, speech) === field)).toEqual([]);
  });
});

describe('an entry in words', () => {
  const entry: HistoryEntry = { id: 1, at: '2026-11-23T09:15:00Z', kind: 'partnership', documentId: 'p', action: 'published', locale: null, who: { kind: 'system' }, changes: [] };

  it('names the language where it was one', () => {
    expect(actionWords(entry, speech)).toBe('history.action.published {"kind":"partnership"}');
    expect(actionWords({ ...entry, locale: 'uk' }, speech)).toContain('"language":"<uk>"');
  });

  it('says who it was', () => {
    expect(whoWords({ kind: 'system' }, speech.words)).toBe('history.who.system');
    expect(whoWords({ kind: 'token', id: 1, name: 'Strona' }, speech.words)).toBe('history.who.token {"name":"Strona"}');
  });
});
