import fc from 'fast-check';

import { normaliseSegment } from '../../../../src/plugins/translations/server/src/core/memory/segment-text';
import { measured, mostPossible, similarity } from '../../../../src/plugins/translations/server/src/core/memory/similarity';

import { sentence, twoSentences } from './sentences-at-random';

describe('two segments have nothing in common', () => {
  it.each([
    ['one is empty', '', 'Bucza'],
    ['no word is the same', 'Podpisano umowę', 'Otwarto szkołę'],
    ['the words begin alike by chance', 'Buda', 'Budżet'],
    ['short words begin alike', 'dom', 'dok'],
    ['a number stands against a word', '2024', 'rok'],
  ])('when %s', (_what, a, b) => {
    expect(similarity(a, b)).toBe(0);
  });
});

describe('similarity', () => {
  it.each([
    ['white space', 'Mała  Wilszanka\n', 'Mała Wilszanka', 100],
    ['composition of letters', 'Żory'.normalize('NFD'), 'Żory', 100],
    ['break hints', 'samo\u00ADrząd', 'samorząd', 100],
    ['a space behind a comma', 'Rada, gmina', 'Rada,gmina', 99],
    ['nothing but case', 'Rada gminy', 'rada gminy', 97],
    ['the sign of an apostrophe', 'Восени зʼясується', "Восени з'ясується", 97],
    ['a full stop', 'Podpisano umowę o partnerstwie', 'Podpisano umowę o partnerstwie.', 97],
    ['a year', 'W 2023 roku podpisano umowę.', 'W 2024 roku podpisano umowę.', 95],
    ['a form of one word', 'Delegacja z Buczy przyjechała.', 'Delegacja z Buczą przyjechała.', 91],
    ['one word of four', 'Rada podjęła nową uchwałę', 'Rada podjęła ważną uchwałę', 75],
    ['a word added', 'Rada podjęła uchwałę', 'Rada gminy podjęła uchwałę', 85],
  ])('of texts that differ in %s', (_what, a, b, expected) => {
    expect(similarity(a, b)).toBe(expected);
  });

  it('weighs a word more than a number, and a number more than a comma', () => {
    const base = 'Dnia 5 maja otwarto szkołę, potem boisko.';
    const scores = [base.replace('szkołę', 'bibliotekę'), base.replace('5', '6'), base.replace(',', '')].map((text) => similarity(base, text));
    expect(scores).toEqual([...scores].sort((a, b) => a - b));
    expect(new Set(scores).size).toBe(3);
  });

  it('minds the order of words', () => {
    expect(similarity('Bucza gości Pszczynę', 'Pszczynę gości Bucza')).toBeLessThan(70);
  });

  it('is the same from both sides', () => {
    fc.assert(fc.property(sentence, sentence, (a, b) => {
      expect(similarity(a, b)).toBe(similarity(b, a));
    }));
  });

  it('is 100 exactly for equal segments, and otherwise a whole number from 0 to 99', () => {
    fc.assert(fc.property(twoSentences, ([a, b]) => {
      const score = similarity(a, b);
      expect(score === 100).toBe(normaliseSegment(a) === normaliseSegment(b));
      expect(Number.isInteger(score) && score >= 0 && score <= 100).toBe(true);
    }));
  });

  it('falls with every word that is added', () => {
    fc.assert(fc.property(sentence, (text) => {
      fc.pre(normaliseSegment(text) !== '');
      const scores = [0, 1, 2, 3].map((added) => similarity(text, text + ' дата'.repeat(added)));
      expect(scores).toEqual([...scores].sort((a, b) => b - a));
    }));
  });

  it('is never above what the weights allow', () => {
    fc.assert(fc.property(sentence, sentence, (a, b) => {
      expect(similarity(a, b)).toBeLessThanOrEqual(mostPossible(measured(a), measured(b)));
    }));
  });
});

describe('two texts of 10 kB', () => {
  const letter = (index: number): string => String.fromCharCode(97 + (index % 26));
  const words = (count: number, of: number): string => Array.from({ length: count }, (_, index) => `${letter(index * of)}${letter(index * index)}łow${letter(index * 7)}`).join(' ');

  it.each([
    ['of prose', words(1600, 3), words(1600, 5)],
    ['of single signs, of which there are too many to align', '. , '.repeat(2500), ', ; . '.repeat(1700)],
  ])('%s are compared in bounded time', (what, a, b) => {
    const started = performance.now();
    const score = similarity(a, b);
    process.stdout.write(`${what}: similarity ${score} in ${(performance.now() - started).toFixed(0)} ms\n`);
    expect(score).toBe(similarity(b, a));
    expect(score).toBeLessThan(70);
  });

  it('too long to be aligned are compared by what occurs in both', () => {
    const [a, b] = ['. , '.repeat(2500), ', . '.repeat(2400)];
    expect(similarity(a, b)).toBeGreaterThan(90);
    expect(similarity(a, '; '.repeat(5000))).toBe(0);
  });
});
