import { useCallback } from 'react';

import { useWords } from '../words';
import type { CardMove } from './move-of';

/** Says in a sentence what a move would do, or why there is none. */
export function useMoveWords(): (move: CardMove) => string {
  const words = useWords();
  return useCallback(
    (move) => {
      switch (move.kind) {
        case 'record':
          return words('board.move.records', { kinds: move.way.map((kind) => words(`milestone.kind.${kind}`)).join(' → ') });
        case 'back':
          return words('board.move.takes-back', { kind: words(`milestone.kind.${move.milestone}`) });
        case 'none':
          return words(`board.move.none.${move.reason}`);
      }
    },
    [words],
  );
}
