import { useState, type FormEvent, type ReactNode } from 'react';

import { Button, Flex, Modal } from '@strapi/design-system';

import type { Refused } from '../api/refused';
import { RefusedNotice } from '../milestones/RefusedNotice';
import { useWords } from '../words';

interface FormDialogProps {
  readonly title: string;
  readonly canSave: boolean;
  readonly onSave: () => Promise<Refused | null>;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** A small form of its own: stays open until the server has taken it. */
export function FormDialog({ title, canSave, onSave, onClose, children }: FormDialogProps) {
  const words = useWords();
  const [refused, setRefused] = useState<Refused | null>(null);
  const [saving, setSaving] = useState(false);

  const save = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (!canSave) return;
    setSaving(true);
    const outcome = await onSave();
    setSaving(false);
    if (outcome === null) onClose();
    else setRefused(outcome);
  };

  return (
    <Modal.Root open onOpenChange={(open) => !open && onClose()}>
      <Modal.Content aria-describedby={undefined}>
        <Modal.Header closeLabel={words('dialog.close')}>
          <Modal.Title>{title}</Modal.Title>
        </Modal.Header>
        <form noValidate onSubmit={(event) => void save(event)} style={{ display: 'contents' }}>
          <Modal.Body>
            <Flex direction="column" alignItems="stretch" gap={4}>
              {refused !== null && <RefusedNotice refused={refused} />}
              {children}
            </Flex>
          </Modal.Body>
          <Modal.Footer>
            <Button variant="tertiary" onClick={onClose}>
              {words('dialog.cancel')}
            </Button>
            <Button type="submit" loading={saving} disabled={!canSave}>
              {words('one.save')}
            </Button>
          </Modal.Footer>
        </form>
      </Modal.Content>
    </Modal.Root>
  );
}
