import type { DeskEntry, DeskField, DeskUnit } from '../../../server/src/core/desk';
import { placesOf } from './edits';

const isToDo = (field: DeskField, unit: DeskUnit): boolean => unit.target === null || unit.difference !== null || field.state === 'needs-review';

/** The unit where somebody begins who comes to translate an entry: the first that has something to do, else the first; null where they may write nothing. */
export function firstWork(entry: Pick<DeskEntry, 'fields'>): string | null {
  const writable = placesOf(entry).filter(({ field }) => field.mayWrite);
  const first = writable.find(({ field, unit }) => isToDo(field, unit)) ?? writable[0];
  return first?.unit.source.id ?? null;
}
