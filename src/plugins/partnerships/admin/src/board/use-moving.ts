import { useCallback, useEffect, useRef, useState } from 'react';

import type { Board, Card, Progress } from '../../../server/src/core/board/board';
import type { MilestoneInput, Stage } from '../api/contract';
import type { Moved, BoardWrites } from './use-board';

/** A move that has just been made, as long as it can be taken back. */
interface Made {
  readonly documentId: string;
  readonly progress: Progress;
  readonly milestone: string | null;
}

export interface Moving {
  /** The card whose move is being asked about, and where it was let go. */
  readonly asked: { readonly card: Card; readonly target: Stage | null } | null;
  readonly made: Made | null;
  readonly ask: (card: Card, target?: Stage | null) => void;
  readonly close: () => void;
  readonly move: (to: Stage, input: MilestoneInput) => Promise<Moved>;
  readonly back: () => Promise<Moved>;
  readonly undo: () => Promise<Moved | null>;
  readonly forget: () => void;
}

/** The move under way on a board. Afterwards the keyboard is where the card is. */
export function useMoving(board: Board, writes: BoardWrites): Moving {
  const [asked, setAsked] = useState<{ documentId: string; target: Stage | null } | null>(null);
  const [made, setMade] = useState<Made | null>(null);
  const focus = useRef<string | null>(null);
  const card = asked === null ? undefined : board.cards.find(({ documentId }) => documentId === asked.documentId);

  useEffect(() => {
    if (asked !== null || focus.current === null) return undefined;
    const id = CSS.escape(focus.current);
    focus.current = null;
    // The dialog gives the focus back first, to a card that may not be there any more.
    const timer = setTimeout(() => document.querySelector<HTMLElement>(`[data-move="${id}"]`)?.focus(), 50);
    return () => clearTimeout(timer);
  }, [asked, board]);

  const ask = useCallback((of: Card, target: Stage | null = null) => {
    setMade(null);
    setAsked({ documentId: of.documentId, target });
  }, []);

  const forget = useCallback(() => setMade(null), []);

  const remember = (documentId: string, moved: Moved): Moved => {
    if (moved.kind === 'done') setMade({ documentId, progress: moved.progress, milestone: moved.milestone });
    return moved;
  };

  return {
    asked: card === undefined || asked === null ? null : { card, target: asked.target },
    made,
    ask,
    forget,
    close: () => {
      focus.current = asked?.documentId ?? null;
      setAsked(null);
    },
    move: async (to, input) => {
      if (card === undefined) throw new Error('No card is being moved.');
      return remember(card.documentId, await writes.move(card, to, input));
    },
    back: async () => {
      if (card === undefined) throw new Error('No card is being moved.');
      return remember(card.documentId, await writes.undo(card.documentId, card, null));
    },
    undo: async () => {
      if (made?.milestone === null || made === null) return null;
      setMade(null);
      focus.current = made.documentId;
      return writes.undo(made.documentId, made.progress, made.milestone);
    },
  };
}
