import { Box, Button, Flex, Typography } from '@strapi/design-system';

import { failureSentences } from '../FailureNotice';
import { useMoments } from '../moments';
import { useProblemText } from '../problems/use-problem-text';
import { useWords } from '../words';
import type { Status } from './session';

interface SaveBarProps {
  readonly status: Status;
  readonly isKept: boolean;
  readonly isEdited: boolean;
  readonly busy: boolean;
  /** What has been done besides saving. */
  readonly said: string;
  readonly conflict: boolean;
  readonly onSettle: () => void;
  readonly onSave: () => void;
  readonly onSaveAndNext: () => void;
  /** Null where there is nothing to review, or one may not. */
  readonly onReview: (() => void) | null;
  readonly onMachine: (() => void) | null;
}

/** How far the server has what was written, and what can be done with the whole entry. Stays in sight. */
export function SaveBar({ status, isKept, isEdited, busy, said, conflict, onSettle, onSave, onSaveAndNext, onReview, onMachine }: SaveBarProps) {
  const words = useWords();
  const text = useStatusText(status, isKept, conflict);
  const isTrouble = conflict || status.kind === 'failed' || !isKept;
  return (
    <Box tag="section" aria-label={words('save.bar')} position="sticky" bottom={0} zIndex={2} background="neutral0" borderColor="neutral200" shadow="filterShadow" padding={3}>
      <Flex justifyContent="space-between" gap={3} wrap="wrap">
        <Box style={{ minHeight: '2rem', flex: '1 1 20rem' }}>
          <Typography tag="p" role="status" textColor={isTrouble ? 'danger700' : 'neutral800'} fontWeight={isTrouble ? 'bold' : 'regular'}>
            {[text, said].filter((part) => part !== '').join(' ')}
          </Typography>
        </Box>
        <Flex gap={2} wrap="wrap">
          {conflict && (
            <Button variant="danger-light" onClick={onSettle}>
              {words('conflict.open')}
            </Button>
          )}
          {onMachine !== null && (
            <Button variant="tertiary" disabled={busy} onClick={onMachine}>
              {words('machine.ask')}
            </Button>
          )}
          {onReview !== null && (
            <Button variant="tertiary" disabled={busy} onClick={onReview}>
              {words('review.all')}
            </Button>
          )}
          <Button variant="secondary" disabled={busy || conflict || !isEdited} loading={status.kind === 'saving'} aria-keyshortcuts="Control+S" onClick={onSave}>
            {words('save.save')}
          </Button>
          <Button disabled={conflict} loading={busy} onClick={onSaveAndNext}>
            {words('save.next')}
          </Button>
        </Flex>
      </Flex>
    </Box>
  );
}

function useStatusText(status: Status, isKept: boolean, conflict: boolean): string {
  const words = useWords();
  const moments = useMoments();
  const problemText = useProblemText();
  if (conflict) return words('save.conflict');
  switch (status.kind) {
    case 'quiet':
      return '';
    case 'unsaved':
      return words(isKept ? 'save.unsaved' : 'save.not-kept');
    case 'saving':
      return words('save.saving');
    case 'saved':
      return words('save.saved', { moment: moments.moment(status.at) });
    case 'failed':
      return [
        words(status.failure.kind === 'unreachable' ? 'save.offline' : status.failure.kind === 'signed-out' ? 'save.signed-out' : 'save.refused'),
        ...(status.failure.kind === 'unreachable' || status.failure.kind === 'signed-out' ? [] : failureSentences(status.failure, words, problemText)),
        words(isKept ? 'save.kept' : 'save.not-kept'),
      ].join(' ');
  }
}
