import { styled } from 'styled-components';

import type { Code } from '../entry/content';
import { useWords } from '../words';
import { CodeChip } from './CodeChip';
import { useCodeName } from './use-code-name';

const Bar = styled.div`
  display: flex;
  flex-wrap: wrap;
  gap: ${({ theme }) => theme.spaces[1]};
`;

const CodeButton = styled.button`
  min-height: 2.4rem;
  padding: 0 ${({ theme }) => theme.spaces[1]};
  border: 1px ${({ 'aria-pressed': present }) => (present === true ? 'solid' : 'dashed')} ${({ theme }) => theme.colors.neutral500};
  border-radius: ${({ theme }) => theme.borderRadius};
  background: ${({ theme, 'aria-pressed': present }) => (present === true ? theme.colors.neutral100 : theme.colors.warning100)};
  color: ${({ theme }) => theme.colors.neutral800};
  font-size: 1.2rem;
  cursor: pointer;

  &:focus-visible {
    outline: 2px solid ${({ theme }) => theme.colors.primary600};
    outline-offset: 1px;
  }
`;

interface CodeBarProps {
  /** Codes of the source, in their order. */
  readonly codes: readonly Code[];
  readonly present: ReadonlySet<string>;
  readonly onToggle: (id: string) => void;
}

/** The codes of the source: those that the translation has are pressed. Pressing puts one around what is selected, or takes it out. */
export function CodeBar({ codes, present, onToggle }: CodeBarProps) {
  const words = useWords();
  const nameOf = useCodeName();
  return (
    <Bar role="group" aria-label={words('code.bar')}>
      {codes.map((code) => {
        const isThere = present.has(code.id);
        const name = nameOf(code);
        return (
          <CodeButton
            key={code.id}
            type="button"
            aria-pressed={isThere}
            aria-label={name}
            title={words(isThere ? 'code.take-out' : 'code.put', { name })}
            // The selection stays in the text that the code is put around.
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => onToggle(code.id)}
          >
            <CodeChip id={code.id} type={code.type} edge="whole" />
          </CodeButton>
        );
      })}
    </Bar>
  );
}
