import type { ParameterFault } from './query-string';

/** What a reader asks of the feed, as far as an answer may depend on it: a cache's key is made of exactly this. */
export interface FeedRequest {
  /** Below the feed's base: `/articles`, `/events/otwarcie.ics`, `/`. Percent-encoded, as it came. */
  readonly path: string;
  /** Without the question mark, as it came. */
  readonly query: string;
  /** The header, or an empty text. Read only where no parameter names a language. */
  readonly acceptLanguage: string;
}

/**
 * What the feed answers, before it is encoded, validated against what the reader has, and sent.
 *
 * Moments in milliseconds since 1970-01-01T00:00Z.
 */
export type Representation =
  | {
      readonly kind: 'content';
      /** Content-Type, with its charset where the type has one. */
      readonly type: string;
      readonly body: string;
      /** Whether `Accept-Language` decided: then `Vary` says so. */
      readonly byLanguage: boolean;
      /** When the passing of time alone next changes this answer; null where it does not. */
      readonly until: number | null;
      /** When the passing of time alone last changed this answer; null where it does not. */
      readonly since: number | null;
    }
  /** `location`: below the origin, with its query. */
  | { readonly kind: 'moved'; readonly location: string; readonly byLanguage: boolean }
  | { readonly kind: 'refused'; readonly faults: readonly ParameterFault[] }
  | { readonly kind: 'missing' }
  /** A sync token that the server no longer knows. */
  | { readonly kind: 'expired' };
