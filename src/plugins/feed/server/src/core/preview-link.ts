import { createHmac, hkdfSync, timingSafeEqual } from 'node:crypto';

import type { Kind } from './kind';

export type PreviewStatus = 'draft' | 'published';

/** One version of an entry: what a link of preview is bound to. */
export interface PreviewTarget {
  readonly kind: Kind;
  readonly documentId: string;
  readonly locale: string;
  readonly status: PreviewStatus;
}

/** A target, and until when it may be seen: seconds since 1970-01-01T00:00Z. */
export interface PreviewGrant extends PreviewTarget {
  readonly expires: number;
}

export type LinkVerdict = { readonly kind: 'valid' } | { readonly kind: 'forged' } | { readonly kind: 'expired' };

/** Where pages of preview are, below the server's root: outside of the feed's own addresses, which are kept in caches. */
export const PREVIEW_PATH = '/feed/preview';

const PURPOSE = 'pobratym/feed/preview/1';
const BYTES = 32;

/** A key for links of preview alone, from a secret that has other uses. HKDF with SHA-256, RFC 5869. */
export const previewKey = (secret: string): Buffer => Buffer.from(hkdfSync('sha256', secret, '', PURPOSE, BYTES));

/** HMAC-SHA256, RFC 2104; values in JSON, so that no two of them can run together. */
const macOf = ({ kind, documentId, locale, status, expires }: PreviewGrant, key: Buffer): Buffer =>
  createHmac('sha256', key).update(JSON.stringify([kind, documentId, locale, status, expires])).digest();

/** @returns the address of the page, from the server's root */
export function previewPath(grant: PreviewGrant, key: Buffer): string {
  const { kind, documentId, locale, status, expires } = grant;
  return `${PREVIEW_PATH}/${kind}/${documentId}/${locale}/${status}?expires=${String(expires)}&signature=${macOf(grant, key).toString('base64url')}`;
}

/**
 * Whether a link is what this server gave out, and still holds. An old link that was altered is forged, not expired.
 *
 * @param keys any of them may have signed it
 */
export function verifyLink(grant: PreviewGrant, signature: string, keys: readonly Buffer[], now: Date): LinkVerdict {
  const given = Buffer.from(signature, 'base64url');
  // Each key is tried, whether another one fitted or not: the time says nothing.
  const fits = keys.map((key) => given.length === BYTES && timingSafeEqual(given, macOf(grant, key)));
  if (!fits.includes(true)) return { kind: 'forged' };
  return grant.expires * 1000 <= now.getTime() ? { kind: 'expired' } : { kind: 'valid' };
}
