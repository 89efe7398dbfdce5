import { useEffect, useId, useRef, useState } from 'react';

import { useAuth } from '@strapi/strapi/admin';
import { Box, Button, Flex, Modal, Typography } from '@strapi/design-system';

import { importFiles, type Imported } from '../api/desk-client';
import { FailureNotice } from '../FailureNotice';
import { useReturnFocus } from '../return-focus';
import { useWords } from '../words';
import { ExchangeProgress } from './ExchangeProgress';
import { NOT_BEGUN, type ImportProgress } from './import-progress';
import { afterImporting, afterTrying, ENDINGS, isImportable, takesAnything, type ImportState } from './import-state';
import { ImportReportView } from './ImportReportView';
import { NotReached } from './NotReached';

interface ImportDialogProps {
  readonly onClose: () => void;
  /** Something has been written. */
  readonly onImported: () => void;
}

/** Brings XLIFF files back: first a dry run with a report of all that would happen, then the same in earnest. */
export function ImportDialog({ onClose, onImported }: ImportDialogProps) {
  const words = useWords();
  const returnFocus = useReturnFocus();
  const id = useId();
  const token = useAuth('ImportDialog', (auth) => auth.token);
  const [state, setState] = useState<ImportState>({ kind: 'choosing', files: [], failure: null });
  const running = useRef<AbortController | null>(null);
  const isGone = useRef(false);

  useEffect(() => {
    isGone.current = false;
    return () => {
      isGone.current = true;
      running.current?.abort();
    };
  }, []);

  /** Null where nobody is there to be told. */
  const send = async (files: readonly File[], dryRun: boolean): Promise<Imported | null> => {
    const controller = new AbortController();
    running.current = controller;
    const onProgress = (progress: ImportProgress): void => setState((before) => (before.kind === 'trying' || before.kind === 'importing' ? { ...before, progress } : before));
    const outcome = await importFiles(files, dryRun, { token, signal: controller.signal, onProgress });
    return isGone.current ? null : outcome;
  };

  const tryOut = async (files: readonly File[]): Promise<void> => {
    setState({ kind: 'trying', files, progress: NOT_BEGUN });
    const outcome = await send(files, true);
    if (outcome !== null) setState(afterTrying(files, outcome));
  };

  const importThem = async ({ files, report }: Extract<ImportState, { kind: 'tried' }>): Promise<void> => {
    setState({ kind: 'importing', files, report, progress: NOT_BEGUN });
    const outcome = await send(files, false);
    if (outcome === null) return;
    setState(afterImporting({ files, report }, outcome));
    if (outcome.kind !== 'failed') onImported();
  };

  const choose = (list: FileList | null): void => {
    const files = [...(list ?? [])];
    const strange = files.filter(({ name }) => !isImportable(name));
    setState({
      kind: 'choosing',
      files: files.filter(({ name }) => isImportable(name)),
      failure: strange.length === 0 ? null : { kind: 'sentences', sentences: strange.map(({ name }) => words('import.strange', { name })) },
    });
  };

  const isRunning = state.kind === 'trying' || state.kind === 'importing';
  // While texts are written the dialog stays: whoever closes it would not know what came of them. They break it off first.
  const close = (): void => {
    if (state.kind !== 'importing') onClose();
  };
  const breakOff = (): void => running.current?.abort();

  return (
    <Modal.Root open onOpenChange={(open) => !open && close()}>
      <Modal.Content aria-describedby={undefined} {...returnFocus}>
        <Modal.Header closeLabel={words('dialog.close')}>
          <Modal.Title>{words('import.title')}</Modal.Title>
        </Modal.Header>
        <Modal.Body>
          <Flex direction="column" alignItems="stretch" gap={4} aria-busy={isRunning}>
            {state.kind === 'choosing' && (
              <Flex direction="column" alignItems="stretch" gap={2}>
                <Typography tag="label" htmlFor={`${id}-files`} variant="pi" fontWeight="bold">
                  {words('import.files')}
                </Typography>
                <input id={`${id}-files`} type="file" multiple accept={ENDINGS.join(',')} aria-describedby={`${id}-hint`} onChange={(event) => choose(event.target.files)} />
                <Typography id={`${id}-hint`} variant="pi" textColor="neutral700">
                  {words('import.hint')}
                </Typography>
                {state.failure !== null && <FailureNotice failure={state.failure} />}
              </Flex>
            )}
            {isRunning && <ExchangeProgress doing={words(state.progress.files === null ? 'import.reading' : state.kind === 'trying' ? 'import.trying' : 'import.running', { count: state.files.length })} done={state.progress.entries.length} of={state.progress.files?.length ?? null} />}
            <Box role="status">
              {state.kind === 'tried' && <Typography fontWeight="bold">{words(takesAnything(state.report) ? 'import.tried' : 'import.nothing', { taken: state.report.taken, refused: state.report.refused })}</Typography>}
              {(state.kind === 'imported' || state.kind === 'stopped') && <Typography fontWeight="bold">{words('import.done', { taken: state.report.taken, refused: state.report.refused })}</Typography>}
            </Box>
            {state.kind === 'tried' && state.failure !== null && <FailureNotice failure={state.failure} />}
            {state.kind === 'stopped' && <NotReached why={state.why} names={state.notReached} />}
            {(state.kind === 'tried' || state.kind === 'importing' || state.kind === 'imported' || state.kind === 'stopped') && <ImportReportView report={state.report} />}
          </Flex>
        </Modal.Body>
        <Modal.Footer>
          <Button variant="tertiary" onClick={isRunning ? breakOff : close}>
            {words(isRunning ? 'exchange.stop' : state.kind === 'imported' || state.kind === 'stopped' ? 'dialog.close' : 'dialog.cancel')}
          </Button>
          {(state.kind === 'choosing' || state.kind === 'trying') && (
            <Button loading={state.kind === 'trying'} disabled={state.files.length === 0} onClick={() => void tryOut(state.files)}>
              {words('import.try')}
            </Button>
          )}
          {state.kind === 'stopped' && <Button onClick={() => void tryOut(state.files)}>{words('import.again')}</Button>}
          {(state.kind === 'tried' || state.kind === 'importing') && (
            <Flex gap={2}>
              {state.kind === 'tried' && (
                <Button variant="tertiary" onClick={() => setState({ kind: 'choosing', files: [], failure: null })}>
                  {words('import.others')}
                </Button>
              )}
              <Button loading={state.kind === 'importing'} disabled={!takesAnything(state.report)} onClick={() => state.kind === 'tried' && void importThem(state)}>
                {words('import.run')}
              </Button>
            </Flex>
          )}
        </Modal.Footer>
      </Modal.Content>
    </Modal.Root>
  );
}
