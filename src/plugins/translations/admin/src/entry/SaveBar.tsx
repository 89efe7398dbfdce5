import type { RefObject } from 'react';

import { Button, Flex, LinkButton, Typography } from '@strapi/design-system';
import { useHref } from 'react-router-dom';

import { failureSentences } from '../FailureNotice';
import { useMoments } from '../moments';
import { useProblemText } from '../problems/use-problem-text';
import { useWords } from '../words';
import { BottomBar } from './BottomBar';
import type { Status } from './session';
import type { DeskActions } from './use-desk-actions';

interface SaveBarProps {
  readonly status: Status;
  readonly isKept: boolean;
  readonly conflict: boolean;
  readonly actions: DeskActions;
  readonly nextButton: RefObject<HTMLButtonElement>;
  readonly onSettle: () => void;
}

/** How far the server has what was written, and what can be done with the whole entry. Stays in sight. */
export function SaveBar({ status, isKept, conflict, actions, nextButton, onSettle }: SaveBarProps) {
  const words = useWords();
  const text = useStatusText(status, isKept, conflict);
  const signIn = useHref('/auth/login');
  const { busy, said, reviewAll, translateByMachine } = actions;
  const isTrouble = conflict || status.kind === 'failed' || !isKept;
  const isSignedOut = status.kind === 'failed' && status.failure.kind === 'signed-out';
  return (
    <BottomBar label={words('save.bar')}>
      <Flex justifyContent="space-between" gap={2} wrap="wrap">
        <Typography tag="p" variant="pi" role="status" textColor={isTrouble ? 'danger700' : 'neutral800'} fontWeight={isTrouble ? 'bold' : 'regular'}>
          {[text, said].filter((part) => part !== '').join(' ')}
        </Typography>
        <Flex gap={2} wrap="wrap" marginLeft="auto">
          {isSignedOut && (
            <LinkButton variant="danger-light" tag="a" href={signIn} target="_blank" rel="noopener">
              {words('save.sign-in')}
            </LinkButton>
          )}
          {conflict && (
            <Button variant="danger-light" onClick={onSettle}>
              {words('conflict.open')}
            </Button>
          )}
          {translateByMachine !== null && (
            <Button variant="tertiary" disabled={busy} onClick={translateByMachine}>
              {words('machine.ask')}
            </Button>
          )}
          {reviewAll !== null && (
            <Button variant="tertiary" disabled={busy} aria-keyshortcuts="Alt+R" onClick={reviewAll}>
              {words('review.all')}
            </Button>
          )}
          <Button variant="secondary" disabled={busy || conflict} loading={status.kind === 'saving'} aria-keyshortcuts="Control+S" onClick={() => void actions.save()}>
            {words('save.save')}
          </Button>
          <Button ref={nextButton} disabled={conflict} loading={busy} aria-keyshortcuts="Control+Shift+Enter" onClick={() => void actions.saveAndNext()}>
            {words('save.next')}
          </Button>
        </Flex>
      </Flex>
    </BottomBar>
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
