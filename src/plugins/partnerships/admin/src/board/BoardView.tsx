import { useId, useMemo, useState } from 'react';

import { DndContext, DragOverlay, KeyboardSensor, MouseSensor, pointerWithin, rectIntersection, TouchSensor, useSensor, useSensors, type CollisionDetection, type DragEndEvent, type KeyboardCoordinateGetter } from '@dnd-kit/core';
import { Box, Field, SingleSelect, SingleSelectOption } from '@strapi/design-system';
import { createPortal } from 'react-dom';
import { styled } from 'styled-components';

import type { Board, Card } from '../../../server/src/core/board/board';
import type { Stage } from '../api/contract';
import type { Refused } from '../api/refused';
import { RefusedNotice } from '../milestones/RefusedNotice';
import { useWords } from '../words';
import { CardView, CARD_HEIGHT } from './CardView';
import { Column, type Welcome } from './Column';
import { columnCoordinates } from './column-coordinates';
import { FilterBar } from './FilterBar';
import { filtered } from './filters';
import { MoveDialog } from './MoveDialog';
import { moveOf } from './move-of';
import { isStage, STAGES } from './stages';
import { UndoBar } from './UndoBar';
import type { BoardWrites } from './use-board';
import { useCardWords } from './use-card-words';
import { useFilters } from './use-filters';
import { useMoveWords } from './use-move-words';
import { useMoving } from './use-moving';
import { useNarrow } from './use-narrow';
import { WindowedList } from './WindowedList';

const Columns = styled.div`
  display: flex;
  gap: ${({ theme }) => theme.spaces[3]};
  height: max(48rem, calc(100vh - 16rem));
  overflow-x: auto;
  padding-block-end: ${({ theme }) => theme.spaces[2]};
`;

const Single = styled.div`
  display: flex;
  flex-direction: column;
  height: max(48rem, calc(100vh - 12rem));
`;

/** With the mouse the column under the pointer counts, with the keyboard the one that the card lies on. */
const collisions: CollisionDetection = (args) => (args.pointerCoordinates === null ? rectIntersection(args) : pointerWithin(args));

const coordinates: KeyboardCoordinateGetter = (event, { context: { over, droppableRects } }) => {
  const found = columnCoordinates(event.code, STAGES, over?.id, (stage) => droppableRects.get(stage));
  if (found !== undefined) event.preventDefault();
  return found;
};

interface BoardViewProps {
  readonly board: Board;
  readonly writes: BoardWrites;
}

