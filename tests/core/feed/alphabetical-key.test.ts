import fc from 'fast-check';

import { alphabeticalKey } from '../../../src/plugins/feed/server/src/core/alphabetical-key';

const byKey = (a: string, b: string): number => (alphabeticalKey(a) < alphabeticalKey(b) ? -1 : 1);

test.each([
  [['Chełm', 'Cieszyn', 'Ćmielów', 'Dębica']],
  [['Lublin', 'Łódź', 'Mielec', 'Zgierz', 'Źlinice', 'Żory']],
  [['Боярка', 'Буча', 'Ґрабово', 'Ірпінь', 'Їлемня', 'Обухів', 'Яготин']],
  [['Biała Podlaska', 'Białystok']],
  [['Żory', 'Буча']],
  [['Gmina 2', 'Gmina A']],
  [['Kamieniec', 'Kamieniec Podolski', 'Kamieniec-Zdrój', 'Kamieńsk']],
])('%p is in order', (names) => {
  expect([...names].reverse().sort(byKey)).toEqual(names);
});

test.each([
  ['KAMIEŃ', 'kamień'],
  ['Кам’янка', "Кам'янка"],
  ['Кам’янка', 'Камянка'],
  ['Łódź', 'Łódź'.normalize('NFD')],
])('%s and %s stand in one place', (a, b) => {
  expect(alphabeticalKey(a)).toBe(alphabeticalKey(b));
});

test('a name that begins another comes before it', () => {
  const name = fc.string({ unit: fc.constantFrom(...'aąćłżбгґіїь -5'), maxLength: 12 });
  fc.assert(
    fc.property(name, name, (start, rest) => {
      expect(alphabeticalKey(start) <= alphabeticalKey(start + rest)).toBe(true);
    }),
  );
});
