import { baseOf } from '../../../src/plugins/translations/server/src/core/base';

const base = (value: unknown): string | undefined => baseOf({ text: value }, ['text']).text;

describe('what somebody has read of a field', () => {
  test.each([[' '], ['-'], [0], [false], [[{ type: 'paragraph', children: [] }]], [{}]])('is something where it is %j', (value) => {
    expect(base(value)).not.toBe(base(null));
  });

  test.each([[undefined], [''], [[]]])('is nothing where it is %j, as where nobody has filled it in', (value) => {
    expect(base(value)).toBe(base(null));
  });

  test('is the same whatever the order of keys, and another where a sign differs', () => {
    expect(base([{ a: 1, b: 2 }])).toBe(base([{ b: 2, a: 1 }]));
    expect(base('Bucza')).not.toBe(base('Bucza '));
  });
});
