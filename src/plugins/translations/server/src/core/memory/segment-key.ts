import { createHash } from 'node:crypto';

import { normaliseSegment } from './segment-text';
import { segmentTokens } from './segment-tokens';

/** What a segment is looked up by. Both hashes are 27 characters of base64url: the first 162 bits of SHA-256. */
export interface SegmentKey {
  /** The text after `normaliseSegment`. */
  readonly text: string;
  /** Equal exactly where the normalised texts are. */
  readonly exact: string;
  /**
   * Equal where the texts differ in nothing but case, punctuation, the sign of an apostrophe and the values of numbers. How many numbers
   * there are, and between which words, still counts. Null where the segment has no word: «2024» and «–» would be near to every other one.
   */
  readonly near: string | null;
}

const HASH_LENGTH = 27;

function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('base64url').slice(0, HASH_LENGTH);
}

/** The words of a segment in their order, lower case, every number as «0»; null where it has no word. */
export function wordFrame(text: string): string | null {
  const tokens = segmentTokens(normaliseSegment(text));
  if (!tokens.some(({ kind }) => kind === 'word')) return null;
  return tokens.flatMap(({ kind, folded }) => (kind === 'word' ? [folded] : kind === 'number' ? ['0'] : [])).join(' ');
}

/** The keys of a segment for the exact and the near match. Never throws. */
export function segmentKey(text: string): SegmentKey {
  const normalised = normaliseSegment(text);
  const frame = wordFrame(normalised);
  return { text: normalised, exact: hashOf(normalised), near: frame === null ? null : hashOf(frame) };
}
