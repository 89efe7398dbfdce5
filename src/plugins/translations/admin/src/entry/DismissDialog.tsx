import { useId, useState, type FormEvent } from 'react';

import { Button, Field, Flex, Modal, Textarea, Typography } from '@strapi/design-system';

import type { Failure } from '../api/answer';
import { FailureNotice } from '../FailureNotice';
import { useReturnFocus } from '../return-focus';
import { useWords } from '../words';
import type { ActOutcome } from './use-entry-session';

/** As long as the server wants it at least. */
const SHORTEST = 3;

interface DismissDialogProps {
  readonly onDismiss: (reason: string) => Promise<ActOutcome>;
  readonly onDone: (outcome: ActOutcome) => void;
  readonly onClose: () => void;
}

/** Asks why a change of the source does not matter to the translation. */
export function DismissDialog({ onDismiss, onDone, onClose }: DismissDialogProps) {
  const words = useWords();
  const returnFocus = useReturnFocus();
  const id = useId();
  const [reason, setReason] = useState('');
  const [isShort, setIsShort] = useState(false);
  const [running, setRunning] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);

  const dismiss = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (reason.trim().length < SHORTEST) {
      setIsShort(true);
      document.getElementById(id)?.focus();
      return;
    }
    setRunning(true);
    const outcome = await onDismiss(reason.trim());
    setRunning(false);
    if (outcome.kind === 'failed') {
      setFailure(outcome.failure);
      return;
    }
    onDone(outcome);
    onClose();
  };

  return (
    <Modal.Root open onOpenChange={(open) => !open && onClose()}>
      <Modal.Content aria-describedby={undefined} {...returnFocus}>
        <form noValidate onSubmit={(event) => void dismiss(event)} style={{ display: 'contents' }}>
          <Modal.Header closeLabel={words('dialog.close')}>
            <Modal.Title>{words('dismiss.title')}</Modal.Title>
          </Modal.Header>
          <Modal.Body>
            <Flex direction="column" alignItems="stretch" gap={4}>
              <Typography>{words('dismiss.explanation')}</Typography>
              {failure !== null && <FailureNotice failure={failure} />}
              <Field.Root id={id} required error={isShort ? words('dismiss.reason.short') : undefined}>
                <Field.Label>{words('dismiss.reason')}</Field.Label>
                <Textarea
                  value={reason}
                  maxLength={1000}
                  onChange={(event) => {
                    setReason(event.target.value);
                    setIsShort(false);
                  }}
                />
                <Field.Error />
              </Field.Root>
            </Flex>
          </Modal.Body>
          <Modal.Footer>
            <Button variant="tertiary" onClick={onClose}>
              {words('dialog.cancel')}
            </Button>
            <Button type="submit" loading={running}>
              {words('dismiss.confirm')}
            </Button>
          </Modal.Footer>
        </form>
      </Modal.Content>
    </Modal.Root>
  );
}
