import type { IncomingHttpHeaders } from 'node:http';

import { lifetimesHoldUntil, lifetimesUntil, PRIVATE, publicFor, type Lifetimes } from '../core/cache-control';
import { evaluate } from '../core/conditional';
import type { Encoding } from '../core/encoding';
import { entityTag } from '../core/etag';
import { httpDate } from '../core/http-date';
import { lastModified } from '../core/last-modified';
import { vary } from '../core/vary';
import type { Answer, ContentAnswer, MovedAnswer, Prepared } from './answer';
import { expired, missing, preconditionFailed, refused } from './errors';
import { headerBlock, OPEN, type HeaderBlock } from './header-block';

/** What is sent to one reader. */
export interface Outgoing {
  readonly status: number;
  readonly headers: HeaderBlock;
  /** Null where the status has none. HEAD leaves it out. */
  readonly body: Buffer | null;
}

export interface Policy {
  /** Null for answers that stay with whoever asked. */
  readonly lifetimes: Lifetimes | null;
  /** How long after a change other nodes may still answer without it, in milliseconds. */
  readonly lag: number;
}

const NOTHING = Buffer.alloc(0);

const varyField = (byEncoding: boolean, byLanguage: boolean): string[] => {
  const value = vary({ encoding: byEncoding, language: byLanguage });
  return value === null ? [] : ['Vary', value];
};

function prepare({ version, since, until, byLanguage, body }: ContentAnswer, encoding: Encoding, now: number, { lifetimes, lag }: Policy): Prepared {
  const modified = lastModified(Math.max(version.changedAt, since ?? 0), now, lag);
  const etag = entityTag(body.hash, encoding);
  const cacheControl = lifetimes === null ? PRIVATE : publicFor(lifetimesUntil(lifetimes, now, until));
  return {
    etag,
    modified,
    // RFC 9110, section 15.4.5: what a cache needs to know which answer it may go on sending, and for how long. The tag is the
    // better validator, so the date is left out.
    notModified: headerBlock(['Cache-Control', cacheControl, ...varyField(true, byLanguage), ...OPEN, 'ETag', etag]),
    full: null,
    holdsUntil: Math.min(modified.holdsUntil, lifetimes === null ? Number.POSITIVE_INFINITY : lifetimesHoldUntil(lifetimes, now, until)),
  };
}

function preparedFor(answer: ContentAnswer, encoding: Encoding, now: number, policy: Policy): Prepared {
  const known = answer.prepared[encoding];
  if (known !== undefined && now < known.holdsUntil) return known;
  const prepared = prepare(answer, encoding, now, policy);
  answer.prepared[encoding] = prepared;
  return prepared;
}

const fullHeaders = ({ notModified, modified }: Prepared, type: string, encoding: Encoding, length: number): HeaderBlock =>
  headerBlock([
    ...notModified.list,
    'Last-Modified',
    httpDate(modified.told),
    'Content-Type',
    type,
    ...(encoding === 'identity' ? [] : ['Content-Encoding', encoding]),
    'Content-Length',
    String(length),
  ]);

function content(answer: ContentAnswer, headers: IncomingHttpHeaders, wanted: Encoding, now: number, policy: Policy): Outgoing | Promise<Outgoing> {
  const encoding = answer.body.offered(wanted);
  const prepared = preparedFor(answer, encoding, now, policy);
  const ifMatch = headers['if-match'];
  const ifUnmodifiedSince = headers['if-unmodified-since'];
  const ifNoneMatch = headers['if-none-match'];
  const ifModifiedSince = headers['if-modified-since'];
  if (ifMatch !== undefined || ifUnmodifiedSince !== undefined || ifNoneMatch !== undefined || ifModifiedSince !== undefined) {
    const { etag, modified, notModified } = prepared;
    const verdict = evaluate({ ifMatch, ifUnmodifiedSince, ifNoneMatch, ifModifiedSince }, { etag, second: modified.second, isSettled: modified.isSettled }, now);
    if (verdict === 'notModified') return { status: 304, headers: notModified, body: null };
    if (verdict === 'failed') return preconditionFailed();
  }
  const body = answer.body.encoded(encoding);
  const full = (bytes: Buffer): Outgoing => {
    prepared.full ??= fullHeaders(prepared, answer.type, encoding, bytes.length);
    return { status: 200, headers: prepared.full, body: bytes };
  };
  return body instanceof Promise ? body.then(full) : full(body);
}

/** Without a lifetime browsers keep a 301 for ever. */
const moved = ({ location, byLanguage }: MovedAnswer, { lifetimes }: Policy): Outgoing => ({
  status: 301,
  headers: headerBlock(['Cache-Control', lifetimes === null ? PRIVATE : publicFor(lifetimes), ...varyField(false, byLanguage), ...OPEN, 'Location', location, 'Content-Length', '0']),
  body: NOTHING,
});

/**
 * What one reader is sent for an answer: in full, as not modified (RFC 9110, section 13), or as refused.
 *
 * Preconditions are looked at only where the answer would be a 200 (section 13.2.1).
 *
 * @param headers of a GET or HEAD
 * @param wanted the encoding that its `Accept-Encoding` asks for
 * @param now in milliseconds
 * @returns a promise only where the body has to be compressed first
 */
export function respond(answer: Answer, headers: IncomingHttpHeaders, wanted: Encoding, now: number, policy: Policy): Outgoing | Promise<Outgoing> {
  switch (answer.kind) {
    case 'content':
      return content(answer, headers, wanted, now, policy);
    case 'moved':
      return moved(answer, policy);
    case 'refused':
      return refused(answer.faults);
    case 'missing':
      return missing();
    case 'expired':
      return expired();
  }
}
