import { useEffect, useId, useRef, useState, type FormEvent } from 'react';

import { useAuth } from '@strapi/strapi/admin';
import { Button, Flex, Modal, Radio, Typography } from '@strapi/design-system';

import type { EntryQuery, ExportRequest } from '../../../server/src/core/desk';
import type { Failure } from '../api/answer';
import { exportEntries } from '../api/desk-client';
import { FailureNotice } from '../FailureNotice';
import { useReturnFocus } from '../return-focus';
import { useWords } from '../words';
import { ExchangeProgress } from './ExchangeProgress';
import { saveFile } from './save-file';

/** What can be chosen, and what is asked for then. */
const FORMS = {
  '2.1': { version: '2.1' },
  '1.2': { version: '1.2' },
  '1.2-filled': { version: '1.2', filledIn: true },
} as const satisfies Readonly<Record<string, Pick<ExportRequest, 'version' | 'filledIn'>>>;

type Form = keyof typeof FORMS;

const isForm = (text: string): text is Form => Object.hasOwn(FORMS, text);

interface ExportDialogProps {
  readonly selected: readonly string[];
  readonly found: { readonly query: EntryQuery; readonly total: number };
  readonly onClose: () => void;
}

/** Takes entries out as XLIFF: those that are selected, or all that were found. */
export function ExportDialog({ selected, found, onClose }: ExportDialogProps) {
  const words = useWords();
  const returnFocus = useReturnFocus();
  const id = useId();
  const token = useAuth('ExportDialog', (auth) => auth.token);
  const [form, setForm] = useState<Form>('2.1');
  const [scope, setScope] = useState<'selected' | 'found'>(selected.length > 0 ? 'selected' : 'found');
  const [come, setCome] = useState<number | null>(null);
  const running = useRef<AbortController | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);

  useEffect(() => () => running.current?.abort(), []);

  const count = scope === 'selected' ? selected.length : found.total;
  const isRunning = come !== null;

  const run = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    const controller = new AbortController();
    running.current = controller;
    setCome(0);
    setFailure(null);
    const outcome = await exportEntries({ ...FORMS[form], entries: scope === 'selected' ? selected : found.query }, { token, signal: controller.signal, onProgress: setCome });
    setCome(null);
    if (outcome === null) return;
    if (outcome.kind === 'failed') {
      setFailure(outcome.failure);
      return;
    }
    saveFile(outcome.value);
    onClose();
  };

  return (
    <Modal.Root open onOpenChange={(open) => !open && onClose()}>
      <Modal.Content aria-describedby={undefined} {...returnFocus}>
        <form onSubmit={(event) => void run(event)} style={{ display: 'contents' }}>
          <Modal.Header closeLabel={words('dialog.close')}>
            <Modal.Title>{words('export.title')}</Modal.Title>
          </Modal.Header>
          <Modal.Body>
            <Flex direction="column" alignItems="stretch" gap={5}>
              {failure !== null && <FailureNotice failure={failure} />}
              <Flex direction="column" alignItems="stretch" gap={2}>
                <Typography id={`${id}-scope`} variant="pi" fontWeight="bold">
                  {words('export.scope')}
                </Typography>
                <Radio.Group aria-labelledby={`${id}-scope`} value={scope} onValueChange={(value: string) => setScope(value === 'selected' ? 'selected' : 'found')}>
                  <Radio.Item value="selected" disabled={selected.length === 0}>
                    {words('export.scope.selected', { count: selected.length })}
                  </Radio.Item>
                  <Radio.Item value="found" disabled={found.total === 0}>
                    {words('export.scope.found', { count: found.total })}
                  </Radio.Item>
                </Radio.Group>
              </Flex>
              <Flex direction="column" alignItems="stretch" gap={2}>
                <Typography id={`${id}-version`} variant="pi" fontWeight="bold">
                  {words('export.version')}
                </Typography>
                <Radio.Group aria-labelledby={`${id}-version`} value={form} onValueChange={(value: string) => isForm(value) && setForm(value)}>
                  {(['2.1', '1.2', '1.2-filled'] as const).map((one) => (
                    <Radio.Item key={one} value={one}>
                      {words(`export.version.${one}`)}
                    </Radio.Item>
                  ))}
                </Radio.Group>
              </Flex>
              {isRunning ? (
                <ExchangeProgress doing={words('export.running')} done={come} of={count > 1 ? count : null} />
              ) : (
                <Typography variant="pi" textColor="neutral700">
                  {words('export.hint')}
                </Typography>
              )}
            </Flex>
          </Modal.Body>
          <Modal.Footer>
            <Button variant="tertiary" onClick={isRunning ? () => running.current?.abort() : onClose}>
              {words(isRunning ? 'exchange.stop' : 'dialog.cancel')}
            </Button>
            <Button type="submit" loading={isRunning}>
              {words('export.run')}
            </Button>
          </Modal.Footer>
        </form>
      </Modal.Content>
    </Modal.Root>
  );
}
