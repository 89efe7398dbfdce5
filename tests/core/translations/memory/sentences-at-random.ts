import fc from 'fast-check';

const word = fc.constantFrom('Bucza', 'Buczy', 'Буча', 'у', 'Бучі', 'rada', 'Rada', 'radzie', 'zʼясується', "з'ясується", 'Żory'.normalize('NFD'), 'samo\u00ADrząd', '5G', 'x');
const number = fc.constantFrom('1', '2', '2023', '2024', '10.30', '1,5');
const sign = fc.constantFrom('.', ',', '–', '„', '”', '?', '\uD800', '🙂', '\u0000', '\u0301');
const gap = fc.constantFrom(' ', '  ', '\u00A0', '\n', '');

/** Texts of few words, so that two of them often have much in common; with everything near a sentence that is none. */
export const sentence = fc
  .array(fc.tuple(fc.oneof({ weight: 6, arbitrary: word }, { weight: 2, arbitrary: number }, { weight: 2, arbitrary: sign }, { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 3 }) }), gap), { maxLength: 14 })
  .map((parts) => parts.flat().join(''));

/** Two of them, every other time the same one written otherwise. */
export const twoSentences = fc.oneof(fc.tuple(sentence, sentence), sentence.map((text): [string, string] => [text, ` ${text.normalize('NFD').replace(/ /gu, '\n')}`]));
