import { Flex } from '@strapi/design-system';
import { styled } from 'styled-components';

import type { DeskState, FieldState } from '../../../server/src/core/desk';
import { useWords } from '../words';
import { fillOf } from './StatePatterns';

const Swatch = styled.svg`
  flex: none;
  width: 1.4rem;
  height: 1.4rem;
  border: 1px solid ${({ theme }) => theme.colors.neutral500};
  border-radius: 2px;
`;

/** A state as a patch of its pattern and in words. Needs `StatePatterns` on the page. */
export function StateMark({ state }: { readonly state: DeskState | FieldState }) {
  const words = useWords();
  return (
    <Flex tag="span" display="inline-flex" gap={2} fontSize={1} lineHeight="1.8rem" color="neutral800">
      {state !== 'empty' && (
        <Swatch aria-hidden focusable="false">
          <rect width="100%" height="100%" fill={fillOf(state)} />
        </Swatch>
      )}
      <span>{words(`state.${state}`)}</span>
    </Flex>
  );
}
