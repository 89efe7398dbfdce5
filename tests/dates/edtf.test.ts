import edtf from 'edtf';
import fc from 'fast-check';

import { isCertainlyAfter, parseEdtf, type EdtfDate } from '../../src/dates';

const dateOf = (text: string): EdtfDate => {
  const outcome = parseEdtf(text);
  if (outcome.kind !== 'ok') throw new Error(`${text} was refused: ${outcome.reason}`);
  return outcome.date;
};

describe('EDTF', () => {
  test.each([
    ['', 'syntax'],
    ['yesterday', 'syntax'],
    ['2024-13', 'syntax'],
    ['2023-02-29', 'syntax'],
    ['XXXX-02-30', 'syntax'],
    ['14.06.2024', 'syntax'],
    ['2024-06-14T10:00:00Z', 'form'],
    ['Y170000002', 'form'],
    ['[2014,2015]', 'form'],
    ['{2014,2015}', 'form'],
    ['2015/2014', 'order'],
    ['2024-06-17/2024-06-14', 'order'],
    ['XXXX-06-17/XXXX-06-14', 'order'],
  ])('%p is refused: %s', (text, reason) => {
    expect(parseEdtf(text)).toEqual({ kind: 'refused', reason });
  });

  test.each([
    ['2014', 'date', true],
    ['2014-06', 'date', true],
    ['2014-06-14', 'date', true],
    ['2023-21', 'date', true],
    ['2014?', 'date', true],
    ['201X', 'date', false],
    ['XXXX', 'date', false],
    ['XXXX-06-14', 'date', false],
    ['2014/..', 'interval', false],
    ['../2014', 'interval', false],
    ['2014-06-14/2014-06-17', 'interval', true],
    ['XXXX-06-14/XXXX-06-17', 'interval', false],
  ])('%p is a %s, year known: %p', (text, form, yearKnown) => {
    expect(dateOf(text)).toMatchObject({ text, form, yearKnown });
  });

  test('bounds enclose all that may be meant', () => {
    expect(dateOf('2024-05')).toMatchObject({ earliest: Date.UTC(2024, 4, 1), latest: Date.UTC(2024, 5, 1) - 1 });
    expect(dateOf('2014/..')).toMatchObject({ earliest: Date.UTC(2014, 0, 1), latest: Infinity });
    expect(dateOf('../2014')).toMatchObject({ earliest: -Infinity });
  });

  test('white space around a date is not part of it', () => {
    expect(dateOf(' 2014 ').text).toBe('2014');
  });

  test.each([
    ['2015', '2014', true],
    ['2014-06', '2014-05-31', true],
    ['2014-06', '2014', false],
    ['2014', '2014', false],
    ['XXXX-06-14', '2014', false],
    ['2014', 'XXXX-06-14', false],
    ['2016', '2014/..', false],
  ])('%s is certainly after %s: %p', (date, other, expected) => {
    expect(isCertainlyAfter(dateOf(date), dateOf(other))).toBe(expected);
  });

  test('what is not known is after nothing and nothing is after it', () => {
    expect(isCertainlyAfter(null, dateOf('2014'))).toBe(false);
    expect(isCertainlyAfter(dateOf('2014'), null)).toBe(false);
  });

  test('no text makes the reader throw', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(['ok', 'refused']).toContain(parseEdtf(text).kind);
      }),
    );
    fc.assert(
      fc.property(fc.array(fc.constantFrom('2', '0', '1', '4', 'X', '-', '/', '.', '?', '~', '%', 'Y', '[', ']')), (parts) => {
        expect(['ok', 'refused']).toContain(parseEdtf(parts.join('')).kind);
      }),
    );
  });
});

describe('plain dates, which are read without the library', () => {
  test.each(['2014', '0000', '9999', '2023-06', '2023-12', '2024-02-29', '1900-02-28', '2023-12-31', '0099-01-01'])('%s bounds what the library bounds', (text) => {
    const { min, max } = edtf(text);
    expect(parseEdtf(text)).toEqual({ kind: 'ok', date: { text, form: 'date', earliest: min, latest: max, yearKnown: true } });
  });

  test.each(['1900-02-29', '2023-04-31', '2023-13', '2023-00', '2023-01-00'])('%s is none', (text) => {
    expect(parseEdtf(text)).toMatchObject({ kind: 'refused' });
  });
});
