import { parsePublicId, type PublicId } from '../public-id';
import type { HistoryEntry } from './entry';

/** Fields whose value is a municipality's documentId. */
const MUNICIPALITY_FIELDS = new Set(['sideA', 'sideB']);

/** Fields whose value is a list of public ids. */
const REFERENCE_FIELDS = new Set(['areas', 'needAreas', 'offerAreas', 'programme']);

export interface Named {
  readonly municipalities: readonly string[];
  readonly references: readonly PublicId[];
}

/** What entries of the history name, each once. */
export function namedIn(entries: readonly HistoryEntry[]): Named {
  const municipalities = new Set<string>();
  const references = new Map<string, PublicId>();
  for (const { field, before, after } of entries.flatMap(({ changes }) => changes)) {
    for (const value of [before, after]) {
      if (MUNICIPALITY_FIELDS.has(field) && typeof value === 'string') municipalities.add(value);
      if (!REFERENCE_FIELDS.has(field) || !Array.isArray(value)) continue;
      for (const text of value as unknown[]) {
        const id = typeof text === 'string' ? parsePublicId(text) : null;
        if (id !== null && typeof text === 'string') references.set(text, id);
      }
    }
  }
  return { municipalities: [...municipalities], references: [...references.values()] };
}
