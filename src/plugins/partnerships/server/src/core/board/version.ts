import { createHash } from 'node:crypto';

interface Versioned {
  readonly documentId: string;
  readonly kind: string;
  readonly side: string;
  readonly date: string | null;
}

/**
 * What somebody has seen of a partnership's milestones, in eight characters: it differs as soon as one is recorded,
 * taken away, or becomes another kind, side or date.
 *
 * @param milestones in the order in which they happened
 */
export function versionOf(milestones: readonly Versioned[]): string {
  const told = milestones.map(({ documentId, kind, side, date }) => [documentId, kind, side, date]);
  return createHash('sha256').update(JSON.stringify(told)).digest('base64url').slice(0, 8);
}
