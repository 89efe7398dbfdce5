import { vary } from '../../../src/plugins/feed/server/src/core/vary';

test.each([
  [{ encoding: false, language: false }, null],
  [{ encoding: true, language: false }, 'Accept-Encoding'],
  [{ encoding: false, language: true }, 'Accept-Language'],
  [{ encoding: true, language: true }, 'Accept-Encoding, Accept-Language'],
])('%j: %s', (chosenBy, expected) => {
  expect(vary(chosenBy)).toBe(expected);
});
