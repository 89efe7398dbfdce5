import { createHash } from 'node:crypto';

import type { Encoding } from './encoding';

/** One entity tag of a request's list (RFC 9110, section 8.8.3). */
export interface EntityTag {
  readonly isWeak: boolean;
  /** With its quotation marks. */
  readonly opaque: string;
}

/** What `If-Match` and `If-None-Match` ask for; null where the header is no list of entity tags. */
export type TagList = '*' | readonly EntityTag[] | null;

/** Marks of the encodings: a strong tag belongs to one sequence of bytes, and a compressed body is another one (section 8.8.3.3). */
const MARKS: Readonly<Record<Encoding, string>> = { identity: '', gzip: '-gz', br: '-br' };

/** Of a body: alike for alike bodies, on every node and after every restart. */
export const hashOfBody = (body: Uint8Array): string => createHash('sha256').update(body).digest('base64url').slice(0, 27);

/** The strong entity tag of a body in an encoding, with its quotation marks. */
export const entityTag = (hash: string, encoding: Encoding): string => `"${hash}${MARKS[encoding]}"`;

/** `entity-tag = [ "W/" ] DQUOTE *etagc DQUOTE`, with the comma or end behind it. */
const ENTITY_TAG = /^\s*(W\/)?("[\x21\x23-\x7e\x80-\xff]*")\s*(?:,|$)/;

/** Reads `"*" / #entity-tag` (sections 13.1.1 and 13.1.2); empty elements of a list say nothing (section 5.6.1.2). */
export function readEntityTags(header: string): TagList {
  if (header.trim() === '*') return '*';
  const tags: EntityTag[] = [];
  let rest = header.replace(/^[\s,]+/, '');
  while (rest !== '') {
    const match = ENTITY_TAG.exec(rest);
    if (match?.[2] === undefined) return null;
    tags.push({ isWeak: match[1] !== undefined, opaque: match[2] });
    rest = rest.slice(match[0].length).replace(/^[\s,]+/, '');
  }
  return tags;
}

/** Whether a list names a strong tag, by the strong comparison (section 8.8.3.2): a weak one is equal to none. */
export const namesStrongly = (list: TagList, tag: string): boolean => list === '*' || (list?.some(({ isWeak, opaque }) => !isWeak && opaque === tag) ?? false);

/** Whether a list names a tag, by the weak comparison (section 8.8.3.2). */
export const namesWeakly = (list: TagList, tag: string): boolean => list === '*' || (list?.some(({ opaque }) => opaque === tag) ?? false);
