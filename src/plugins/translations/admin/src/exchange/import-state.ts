import type { ImportEntry, ImportReport } from '../../../server/src/core/desk';
import type { Failure } from '../api/answer';

/** How far an import has come. The real run is offered once the dry run of the same files has been read. */
export type ImportState =
  | { readonly kind: 'choosing'; readonly files: readonly File[]; readonly failure: Failure | null }
  | { readonly kind: 'trying'; readonly files: readonly File[] }
  | { readonly kind: 'tried'; readonly files: readonly File[]; readonly report: ImportReport; readonly failure: Failure | null }
  | { readonly kind: 'importing'; readonly files: readonly File[]; readonly report: ImportReport }
  | { readonly kind: 'imported'; readonly report: ImportReport };

/** How the names of files end that can be imported. */
export const ENDINGS = ['.xlf', '.xliff', '.zip'] as const;

export const isImportable = (name: string): boolean => ENDINGS.some((ending) => name.toLowerCase().endsWith(ending));

/** Whether there is anything in a report that the real run would write. */
export const takesAnything = ({ entries }: Pick<ImportReport, 'entries'>): boolean => entries.some(({ outcome }) => outcome === 'taken' || outcome === 'partly');

/** Entries by what comes of them, those with trouble first. */
export function inOrderOfTrouble(entries: readonly ImportEntry[]): ImportEntry[] {
  const weight = { refused: 0, partly: 1, taken: 2, unchanged: 3 } as const satisfies Record<ImportEntry['outcome'], number>;
  return [...entries].sort((a, b) => weight[a.outcome] - weight[b.outcome]);
}

export interface UnitCounts {
  readonly taken: number;
  readonly unchanged: number;
  readonly refused: number;
}

export const countUnits = ({ units }: Pick<ImportEntry, 'units'>): UnitCounts => ({
  taken: units.filter(({ outcome }) => outcome === 'taken').length,
  unchanged: units.filter(({ outcome }) => outcome === 'unchanged').length,
  refused: units.filter(({ outcome }) => outcome === 'refused').length,
});
