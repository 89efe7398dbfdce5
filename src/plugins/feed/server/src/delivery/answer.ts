import type { Encoding } from '../core/encoding';
import type { FeedVersion } from '../core/feed-version';
import type { LastModified } from '../core/last-modified';
import type { Representation } from '../core/representation';
import { createBody, type Body } from './body';
import type { HeaderBlock } from './header-block';

/** The header of a content answer in one encoding, as long as it holds. */
export interface Prepared {
  readonly etag: string;
  readonly modified: LastModified;
  /** Of a 304. */
  readonly notModified: HeaderBlock;
  /** Of a 200; null until the length of the encoded body is known. */
  full: HeaderBlock | null;
  /** Milliseconds since 1970-01-01T00:00Z: from then on it has to be prepared anew. */
  readonly holdsUntil: number;
}

export interface ContentAnswer {
  readonly kind: 'content';
  readonly type: string;
  readonly byLanguage: boolean;
  readonly since: number | null;
  readonly until: number | null;
  /** What was public when it was read, or later. */
  readonly version: FeedVersion;
  readonly body: Body;
  readonly prepared: Partial<Record<Encoding, Prepared>>;
}

export interface MovedAnswer {
  readonly kind: 'moved';
  readonly location: string;
  readonly byLanguage: boolean;
  readonly version: FeedVersion;
}

/** An answer that may be kept and sent again. */
export type KeptAnswer = ContentAnswer | MovedAnswer;

export type Answer = KeptAnswer | Exclude<Representation, { kind: 'content' | 'moved' }>;

export const isKept = (answer: Answer): answer is KeptAnswer => answer.kind === 'content' || answer.kind === 'moved';

/** Whether the passing of time has changed the answer. */
export const isOver = (answer: Answer, now: number): boolean => answer.kind === 'content' && answer.until !== null && now >= answer.until;

/**
 * What is sent for a representation.
 *
 * @param before the last answer of the same address: where its body is the same, what was compressed need not be again
 */
export function createAnswer(representation: Representation, version: FeedVersion, before?: Answer): Answer {
  switch (representation.kind) {
    case 'content': {
      const { type, byLanguage, since, until } = representation;
      const made = createBody(representation.body);
      const body = before?.kind === 'content' && before.body.hash === made.hash ? before.body : made;
      return { kind: 'content', type, byLanguage, since, until, version, body, prepared: {} };
    }
    case 'moved':
      return { ...representation, version };
    default:
      return representation;
  }
}
