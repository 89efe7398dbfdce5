import { Box, Button, Flex, Typography, VisuallyHidden } from '@strapi/design-system';
import { CheckCircle, Clock, Minus, WarningCircle } from '@strapi/icons';
import { styled } from 'styled-components';

import type { StepState } from '../../../server/src/core/board/approvals';
import type { OnePartnership } from '../../../server/src/core/board/board';
import type { MilestoneKind, MilestoneSide, Timeline } from '../api/contract';
import { CountryBadge } from '../municipality/CountryBadge';
import { useWords } from '../words';

const Columns = styled.div`
  display: grid;
  gap: ${({ theme }) => theme.spaces[4]};

  ${({ theme }) => theme.breakpoints.medium} {
    grid-template-columns: 1fr 1fr;
  }
`;

const SIGNS = { done: CheckCircle, next: Clock, late: WarningCircle, waiting: Minus } as const satisfies Record<StepState, unknown>;

const COLOURS = { done: 'success700', next: 'primary700', late: 'danger700', waiting: 'neutral600' } as const satisfies Record<StepState, string>;

interface NextStepsProps {
  readonly one: OnePartnership;
  readonly life: Timeline;
  readonly onRecord: ((kind: MilestoneKind, side: MilestoneSide) => void) | null;
}

/** What is missing next: for both together, and by the law of each side. */
export function NextSteps({ one, life, onRecord }: NextStepsProps) {
  const words = useWords();
  const together = one.together;
  return (
    <Flex direction="column" alignItems="stretch" gap={4}>
      <Flex gap={3} wrap="wrap">
        <Typography tag="p">{together === null ? words('one.next.nothing') : words('one.next.together', { kind: words(`milestone.kind.${together}`) })}</Typography>
        {together !== null && onRecord !== null && (
          <Button size="S" variant="secondary" onClick={() => onRecord(together, 'both')}>
            {words('one.record')}
            <VisuallyHidden> {words(`milestone.kind.${together}`)}</VisuallyHidden>
          </Button>
        )}
      </Flex>
      <Columns>
        {life.sides.map(({ side, name, country }) => (
          <Box key={side}>
            <Flex gap={2} paddingBottom={2}>
              <Typography tag="h3" fontWeight="bold">
                {name}
              </Typography>
              <CountryBadge country={country} />
            </Flex>
            <Flex tag="ul" direction="column" alignItems="stretch" gap={2}>
              {one.steps[side].map(({ kind, state }) => {
                const Sign = SIGNS[state];
                return (
                  <Flex key={kind} tag="li" gap={2} alignItems="flex-start">
                    <Flex color={COLOURS[state]} shrink={0} height="2rem">
                      <Sign aria-hidden fill="currentColor" width="1.6rem" height="1.6rem" />
                    </Flex>
                    <Flex gap={2} wrap="wrap">
                      <Typography fontWeight={state === 'next' || state === 'late' ? 'bold' : 'regular'}>
                        {words(`one.step.${state}`, { kind: words(`one.approval.${country}.${kind}`) })}
                      </Typography>
                      {(state === 'next' || state === 'late') && onRecord !== null && (
                        <Button size="S" variant="tertiary" onClick={() => onRecord(kind, side)}>
                          {words('one.record')}
                          <VisuallyHidden> {`${words(`milestone.kind.${kind}`)}, ${name}`}</VisuallyHidden>
                        </Button>
                      )}
                    </Flex>
                  </Flex>
                );
              })}
            </Flex>
          </Box>
        ))}
      </Columns>
    </Flex>
  );
}
