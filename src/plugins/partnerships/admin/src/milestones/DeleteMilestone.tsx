import { useState } from 'react';

import { Button, Dialog } from '@strapi/design-system';
import { WarningCircle } from '@strapi/icons';

import type { Milestone } from '../api/contract';
import { useDateWords } from '../dates/use-date-words';
import { useWords } from '../words';

interface DeleteMilestoneProps {
  readonly milestone: Milestone;
  readonly onConfirm: () => Promise<void>;
  readonly onClose: () => void;
}

/** Asks once more before a milestone is gone. */
export function DeleteMilestone({ milestone, onConfirm, onClose }: DeleteMilestoneProps) {
  const words = useWords();
  const inWords = useDateWords();
  const [deleting, setDeleting] = useState(false);

  const confirm = async (): Promise<void> => {
    setDeleting(true);
    await onConfirm();
    onClose();
  };

  return (
    <Dialog.Root open onOpenChange={(open) => !open && onClose()}>
      <Dialog.Content>
        <Dialog.Header>{words('delete.title')}</Dialog.Header>
        <Dialog.Body icon={<WarningCircle fill="danger600" />} textAlign="center">
          {words('delete.question', {
            kind: words(`milestone.kind.${milestone.kind}`),
            date: milestone.date === null ? words('date.unknown') : inWords(milestone.date),
          })}
        </Dialog.Body>
        <Dialog.Footer>
          <Dialog.Cancel>
            <Button variant="tertiary" fullWidth>
              {words('dialog.cancel')}
            </Button>
          </Dialog.Cancel>
          <Button variant="danger-light" fullWidth loading={deleting} onClick={() => void confirm()}>
            {words('delete.confirm')}
          </Button>
        </Dialog.Footer>
      </Dialog.Content>
    </Dialog.Root>
  );
}
