/** How long caches may keep an answer, in seconds. */
export interface Lifetimes {
  readonly maxAge: number;
  readonly sharedMaxAge: number;
  readonly staleWhileRevalidate: number;
}

/** What a credentialed request gets stays with whoever asked (RFC 9111, section 3.5). */
export const PRIVATE = 'private, no-store';

/** What was refused today may be there in a moment. */
export const NEVER_KEPT = 'no-store';

/**
 * Lifetimes that end before the passing of time changes the answer: fresh, and stale while it is fetched anew
 * (RFC 5861, section 3), together reach no further.
 *
 * @param now and `until` in milliseconds; `until` null where time changes nothing
 */
export function lifetimesUntil({ maxAge, sharedMaxAge, staleWhileRevalidate }: Lifetimes, now: number, until: number | null): Lifetimes {
  if (until === null) return { maxAge, sharedMaxAge, staleWhileRevalidate };
  const left = Math.max(0, Math.floor((until - now) / 1000));
  const fresh = { maxAge: Math.min(maxAge, left), sharedMaxAge: Math.min(sharedMaxAge, left) };
  return { ...fresh, staleWhileRevalidate: Math.min(staleWhileRevalidate, left - Math.max(fresh.maxAge, fresh.sharedMaxAge)) };
}

/** The field's value (RFC 9111, section 5.2.2). */
export const publicFor = ({ maxAge, sharedMaxAge, staleWhileRevalidate }: Lifetimes): string =>
  `public, max-age=${maxAge}, s-maxage=${sharedMaxAge}, stale-while-revalidate=${staleWhileRevalidate}`;

/** How long the lifetimes of an answer stay as they are: a moment in milliseconds. */
export function lifetimesHoldUntil({ maxAge, sharedMaxAge, staleWhileRevalidate }: Lifetimes, now: number, until: number | null): number {
  if (until === null) return Number.POSITIVE_INFINITY;
  const shortenedFrom = until - (Math.max(maxAge, sharedMaxAge) + staleWhileRevalidate) * 1000;
  if (now < shortenedFrom) return shortenedFrom;
  // What is left in whole seconds becomes one less here.
  return until - Math.floor((until - now) / 1000) * 1000 + 1;
}
