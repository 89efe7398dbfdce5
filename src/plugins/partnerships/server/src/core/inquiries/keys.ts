import { createHmac, hkdfSync } from 'node:crypto';

/** What a key is for: each purpose has its own, so that what one of them signs says nothing to another. */
export type Purpose = 'form-token' | 'reference' | 'rate-limit' | 'fingerprint' | 'purge-log';

/**
 * A key for one purpose, derived from one of the installation's `APP_KEYS` (HKDF with SHA-256, RFC 5869).
 *
 * @returns 32 bytes
 */
export const deriveKey = (appKey: string, purpose: Purpose): Buffer => Buffer.from(hkdfSync('sha256', appKey, 'pobratym', `inquiries/${purpose}`, 32));

/** HMAC-SHA-256 in base64url: 43 characters from which nobody without the key can tell the text, or try texts out. */
export const keyedHash = (key: Buffer, text: string): string => createHmac('sha256', key).update(text).digest('base64url');