/** The board: a column a stage; on a telephone one column and a choice of which. */
export function BoardView({ board, writes }: BoardViewProps) {
  const words = useWords();
  const say = useCardWords(board);
  const moveWords = useMoveWords();
  const id = useId();
  const narrow = useNarrow();
  const { filters, change } = useFilters();
  const moving = useMoving(board, writes);
  const [held, setHeld] = useState<Card | null>(null);
  const [refused, setRefused] = useState<Refused | null>(null);
  const [chosen, setChosen] = useState<Stage | null>(null);

  const cards = useMemo(() => filtered(board, filters), [board, filters]);
  const columns = useMemo(() => {
    const byStage = new Map<Stage, Card[]>(STAGES.map((stage) => [stage, []]));
    const collator = new Intl.Collator(undefined, { numeric: true });
    for (const card of cards) byStage.get(card.stage)?.push(card);
    const titles = new Map(cards.map((card) => [card, say.titleOf(card)]));
    for (const column of byStage.values()) column.sort((a, b) => collator.compare(titles.get(a) ?? '', titles.get(b) ?? ''));
    return byStage;
  }, [cards, say]);

  const shown = chosen ?? STAGES.find((stage) => (columns.get(stage)?.length ?? 0) > 0) ?? 'lead';

  const sensors = useSensors(
    useSensor(MouseSensor, { activationConstraint: { distance: 6 } }),
    useSensor(TouchSensor, { activationConstraint: { delay: 250, tolerance: 8 } }),
    useSensor(KeyboardSensor, { coordinateGetter: coordinates }),
  );

  const cardOf = (documentId: unknown): Card | undefined => board.cards.find((card) => card.documentId === documentId);

  const welcomeOf = (stage: Stage): Welcome => {
    if (held === null) return 'idle';
    if (held.stage === stage) return 'home';
    return moveOf(board.moves, held, stage).kind === 'none' ? 'impossible' : 'possible';
  };

  const drop = ({ active, over }: DragEndEvent): void => {
    setHeld(null);
    const card = cardOf(active.id);
    if (card !== undefined && isStage(over?.id) && over.id !== card.stage) moving.ask(card, over.id);
  };

  /** What is said of a card that is held over a column. */
  const overText = (card: Card | undefined, stage: unknown): string => {
    if (card === undefined || !isStage(stage)) return '';
    if (card.stage === stage) return words('board.drag.home', { stage: words(`stage.${stage}`) });
    return words('board.drag.over', { stage: words(`stage.${stage}`), move: moveWords(moveOf(board.moves, card, stage)) });
  };

  const undo = async (): Promise<void> => {
    const outcome = await moving.undo();
    setRefused(outcome?.kind === 'refused' || outcome?.kind === 'stale' ? outcome.refused : null);
  };

  const onMove = board.mayChange ? moving.ask : null;
  const madeCard = moving.made === null ? undefined : cardOf(moving.made.documentId);

  return (
    <>
      <FilterBar board={board} filters={filters} found={cards.length} onChange={change} />
      {refused !== null && <RefusedNotice refused={refused} />}
      {narrow ? (
        <Single>
          <Box paddingBottom={3}>
            <Field.Root id={`${id}-stage`}>
              <Field.Label>{words('board.filter.stage')}</Field.Label>
              <SingleSelect value={shown} onChange={(stage) => isStage(stage) && setChosen(stage)}>
                {STAGES.map((stage) => (
                  <SingleSelectOption key={stage} value={stage}>
                    {words('board.column', { stage: words(`stage.${stage}`), count: columns.get(stage)?.length ?? 0 })}
                  </SingleSelectOption>
                ))}
              </SingleSelect>
            </Field.Root>
          </Box>
          <WindowedList items={columns.get(shown) ?? []} keyOf={({ documentId }) => documentId} rowHeight={CARD_HEIGHT} label={words(`stage.${shown}`)}>
            {(card) => <CardView card={card} board={board} onMove={onMove && (() => onMove(card))} />}
          </WindowedList>
        </Single>
      ) : (
        <DndContext
          sensors={sensors}
          collisionDetection={collisions}
          onDragStart={({ active }) => setHeld(cardOf(active.id) ?? null)}
          onDragEnd={drop}
          onDragCancel={() => setHeld(null)}
          accessibility={{
            screenReaderInstructions: { draggable: words('board.drag.instructions') },
            announcements: {
              onDragStart: ({ active }) => words('board.drag.start', { title: say.titleOf(cardOf(active.id) ?? { title: '', sides: [-1, -1] }) }),
              onDragOver: ({ active, over }) => overText(cardOf(active.id), over?.id),
              onDragEnd: ({ active, over }) => overText(cardOf(active.id), over?.id),
              onDragCancel: () => words('board.drag.cancelled'),
            },
          }}
        >
          <Columns>
            {STAGES.map((stage) => (
              <Column key={stage} stage={stage} board={board} cards={columns.get(stage) ?? []} welcome={welcomeOf(stage)} onMove={onMove} />
            ))}
          </Columns>
          {createPortal(
            <DragOverlay dropAnimation={null}>
              {held !== null && (
                <div aria-hidden style={{ height: `${CARD_HEIGHT}rem` }}>
                  <CardView card={held} board={board} held />
                </div>
              )}
            </DragOverlay>,
            document.body,
          )}
        </DndContext>
      )}
      {moving.asked !== null && (
        <MoveDialog
          key={`${moving.asked.card.documentId} ${moving.asked.target ?? ''}`}
          board={board}
          card={moving.asked.card}
          target={moving.asked.target}
          onMove={moving.move}
          onBack={moving.back}
          onClose={moving.close}
        />
      )}
      <div role="status">
        {moving.made !== null && madeCard !== undefined && (
          <UndoBar
            text={words('board.moved', { title: say.titleOf(madeCard), stage: words(`stage.${moving.made.progress.stage}`) })}
            onUndo={moving.made.milestone === null ? null : () => void undo()}
            onClose={moving.forget}
          />
        )}
      </div>
    </>
  );
}
