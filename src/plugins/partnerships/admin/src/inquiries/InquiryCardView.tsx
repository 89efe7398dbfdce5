import type { HTMLAttributes } from 'react';

import { Field, Flex, SingleSelect, SingleSelectOption, Typography, VisuallyHidden } from '@strapi/design-system';
import { Link as RouterLink } from 'react-router-dom';
import { styled } from 'styled-components';

import { CountryBadge } from '../municipality/CountryBadge';
import { useWords } from '../words';
import { isInquiryState, STATES, type InquiryCard, type InquiryState } from './contract';
import { pages } from './paths';
import { daysBetween } from './waiting';

const Frame = styled.article<{ readonly $held: boolean }>`
  display: flex;
  flex-direction: column;
  gap: ${({ theme }) => theme.spaces[2]};
  padding: ${({ theme }) => theme.spaces[3]};
  color: ${({ theme }) => theme.colors.neutral800};
  background: ${({ theme }) => theme.colors.neutral0};
  border: 1px solid ${({ theme }) => theme.colors.neutral200};
  border-radius: ${({ theme }) => theme.borderRadius};
  box-shadow: ${({ theme, $held }) => ($held ? theme.shadows.popupShadow : theme.shadows.tableShadow)};
`;

const Title = styled(RouterLink)`
  font-size: ${({ theme }) => theme.fontSizes[2]};
  font-weight: 600;
  color: ${({ theme }) => theme.colors.neutral800};
  text-decoration: none;
  overflow-wrap: anywhere;

  &:hover {
    text-decoration: underline;
  }
`;

interface InquiryCardViewProps {
  readonly card: InquiryCard;
  /** Milliseconds since 1970. */
  readonly now: number;
  /** Null where whoever looks may change nothing. */
  readonly onMove: ((state: InquiryState) => void) | null;
  readonly drag?: HTMLAttributes<HTMLElement>;
  readonly held?: boolean;
}

/** An inquiry in its column: who asks, since when, and where it may go. */
export function InquiryCardView({ card, now, onMove, drag, held = false }: InquiryCardViewProps) {
  const words = useWords();
  return (
    <Frame $held={held} data-inquiry={card.documentId} {...drag}>
      <Flex gap={2} alignItems="flex-start" justifyContent="space-between">
        <Title to={pages.one(card.documentId)} draggable={false}>
          {card.municipalityName}
        </Title>
        <CountryBadge country={card.country} />
      </Flex>
      <Typography variant="pi" tag="p" textColor="neutral700">
        {card.contactName}
      </Typography>
      <Typography variant="pi" tag="p" textColor="neutral700">
        {words('inquiries.card.age', { reference: card.reference, days: daysBetween(card.createdAt, now) })}
      </Typography>
      {onMove !== null && (
        <Field.Root name="state" id={`move-${card.documentId}`}>
          <VisuallyHidden>
            <Field.Label>{words('inquiries.card.state', { name: card.municipalityName })}</Field.Label>
          </VisuallyHidden>
          <SingleSelect size="S" value={card.state} onChange={(state) => isInquiryState(state) && state !== card.state && onMove(state)}>
            {STATES.map((state) => (
              <SingleSelectOption key={state} value={state}>
                {words(`inquiries.state.${state}`)}
              </SingleSelectOption>
            ))}
          </SingleSelect>
        </Field.Root>
      )}
    </Frame>
  );
}
