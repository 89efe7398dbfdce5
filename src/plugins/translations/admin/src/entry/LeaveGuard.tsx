import { useEffect, useState } from 'react';

import { Button, Dialog, Flex } from '@strapi/design-system';
import { WarningCircle } from '@strapi/icons';
import { useBlocker } from 'react-router-dom';

import { useWords } from '../words';

interface LeaveGuardProps {
  readonly isUnsaved: boolean;
  readonly isKept: boolean;
  readonly save: () => Promise<boolean>;
}

/** Saves before somebody goes to another page, and warns where that does not work out. */
export function LeaveGuard({ isUnsaved, isKept, save }: LeaveGuardProps) {
  const words = useWords();
  const blocker = useBlocker(({ currentLocation, nextLocation }) => isUnsaved && currentLocation.pathname !== nextLocation.pathname);
  const [isFailed, setIsFailed] = useState(false);
  const { state } = blocker;

  useEffect(() => {
    if (!isUnsaved) return undefined;
    const warn = (event: BeforeUnloadEvent): void => {
      event.preventDefault();
    };
    window.addEventListener('beforeunload', warn);
    return () => window.removeEventListener('beforeunload', warn);
  }, [isUnsaved]);

  useEffect(() => {
    if (state !== 'blocked') return undefined;
    let isCurrent = true;
    setIsFailed(false);
    void save().then((isSaved) => {
      if (!isCurrent) return;
      if (isSaved) blocker.proceed();
      else setIsFailed(true);
    });
    return () => {
      isCurrent = false;
    };
    // The blocker is another object on each drawing; its state is what matters.
  }, [state, save]);

  if (state !== 'blocked' || !isFailed) return null;
  return (
    <Dialog.Root open onOpenChange={(open) => !open && blocker.reset()}>
      <Dialog.Content>
        <Dialog.Header>{words('leave.title')}</Dialog.Header>
        <Dialog.Body icon={<WarningCircle fill="danger600" />} textAlign="center">
          {words(isKept ? 'leave.kept' : 'leave.lost')}
        </Dialog.Body>
        <Dialog.Footer>
          <Flex gap={2} width="100%">
            <Dialog.Cancel>
              <Button variant="tertiary" fullWidth>
                {words('leave.stay')}
              </Button>
            </Dialog.Cancel>
            <Dialog.Action>
              <Button variant="danger-light" fullWidth onClick={() => blocker.proceed()}>
                {words('leave.go')}
              </Button>
            </Dialog.Action>
          </Flex>
        </Dialog.Footer>
      </Dialog.Content>
    </Dialog.Root>
  );
}
