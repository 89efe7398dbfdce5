import type { ImportEntry, ImportReport } from '../../../server/src/core/desk';
import type { Failure } from '../api/answer';
import type { Imported } from '../api/desk-client';
import type { ImportProgress } from './import-progress';

/** How far an import has come. The real run is offered once the dry run of the same files has been read. */
export type ImportState =
  | { readonly kind: 'choosing'; readonly files: readonly File[]; readonly failure: Failure | null }
  | { readonly kind: 'trying'; readonly files: readonly File[]; readonly progress: ImportProgress }
  | { readonly kind: 'tried'; readonly files: readonly File[]; readonly report: ImportReport; readonly failure: Failure | null }
  | { readonly kind: 'importing'; readonly files: readonly File[]; readonly report: ImportReport; readonly progress: ImportProgress }
  | { readonly kind: 'imported'; readonly report: ImportReport }
  | { readonly kind: 'stopped'; readonly files: readonly File[]; readonly why: Stopped['why']; readonly report: ImportReport; readonly notReached: readonly string[] };

type Stopped = Extract<Imported, { kind: 'stopped' }>;

/** What follows from how a dry run ended. One that broke off has told nothing that anybody could go by. */
export function afterTrying(files: readonly File[], outcome: Imported): ImportState {
  switch (outcome.kind) {
    case 'done':
      return { kind: 'tried', files, report: outcome.report, failure: null };
    case 'stopped':
      return { kind: 'choosing', files, failure: outcome.why === 'cancelled' ? null : { kind: 'unreachable' } };
    case 'failed':
      return { kind: 'choosing', files, failure: outcome.failure };
  }
}

/** What follows from how the real run ended. One that broke off has written what it confirmed. */
export function afterImporting({ files, report }: { readonly files: readonly File[]; readonly report: ImportReport }, outcome: Imported): ImportState {
  switch (outcome.kind) {
    case 'done':
      return { kind: 'imported', report: outcome.report };
    case 'stopped':
      return { kind: 'stopped', files, why: outcome.why, report: outcome.report, notReached: outcome.notReached };
    case 'failed':
      return { kind: 'tried', files, report, failure: outcome.failure };
  }
}

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
