import { useId, useState, type FormEvent } from 'react';

import { Button, Field, Flex, Modal, SingleSelect, SingleSelectOption, TextInput, Typography } from '@strapi/design-system';

import type { Assignee, DeskRow } from '../../../server/src/core/desk';
import type { Failure } from '../api/answer';
import { saveTask } from '../api/desk-client';
import { peoplePath } from '../api/paths';
import { useLoaded } from '../api/use-loaded';
import { FailureNotice } from '../FailureNotice';
import { useLanguageName } from '../languages';
import { useReturnFocus } from '../return-focus';
import { useWords } from '../words';

interface TaskDialogProps {
  readonly row: Pick<DeskRow, 'kind' | 'documentId' | 'locale' | 'title' | 'sourceLocale' | 'assignee' | 'dueOn'>;
  readonly onClose: () => void;
  readonly onSaved: (assignee: Assignee | null, dueOn: string | null) => void;
}

/** Says who translates an entry, and until when. */
export function TaskDialog({ row, onClose, onSaved }: TaskDialogProps) {
  const words = useWords();
  const returnFocus = useReturnFocus();
  const languageName = useLanguageName();
  const id = useId();
  const { state: people, reload } = useLoaded<readonly Assignee[]>(peoplePath());
  const [assignee, setAssignee] = useState(row.assignee?.id ?? null);
  const [dueOn, setDueOn] = useState(row.dueOn ?? '');
  const [saving, setSaving] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  // Somebody who has left stands there still, until another takes over.
  const listed = people.kind === 'loaded' ? people.value : [];
  const choices = row.assignee === null || listed.some((person) => person.id === row.assignee?.id) ? listed : [row.assignee, ...listed];

  const save = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    setSaving(true);
    const outcome = await saveTask(row, { assignee, dueOn: dueOn === '' ? null : dueOn });
    setSaving(false);
    if (outcome.kind === 'failed') {
      setFailure(outcome.failure);
      return;
    }
    onSaved(choices.find((person) => person.id === assignee) ?? null, dueOn === '' ? null : dueOn);
    onClose();
  };

  return (
    <Modal.Root open onOpenChange={(open) => !open && onClose()}>
      <Modal.Content aria-describedby={undefined} {...returnFocus}>
        <form onSubmit={(event) => void save(event)} style={{ display: 'contents' }}>
          <Modal.Header closeLabel={words('dialog.close')}>
            <Modal.Title>{words('task.title')}</Modal.Title>
          </Modal.Header>
          <Modal.Body>
            <Flex direction="column" alignItems="stretch" gap={4}>
              <Typography>
                <span lang={row.sourceLocale}>{row.title}</span> · {languageName(row.locale)}
              </Typography>
              {failure !== null && <FailureNotice failure={failure} />}
              {people.kind === 'failed' && <FailureNotice failure={people.failure} onRetry={reload} />}
              <Field.Root id={`${id}-assignee`}>
                <Field.Label>{words('list.assignee')}</Field.Label>
                <SingleSelect
                  placeholder={words('assignee.none')}
                  clearLabel={words('filter.clear')}
                  value={assignee === null ? null : String(assignee)}
                  onChange={(chosen) => setAssignee(Number(chosen))}
                  onClear={() => setAssignee(null)}
                >
                  {choices.map((person) => (
                    <SingleSelectOption key={person.id} value={String(person.id)}>
                      {person.name}
                    </SingleSelectOption>
                  ))}
                </SingleSelect>
              </Field.Root>
              <Field.Root id={`${id}-due`} hint={words('task.due.hint')}>
                <Field.Label>{words('task.due')}</Field.Label>
                <TextInput type="date" value={dueOn} onChange={(event) => setDueOn(event.target.value)} />
                <Field.Hint />
              </Field.Root>
            </Flex>
          </Modal.Body>
          <Modal.Footer>
            <Button variant="tertiary" onClick={onClose}>
              {words('dialog.cancel')}
            </Button>
            <Button type="submit" loading={saving}>
              {words('task.save')}
            </Button>
          </Modal.Footer>
        </form>
      </Modal.Content>
    </Modal.Root>
  );
}
