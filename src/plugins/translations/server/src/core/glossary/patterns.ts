import { textWords, type Joint, type TextWord } from './text-words';
import { wordForms } from './word-forms';

interface PatternWord {
  readonly folded: string;
  readonly forms: ReadonlySet<string>;
  readonly letters: 'any' | 'capital' | 'all-capitals';
  readonly joint: Joint;
}

/** A spelling made ready to be recognised: its words, each with the forms it can take. */
export interface Pattern<Of> {
  readonly of: Of;
  readonly words: readonly PatternWord[];
}

/** Patterns by every form of their first word. */
export type PatternIndex<Of> = ReadonlyMap<string, readonly Pattern<Of>[]>;

export interface PatternMatch<Of> {
  readonly of: Of;
  /** Places of the first and of the last word in the text's words. */
  readonly first: number;
  readonly last: number;
  /** True where every word stands as in the glossary. */
  readonly isBase: boolean;
}

/** A form of so few letters with a capital is, where any word has one, more often some other word: «Tych» of Tychy, «Sum» of Sumy. */
const LONGEST_DOUBTFUL = 4;
const ENDS_SENTENCE = /[.!?…:;•\n\r][^\p{L}\p{N}]*$|^[^\p{L}\p{N}]*$/u;

function lettersOf(word: string): PatternWord['letters'] {
  const letters = word.replace(/[^\p{L}]/gu, '');
  if ([...letters].length > 1 && letters === letters.toUpperCase()) return 'all-capitals';
  return letters.charAt(0) === letters.charAt(0).toLowerCase() ? 'any' : 'capital';
}

/** A pattern of a spelling in texts of a locale; one without a word is never met. */
export function patternOf<Of>(of: Of, spelling: string, locale: string, isTerm: boolean): Pattern<Of> {
  const words = textWords(spelling);
  const use = { isTerm, besideOthers: words.length > 1 };
  return {
    of,
    words: words.map((word) => ({
      folded: word.folded,
      forms: wordForms(word.text, word.folded, locale, use),
      letters: lettersOf(word.text),
      joint: word.joint,
    })),
  };
}

export function indexOf<Of>(patterns: readonly Pattern<Of>[]): PatternIndex<Of> {
  const index = new Map<string, Pattern<Of>[]>();
  for (const pattern of patterns) {
    for (const form of pattern.words[0]?.forms ?? []) {
      const others = index.get(form);
      if (others === undefined) index.set(form, [pattern]);
      else others.push(pattern);
    }
  }
  return index;
}

/** Names are typed «Bielsko–Biała» too, with whichever dash; a space is a space or the end of a line. */
function jointsFit(inPattern: Joint, inText: Joint): boolean {
  return inPattern === inText || (inPattern === 'hyphen' && inText === 'dash');
}

function lettersFit(letters: PatternWord['letters'], text: string): boolean {
  if (letters === 'any') return true;
  if (letters === 'all-capitals') return text === text.toUpperCase();
  return text.charAt(0) !== text.charAt(0).toLowerCase();
}

function wordFits(pattern: PatternWord, word: TextWord | undefined, isFirst: boolean): boolean {
  return word !== undefined && pattern.forms.has(word.folded) && lettersFit(pattern.letters, word.text) && (isFirst || jointsFit(pattern.joint, word.joint));
}

function isDoubtful(word: TextWord, text: string): boolean {
  return word.folded.length <= LONGEST_DOUBTFUL && ENDS_SENTENCE.test(text.slice(Math.max(0, word.start - 20), word.start));
}

/** Every place where a pattern stands in a text, overlapping ones too. */
export function patternMatches<Of>(text: string, words: readonly TextWord[], index: PatternIndex<Of>): PatternMatch<Of>[] {
  return words.flatMap((word, first) =>
    (index.get(word.folded) ?? []).flatMap((pattern): PatternMatch<Of>[] => {
      if (!pattern.words.every((one, offset) => wordFits(one, words[first + offset], offset === 0))) return [];
      const isBase = pattern.words.every(({ folded }, offset) => folded === words[first + offset]?.folded);
      if (!isBase && pattern.words.length === 1 && pattern.words[0]?.letters === 'capital' && isDoubtful(word, text)) return [];
      return [{ of: pattern.of, first, last: first + pattern.words.length - 1, isBase }];
    }),
  );
}
