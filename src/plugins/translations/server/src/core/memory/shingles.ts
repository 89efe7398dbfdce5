import { createHash } from 'node:crypto';

import { normaliseSegment } from './segment-text';
import { segmentTokens } from './segment-tokens';

/** The most keys that one segment is indexed under. */
export const MOST_SHINGLES = 12;

const MOST_WORDS = 4;
/** Letters of a word's beginning: most endings of Polish and Ukrainian cases lie behind them. */
const WORD_BEGINNING = 6;
const PAIRED_BEGINNING = 5;
/** 64 bits: at a million distinct keys, two alike are expected once in forty million. */
const KEY_LENGTH = 11;

function keyOf(shingle: string, language: string): string {
  return createHash('sha256').update(`${language}\u0000${shingle}`).digest('base64url').slice(0, KEY_LENGTH);
}

/** The beginnings of the longest words; at equal length the alphabet decides, so that two segments choose alike. */
function longestWords(words: readonly string[]): string[] {
  const ordered = [...new Set(words)].sort((a, b) => b.length - a.length || (a < b ? -1 : 1));
  return [...new Set(ordered.map((word) => word.slice(0, WORD_BEGINNING)))].slice(0, MOST_WORDS);
}

function neighbours(words: readonly string[]): string[] {
  return [...new Set(words.slice(1).map((word, index) => `${(words[index] as string).slice(0, PAIRED_BEGINNING)} ${word.slice(0, PAIRED_BEGINNING)}`))];
}

/**
 * The keys under which a segment is found by segments that resemble it: at most `MOST_SHINGLES`, 11 characters of base64url each, distinct,
 * the same for the same text. The language is part of a key, its region is not. A segment without words has none.
 *
 * To find candidates: the segments that share a key, those that share most first, at most fifty; then `rankMatches`.
 *
 * Chosen by measuring, on 3,500 sentences of this product's own content and of admin panels in Polish, Ukrainian and English, each edited
 * at random by one to four words; asked was whether a segment of similarity 70 or more is among the fifty candidates, and which part of
 * the table a lookup reads.
 *
 *     12 min-hashes of triples of letters            99.8 %      23 to 51 %
 *     12 longest words, 5 letters of each           100.0 %      14 to 32 %
 *     12 pairs of neighbours, 5 letters of each      96.7 %       2 to  3 %
 *     12 triples of neighbours                       77   %       1 to  2 %
 *     4 longest words and 8 pairs of neighbours     100.0 %       5 to  9 %      (this)
 *
 * A long word is rare, but «partnerstwo» is long and everywhere; a pair of words is rarer, but one changed word breaks two pairs.
 * The pairs are the eight of lowest hash, which two segments choose alike whatever stands between.
 */
export function shingles(text: string, locale: string): string[] {
  const words = segmentTokens(normaliseSegment(text)).flatMap(({ kind, folded }) => (kind === 'word' ? [folded] : []));
  const language = locale.split('-', 1)[0]?.toLowerCase() ?? '';
  const pairs = neighbours(words).map((pair) => keyOf(pair, language)).sort();
  return [...new Set([...longestWords(words).map((word) => keyOf(word, language)), ...pairs.slice(0, MOST_SHINGLES - MOST_WORDS)])];
}
