import fc from 'fast-check';

/** The alphabet written out here anew, so that a letter lost from the product's own list is missed. */
export const ALPHABET = [...'абвгґдеєжзиіїйклмнопрстуфхцчшщьюя'];

/** Without the i flag: under it the rounded ve (U+1C80) and its kin would count as their modern letters. */
export const UKRAINIAN_LETTER = /[АБВГҐДЕЄЖЗИІЇЙКЛМНОПРСТУФХЦЧШЩЬЮЯабвгґдеєжзиіїйклмнопрстуфхцчшщьюя]/u;

const letter = fc.constantFrom(...ALPHABET, ...ALPHABET.map((lower) => lower.toUpperCase()));
const apostrophe = fc.constantFrom("'", '\u2019', '\u02BC', '\u2018', '`');

/** Words of Ukrainian letters, with apostrophes only where words have them: between two letters. */
export const ukrainianWord = fc
  .tuple(letter, fc.array(fc.tuple(fc.option(apostrophe, { nil: '', freq: 4 }), letter), { maxLength: 12 }))
  .map(([first, rest]) => first + rest.flat().join(''));

/** Any string a caller can hold, unpaired surrogates included. */
export const anyString = fc.string({ unit: 'binary', maxLength: 60 });

/** Strings that are mostly Ukrainian, with everything near it: other scripts, marks, dashes, apostrophes, unpaired surrogates. */
export const mixedString = fc
  .array(
    fc.oneof(
      { weight: 5, arbitrary: letter },
      { weight: 2, arbitrary: apostrophe },
      { weight: 2, arbitrary: fc.constantFrom(' ', '-', '–', '«', '\u0301', '\u0306', '\u0308', '\u00AD', 'ы', 'ё', 'ł', 'Ż', 'a', 'O', '7', '\uD800', 'İ', 'ß') },
      { weight: 1, arbitrary: fc.string({ unit: 'binary', minLength: 1, maxLength: 1 }) },
    ),
    { maxLength: 30 },
  )
  .map((parts) => parts.join(''));

/** Latin text as people type it: Polish and other diacritics, composed and not, apostrophes, punctuation. */
export const latinString = fc
  .array(fc.constantFrom(...'abcxyzABCXYZąćęłńóśźżŁŻéöß0189 -–\'\u2019\u02BC`"«».,&', 'z\u0307', 'e\u0301', 'i\u0308', '\u00AD'), { maxLength: 30 })
  .map((parts) => parts.join(''));
