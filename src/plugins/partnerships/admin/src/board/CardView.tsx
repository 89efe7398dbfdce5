import type { HTMLAttributes } from 'react';

import { Box, Button, Flex, Typography, VisuallyHidden } from '@strapi/design-system';
import { Bell, Drag, WarningCircle } from '@strapi/icons';
import { Link as RouterLink } from 'react-router-dom';
import { styled } from 'styled-components';

import type { Board, Card } from '../../../server/src/core/board/board';
import { Mark } from '../Mark';
import { UnpublishedMark } from '../UnpublishedMark';
import { useWords } from '../words';
import { attentionOf } from './filters';
import { pages } from './paths';
import { useCardWords } from './use-card-words';

const Frame = styled.article<{ readonly $held: boolean }>`
  display: flex;
  flex-direction: column;
  gap: ${({ theme }) => theme.spaces[1]};
  height: calc(100% - ${({ theme }) => theme.spaces[2]});
  padding: ${({ theme }) => theme.spaces[3]};
  overflow: hidden;
  color: ${({ theme }) => theme.colors.neutral800};
  background: ${({ theme }) => theme.colors.neutral0};
  border: 1px solid ${({ theme }) => theme.colors.neutral200};
  border-radius: ${({ theme }) => theme.borderRadius};
  box-shadow: ${({ theme, $held }) => ($held ? theme.shadows.popupShadow : theme.shadows.tableShadow)};
`;

const Title = styled(RouterLink)`
  display: -webkit-box;
  -webkit-box-orient: vertical;
  -webkit-line-clamp: 2;
  overflow: hidden;
  font-size: ${({ theme }) => theme.fontSizes[2]};
  font-weight: 600;
  line-height: 1.3;
  color: ${({ theme }) => theme.colors.neutral800};
  text-decoration: none;
  overflow-wrap: anywhere;

  &:hover {
    text-decoration: underline;
  }
`;

const Clamped = styled(Typography)`
  display: -webkit-box;
  -webkit-box-orient: vertical;
  -webkit-line-clamp: 2;
  overflow: hidden;
`;

const Handle = styled.button`
  display: flex;
  padding: ${({ theme }) => theme.spaces[1]};
  margin: -${({ theme }) => theme.spaces[1]};
  border: none;
  background: none;
  color: ${({ theme }) => theme.colors.neutral600};
  cursor: grab;
`;

interface CardViewProps {
  readonly board: Pick<Board, 'municipalities' | 'today'>;
  readonly card: Card;
  /** What makes it a card that can be dragged; without it the card stays. */
  readonly drag?: { readonly handle: HTMLAttributes<HTMLButtonElement> & { readonly ref?: (element: HTMLElement | null) => void }; readonly body: HTMLAttributes<HTMLElement> };
  readonly held?: boolean;
  readonly onMove?: (() => void) | null;
}

/** How tall a card is, in rem: all alike, so that a column can draw those alone that are seen. */
export const CARD_HEIGHT = 17.2;

/** A partnership in a column: who, since when, what is missing and what is due. */
export function CardView({ board, card, drag, held = false, onMove = null }: CardViewProps) {
  const words = useWords();
  const say = useCardWords(board);
  const title = say.titleOf(card);
  const missing = say.missingOf(card);
  const attention = attentionOf(card, board.today);
  const countries = (['a', 'b'] as const).map((side) => say.sideOf(card, side)?.country ?? '?').join('–');

  return (
    <Frame $held={held} data-card={card.documentId} {...drag?.body}>
      <Flex gap={2} alignItems="flex-start" justifyContent="space-between">
        <Title to={pages.one(card.documentId)} draggable={false}>
          {title}
        </Title>
        {drag !== undefined && (
          <Handle type="button" data-handle={card.documentId} {...drag.handle} aria-label={words('board.card.drag', { title })}>
            <Drag aria-hidden width="1.4rem" height="1.4rem" fill="currentColor" />
          </Handle>
        )}
      </Flex>
      <Flex gap={1} wrap="wrap">
        {countries !== 'PL–UA' && countries !== 'UA–PL' && <Mark>{countries}</Mark>}
        {card.type !== 'partnership' && <Mark>{words(`type.${card.type}`)}</Mark>}
        {!card.published && <UnpublishedMark />}
      </Flex>
      <Typography variant="pi" textColor="neutral700" tag="p" ellipsis>
        {card.since === null ? words('board.card.since-unknown') : words('board.card.since', { date: say.date(card.since) })}
      </Typography>
      {missing.length > 0 && (
        <Clamped variant="pi" textColor="neutral800" tag="p">
          {attention === 'late' && <WarningCircle aria-hidden width="1.2rem" height="1.2rem" style={{ verticalAlign: '-0.2rem', marginInlineEnd: '0.4rem' }} />}
          {words(attention === 'late' ? 'board.card.late' : 'board.card.missing', { list: missing.join('; ') })}
        </Clamped>
      )}
      <Flex gap={2} justifyContent="space-between" marginTop="auto">
        {card.reminders === null ? (
          <span />
        ) : (
          <Mark tone={card.reminders.first < board.today ? 'warning' : 'plain'}>
            <Bell aria-hidden width="1.1rem" height="1.1rem" style={{ verticalAlign: '-0.1rem', marginInlineEnd: '0.4rem' }} />
            {words(card.reminders.first < board.today ? 'board.card.overdue' : 'board.card.due', { day: say.day(card.reminders.first), count: card.reminders.open })}
          </Mark>
        )}
        {onMove !== null && (
          <Box shrink={0}>
            <Button size="S" variant="tertiary" data-move={card.documentId} onClick={onMove}>
              {words('board.card.move')}
              <VisuallyHidden> {title}</VisuallyHidden>
            </Button>
          </Box>
        )}
      </Flex>
    </Frame>
  );
}
