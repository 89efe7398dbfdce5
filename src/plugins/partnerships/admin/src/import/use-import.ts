import { useCallback, useEffect, useRef, useState } from 'react';

import { useFetchClient } from '@strapi/strapi/admin';

import { importPath } from '../api/paths';
import { readRefused } from '../api/refused';
import { askForAll, type Chosen, type CsvReport, type ImportFailure, type ImportState, type Progress, type WholeReport } from './import-state';

interface Import {
  readonly state: ImportState;
  readonly check: (chosen: Chosen) => Promise<void>;
  /** Brings the good rows of the file that has been checked in. */
  readonly run: () => Promise<void>;
  readonly startAgain: () => void;
}

/** A file's way from being chosen to being in. */
export function useImport(): Import {
  const { post } = useFetchClient();
  const [state, setState] = useState<ImportState>({ kind: 'choosing', failure: null });
  /** Which of the runs is the one that the page shows. */
  const current = useRef(0);
  useEffect(() => () => void (current.current += 1), []);

  const ask = useCallback(
    async ({ of, locale, file }: Chosen, dryRun: boolean, onProgress: (progress: Progress) => void): Promise<WholeReport | ImportFailure | null> => {
      current.current += 1;
      const own = current.current;
      try {
        const report = await askForAll(
          async (rows) => {
            const form = new FormData();
            form.append('file', file, file.name);
            return (await post<{ data: CsvReport }>(importPath(of, dryRun, locale, rows), form)).data.data;
          },
          onProgress,
          () => current.current !== own,
        );
        return report !== null && 'kind' in report ? { kind: 'file', report } : report;
      } catch (error) {
        return current.current === own ? { kind: 'request', refused: readRefused(error) } : null;
      }
    },
    [post],
  );

  const check = useCallback(
    async (chosen: Chosen): Promise<void> => {
      setState({ kind: 'checking', chosen, progress: { done: 0, of: null } });
      const outcome = await ask(chosen, true, (progress) => setState({ kind: 'checking', chosen, progress }));
      if (outcome === null) return;
      setState('kind' in outcome ? { kind: 'choosing', failure: outcome } : { kind: 'checked', chosen, report: outcome, failure: null });
    },
    [ask],
  );

  const run = useCallback(async (): Promise<void> => {
    if (state.kind !== 'checked') return;
    const { chosen, report } = state;
    setState({ kind: 'importing', chosen, report, progress: { done: 0, of: report.rows.length } });
    const outcome = await ask(chosen, false, (progress) => setState({ kind: 'importing', chosen, report, progress }));
    if (outcome === null) return;
    // What was brought in before it stopped is in; checking again tells what is left.
    setState('kind' in outcome ? { kind: 'checked', chosen, report, failure: outcome } : { kind: 'imported', of: chosen.of, report: outcome });
  }, [ask, state]);

  const startAgain = useCallback((): void => {
    current.current += 1;
    setState({ kind: 'choosing', failure: null });
  }, []);

  return { state, check, run, startAgain };
}
