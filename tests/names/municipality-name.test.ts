import { municipalityName } from '../../src/names/municipality-name';

const bucza = { officialName: 'Бучанська міська територіальна громада', namePl: 'Bucza', nameUk: 'Буча', nameEn: 'Bucha' };

test.each([
  ['pl', 'Bucza'],
  ['uk', 'Буча'],
  ['en', 'Bucha'],
  ['de', 'Bucha'],
  ['constructor', 'Bucha'],
])('a reader of %s reads %s', (locale, name) => {
  expect(municipalityName(bucza, locale)).toBe(name);
});

test('a name that is missing is replaced by the next best', () => {
  expect(municipalityName({ ...bucza, namePl: ' ' }, 'pl')).toBe('Буча');
  expect(municipalityName({ officialName: 'Pszczyna', namePl: null }, 'uk')).toBe('Pszczyna');
  expect(municipalityName({}, 'pl')).toBe('');
});
