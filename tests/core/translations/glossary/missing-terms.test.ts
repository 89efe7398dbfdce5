import { buildGlossary } from '../../../../src/plugins/translations/server/src/core/glossary/glossary';
import { missingTerms } from '../../../../src/plugins/translations/server/src/core/glossary/missing-terms';

import { buildMunicipality, buildTerm, fourteen } from './entries';

const glossary = buildGlossary([...fourteen, buildTerm({ term: 'gmina', locale: 'pl', translations: { uk: 'ґміна' } })]);

const missing = (source: string, target: string, known = glossary): string[] =>
  missingTerms({ text: source, locale: 'pl' }, { text: target, locale: 'uk' }, known).map(({ expected }) => expected);

describe('nothing is missing', () => {
  it.each([
    ['the name is inflected', 'Goście z Buczy', 'Гості з Бучі'],
    ['an adjective stands for it', 'mer Buczy', 'бучанський міський голова'],
    ['an adjective stands for it, without the last letters of the name', 'wójt Furs', 'голова фурсівської громади'],
    ['the target names the hromada', 'Tetijiw podpisał', 'Тетіївська громада підписала'],
    ['it stands once for twice', 'Bucza i znowu Bucza', 'Буча, і знову вона'],
    ['the target has no name of it on record', 'w Pszczynie', 'у місті'],
    ['there is no name', 'Podpisano umowę', 'Підписали угоду'],
    ['a term is inflected', 'w gminach', 'у ґмінах'],
  ])('when %s', (_what, source, target) => {
    expect(missing(source, target)).toEqual([]);
  });

  it('when another place of the same name is there', () => {
    const twins = buildGlossary(['1', '2'].map((documentId) => buildMunicipality({ documentId, names: { pl: 'Wilszanka', uk: documentId === '1' ? 'Вільшанка' : 'Велика Вільшанка' } })));
    expect(missing('Wilszanka', 'Велика Вільшанка', twins)).toEqual([]);
  });
});

describe('a name is missing', () => {
  it.each([
    ['it was left out', 'Goście z Buczy i Tetijiwa', 'Гості з Бучі', ['Тетіїв']],
    ['another place was named', 'Goście z Buczy', 'Гості з Бучача', ['Буча']],
    ['another place’s adjective was written', 'Goście z Buczy', 'бучацький голова', ['Буча']],
    ['it stands in the letters of the source', 'Goście z Buczy', 'Гості з Bucza', ['Буча']],
    ['it begins with a small letter', 'Goście z Buczy', 'гості з бучі', ['Буча']],
    ['the translation is empty', 'W Fursach i w Jahotynie', '', ['Фурси', 'Яготин']],
    ['a term was rendered otherwise', 'Nasza gmina', 'Наша комуна', ['ґміна']],
  ])('when %s', (_what, source, target, expected) => {
    expect(missing(source, target)).toEqual(expected);
  });

  it('and is named once, with every place where it stands', () => {
    const [first, ...rest] = missingTerms({ text: 'Bucza, do Buczy', locale: 'pl' }, { text: 'Town', locale: 'en' }, glossary);
    expect(first).toMatchObject({ expected: 'Bucha', found: [{ start: 0, text: 'Bucza' }, { start: 10, text: 'Buczy' }] });
    expect(rest).toEqual([]);
  });
});
