import type { ReactNode } from 'react';

import { Box } from '@strapi/design-system';

interface OptionListProps<Hit> {
  readonly id: string;
  readonly label: string;
  readonly hits: readonly Hit[];
  /** Index of the option with the visual focus. */
  readonly active: number | null;
  readonly optionId: (at: number) => string;
  readonly keyOf: (hit: Hit) => string;
  readonly isChosen: (hit: Hit) => boolean;
  readonly renderOption: (hit: Hit) => ReactNode;
  readonly onPoint: (at: number) => void;
  readonly onChoose: (hit: Hit) => void;
}

/** The options of a combobox. They never take the keyboard focus. */
export function OptionList<Hit>({ id, label, hits, active, optionId, keyOf, isChosen, renderOption, onPoint, onChoose }: OptionListProps<Hit>) {
  return (
    <Box
      tag="ul"
      role="listbox"
      id={id}
      aria-label={label}
      padding={1}
      style={{ maxHeight: 'min(36rem, calc(var(--radix-popover-content-available-height) - 1rem))', overflowY: 'auto' }}
    >
      {hits.map((hit, at) => (
        <Box
          key={keyOf(hit)}
          tag="li"
          role="option"
          id={optionId(at)}
          aria-selected={isChosen(hit)}
          background={at === active ? 'primary100' : 'neutral0'}
          borderColor={at === active ? 'primary600' : 'neutral0'}
          hasRadius
          padding={2}
          cursor="pointer"
          onMouseMove={() => onPoint(at)}
          onClick={() => onChoose(hit)}
        >
          {renderOption(hit)}
        </Box>
      ))}
    </Box>
  );
}
