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

/** Moments as ISO 8601 in UTC. */
export function momentOf(value: unknown): string | null {
  const date = value instanceof Date ? value : typeof value === 'string' || typeof value === 'number' ? new Date(value) : null;
  return date === null || Number.isNaN(date.getTime()) ? null : date.toISOString();
}

/** DocumentIds that a `references` field names, of one kind. */
export function referencedIds(value: unknown, kind: string): string[] {
  if (!Array.isArray(value)) return [];
  const prefix = `${kind}:`;
  return (value as unknown[]).flatMap((entry) => (typeof entry === 'string' && entry.startsWith(prefix) ? [entry.slice(prefix.length)] : []));
}
