/**
 * A place in a list: the sort key of the item before it. Keys are compared part by part, by the database, so a place
 * stays where it is however many entries come and go around it.
 */
export type Cursor = readonly (string | number)[];

const VERSION = 1;

/**
 * An opaque text for a place in the list of some parameters.
 *
 * @param fingerprint of the parameters that make the list: a cursor is of no use with others
 */
export function encodeCursor(cursor: Cursor, fingerprint: string): string {
  return Buffer.from(JSON.stringify([VERSION, fingerprint, ...cursor]), 'utf8').toString('base64url');
}

export type CursorOutcome =
  | { readonly kind: 'ok'; readonly cursor: Cursor }
  | { readonly kind: 'refused'; readonly reason: 'malformed' | 'other-parameters' };

/** Reads a cursor made by `encodeCursor`. */
export function decodeCursor(text: string, fingerprint: string): CursorOutcome {
  let parsed: unknown;
  try {
    if (!/^[A-Za-z0-9_-]{1,2000}$/.test(text)) return { kind: 'refused', reason: 'malformed' };
    parsed = JSON.parse(Buffer.from(text, 'base64url').toString('utf8'));
  } catch {
    return { kind: 'refused', reason: 'malformed' };
  }
  if (!Array.isArray(parsed) || parsed.length < 3 || parsed[0] !== VERSION) return { kind: 'refused', reason: 'malformed' };
  const [, made, ...cursor] = parsed as unknown[];
  if (made !== fingerprint) return { kind: 'refused', reason: 'other-parameters' };
  const isKey = (part: unknown): part is string | number => typeof part === 'string' || (typeof part === 'number' && Number.isFinite(part));
  return cursor.every(isKey) ? { kind: 'ok', cursor } : { kind: 'refused', reason: 'malformed' };
}
