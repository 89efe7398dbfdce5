import { forbiddenTerms } from '../../../../src/plugins/translations/server/src/core/glossary/forbidden-terms';
import { buildGlossary } from '../../../../src/plugins/translations/server/src/core/glossary/glossary';

import { buildTerm } from './entries';

const gmina = buildTerm({ term: 'gmina', locale: 'pl', translations: { uk: 'ґміна' }, forbidden: ['гміна', 'комуна'] });
const commune = buildTerm({ term: 'комуна', locale: 'uk', forbidden: true });
const glossary = buildGlossary([gmina, commune, buildTerm({ term: 'rada', locale: 'pl', forbidden: false }), buildTerm({ term: 'urząd', locale: 'pl' })]);

it.each([
  ['uk', 'Наша ґміна та інші ґміни'],
  ['pl', 'Nasza gmina, rada i urząd'],
  ['pl', 'комуна'],
])('nothing is forbidden in %s: %s', (locale, text) => {
  expect(forbiddenTerms(text, locale, glossary)).toEqual([]);
});

it('a forbidden translation is found inflected, with the term it stands for', () => {
  expect(forbiddenTerms('У гміні Опатув', 'uk', glossary)).toMatchObject([{ start: 2, end: 7, text: 'гміні', entry: gmina, others: [] }]);
});

it('what is forbidden twice is found once', () => {
  expect(forbiddenTerms('Комуни', 'uk', glossary)).toMatchObject([{ entry: gmina, others: [commune] }]);
});
