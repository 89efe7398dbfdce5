import { useEffect, useId, useRef, useState } from 'react';

import { Box, Button, Flex, Loader, Modal, Typography } from '@strapi/design-system';

import { importFiles } from '../api/desk-client';
import { FailureNotice } from '../FailureNotice';
import { useWords } from '../words';
import { ENDINGS, isImportable, takesAnything, type ImportState } from './import-state';
import { ImportReportView } from './ImportReportView';

interface ImportDialogProps {
  readonly onClose: () => void;
  /** Something has been written. */
  readonly onImported: () => void;
}

/** Brings XLIFF files back: first a dry run with a report of all that would happen, then the same in earnest. */
export function ImportDialog({ onClose, onImported }: ImportDialogProps) {
  const words = useWords();
  const id = useId();
  const [state, setState] = useState<ImportState>({ kind: 'choosing', files: [], failure: null });
  const running = useRef<AbortController | null>(null);

  useEffect(() => () => running.current?.abort(), []);

  const send = async (files: readonly File[], dryRun: boolean) => {
    running.current?.abort();
    const controller = new AbortController();
    running.current = controller;
    const outcome = await importFiles(files, dryRun, controller.signal);
    return controller.signal.aborted ? null : outcome;
  };

  const tryOut = async (files: readonly File[]): Promise<void> => {
    setState({ kind: 'trying', files });
    const outcome = await send(files, true);
    if (outcome === null) return;
    setState(outcome.kind === 'done' ? { kind: 'tried', files, report: outcome.value, failure: null } : { kind: 'choosing', files, failure: outcome.failure });
  };

  const importThem = async (tried: Extract<ImportState, { kind: 'tried' }>): Promise<void> => {
    const { files, report } = tried;
    setState({ kind: 'importing', files, report });
    const outcome = await send(files, false);
    if (outcome === null) return;
    if (outcome.kind === 'failed') {
      setState({ kind: 'tried', files, report, failure: outcome.failure });
      return;
    }
    setState({ kind: 'imported', report: outcome.value });
    onImported();
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
  // While texts are written the dialog stays: whoever closes it would not know what came of them.
  const close = (): void => {
    if (state.kind !== 'importing') onClose();
  };

  return (
    <Modal.Root open onOpenChange={(open) => !open && close()}>
      <Modal.Content aria-describedby={undefined}>
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
            <Box role="status">
              {isRunning && (
                <Flex gap={3}>
                  <Loader small>{words('loading')}</Loader>
                  <Typography>{words(state.kind === 'trying' ? 'import.trying' : 'import.running', { count: state.files.length })}</Typography>
                </Flex>
              )}
              {state.kind === 'tried' && <Typography fontWeight="bold">{words(takesAnything(state.report) ? 'import.tried' : 'import.nothing', { taken: state.report.taken, refused: state.report.refused })}</Typography>}
              {state.kind === 'imported' && <Typography fontWeight="bold">{words('import.done', { taken: state.report.taken, refused: state.report.refused })}</Typography>}
            </Box>
            {state.kind === 'tried' && state.failure !== null && <FailureNotice failure={state.failure} />}
            {(state.kind === 'tried' || state.kind === 'importing' || state.kind === 'imported') && <ImportReportView report={state.report} />}
          </Flex>
        </Modal.Body>
        <Modal.Footer>
          <Button variant="tertiary" disabled={state.kind === 'importing'} onClick={close}>
            {words(state.kind === 'imported' ? 'dialog.close' : 'dialog.cancel')}
          </Button>
          {(state.kind === 'choosing' || state.kind === 'trying') && (
            <Button loading={state.kind === 'trying'} disabled={state.files.length === 0} onClick={() => void tryOut(state.files)}>
              {words('import.try')}
            </Button>
          )}
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
