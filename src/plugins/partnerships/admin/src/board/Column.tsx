import { memo } from 'react';

import { useDraggable, useDroppable } from '@dnd-kit/core';
import { Typography } from '@strapi/design-system';
import { styled } from 'styled-components';

import type { Board, Card } from '../../../server/src/core/board/board';
import type { Stage } from '../api/contract';
import { useWords } from '../words';
import { CardView, CARD_HEIGHT } from './CardView';
import { WindowedList } from './WindowedList';

/** Whether a card that is held may be let go over a column. */
export type Welcome = 'idle' | 'possible' | 'impossible' | 'home';

/** An empty column is narrow: where nobody stands, there is nothing to read. */
const Frame = styled.section<{ readonly $welcome: Welcome; readonly $over: boolean; readonly $empty: boolean }>`
  display: flex;
  flex-direction: column;
  flex: ${({ $empty }) => ($empty ? '0 0 11rem' : '1 0 24rem')};
  max-width: 36rem;
  height: 100%;
  padding: ${({ theme }) => theme.spaces[2]};
  background: ${({ theme, $over, $welcome }) => ($over && $welcome === 'possible' ? theme.colors.primary100 : theme.colors.neutral150)};
  border: 2px ${({ $welcome }) => ($welcome === 'possible' ? 'dashed' : 'solid')}
    ${({ theme, $over, $welcome }) => ($welcome === 'possible' ? theme.colors.primary600 : $over ? theme.colors.neutral400 : 'transparent')};
  border-radius: ${({ theme }) => theme.borderRadius};
  opacity: ${({ $welcome }) => ($welcome === 'impossible' ? 0.55 : 1)};
`;

interface ColumnProps {
  readonly stage: Stage;
  readonly board: Pick<Board, 'municipalities' | 'today'>;
  readonly cards: readonly Card[];
  readonly welcome: Welcome;
  readonly onMove: ((card: Card) => void) | null;
}

/** One stage: how many stand there, and their cards. */
export const Column = memo(function Column({ stage, board, cards, welcome, onMove }: ColumnProps) {
  const words = useWords();
  const { setNodeRef, isOver } = useDroppable({ id: stage });
  const name = words(`stage.${stage}`);
  return (
    <Frame ref={setNodeRef} $welcome={welcome} $over={isOver} $empty={cards.length === 0} aria-labelledby={`column-${stage}`} data-column={stage}>
      <Typography id={`column-${stage}`} tag="h2" variant="sigma" textColor="neutral800" style={{ paddingBlockEnd: '0.8rem' }}>
        {words('board.column', { stage: name, count: cards.length })}
      </Typography>
      <WindowedList items={cards} keyOf={({ documentId }) => documentId} rowHeight={CARD_HEIGHT} label={name}>
        {(card) => <DraggableCard card={card} board={board} onMove={onMove} />}
      </WindowedList>
    </Frame>
  );
});

function DraggableCard({ card, board, onMove }: { readonly card: Card; readonly board: ColumnProps['board']; readonly onMove: ColumnProps['onMove'] }) {
  const words = useWords();
  const { attributes, listeners, setNodeRef, setActivatorNodeRef, isDragging } = useDraggable({
    id: card.documentId,
    disabled: onMove === null,
    attributes: { roleDescription: words('board.card.role') },
  });
  if (onMove === null) return <CardView card={card} board={board} />;
  // The keyboard takes a card by its handle; the mouse takes it anywhere.
  const { onKeyDown, ...pointer } = listeners ?? {};
  return (
    <div ref={setNodeRef} style={{ height: '100%', opacity: isDragging ? 0.4 : 1 }}>
      <CardView
        card={card}
        board={board}
        onMove={() => onMove(card)}
        drag={{
          handle: { ref: setActivatorNodeRef, 'aria-describedby': attributes['aria-describedby'], 'aria-roledescription': attributes['aria-roledescription'], onKeyDown: (event) => (onKeyDown as ((event: unknown) => void) | undefined)?.(event) },
          body: pointer,
        }}
      />
    </div>
  );
}
