import { createHash } from 'node:crypto';

const isBlank = (value: unknown): boolean => value === null || value === undefined || value === '' || (Array.isArray(value) && value.length === 0);

/**
 * The same value for the same content: keys in order, moments as text, and without what is blank, so that a field which a later
 * version of the product adds does not look like an edit.
 */
function canonical(value: unknown): unknown {
  if (value instanceof Date) return value.toISOString();
  if (Array.isArray(value)) return value.map(canonical);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, inner]) => !isBlank(inner))
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, inner]) => [key, canonical(inner)]),
  );
}

/** SHA-256 of a value as JSON knows it, in hexadecimal. Equal for equal content, whatever the order of keys and the blanks. */
export const fingerprint = (value: object | null): string => createHash('sha256').update(JSON.stringify(canonical(value))).digest('hex');
