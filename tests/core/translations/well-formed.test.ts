import { formFaults } from '../../../src/plugins/translations/server/src/controllers/well-formed';

const nested = (depth: number): unknown => {
  let value: unknown = 'word';
  for (let at = 0; at < depth; at += 1) value = [value];
  return value;
};

test.each([
  ['words, numbers and nothing', { a: ['słowo', 1, null, true, undefined], b: { c: {} } }],
  ['what is nested as deeply as texts are', nested(40)],
  ['nothing', undefined],
])('takes %s', (_, input) => {
  expect(formFaults(input)).toEqual([]);
});

test.each([
  ['NUL in a text', { a: [{ text: 'a\u0000b' }] }, ['a', '0', 'text']],
  ['NUL in a name', { 'a\u0000': 1 }, ['a\u0000']],
  ['a name that objects inherit by', JSON.parse('{"a":{"__proto__":{"b":1}}}') as unknown, ['a', '__proto__']],
])('refuses %s, naming the place', (_, input, path) => {
  expect(formFaults(input).map((fault) => fault.path)).toEqual([path]);
});

test('refuses nesting without end, and does not run out of stack on it', () => {
  expect(formFaults(nested(200_000))).toHaveLength(1);
});
