import { useCallback } from 'react';

import { useFetchClient } from '@strapi/strapi/admin';

import type { Board, Card, Progress } from '../../../server/src/core/board/board';
import type { MilestoneInput, Stage } from '../api/contract';
import { readRefused, type Refused } from '../api/refused';
import { useContentLocale } from '../content-locale';
import { boardPath, movePath, undoPath } from './paths';
import { useLoaded, type Loaded } from './use-loaded';

/** What came of a move. */
export type Moved =
  | { readonly kind: 'done'; readonly progress: Progress; readonly milestone: string | null }
  /** Somebody else was faster: the board is loaded anew. */
  | { readonly kind: 'stale'; readonly refused: Refused }
  | { readonly kind: 'refused'; readonly refused: Refused };

export interface BoardWrites {
  /** Records the milestone that brings a card to a stage. */
  readonly move: (card: Card, to: Stage, input: MilestoneInput) => Promise<Moved>;
  /** @param milestone null takes away the one that brought the present stage */
  readonly undo: (documentId: string, seen: Pick<Progress, 'stage' | 'version'>, milestone: string | null) => Promise<Moved>;
}

const isStale = (refused: Refused): boolean => refused.kind === 'missing' || (refused.kind === 'refused' && refused.faults.some(({ code }) => code?.startsWith('board.moved') === true));

/** All partnerships, and the ways to move them. */
export function useBoard(): { readonly state: Loaded<Board>; readonly reload: () => void; readonly writes: BoardWrites } {
  const { post } = useFetchClient();
  const { state, reload, replace } = useLoaded<Board>(boardPath(useContentLocale()));

  const written = useCallback(
    async (documentId: string, request: Promise<{ data: { data: { progress: Progress; milestone?: string } } }>): Promise<Moved> => {
      try {
        const { progress, milestone } = (await request).data.data;
        replace((board) => ({ ...board, cards: board.cards.map((card) => (card.documentId === documentId ? { ...card, ...progress } : card)) }));
        return { kind: 'done', progress, milestone: milestone ?? null };
      } catch (error) {
        const refused = readRefused(error);
        if (!isStale(refused)) return { kind: 'refused', refused };
        reload();
        return { kind: 'stale', refused };
      }
    },
    [replace, reload],
  );

  const seenOf = ({ stage, version }: Pick<Progress, 'stage' | 'version'>) => ({ stage, version });

  return {
    state,
    reload,
    writes: {
      move: (card, to, input) => written(card.documentId, post(movePath(card.documentId), { data: { seen: seenOf(card), to, milestone: input } })),
      undo: (documentId, seen, milestone) => written(documentId, post(undoPath(documentId), { data: { seen: seenOf(seen), milestone } })),
    },
  };
}
