import { styled } from 'styled-components';

import type { Part } from '../coverage/matrix';
import { fillOf } from './StatePatterns';

const Frame = styled.svg`
  display: block;
  width: 100%;
  height: 1.2rem;
  border: 1px solid ${({ theme }) => theme.colors.neutral500};
  border-radius: 2px;
  background: ${({ theme }) => theme.colors.neutral0};
`;

/** Shares of states as one bar. It says nothing to a screen reader: what it shows is to be said beside it. */
export function StackedBar({ parts }: { readonly parts: readonly Part[] }) {
  const total = parts.reduce((sum, { amount }) => sum + amount, 0);
  let from = 0;
  return (
    <Frame aria-hidden focusable="false">
      {parts.map(({ state, amount }) => {
        const x = (from * 100) / total;
        from += amount;
        return <rect key={state} x={`${x.toFixed(3)}%`} y={0} width={`${((amount * 100) / total).toFixed(3)}%`} height="100%" fill={fillOf(state)} />;
      })}
    </Frame>
  );
}
