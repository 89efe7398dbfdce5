import { APOSTROPHES } from '../../../../../../names/ukrainian-letters';

export type TokenKind = 'word' | 'number' | 'sign';

/** A word, a number or one other character of a segment. */
export interface SegmentToken {
  readonly kind: TokenKind;
  /** As written. */
  readonly text: string;
  /** Lower case, one sign for apostrophes; diacritics stay, since «sąd» and «sad» are two words. */
  readonly folded: string;
  /** Where it begins in the text that was taken apart, in UTF-16 units. */
  readonly start: number;
}

const TOKEN = new RegExp(`(?<word>\\p{L}[\\p{L}\\p{M}]*(?:[${APOSTROPHES}]\\p{L}[\\p{L}\\p{M}]*)*)|(?<number>\\p{Nd}+(?:[.,:]\\p{Nd}+)*)|\\S`, 'gu');
const APOSTROPHE = new RegExp(`[${APOSTROPHES}]`, 'gu');

function kindOf(groups: Record<string, string | undefined> | undefined): TokenKind {
  if (groups?.['word'] !== undefined) return 'word';
  return groups?.['number'] === undefined ? 'sign' : 'number';
}

/**
 * Takes a text apart. Letters and digits never share a token, so that «5G» and «4G» differ in a number; a number keeps the separators
 * inside it (10.30, 1,5); a hyphen is a sign of its own. To compare two texts, normalise them first. Linear in the length of the text;
 * never throws.
 */
export function segmentTokens(text: string): SegmentToken[] {
  return [...text.matchAll(TOKEN)].map((match) => ({
    kind: kindOf(match.groups),
    text: match[0],
    folded: match[0].toLowerCase().replace(APOSTROPHE, "'"),
    start: match.index,
  }));
}
