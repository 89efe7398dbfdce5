import { Typography, VisuallyHidden } from '@strapi/design-system';
import { styled } from 'styled-components';

import type { Part } from './contract';
import { judgementSentences, type Speech } from './reason-words';
import { ScoreBar } from './ScoreBar';

const Rows = styled.ul`
  display: grid;
  gap: ${({ theme }) => theme.spaces[2]};
`;

const Row = styled.li`
  display: grid;
  grid-template-columns: minmax(12rem, 18rem) minmax(6rem, 12rem) 1fr;
  gap: ${({ theme }) => theme.spaces[3]};
  align-items: center;

  @media (max-width: 48em) {
    grid-template-columns: 1fr minmax(6rem, 10rem);

    > :last-child {
      grid-column: 1 / -1;
    }
  }
`;

interface CriterionListProps {
  readonly parts: readonly Part[];
  readonly candidate: string;
  readonly speech: Speech;
}

/** How a candidate stands by each criterion: drawn, and in words. */
export function CriterionList({ parts, candidate, speech }: CriterionListProps) {
  const { words } = speech;
  return (
    <Rows aria-label={words('matching.criteria')}>
      {parts.map(({ criterion, judgement }) => (
        <Row key={criterion}>
          <Typography variant="pi" fontWeight="bold" textColor="neutral800">
            {words(`matching.criterion.${criterion}`)}
            <VisuallyHidden>: </VisuallyHidden>
          </Typography>
          <ScoreBar value={judgement.kind === 'known' ? judgement.value : null} />
          <Typography variant="pi" textColor={judgement.kind === 'known' ? 'neutral800' : 'neutral700'}>
            {judgementSentences(judgement, candidate, speech).join(' ')}
          </Typography>
        </Row>
      ))}
    </Rows>
  );
}
