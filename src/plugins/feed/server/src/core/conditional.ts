import { namesStrongly, namesWeakly, readEntityTags } from './etag';
import { httpSeconds } from './http-date';

/** The conditions that a request may set; absent, or as they came. */
export interface Conditions {
  readonly ifMatch?: string | undefined;
  readonly ifUnmodifiedSince?: string | undefined;
  readonly ifNoneMatch?: string | undefined;
  readonly ifModifiedSince?: string | undefined;
}

/** What is known of the answer that would be sent. */
export interface Validators {
  /** Strong, with its quotation marks. */
  readonly etag: string;
  /** The second of its last change, since 1970-01-01T00:00Z. */
  readonly second: number;
  /** Whether a date can prove that nothing has changed since: see `lastModified`. */
  readonly isSettled: boolean;
}

export type Verdict = 'proceed' | 'notModified' | 'failed';

const isGiven = (header: string | undefined): header is string => header !== undefined && header !== '';

/**
 * Whether a GET or HEAD is answered in full, with 304 or with 412: RFC 9110, section 13.2.2, in its order.
 *
 * A date that is none asks for nothing (sections 13.1.3 and 13.1.4); a list of tags that is none names none.
 *
 * @param now in milliseconds
 */
export function evaluate({ ifMatch, ifUnmodifiedSince, ifNoneMatch, ifModifiedSince }: Conditions, { etag, second, isSettled }: Validators, now: number): Verdict {
  // Steps 1 and 2.
  if (isGiven(ifMatch)) {
    if (!namesStrongly(readEntityTags(ifMatch), etag)) return 'failed';
  } else if (isGiven(ifUnmodifiedSince)) {
    const date = httpSeconds(ifUnmodifiedSince, now);
    if (date !== null && (isSettled ? second > date : second >= date)) return 'failed';
  }
  // Steps 3 and 4. A cache's `no-cache` beside them is for caches on the way and not for the origin.
  // Most lists are the one tag that was sent: that needs no reading.
  if (isGiven(ifNoneMatch)) return ifNoneMatch === etag || namesWeakly(readEntityTags(ifNoneMatch), etag) ? 'notModified' : 'proceed';
  if (isGiven(ifModifiedSince)) {
    const date = httpSeconds(ifModifiedSince, now);
    if (date !== null && isSettled && second <= date) return 'notModified';
  }
  return 'proceed';
}
