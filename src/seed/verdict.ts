import type { Outcome } from './report';

/** What was loaded last time: the fingerprint of what the seed said, and of what then stood in the database. */
export interface Remembered {
  readonly seed: string;
  readonly loaded: string;
}

/**
 * What to do with a part of the seed. Editors win: what they changed, unpublished or deleted is theirs.
 *
 * @param remembered null where it has never been loaded
 * @param current fingerprint of what stands in the database now; null where nothing does
 * @param seed fingerprint of what the seed says now
 */
export function verdict(remembered: Remembered | null, current: string | null, seed: string): Outcome {
  if (remembered === null) return current === null ? 'created' : 'keptEditors';
  if (current === null) return 'deletedByEditor';
  if (current !== remembered.loaded) return 'keptEditors';
  return seed === remembered.seed ? 'unchanged' : 'updated';
}
