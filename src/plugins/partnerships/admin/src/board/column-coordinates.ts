import type { Stage } from '../api/contract';
import { isStage } from './stages';

/** A rectangle as drag and drop measures it: pixels of the window. */
interface Rect {
  readonly left: number;
  readonly top: number;
}

const STEPS: Readonly<Record<string, number>> = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 };

/** Kept from the column's edge, so that the card lies within it. */
const INSET = 12;

/**
 * Where the arrow keys take a card that is held: to the next column, or the one before.
 *
 * @param columns in their order on the screen
 * @param over the column that the card is over now
 * @returns undefined where the key moves nothing
 */
export function columnCoordinates(key: string, columns: readonly Stage[], over: unknown, rectOf: (stage: Stage) => Rect | undefined): { x: number; y: number } | undefined {
  const step = STEPS[key];
  if (step === undefined || !isStage(over)) return undefined;
  const next = columns[columns.indexOf(over) + step];
  const rect = next === undefined ? undefined : rectOf(next);
  return rect && { x: rect.left + INSET, y: rect.top + INSET };
}
