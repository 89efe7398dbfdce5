import { APOSTROPHES } from '../../../../../../names/ukrainian-letters';

/** How a word is joined to the one before it. */
export type Joint = 'space' | 'hyphen' | 'dash' | 'other';

/** A word of a text; `start` and `end` are offsets in UTF-16 units, the end exclusive. */
export interface TextWord {
  readonly text: string;
  /** Lower case, composed, one sign for apostrophes, without stress marks and break hints. Diacritics stay. */
  readonly folded: string;
  readonly start: number;
  readonly end: number;
  readonly joint: Joint;
}

const WORD = new RegExp(`[\\p{L}\\p{N}][\\p{L}\\p{M}\\p{N}\\u00AD\\u200B]*(?:[${APOSTROPHES}][\\p{L}\\p{N}][\\p{L}\\p{M}\\p{N}\\u00AD\\u200B]*)*`, 'gu');
const APOSTROPHE = new RegExp(`[${APOSTROPHES}]`, 'gu');
const BREAK_HINT = /[\u00AD\u200B]/gu;
const STRESS_ON_CYRILLIC = /(?<=\p{Script=Cyrillic})\u0301/gu;

const JOINTS: readonly (readonly [Joint, RegExp])[] = [
  ['space', /^\s+$/u],
  ['hyphen', /^[-\u2010\u2011]$/u],
  ['dash', /^\p{Pd}$/u],
];

function jointOf(between: string): Joint {
  return JOINTS.find(([, pattern]) => pattern.test(between))?.[0] ?? 'other';
}

/** A word as the glossary compares it. Diacritics stay: «Łazy» is another place than «Lazy», and «sąd» another word than «sad». */
export function foldWord(word: string): string {
  return word.replace(BREAK_HINT, '').normalize('NFC').toLowerCase().replace(STRESS_ON_CYRILLIC, '').replace(APOSTROPHE, "'");
}

/** The words of a text in their order. An apostrophe between letters is part of a word, a hyphen is not. Never throws. */
export function textWords(text: string): TextWord[] {
  let end = 0;
  return [...text.matchAll(WORD)].map((match) => {
    const joint = jointOf(text.slice(end, match.index));
    end = match.index + match[0].length;
    return { text: match[0], folded: foldWord(match[0]), start: match.index, end, joint };
  });
}
