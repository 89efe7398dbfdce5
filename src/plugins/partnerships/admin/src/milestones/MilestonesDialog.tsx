import { useEffect, useRef, useState } from 'react';

import { Box, Button, Flex, Modal, Typography, VisuallyHidden } from '@strapi/design-system';
import { Plus } from '@strapi/icons';

import type { Milestone, Timeline } from '../api/contract';
import type { Refused } from '../api/refused';
import { useWords } from '../words';
import { DeleteMilestone } from './DeleteMilestone';
import { draftOf, NEW_MILESTONE } from './milestone-draft';
import { MilestoneForm } from './MilestoneForm';
import { MilestoneList } from './MilestoneList';
import { RefusedNotice } from './RefusedNotice';
import type { TimelineWrites } from './use-timeline';

type Showing = { readonly kind: 'list' } | { readonly kind: 'new' } | { readonly kind: 'edit'; readonly milestone: Milestone };

interface MilestonesDialogProps {
  readonly timeline: Timeline;
  readonly writes: TimelineWrites;
  readonly canChange: boolean;
  /** Whether the partnership is public, and with it every change here at once. */
  readonly published: boolean;
}

/** The content of the dialog: the list of milestones, or the form for one of them in its place. */
export function MilestonesDialog({ timeline, writes, canChange, published }: MilestonesDialogProps) {
  const words = useWords();
  const [showing, setShowing] = useState<Showing>({ kind: 'list' });
  const [deleting, setDeleting] = useState<Milestone | null>(null);
  const [refused, setRefused] = useState<Refused | null>(null);
  const [said, setSaid] = useState('');
  const add = useRef<HTMLButtonElement>(null);
  const returning = useRef<string | null>(null);

  useEffect(() => {
    // Back in the list, the focus is where it was before the form.
    if (showing.kind !== 'list' || returning.current === null) return;
    const button = document.querySelector<HTMLElement>(`[data-milestone="${CSS.escape(returning.current)}"]`);
    returning.current = null;
    (button ?? add.current)?.focus();
  }, [showing]);

  const show = (next: Showing): void => {
    setRefused(null);
    setSaid('');
    setShowing(next);
  };

  const back = (milestone: string): void => {
    returning.current = milestone;
    setShowing({ kind: 'list' });
  };

  const remove = async (milestone: Milestone): Promise<void> => {
    const outcome = await writes.remove(milestone.documentId);
    setRefused(outcome);
    if (outcome === null) {
      setSaid(words('dialog.deleted', { kind: words(`milestone.kind.${milestone.kind}`) }));
      add.current?.focus();
    }
  };

  const saved = (outcome: Refused | null): Refused | null => {
    if (outcome === null) setSaid(words('dialog.saved'));
    return outcome;
  };

  return (
    <>
      <Modal.Header closeLabel={words('dialog.close')}>
        <Modal.Title>{words('dialog.title')}</Modal.Title>
      </Modal.Header>
      {showing.kind === 'list' && (
        <>
          <Modal.Body>
            <Flex direction="column" alignItems="stretch" gap={3}>
              {refused !== null && <RefusedNotice refused={refused} />}
              <Box padding={3} hasRadius background={published ? 'warning100' : 'neutral100'} borderColor={published ? 'warning200' : 'neutral150'}>
                <Typography variant="pi" textColor="neutral800">
                  {words(published ? 'dialog.public' : 'dialog.draft')}
                </Typography>
              </Box>
              <MilestoneList
                timeline={timeline}
                actions={canChange ? { onEdit: (milestone) => show({ kind: 'edit', milestone }), onDelete: setDeleting } : null}
              />
            </Flex>
          </Modal.Body>
          <Modal.Footer>
            <Modal.Close>
              <Button variant="tertiary">{words('dialog.close')}</Button>
            </Modal.Close>
            {canChange && (
              <Button ref={add} startIcon={<Plus />} onClick={() => show({ kind: 'new' })}>
                {words('dialog.add')}
              </Button>
            )}
          </Modal.Footer>
        </>
      )}
      {showing.kind === 'new' && (
        <MilestoneForm
          heading={words('milestone.heading.new')}
          initial={NEW_MILESTONE}
          timeline={timeline}
          onSave={async (input) => saved(await writes.record(input))}
          onDone={() => back('')}
        />
      )}
      {showing.kind === 'edit' && (
        <MilestoneForm
          heading={words('milestone.heading.edit')}
          initial={draftOf(showing.milestone)}
          timeline={timeline}
          onSave={async (input) => saved(await writes.correct(showing.milestone.documentId, input))}
          onDone={() => back(showing.milestone.documentId)}
        />
      )}
      {deleting !== null && <DeleteMilestone milestone={deleting} onConfirm={() => remove(deleting)} onClose={() => setDeleting(null)} />}
      <VisuallyHidden role="status">{said}</VisuallyHidden>
    </>
  );
}
