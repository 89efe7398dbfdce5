import type { ImportEntry, ImportReport, ImportStep } from '../../../server/src/core/desk';

/** How far the server is with an import, as far as it has told. */
export interface ImportProgress {
  /** Names of files, one for each entry; null until all have been read. */
  readonly files: readonly string[] | null;
  /** What has become of entries, in the order of the files. */
  readonly entries: readonly ImportEntry[];
  /** Whether the server has said how it ended. */
  readonly end: 'done' | 'failed' | null;
}

export const NOT_BEGUN: ImportProgress = { files: null, entries: [], end: null };

/** Goes on by some lines of the server's answer. A line that is none of its steps is passed by. */
export function goneOn(progress: ImportProgress, lines: readonly string[]): ImportProgress {
  const entries = [...progress.entries];
  let { files, end } = progress;
  for (const line of lines) {
    const step = stepIn(line);
    if (step?.kind === 'begun') files = step.files;
    else if (step?.kind === 'entry') entries.push(step.entry);
    else if (step !== null) end = step.kind;
  }
  return { files, entries, end };
}

const isStep = (value: unknown): value is ImportStep =>
  typeof value === 'object' && value !== null && 'kind' in value && (value.kind === 'begun' ? 'files' in value && Array.isArray(value.files) : value.kind === 'entry' ? 'entry' in value : value.kind === 'done' || value.kind === 'failed');

function stepIn(line: string): ImportStep | null {
  try {
    const value: unknown = JSON.parse(line);
    return isStep(value) ? value : null;
  } catch {
    return null;
  }
}

/** What was confirmed, as a report. */
export function reportOf({ entries }: ImportProgress, dryRun: boolean): ImportReport {
  const count = (wanted: 'taken' | 'refused'): number => entries.reduce((sum, { units }) => sum + units.filter(({ outcome }) => outcome === wanted).length, 0);
  return { dryRun, entries, taken: count('taken'), refused: count('refused') };
}

/**
 * Files of which nothing was told.
 *
 * @param sent names of the files that were sent, for an import of which nothing was told at all
 */
export const notReached = ({ files, entries }: ImportProgress, sent: readonly string[]): readonly string[] => (files === null ? sent : files.slice(entries.length));
