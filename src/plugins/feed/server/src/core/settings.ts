import type { FallbackChains } from './fallback';

/** What an installation sets about its public output. */
export interface FeedSettings {
  /** Origin of this server as readers see it, without a slash at the end; empty where it is not known: addresses are then relative. */
  readonly publicUrl: string;
  /** See `pageUrl`. */
  readonly urlPattern: string;
  readonly fallbackChains: FallbackChains;
}

/** A file's address as readers reach it. */
export const fileUrl = (url: string, { publicUrl }: FeedSettings): string => (url.startsWith('/') ? `${publicUrl}${url}` : url);
