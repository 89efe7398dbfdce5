import { styled } from 'styled-components';

const Frame = styled.svg`
  display: block;
  width: 100%;
  height: 1rem;
  border: 1px solid ${({ theme }) => theme.colors.neutral500};
  border-radius: 2px;
  background: ${({ theme }) => theme.colors.neutral0};

  &[data-unknown] {
    border-style: dashed;
  }
`;

const Filled = styled.rect`
  fill: ${({ theme }) => theme.colors.primary600};
`;

/**
 * A value between 0 and 1 as a bar; one that is not known has a dashed frame and nothing in it. It says nothing to a screen reader: what it
 * shows is to be said beside it.
 */
export function ScoreBar({ value }: { readonly value: number | null }) {
  return (
    <Frame aria-hidden focusable="false" {...(value === null && { 'data-unknown': '' })}>
      {value !== null && <Filled x={0} y={0} width={`${(value * 100).toFixed(1)}%`} height="100%" />}
    </Frame>
  );
}
