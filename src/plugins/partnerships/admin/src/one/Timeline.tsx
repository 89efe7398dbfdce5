import { Box, Flex, Typography } from '@strapi/design-system';
import { styled } from 'styled-components';

import type { Milestone, Timeline as Life } from '../api/contract';
import { CountryBadge } from '../municipality/CountryBadge';
import { MilestoneItem } from '../milestones/MilestoneItem';
import { useWords } from '../words';
import { axisOf, type Certainty } from './axis';

const Axis = styled.ol`
  display: flex;
  flex-direction: column;
`;

/** Side a, the axis, side b; what concerns both lies across the axis. On a narrow screen the axis stands at the edge. */
const Row = styled.li`
  position: relative;
  display: grid;
  grid-template-columns: 6.4rem minmax(0, 1fr);
  column-gap: ${({ theme }) => theme.spaces[2]};
  padding-block-end: ${({ theme }) => theme.spaces[2]};

  &::before {
    content: '';
    position: absolute;
    inset-block: 0;
    inset-inline-start: calc(3.2rem - 1px);
    border-inline-start: 2px solid ${({ theme }) => theme.colors.neutral300};
  }

  > * {
    position: relative;
  }

  ${({ theme }) => theme.breakpoints.medium} {
    grid-template-columns: minmax(0, 1fr) 6.4rem minmax(0, 1fr);

    &::before {
      inset-inline-start: calc(50% - 1px);
    }
  }
`;

const Mark = styled.div`
  grid-column: 1;
  grid-row: 1;
  display: flex;
  flex-direction: column;
  align-items: center;
  gap: ${({ theme }) => theme.spaces[1]};

  ${({ theme }) => theme.breakpoints.medium} {
    grid-column: 2;
  }
`;

const Dot = styled.span<{ readonly $certainty: Certainty }>`
  width: 1.4rem;
  height: 1.4rem;
  margin-block: ${({ theme }) => theme.spaces[1]};
  border-radius: 50%;
  border: 2px ${({ $certainty }) => ($certainty === 'known' || $certainty === 'about' ? 'solid' : 'dashed')} ${({ theme }) => theme.colors.primary600};
  background: ${({ theme, $certainty }) => ($certainty === 'known' ? theme.colors.primary600 : theme.colors.neutral0)};
`;

const Content = styled.div<{ readonly $side: Milestone['side'] }>`
  grid-column: 2;
  grid-row: 1;
  min-width: 0;

  ${({ theme }) => theme.breakpoints.medium} {
    grid-row: ${({ $side }) => ($side === 'both' ? 2 : 1)};
    grid-column: ${({ $side }) => ({ both: '1 / span 3', a: '1', b: '3' })[$side]};
    padding-block-start: ${({ theme, $side }) => ($side === 'both' ? theme.spaces[1] : '0')};
  }
`;

interface TimelineProps {
  readonly life: Life;
}

/** The milestones of both sides beside each other on one axis of time. */
export function Timeline({ life }: TimelineProps) {
  const words = useWords();
  const sideName = (side: Milestone['side']): string => (side === 'both' ? words('side.both') : (life.sides.find((entry) => entry.side === side)?.name ?? side));
  if (life.milestones.length === 0) return <Typography textColor="neutral700">{words('dialog.empty')}</Typography>;
  return (
    <Box background="neutral100" padding={3} hasRadius>
      <Flex justifyContent="space-between" paddingBottom={3} aria-hidden>
        {life.sides.map(({ side, name, country }) => (
          <Flex key={side} gap={2}>
            <Typography variant="sigma" textColor="neutral800">
              {name}
            </Typography>
            <CountryBadge country={country} />
          </Flex>
        ))}
      </Flex>
      <Axis aria-label={words('dialog.list')}>
        {axisOf(life.milestones).map(({ milestone, certainty, year }) => (
          <Row key={milestone.documentId}>
            <Mark>
              {year !== null && (
                <Box background="neutral100" paddingTop={1}>
                  <Typography fontWeight="bold">{year}</Typography>
                </Box>
              )}
              <Dot $certainty={certainty} title={words(`one.certainty.${certainty}`)} />
            </Mark>
            <Content $side={milestone.side}>
              <MilestoneItem milestone={milestone} sideName={sideName(milestone.side)} onEdit={null} onDelete={null} />
            </Content>
          </Row>
        ))}
      </Axis>
      <Typography tag="p" variant="pi" textColor="neutral700">
        {words('one.axis.note')}
      </Typography>
    </Box>
  );
}
