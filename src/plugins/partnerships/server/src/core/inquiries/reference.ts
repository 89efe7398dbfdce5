import { createHmac } from 'node:crypto';

/** Crockford's Base32: no letter that is taken for a digit when it is read out over the telephone. */
const SIGNS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/**
 * The number by which the office and the sender call an inquiry, as `P-7K3M9-XQ2TA`: 50 bits that follow from the form's
 * token, so that a form sent twice has one number, and that nobody can count or guess.
 */
export function referenceOf(key: Buffer, tokenId: string): string {
  const bytes = createHmac('sha256', key).update(tokenId).digest();
  const signs = Array.from({ length: 10 }, (_, at) => SIGNS[(bytes[at] ?? 0) % 32] ?? '0').join('');
  return `P-${signs.slice(0, 5)}-${signs.slice(5)}`;
}

export const REFERENCE_PATTERN = /^P-[0-9A-HJKMNP-TV-Z]{5}-[0-9A-HJKMNP-TV-Z]{5}$/;
