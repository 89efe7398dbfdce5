import { createHash } from 'node:crypto';

import { codesOf, isNode } from './inline-content';
import { takeApart, textOfUnit } from './segmentation';

/** Texts that look the same are the same: composed letters, one kind of line end, no white space at the ends. */
const plain = (text: string): string => text.normalize('NFC').replace(/\r\n?/g, '\n').trim();

/** Where a link leads. */
const addressOf = (original: string): unknown => {
  try {
    const node: unknown = JSON.parse(original);
    return isNode(node) ? node.url : undefined;
  } catch {
    return undefined;
  }
};

const hashOf = (value: unknown): string => createHash('sha256').update(JSON.stringify(value)).digest('base64url').slice(0, 27);

/**
 * What a translator translates of a field, as a short text: the same for two values that need the same translation.
 *
 * The words count, block by block, what kind of block each is, and where links lead. The order of keys, how JSON is written, formatting
 * inside a block, and files behind pictures do not; nor does whether nothing is `null`, an empty text, or blocks without words.
 *
 * @returns 27 characters of base64url
 */
export function fingerprint(value: unknown): string {
  const { units } = takeApart('', value);
  const words = units.map((unit) => [unit.kind, plain(textOfUnit(unit)), codesOf(unit.content).flatMap((code) => (code.kind === 'span' && code.type === 'link' ? [addressOf(code.original)] : []))]);
  return hashOf(words);
}

/** Of a field without words. */
export const NO_WORDS = fingerprint(null);

/** Of several fingerprints together. */
export const fingerprintOf = (prints: readonly (readonly [string, string])[]): string => hashOf(prints);
