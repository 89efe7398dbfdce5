import type { Board, Card } from '../../../server/src/core/board/board';
import type { Move } from '../../../server/src/core/board/moves';
import type { MilestoneKind, Stage } from '../api/contract';

/** What moving a card to a column means. */
export type CardMove = Move | { readonly kind: 'back'; readonly milestone: MilestoneKind };

/** What it takes to bring a card to a stage; a step back is one only where it leads exactly there. */
export function moveOf(moves: Board['moves'], card: Pick<Card, 'standing' | 'back'>, to: Stage): CardMove {
  const move = moves[card.standing]?.[to] ?? { kind: 'none', reason: 'further' };
  return move.kind === 'none' && move.reason !== 'here' && card.back?.to === to ? { kind: 'back', milestone: card.back.kind } : move;
}
