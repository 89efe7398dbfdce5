import type { MilestoneKind, Stage } from '../api/contract';

/** The way of a partnership, set-backs aside. */
export const WAY = ['lead', 'contact', 'visit', 'intent', 'agreement', 'active'] as const satisfies readonly Stage[];

export type WayStage = (typeof WAY)[number];

/** What interrupted or ended the way. */
export type Mark = 'suspended' | 'ended' | 'abandoned';

export interface StagePath {
  /** Index in `WAY` of how far the partnership has come. */
  readonly reached: number;
  readonly mark: Mark | null;
}

const BRINGS: Partial<Record<MilestoneKind, WayStage>> = { contact: 'contact', visit: 'visit', intent: 'intent', agreement: 'agreement', start: 'active' };

/**
 * How far along the way a partnership is, and what stopped it.
 *
 * @param kinds of all its milestones: a suspended or closed partnership no longer says by its stage how far it came
 */
export function stagePath(stage: Stage, kinds: readonly MilestoneKind[]): StagePath {
  const onTheWay = WAY.findIndex((known) => known === stage);
  if (onTheWay >= 0) return { reached: onTheWay, mark: null };
  const brought = kinds.map((kind) => BRINGS[kind]).map((known) => (known === undefined ? 0 : WAY.indexOf(known)));
  return { reached: Math.max(0, ...brought), mark: stage as Mark };
}

export interface Point {
  readonly x: number;
  readonly y: number;
}

/**
 * Places stops evenly along an arc that rises in the middle, as a bridge does.
 *
 * @param width and height of the drawing, in the drawing's units
 * @param margin kept free on every side, for the stops' own size
 */
export function arcPoints(count: number, width: number, height: number, margin: number): readonly Point[] {
  return Array.from({ length: count }, (_nothing, at) => {
    const along = count === 1 ? 0.5 : at / (count - 1);
    const rise = 4 * along * (1 - along);
    return { x: margin + along * (width - 2 * margin), y: height - margin - rise * (height - 2 * margin) };
  });
}

/** The stops joined by straight lines, as an SVG path. */
export const linePath = (points: readonly Point[]): string => points.map(({ x, y }, at) => `${at === 0 ? 'M' : 'L'}${x.toFixed(1)} ${y.toFixed(1)}`).join(' ');
