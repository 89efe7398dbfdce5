/** A published row of a content type, as the store reads it. */
export interface Row {
  readonly documentId: string;
  readonly locale: string;
  readonly updatedAt: string;
  readonly publishedAt: string;
  readonly [field: string]: unknown;
}

export const textOf = (value: unknown): string | null => (typeof value === 'string' && value.trim() !== '' ? value : null);

export const numberOf = (value: unknown): number | null => (typeof value === 'number' && Number.isFinite(value) ? value : null);

/** Milliseconds since 1970-01-01T00:00Z of a moment, as whichever database returns it. */
export function timeOf(value: unknown): number | null {
  const time = typeof value === 'number' ? value : typeof value === 'string' ? Date.parse(value) : value instanceof Date ? value.getTime() : Number.NaN;
  return Number.isNaN(new Date(time).getTime()) ? null : time;
}

/** Moments as ISO 8601 in UTC. */
export function momentOf(value: unknown): string | null {
  const time = timeOf(value);
  return time === null ? null : new Date(time).toISOString();
}

/** DocumentIds that a `references` field names, of one kind. */
export function referencedIds(value: unknown, kind: string): string[] {
  if (!Array.isArray(value)) return [];
  const prefix = `${kind}:`;
  return (value as unknown[]).flatMap((entry) => (typeof entry === 'string' && entry.startsWith(prefix) ? [entry.slice(prefix.length)] : []));
}
