import { useMemo, useState } from 'react';

import { DndContext, DragOverlay, MouseSensor, pointerWithin, useDraggable, useDroppable, useSensor, useSensors } from '@dnd-kit/core';
import { Layouts, Page, useFetchClient, useRBAC } from '@strapi/strapi/admin';
import { Flex, Loader, Typography } from '@strapi/design-system';
import { styled } from 'styled-components';

import { readRefused, type Refused } from '../api/refused';
import { useLoaded } from '../board/use-loaded';
import { useContentLocale } from '../content-locale';
import { RefusedNotice } from '../milestones/RefusedNotice';
import { useWords } from '../words';
import { isInquiryState, STATES, type InquiryBoard, type InquiryCard, type InquiryState, type OneInquiry } from './contract';
import { InquiryCardView } from './InquiryCardView';
import { boardPath, onePath, UPDATE_INQUIRIES } from './paths';
import { PrivacySection } from './PrivacySection';

const Columns = styled.div`
  display: grid;
  gap: ${({ theme }) => theme.spaces[3]};
  align-items: start;

  ${({ theme }) => theme.breakpoints.medium} {
    grid-template-columns: repeat(4, minmax(0, 1fr));
  }
`;

const Frame = styled.section<{ readonly $over: boolean }>`
  display: flex;
  flex-direction: column;
  gap: ${({ theme }) => theme.spaces[2]};
  min-height: 8rem;
  padding: ${({ theme }) => theme.spaces[2]};
  background: ${({ theme, $over }) => ($over ? theme.colors.primary100 : theme.colors.neutral150)};
  border-radius: ${({ theme }) => theme.borderRadius};
`;

/** Everything that has come in, by how far it has got. */
export function InquiryBoardPage() {
  const words = useWords();
  const { state, reload } = useLoaded<InquiryBoard>(boardPath);
  return (
    <Layouts.Root>
      <Page.Title>{words('inquiries.title')}</Page.Title>
      <Page.Main aria-busy={state.kind === 'loading'}>
        <Layouts.Header title={words('inquiries.title')} subtitle={words('inquiries.subtitle')} />
        <Layouts.Content>
          <Flex direction="column" alignItems="stretch" gap={5} paddingBottom={8}>
            {state.kind === 'loading' && <Loader>{words('search.running')}</Loader>}
            {state.kind === 'failed' && <RefusedNotice refused={state.refused} />}
            {state.kind === 'loaded' && <Board board={state.value} onChange={reload} />}
            <PrivacySection onErased={reload} />
          </Flex>
        </Layouts.Content>
      </Page.Main>
    </Layouts.Root>
  );
}

function Board({ board, onChange }: { readonly board: InquiryBoard; readonly onChange: () => void }) {
  const words = useWords();
  const { put } = useFetchClient();
  const locale = useContentLocale();
  const { allowedActions } = useRBAC(UPDATE_INQUIRIES);
  const [held, setHeld] = useState<InquiryCard | null>(null);
  const [refused, setRefused] = useState<Refused | null>(null);
  const [said, setSaid] = useState('');
  // The mouse drags; the keyboard and the finger have the choice on each card.
  const sensors = useSensors(useSensor(MouseSensor, { activationConstraint: { distance: 6 } }));
  const columns = useMemo(() => new Map(STATES.map((state) => [state, board.inquiries.filter((card) => card.state === state)])), [board]);
  const now = Date.now();

  const move = async (card: InquiryCard, state: InquiryState): Promise<void> => {
    setRefused(null);
    try {
      await put<{ data: OneInquiry }>(onePath(card.documentId, locale), { data: { seen: card.updatedAt, state } });
      setSaid(words('inquiries.moved', { name: card.municipalityName, state: words(`inquiries.state.${state}`) }));
    } catch (error) {
      setRefused(readRefused(error));
    }
    // Whether it was moved, or somebody else was faster: what is shown is what is there.
    onChange();
  };

  const onMove = allowedActions.canUpdate === true ? (card: InquiryCard, state: InquiryState) => void move(card, state) : null;

  return (
    <>
      {refused !== null && <RefusedNotice refused={refused} />}
      {board.inquiries.length === 0 && <Typography>{words('inquiries.none')}</Typography>}
      <DndContext
        sensors={sensors}
        collisionDetection={pointerWithin}
        onDragStart={({ active }) => setHeld(board.inquiries.find(({ documentId }) => documentId === active.id) ?? null)}
        onDragCancel={() => setHeld(null)}
        onDragEnd={({ over }) => {
          if (held !== null && onMove !== null && isInquiryState(over?.id) && over.id !== held.state) onMove(held, over.id);
          setHeld(null);
        }}
      >
        <Columns>
          {STATES.map((state) => (
            <Column key={state} state={state} count={board.counts[state]} cards={columns.get(state) ?? []} now={now} onMove={onMove} />
          ))}
        </Columns>
        <DragOverlay dropAnimation={null}>{held !== null && <InquiryCardView card={held} now={now} onMove={null} held />}</DragOverlay>
      </DndContext>
      <div role="status">
        {said !== '' && (
          <Typography variant="pi" textColor="neutral700">
            {said}
          </Typography>
        )}
      </div>
    </>
  );
}

interface ColumnProps {
  readonly state: InquiryState;
  readonly count: number;
  readonly cards: readonly InquiryCard[];
  readonly now: number;
  readonly onMove: ((card: InquiryCard, state: InquiryState) => void) | null;
}

function Column({ state, count, cards, now, onMove }: ColumnProps) {
  const words = useWords();
  const { setNodeRef, isOver } = useDroppable({ id: state });
  return (
    <Frame ref={setNodeRef} $over={isOver} aria-labelledby={`inquiries-${state}`} data-state={state}>
      <Typography id={`inquiries-${state}`} tag="h2" variant="sigma" textColor="neutral800">
        {words('inquiries.column', { state: words(`inquiries.state.${state}`), count })}
      </Typography>
      {cards.map((card) => (
        <DraggableInquiry key={card.documentId} card={card} now={now} onMove={onMove} />
      ))}
      {cards.length < count && (
        <Typography variant="pi" textColor="neutral700">
          {words('inquiries.more', { count: count - cards.length })}
        </Typography>
      )}
    </Frame>
  );
}

function DraggableInquiry({ card, now, onMove }: { readonly card: InquiryCard; readonly now: number; readonly onMove: ColumnProps['onMove'] }) {
  const { listeners, setNodeRef, isDragging } = useDraggable({ id: card.documentId, disabled: onMove === null });
  return (
    <div ref={setNodeRef} style={{ opacity: isDragging ? 0.4 : 1 }}>
      <InquiryCardView card={card} now={now} onMove={onMove && ((state) => onMove(card, state))} drag={listeners ?? {}} />
    </div>
  );
}
