import { createHash } from 'node:crypto';

/**
 * What somebody has read of some fields, as a short text that goes out with them and comes back with a save: it tells which
 * fields somebody else has written meanwhile, and from which words a translation was made.
 *
 * Unlike a fingerprint it is exact: any difference of a value is one, but for the order of keys and for the
 * ways in which nothing is written: a form that is saved empty says no more than a field that nobody has filled in.
 */
export type Base = Readonly<Record<string, string>>;

/** With keys in one order: PostgreSQL stores JSON in an order of its own. */
const sorted = (value: unknown): unknown => {
  if (Array.isArray(value)) return (value as unknown[]).map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  const fields = value as Readonly<Record<string, unknown>>;
  return Object.fromEntries(Object.keys(fields).sort().map((key) => [key, sorted(fields[key])]));
};

/** More than any hash or fingerprint has. */
const LONGEST = 40;

const isNothing = (value: unknown): boolean => value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0);

const hashOf = (value: unknown): string => createHash('sha256').update(JSON.stringify(isNothing(value) ? null : sorted(value))).digest('base64url').slice(0, 16);

export const baseOf = (fields: Readonly<Record<string, unknown>> | undefined, names: readonly string[]): Base => Object.fromEntries(names.map((name) => [name, hashOf(fields?.[name])]));

/** Under which name a base of a version tells whether there was one. No field has it. */
const PRESENCE = '.';

/** What somebody has read of a version, which may not be there yet. */
export const versionBase = (fields: Readonly<Record<string, unknown>> | undefined, names: readonly string[]): Base => ({ ...baseOf(fields, names), [PRESENCE]: fields === undefined ? 'absent' : 'there' });

/** Whether somebody has read a version that was there. */
export const wasThere = (base: Base): boolean => base[PRESENCE] === 'there';

export const baseText = (base: Base): string => Buffer.from(JSON.stringify(base)).toString('base64url');

/** Reads what `baseText` wrote; null for anything else. */
export function readBase(text: string): Base | null {
  try {
    const value: unknown = JSON.parse(Buffer.from(text, 'base64url').toString('utf8'));
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return null;
    return Object.values(value).every((hash) => typeof hash === 'string' && hash.length <= LONGEST) ? (value as Base) : null;
  } catch {
    return null;
  }
}
