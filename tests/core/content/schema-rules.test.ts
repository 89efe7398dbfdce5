import fc from 'fast-check';

import { refuseByType } from '../../../src/content/core/schema-rules';

const attributes = { title: { type: 'string' }, count: { type: 'integer' }, lat: { type: 'float' }, pinned: { type: 'boolean' }, body: { type: 'blocks' }, links: { type: 'json', customField: 'plugin::x.y' } };

test.each<[Record<string, unknown>, string[]]>([
  [{ title: 5 }, ['title type']],
  [{ title: ['x'] }, ['title type']],
  [{ title: 'a\u0000' }, ['title text.signs']],
  [{ title: 'a\udc00' }, ['title text.signs']],
  [{ count: 1.5 }, ['count type']],
  [{ count: '5' }, ['count type']],
  [{ count: 2_147_483_648 }, ['count type']],
  [{ lat: Infinity }, ['lat type']],
  [{ pinned: 'true' }, ['pinned type']],
  [{ body: 'text' }, ['body type']],
  [{ body: [null] }, ['body type']],
  [{ links: { a: ['\u0000'] } }, ['links text.signs']],
  [{ links: { '\u0000': 1 } }, ['links text.signs']],
  [{ title: 1, count: 'x' }, ['title type', 'count type']],
])('%p is refused', (data, expected) => {
  expect(refuseByType(attributes, data).map(({ path, code }) => `${path.join('.')} ${code}`)).toEqual(expected);
});

test.each<[Record<string, unknown>]>([[{}], [{ title: null, count: null }], [{ title: '' }], [{ title: '🙂', count: -3, lat: 50.1, pinned: false, body: [], links: ['x'] }], [{ unknown: 5, constructor: 'x' }]])('%p is taken', (data) => {
  expect(refuseByType(attributes, data)).toEqual([]);
});

test('no value makes the check throw', () => {
  fc.assert(
    fc.property(fc.dictionary(fc.constantFrom(...Object.keys(attributes)), fc.anything()), (data) => {
      expect(Array.isArray(refuseByType(attributes, data))).toBe(true);
    }),
  );
});
