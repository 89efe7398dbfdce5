/** What is remembered of a post that was brought in: fingerprints of what the export said, and of what then stood in the database. */
export interface Remembered {
  readonly source: string;
  readonly words: string;
  readonly facts: string;
}

export interface Standing {
  readonly words: string;
  readonly facts: string;
}

/**
 * What to do with a post. Editors win: what they changed or deleted is theirs.
 *
 * @param remembered null where it was never brought in
 * @param standing fingerprints of what stands in the database; null where nothing does
 */
export function verdict(remembered: Remembered | null, standing: Standing | null, source: string): 'make' | 'update' | 'unchanged' | 'edited' | 'gone' {
  if (remembered === null) return 'make';
  if (standing === null) return 'gone';
  if (standing.words !== remembered.words || standing.facts !== remembered.facts) return 'edited';
  return source === remembered.source ? 'unchanged' : 'update';
}
