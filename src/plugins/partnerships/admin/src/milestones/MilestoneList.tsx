import { Box, Flex, Typography } from '@strapi/design-system';
import { styled } from 'styled-components';

import type { Milestone, Timeline } from '../api/contract';
import { CountryBadge } from '../municipality/CountryBadge';
import { useWords } from '../words';
import { MilestoneItem } from './MilestoneItem';

/** Two columns, one a side; what concerns both stretches over both. On a narrow screen one below the other. */
const Columns = styled.ol`
  display: grid;
  gap: ${({ theme }) => theme.spaces[2]};
  grid-template-columns: 1fr;

  ${({ theme }) => theme.breakpoints.medium} {
    grid-template-columns: 1fr 1fr;
  }
`;

const Row = styled.li<{ readonly $side: Milestone['side'] }>`
  ${({ theme }) => theme.breakpoints.medium} {
    grid-column: ${({ $side }) => ({ both: '1 / span 2', a: '1', b: '2' })[$side]};
  }
`;

const Heads = styled(Columns).attrs({ as: 'div' })`
  display: none;

  ${({ theme }) => theme.breakpoints.medium} {
    display: grid;
  }
`;

interface MilestoneListProps {
  readonly timeline: Timeline;
  /** Without the right to change them, milestones are shown alone. */
  readonly actions: { readonly onEdit: (milestone: Milestone) => void; readonly onDelete: (milestone: Milestone) => void } | null;
}

/** All milestones in the order in which they happened, with both sides next to each other. */
export function MilestoneList({ timeline, actions }: MilestoneListProps) {
  const words = useWords();
  const sideName = (side: Milestone['side']): string =>
    side === 'both' ? words('side.both') : (timeline.sides.find((entry) => entry.side === side)?.name ?? side);

  if (timeline.milestones.length === 0) {
    return <Typography textColor="neutral700">{words('dialog.empty')}</Typography>;
  }
  return (
    <Box background="neutral100" padding={3} hasRadius>
      <Heads aria-hidden>
        {timeline.sides.map(({ side, name, country }) => (
          <Flex key={side} gap={2} paddingBottom={2}>
            <Typography variant="sigma" textColor="neutral700">
              {name}
            </Typography>
            <CountryBadge country={country} />
          </Flex>
        ))}
      </Heads>
      <Columns aria-label={words('dialog.list')}>
        {timeline.milestones.map((milestone) => (
          <Row key={milestone.documentId} $side={milestone.side}>
            <MilestoneItem
              milestone={milestone}
              sideName={sideName(milestone.side)}
              onEdit={actions === null ? null : () => actions.onEdit(milestone)}
              onDelete={actions === null ? null : () => actions.onDelete(milestone)}
            />
          </Row>
        ))}
      </Columns>
    </Box>
  );
}
