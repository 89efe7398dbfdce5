import { useId, useState, type FormEvent } from 'react';

import { Button, Field, Flex, Modal, SingleSelect, SingleSelectOption, Typography } from '@strapi/design-system';

import type { DeskEntry } from '../../../server/src/core/desk';
import type { Failure } from '../api/answer';
import { chooseSource } from '../api/desk-client';
import { FailureNotice } from '../FailureNotice';
import { useLanguageName } from '../languages';
import { useReturnFocus } from '../return-focus';
import { useWords } from '../words';

interface SourceDialogProps {
  readonly entry: DeskEntry;
  readonly onClose: () => void;
  readonly onChanged: () => void;
}

/** Chooses the language that the others are translated from. */
export function SourceDialog({ entry, onClose, onChanged }: SourceDialogProps) {
  const words = useWords();
  const returnFocus = useReturnFocus();
  const languageName = useLanguageName();
  const id = useId();
  const [locale, setLocale] = useState(entry.sourceLocale);
  const [saving, setSaving] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);

  const save = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    setSaving(true);
    const outcome = await chooseSource(entry, { locale });
    setSaving(false);
    if (outcome.kind === 'failed') setFailure(outcome.failure);
    else onChanged();
  };

  return (
    <Modal.Root open onOpenChange={(open) => !open && onClose()}>
      <Modal.Content aria-describedby={undefined} {...returnFocus}>
        <form onSubmit={(event) => void save(event)} style={{ display: 'contents' }}>
          <Modal.Header closeLabel={words('dialog.close')}>
            <Modal.Title>{words('source.title')}</Modal.Title>
          </Modal.Header>
          <Modal.Body>
            <Flex direction="column" alignItems="stretch" gap={4}>
              <Typography>{words('source.explanation')}</Typography>
              {failure !== null && <FailureNotice failure={failure} />}
              <Field.Root id={id}>
                <Field.Label>{words('source.title')}</Field.Label>
                <SingleSelect value={locale} onChange={(chosen) => setLocale(String(chosen))}>
                  {entry.locales.map((one) => (
                    <SingleSelectOption key={one} value={one}>
                      {languageName(one)}
                    </SingleSelectOption>
                  ))}
                </SingleSelect>
              </Field.Root>
            </Flex>
          </Modal.Body>
          <Modal.Footer>
            <Button variant="tertiary" onClick={onClose}>
              {words('dialog.cancel')}
            </Button>
            <Button type="submit" loading={saving} disabled={locale === entry.sourceLocale}>
              {words('source.confirm')}
            </Button>
          </Modal.Footer>
        </form>
      </Modal.Content>
    </Modal.Root>
  );
}
