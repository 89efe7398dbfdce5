import { normaliseSegment } from './segment-text';
import { segmentTokens, type SegmentToken, type TokenKind } from './segment-tokens';

/**
 * What a token weighs, in whole numbers so that no order of adding makes a difference. A word carries the sense; a number is replaced at
 * a glance, and by the machine where that is safe; a comma hardly counts.
 */
const WEIGHT: Readonly<Record<TokenKind, number>> = { word: 100, number: 40, sign: 20 };

/** What two different numbers in the same place keep of a number's weight. */
const OTHER_NUMBER = 20;
/** What a word keeps that differs in nothing but case or the sign of an apostrophe. */
const OTHER_CASE = 95;
/** The most that two forms of one word keep: «Buczy» and «Buczą». */
const OTHER_FORM = 80;
/** Shorter beginnings are shared by words that have nothing else in common. */
const SHORTEST_STEM = 3;

/** Two texts of 10 kB of ordinary prose have some 2.5 million pairs of tokens. Beyond four, order is no longer looked at. */
const MOST_PAIRS = 4_000_000;

/** A segment made ready for being compared many times. */
export interface Measured {
  readonly text: string;
  readonly tokens: readonly SegmentToken[];
  readonly weight: number;
}

/** Reads a segment once for many comparisons. */
export function measured(text: string): Measured {
  const normalised = normaliseSegment(text);
  const tokens = segmentTokens(normalised);
  return { text: normalised, tokens, weight: tokens.reduce((sum, { kind }) => sum + WEIGHT[kind], 0) };
}

function sharedBeginning(a: string, b: string): number {
  const most = Math.min(a.length, b.length);
  let length = 0;
  while (length < most && a[length] === b[length]) length += 1;
  return length;
}

/** What two tokens of one group have in common, from 0 to their weight. Symmetric. */
function common(a: SegmentToken, b: SegmentToken): number {
  if (a.text === b.text) return WEIGHT[a.kind];
  if (a.kind === 'number') return OTHER_NUMBER;
  if (a.kind === 'sign') return 0;
  if (a.folded === b.folded) return OTHER_CASE;
  const stem = sharedBeginning(a.folded, b.folded);
  const longer = Math.max(a.folded.length, b.folded.length);
  return stem * 2 > longer ? Math.floor((OTHER_FORM * stem) / longer) : 0;
}

/**
 * Groups are of one kind of token, of words by their beginning. Tokens of different groups have nothing in common, and comparing whole
 * numbers instead of words makes the table a hundred times faster.
 */
function groupsOf(tokens: readonly SegmentToken[], numbers: Map<string, number>): Int32Array {
  return Int32Array.from(tokens, ({ kind, text, folded }) => {
    const group = kind === 'word' ? folded.slice(0, SHORTEST_STEM) : kind === 'number' ? '0' : text;
    const known = numbers.get(group) ?? numbers.size;
    numbers.set(group, known);
    return known;
  });
}

/** The heaviest common subsequence, by dynamic programming over one row. */
function heaviestCommon(a: readonly SegmentToken[], b: readonly SegmentToken[]): number {
  const numbers = new Map<string, number>();
  const groupsA = groupsOf(a, numbers);
  const groupsB = groupsOf(b, numbers);
  const row = new Uint32Array(b.length + 1);
  for (let line = 0; line < a.length; line += 1) {
    let diagonal = 0;
    let left = 0;
    for (let index = 0; index < b.length; index += 1) {
      const above = row[index + 1] as number;
      let best = above > left ? above : left;
      if (groupsA[line] === groupsB[index]) best = Math.max(best, diagonal + common(a[line] as SegmentToken, b[index] as SegmentToken));
      row[index + 1] = best;
      left = best;
      diagonal = above;
    }
  }
  return row[b.length] as number;
}

/** The weight of what occurs in both, in whatever order. */
function commonStock(a: readonly SegmentToken[], b: readonly SegmentToken[]): number {
  const stock = new Map<string, number>();
  for (const { text } of a) stock.set(text, (stock.get(text) ?? 0) + 1);
  let weight = 0;
  for (const { text, kind } of b) {
    const left = stock.get(text) ?? 0;
    if (left === 0) continue;
    stock.set(text, left - 1);
    weight += WEIGHT[kind];
  }
  return weight;
}

/** The tokens without the beginning and the end that both have; taking equal ends off never makes the common subsequence lighter. */
function withoutCommonEnds(a: readonly SegmentToken[], b: readonly SegmentToken[]): { a: readonly SegmentToken[]; b: readonly SegmentToken[]; weight: number } {
  const most = Math.min(a.length, b.length);
  let weight = 0;
  let head = 0;
  while (head < most && a[head]?.text === b[head]?.text) {
    weight += WEIGHT[(a[head] as SegmentToken).kind];
    head += 1;
  }
  let tail = 0;
  while (tail < most - head && a.at(-1 - tail)?.text === b.at(-1 - tail)?.text) {
    weight += WEIGHT[(a.at(-1 - tail) as SegmentToken).kind];
    tail += 1;
  }
  return { a: a.slice(head, a.length - tail), b: b.slice(head, b.length - tail), weight };
}

/** The highest similarity that two segments of these weights can have; costs nothing, so it comes first. */
export function mostPossible(a: Measured, b: Measured): number {
  return a.weight + b.weight === 0 ? 100 : Math.floor((200 * Math.min(a.weight, b.weight)) / (a.weight + b.weight));
}

/** `similarity` of segments that were read before. */
export function similarityOf(a: Measured, b: Measured): number {
  if (a.text === b.text) return 100;
  if (a.weight + b.weight === 0) return 0;
  const rest = withoutCommonEnds(a.tokens, b.tokens);
  const inOrder = rest.a.length * rest.b.length <= MOST_PAIRS;
  const shared = rest.weight + (inOrder ? heaviestCommon(rest.a, rest.b) : commonStock(rest.a, rest.b));
  return Math.min(99, Math.floor((200 * shared) / (a.weight + b.weight)));
}

/**
 * How alike two segments are: 0 where they have no word, number or sign in common, 100 exactly where they are equal after
 * `normaliseSegment`, whole numbers between. Symmetric.
 *
 * It is the share of both texts that lies in their heaviest common subsequence of tokens (twice its weight by the weight of both, the
 * measure of Dice), a word weighing 100, a number 40, a sign 20. Another number in the same place keeps half of its weight, another
 * form of a word up to 80, by the beginning the two share.
 *
 * Cost: the product of the token counts between the common ends, at most four million steps; beyond, what occurs in both counts
 * wherever it stands. Never throws.
 */
export function similarity(a: string, b: string): number {
  return similarityOf(measured(a), measured(b));
}
