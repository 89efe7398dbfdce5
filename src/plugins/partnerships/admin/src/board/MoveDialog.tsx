import { useState } from 'react';

import { Box, Button, Flex, Modal, Typography } from '@strapi/design-system';
import { styled } from 'styled-components';

import type { Board, Card } from '../../../server/src/core/board/board';
import type { MilestoneInput, Stage, Timeline } from '../api/contract';
import type { Refused } from '../api/refused';
import { NEW_MILESTONE } from '../milestones/milestone-draft';
import { MilestoneForm } from '../milestones/MilestoneForm';
import { RefusedNotice } from '../milestones/RefusedNotice';
import { useWords } from '../words';
import { moveOf } from './move-of';
import { STAGES } from './stages';
import type { Moved } from './use-board';
import { useCardWords } from './use-card-words';
import { useMoveWords } from './use-move-words';

const Choices = styled.ul`
  display: flex;
  flex-direction: column;
  gap: ${({ theme }) => theme.spaces[2]};
`;

interface MoveDialogProps {
  readonly board: Board;
  readonly card: Card;
  /** Where the card was let go; null asks. */
  readonly target: Stage | null;
  readonly onMove: (to: Stage, input: MilestoneInput) => Promise<Moved>;
  readonly onBack: () => Promise<Moved>;
  readonly onClose: () => void;
}

/** What the forms for milestones need to know of a card. */
function timelineOf(board: Board, card: Card): Timeline {
  const sides = (['a', 'b'] as const).flatMap((side, at) => {
    const place = board.municipalities[card.sides[at] ?? -1];
    return place === undefined ? [] : [{ side, documentId: place.documentId, name: place.name, country: place.country ?? 'PL' }];
  });
  return { partnership: card.documentId, stage: card.stage, sides, milestones: [] };
}

/** Moves one card: where to, the milestone that leads there, or why nothing does. Stays open until it is there. */
export function MoveDialog({ board, card, target, onMove, onBack, onClose }: MoveDialogProps) {
  const words = useWords();
  const say = useCardWords(board);
  const moveWords = useMoveWords();
  const [to, setTo] = useState(target);
  const [refused, setRefused] = useState<Refused | null>(null);
  const [busy, setBusy] = useState(false);
  const move = to === null ? null : moveOf(board.moves, card, to);
  const title = say.titleOf(card);

  /** Somebody was faster: what may follow now is chosen anew. */
  const settle = (moved: Moved, next: Stage): Refused | null => {
    if (moved.kind === 'done') {
      if (moved.progress.stage === next) onClose();
      return null;
    }
    if (moved.kind === 'stale') {
      setRefused(moved.refused);
      setTo(null);
      return null;
    }
    return moved.refused;
  };

  const takeBack = async (next: Stage): Promise<void> => {
    setBusy(true);
    const outcome = settle(await onBack(), next);
    setBusy(false);
    if (outcome !== null) setRefused(outcome);
  };

  const step = move?.kind === 'record' ? move.way[0] : undefined;
  const isLastStep = move?.kind === 'record' && move.way.length === 1;

  return (
    <Modal.Root open onOpenChange={(open) => !open && onClose()}>
      <Modal.Content aria-describedby={undefined}>
        <Modal.Header closeLabel={words('dialog.close')}>
          <Modal.Title>{words('board.move.title', { title })}</Modal.Title>
        </Modal.Header>
        {to !== null && move?.kind === 'record' && step !== undefined ? (
          <MilestoneForm
            key={step}
            heading={words('board.move.heading', { from: words(`stage.${card.stage}`), to: words(`stage.${to}`) })}
            hints={[
              ...(isLastStep ? [] : [words('board.move.steps', { kinds: move.way.map((kind) => words(`milestone.kind.${kind}`)).join(' → ') })]),
              ...(move.skipped.length > 0 ? [words('board.move.skipped', { stages: move.skipped.map((stage) => words(`stage.${stage}`)).join(', ') })] : []),
              ...(card.published ? [words('dialog.public')] : []),
            ]}
            kinds={[step]}
            initial={{ ...NEW_MILESTONE, kind: step }}
            timeline={timelineOf(board, card)}
            onSave={async (input) => {
              // On the way out of a suspension the stage is the one from before it.
              const resumed = isLastStep ? to : (card.standing.replace('suspended:', '') as Stage);
              return settle(await onMove(resumed, input), to);
            }}
            onDone={() => undefined}
            onCancel={onClose}
          />
        ) : (
          <>
            <Modal.Body>
              <Flex direction="column" alignItems="stretch" gap={4}>
                {refused !== null && <RefusedNotice refused={refused} />}
                <Typography tag="p">{words('panel.stage', { stage: words(`stage.${card.stage}`) })}</Typography>
                {to !== null && move !== null ? (
                  <Box padding={3} hasRadius background="neutral100" borderColor="neutral200">
                    <Typography tag="p">{words('board.move.heading', { from: words(`stage.${card.stage}`), to: words(`stage.${to}`) })}</Typography>
                    <Typography tag="p" fontWeight="bold">
                      {moveWords(move)}
                    </Typography>
                    {move.kind === 'back' && <Typography tag="p">{words('board.move.back-warning')}</Typography>}
                    {say.missingOf(card).length > 0 && <Typography tag="p">{words('board.card.missing', { list: say.missingOf(card).join('; ') })}</Typography>}
                  </Box>
                ) : (
                  <Choices aria-label={words('board.move.where')}>
                    {STAGES.map((stage) => {
                      const possible = moveOf(board.moves, card, stage);
                      return (
                        <Flex key={stage} tag="li" gap={3} wrap="wrap">
                          <Button variant={possible.kind === 'back' ? 'danger-light' : 'secondary'} disabled={possible.kind === 'none'} onClick={() => { setRefused(null); setTo(stage); }}>
                            {words(`stage.${stage}`)}
                          </Button>
                          <Typography variant="pi" textColor="neutral700">
                            {moveWords(possible)}
                          </Typography>
                        </Flex>
                      );
                    })}
                  </Choices>
                )}
              </Flex>
            </Modal.Body>
            <Modal.Footer>
              <Button variant="tertiary" onClick={onClose}>
                {words('dialog.cancel')}
              </Button>
              {to !== null && move?.kind === 'none' && (
                <Button variant="secondary" onClick={() => setTo(null)}>
                  {words('board.move.elsewhere')}
                </Button>
              )}
              {to !== null && move?.kind === 'back' && (
                <Button variant="danger-light" loading={busy} onClick={() => void takeBack(to)}>
                  {words('board.move.take-back')}
                </Button>
              )}
            </Modal.Footer>
          </>
        )}
      </Modal.Content>
    </Modal.Root>
  );
}
