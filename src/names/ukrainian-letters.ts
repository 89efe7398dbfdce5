/**
 * Reads a text as Ukrainian: which characters are letters of the Ukrainian alphabet, where words start, which signs are apostrophes,
 * and how a letter is capitalised among its neighbours. It knows nothing of any romanisation; `kmu55.ts` and `pwn.ts` decide that.
 */

/** How the Latin spelling of a letter is cased when it takes more than one character: щ `shch`, Щ `Shch`, Щ in ЩО `SHCH`. */
export type LetterCase = 'lower' | 'title' | 'upper';

export interface UkrainianLetter {
  readonly kind: 'letter';
  /** Lower case, composed (й and ї are one character). */
  readonly letter: string;
  readonly case: LetterCase;
  /** True where no letter of any alphabet stands directly before; an apostrophe inside a word does not start one. */
  readonly startsWord: boolean;
}

/** An apostrophe inside a word, whichever sign was typed for it. */
export interface Apostrophe {
  readonly kind: 'apostrophe';
}

/** Anything else, to be passed on unchanged. */
export interface Passage {
  readonly kind: 'other';
  readonly text: string;
}

export type Token = UkrainianLetter | Apostrophe | Passage;

/** The 33 letters of the Ukrainian alphabet, lower case, in order. */
export const UKRAINIAN_ALPHABET = 'абвгґдеєжзиіїйклмнопрстуфхцчшщьюя';

/**
 * Signs typed for the apostrophe. U+02BC is the letter itself, U+2019 what word processors make of it, U+0027 what a keyboard gives;
 * U+0060 and U+2018 are frequent in Ukrainian registers and in automatically «corrected» text, U+00B4, U+2032, U+02B9 and U+FF07 rarer.
 * All of them are apostrophes only between two letters, of which one is Ukrainian: elsewhere they are quotation marks and stay.
 */
export const APOSTROPHES = "'\u2019\u02BC`\u2018\u00B4\u2032\u02B9\uFF07";

const LETTERS = new Set([...UKRAINIAN_ALPHABET, ...UKRAINIAN_ALPHABET.toUpperCase()]);
const APOSTROPHE_SIGNS = new Set(APOSTROPHES);

const ANY_LETTER = /\p{L}/u;
const ANY_MARK = /\p{M}/u;

const LETTER_CLASS = UKRAINIAN_ALPHABET + UKRAINIAN_ALPHABET.toUpperCase();
const LETTER_WITH_MARKS = new RegExp(`[${LETTER_CLASS}]\\p{M}+`, 'gu');
/** Soft hyphens, joiners, direction marks: they belong to how the Cyrillic word was set, not to the word. */
const INVISIBLE_INSIDE_WORD = new RegExp(`(?<=[${LETTER_CLASS}][${APOSTROPHES}]?)\\p{Cf}+(?=[${APOSTROPHES}]?[${LETTER_CLASS}])`, 'gu');

/** Printed over a stressed vowel by dictionaries and encyclopaedias; no spelling contains it. */
const STRESS = '\u0301';

/**
 * Composes й and ї, which some systems store as a letter and a combining mark, and drops stress marks and invisible characters inside
 * words. Nothing but Ukrainian letters and their marks is touched: a decomposed Latin «ż» stays as it came.
 */
function composeLetters(text: string): string {
  return text
    .replace(LETTER_WITH_MARKS, (sequence) => {
      const [letter = '', ...marks] = sequence.normalize('NFC');
      return letter + (LETTERS.has(letter) ? marks.filter((mark) => mark !== STRESS) : marks).join('');
    })
    .replace(INVISIBLE_INSIDE_WORD, '');
}

function isUpperCase(character: string | null): boolean {
  return character !== null && character !== character.toLowerCase();
}

/**
 * A capital is part of a capitalised stretch when the next letter of its word is a capital too, or, at the end of a word, the one before:
 * ЩО, КОРЩ and the Щ of УкрЩИТ give SHCH; Що and a single Щ give Shch.
 */
function caseOf(character: string, previous: string | null, next: string | null): LetterCase {
  if (!isUpperCase(character)) return 'lower';
  return isUpperCase(next ?? previous) ? 'upper' : 'title';
}

/** True for a letter of the Ukrainian alphabet in either case; combining sequences are not looked at. */
export function isUkrainianLetter(character: string): boolean {
  return LETTERS.has(character);
}

/** True when the text contains at least one letter of the Ukrainian alphabet. */
export function hasUkrainianLetter(text: string): boolean {
  return [...text].some(isUkrainianLetter);
}

/** For every character, the next letter of the same word past apostrophes and marks, or null where the word ends. */
function lettersAhead(characters: readonly string[]): (string | null)[] {
  const ahead: (string | null)[] = new Array<string | null>(characters.length).fill(null);
  let next: string | null = null;
  for (let index = characters.length - 1; index >= 0; index -= 1) {
    ahead[index] = next;
    const character = characters[index] as string;
    if (APOSTROPHE_SIGNS.has(character) || ANY_MARK.test(character)) continue;
    next = ANY_LETTER.test(character) ? character : null;
  }
  return ahead;
}

/**
 * Splits a text into Ukrainian letters, apostrophes inside words, and everything else, in order.
 * A letter starts a word unless a letter (of any alphabet), its combining mark or an in-word apostrophe stands directly before it:
 * a hyphen, a space, a digit, an opening quotation mark or bracket therefore all have a word start after them.
 * Never throws; unpaired surrogates pass like any other character. Linear in the length of the text.
 */
export function readUkrainian(text: string): Token[] {
  const characters = [...composeLetters(text)];
  const ahead = lettersAhead(characters);
  /** The last letter of the word being read, null between words. */
  let previous: string | null = null;

  return characters.map((character, index): Token => {
    const next = ahead[index] ?? null;
    if (LETTERS.has(character)) {
      const letterCase = caseOf(character, previous, next);
      const startsWord = previous === null;
      previous = character;
      return { kind: 'letter', letter: character.toLowerCase(), case: letterCase, startsWord };
    }
    if (APOSTROPHE_SIGNS.has(character)) {
      if (previous !== null && next !== null && (LETTERS.has(previous) || LETTERS.has(next))) return { kind: 'apostrophe' };
      previous = null;
    } else if (ANY_LETTER.test(character)) previous = character;
    else if (!ANY_MARK.test(character)) previous = null;
    return { kind: 'other', text: character };
  });
}

/** Cases a Latin spelling as its Cyrillic letter was: `shch` to `Shch` or `SHCH`. */
export function applyCase(latin: string, letterCase: LetterCase): string {
  if (letterCase === 'lower') return latin;
  if (letterCase === 'upper') return latin.toUpperCase();
  return latin.charAt(0).toUpperCase() + latin.slice(1);
}
