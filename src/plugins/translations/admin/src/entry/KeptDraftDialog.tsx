import { useRef } from 'react';

import { Box, Button, Flex, Modal, Typography } from '@strapi/design-system';

import type { DeskEntry } from '../../../server/src/core/desk';
import { useMoments } from '../moments';
import { useWords } from '../words';
import { textOf } from './content';
import { DifferenceText } from './DifferenceText';
import type { KeptDraft } from './draft-store';
import { targetsOf } from './edits';
import { useUnitLabel } from './use-unit-label';
import { wordDifference } from './word-difference';

interface KeptDraftDialogProps {
  readonly entry: DeskEntry;
  readonly draft: KeptDraft;
  readonly onRestore: () => void;
  readonly onDiscard: () => void;
  /** Gives the focus to what comes next. */
  readonly onClosed: (event: Event) => void;
}

/** Offers text of an earlier visit that was never saved. It does not go away by itself: one of both is to be said. */
export function KeptDraftDialog({ entry, draft, onRestore, onDiscard, onClosed }: KeptDraftDialogProps) {
  const words = useWords();
  const moments = useMoments();
  const labelOf = useUnitLabel(entry);
  const restore = useRef<HTMLButtonElement>(null);
  const targets = targetsOf(entry);
  const units = Object.entries(draft.edits);
  // Whoever presses Enter at once loses nothing.
  const focusRestore = (event: Event): void => {
    event.preventDefault();
    restore.current?.focus();
  };

  return (
    <Modal.Root open>
      <Modal.Content aria-describedby={undefined} onOpenAutoFocus={focusRestore} onCloseAutoFocus={onClosed} onEscapeKeyDown={(event) => event.preventDefault()} onInteractOutside={(event) => event.preventDefault()}>
        <Box tag="header" padding={4} background="neutral100" borderColor="neutral150">
          <Modal.Title>{words('kept.title')}</Modal.Title>
        </Box>
        <Modal.Body>
          <Flex direction="column" alignItems="stretch" gap={4}>
            <Typography>{words('kept.explanation', { moment: moments.moment(draft.keptAt), count: units.length })}</Typography>
            {units.map(([unit, content]) => (
              <Box key={unit} padding={3} hasRadius background="neutral100" borderColor="neutral150">
                <Typography tag="h3" variant="pi" fontWeight="bold" textColor="neutral800">
                  {labelOf(unit)}
                </Typography>
                <DifferenceText pieces={wordDifference(textOf(targets.get(unit) ?? []), textOf(content))} locale={entry.locale} />
              </Box>
            ))}
          </Flex>
        </Modal.Body>
        <Modal.Footer>
          <Button variant="danger-light" onClick={onDiscard}>
            {words('kept.discard')}
          </Button>
          <Button ref={restore} onClick={onRestore}>{words('kept.restore')}</Button>
        </Modal.Footer>
      </Modal.Content>
    </Modal.Root>
  );
}
