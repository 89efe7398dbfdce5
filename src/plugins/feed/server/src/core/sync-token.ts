import { KINDS, type Kind } from './kind';

/** Where a reader of changes stands. */
export interface SyncPlace {
  /** Of the read model whose numbers these are. */
  readonly generation: string;
  /** Number of the last change that the reader has. */
  readonly after: number;
  /** Entries that were gone by this number the reader never had. */
  readonly tombstonesAfter: number;
  readonly locale: string;
  readonly kinds: readonly Kind[];
}

const VERSION = 1;

/** An opaque text for a place. */
export const encodeSyncToken = ({ generation, after, tombstonesAfter, locale, kinds }: SyncPlace): string =>
  Buffer.from(JSON.stringify([VERSION, generation, after, tombstonesAfter, locale, kinds.map((kind) => KINDS.indexOf(kind))]), 'utf8').toString('base64url');

const isNumber = (value: unknown): value is number => typeof value === 'number' && Number.isSafeInteger(value) && value >= 0;

/** Reads what `encodeSyncToken` made; null for anything else. */
export function decodeSyncToken(text: string): SyncPlace | null {
  if (!/^[A-Za-z0-9_-]{1,400}$/.test(text)) return null;
  let parsed: unknown;
  try {
    parsed = JSON.parse(Buffer.from(text, 'base64url').toString('utf8'));
  } catch {
    return null;
  }
  if (!Array.isArray(parsed) || parsed.length !== 6) return null;
  const [version, generation, after, tombstonesAfter, locale, places] = parsed as unknown[];
  if (version !== VERSION || typeof generation !== 'string' || !isNumber(after) || !isNumber(tombstonesAfter) || typeof locale !== 'string' || !Array.isArray(places)) return null;
  const kinds = (places as unknown[]).flatMap((place) => (isNumber(place) ? (KINDS[place] ?? []) : []));
  return kinds.length === places.length && kinds.length > 0 && new Set(kinds).size === kinds.length ? { generation, after, tombstonesAfter, locale, kinds } : null;
}
