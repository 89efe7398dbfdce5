import { WarningCircle } from '@strapi/icons';
import { styled } from 'styled-components';

import type { DeskWarning } from '../../../server/src/core/desk';
import { useWarningText } from '../problems/use-problem-text';

const Warning = styled.p`
  display: flex;
  gap: ${({ theme }) => theme.spaces[2]};
  align-items: flex-start;
  padding-top: ${({ theme }) => theme.spaces[1]};
  color: ${({ theme }) => theme.colors.neutral800};
  font-size: 1.2rem;
  line-height: 1.33;

  svg {
    flex: none;
    width: 1.4rem;
    height: 1.4rem;
    margin-top: 0.1rem;
    fill: ${({ theme }) => theme.colors.warning600};
  }
`;

/** What a translator should look at in a unit. Said aloud when it changes; it forbids nothing. */
export function WarningList({ id, warnings }: { readonly id: string; readonly warnings: readonly DeskWarning[] }) {
  const textOf = useWarningText();
  return (
    <div id={id} aria-live="polite">
      {warnings.map((warning, at) => (
        <Warning key={`${warning.code}-${at}`}>
          <WarningCircle aria-hidden focusable="false" />
          <span>{textOf(warning)}</span>
        </Warning>
      ))}
    </div>
  );
}
