import { Typography, VisuallyHidden } from '@strapi/design-system';
import { Link } from 'react-router-dom';
import { styled } from 'styled-components';

import { StackedBar } from '../states/StackedBar';
import { usePartsText } from '../states/use-parts-text';
import { useWords } from '../words';
import { partsOf, totalOf, type Measure, type Shares } from './matrix';

const CellLink = styled(Link)`
  display: flex;
  flex-direction: column;
  gap: ${({ theme }) => theme.spaces[1]};
  padding: ${({ theme }) => theme.spaces[1]};
  border-radius: ${({ theme }) => theme.borderRadius};
  color: inherit;
  text-decoration: none;

  &:hover {
    background: ${({ theme }) => theme.colors.primary100};
  }

  &:focus-visible {
    outline: 2px solid ${({ theme }) => theme.colors.primary600};
  }
`;

interface CoverageCellProps {
  readonly shares: Shares;
  readonly measure: Measure;
  readonly to: string;
  /** Kind and language, for those who hear links without the table around them. */
  readonly about: string;
  /** Whether whoever looks may write these. */
  readonly isMine: boolean;
}

/** How much of one kind is translated into one language. */
export function CoverageCell({ shares, measure, to, about, isMine }: CoverageCellProps) {
  const words = useWords();
  const partsText = usePartsText();
  const total = totalOf(shares, measure);
  if (totalOf(shares, 'entries') === 0) {
    return (
      <Typography textColor="neutral600">
        <span aria-hidden>–</span>
        <VisuallyHidden>{words('coverage.none')}</VisuallyHidden>
      </Typography>
    );
  }
  const parts = partsOf(shares, measure);
  return (
    <CellLink to={to}>
      <VisuallyHidden>{about}. </VisuallyHidden>
      <StackedBar parts={parts} />
      <VisuallyHidden>{partsText(parts, measure)}. </VisuallyHidden>
      <Typography tag="span" variant="pi" textColor="neutral800" fontWeight={isMine ? 'bold' : 'regular'}>
        {words(measure === 'entries' ? 'coverage.done.entries' : 'coverage.done.words', { done: shares[measure].current, total })}
        {isMine && <VisuallyHidden> {words('coverage.mine')}</VisuallyHidden>}
      </Typography>
      <Typography tag="span" variant="pi" textColor="neutral700">
        {words('coverage.words-to-do', { count: shares.wordsToDo })}
      </Typography>
    </CellLink>
  );
}
