import { useCallback } from 'react';

import { useIntl } from 'react-intl';

import type { Measure, Part } from '../coverage/matrix';
import { useWords } from '../words';

/** Says what a bar shows: `missing: 12 entries, 30%; current: …`. */
export function usePartsText(): (parts: readonly Part[], measure: Measure) => string {
  const words = useWords();
  const { formatList } = useIntl();
  return useCallback(
    (parts, measure) =>
      formatList(
        parts.map(({ state, amount, percent }) => words(measure === 'entries' ? 'bar.entries' : 'bar.words', { state: words(`state.${state}`), amount, percent })),
        { type: 'unit' },
      ),
    [words, formatList],
  );
}
