import { Flex, Typography } from '@strapi/design-system';
import { styled } from 'styled-components';

import type { MemoryMatch } from '../../../server/src/core/desk';
import { useWords } from '../words';

const SHOWN = 5;

const MatchButton = styled.button`
  display: flex;
  flex-direction: column;
  gap: ${({ theme }) => theme.spaces[1]};
  width: 100%;
  padding: ${({ theme }) => theme.spaces[2]};
  border: 1px solid ${({ theme }) => theme.colors.neutral200};
  border-radius: ${({ theme }) => theme.borderRadius};
  background: ${({ theme }) => theme.colors.neutral100};
  color: ${({ theme }) => theme.colors.neutral800};
  font: inherit;
  font-size: 1.4rem;
  text-align: start;
  cursor: pointer;

  &:hover {
    background: ${({ theme }) => theme.colors.primary100};
  }

  &:focus-visible {
    outline: 2px solid ${({ theme }) => theme.colors.primary600};
  }

  small {
    color: ${({ theme }) => theme.colors.neutral700};
    font-size: 1.2rem;
  }
`;

interface MemoryListProps {
  readonly matches: readonly MemoryMatch[];
  readonly sourceLocale: string;
  readonly locale: string;
  readonly onTake: (text: string) => void;
}

/** Earlier translations of the same or a similar text, the best first. */
export function MemoryList({ matches, sourceLocale, locale, onTake }: MemoryListProps) {
  const words = useWords();
  if (matches.length === 0) return null;
  return (
    <Flex direction="column" alignItems="stretch" gap={1}>
      <Typography variant="pi" fontWeight="bold" textColor="neutral800">
        {words('memory.heading')}
      </Typography>
      <Flex tag="ol" direction="column" alignItems="stretch" gap={1}>
        {matches.slice(0, SHOWN).map((match, at) => (
          <li key={at}>
            <MatchButton type="button" onClick={() => onTake(match.target)}>
              <span lang={locale}>{match.target}</span>
              <small lang={sourceLocale}>{match.source}</small>
              <small>
                {words(match.adapted ? 'memory.match-adapted' : 'memory.match', { score: match.score, uses: match.uses, number: at + 1 })}
              </small>
            </MatchButton>
          </li>
        ))}
      </Flex>
    </Flex>
  );
}
