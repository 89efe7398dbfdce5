import type { Board, Card } from '../../../server/src/core/board/board';
import type { Stage } from '../api/contract';

/** A point of the drawing, in its units. */
export type XY = readonly [x: number, y: number];

/** A pair whose two places are known, between indices of the board's municipalities. */
export interface Arc {
  readonly card: Card;
  readonly from: XY;
  readonly to: XY;
  /** Longitude and latitude of both ends, for the great circle between them. */
  readonly ends: readonly [readonly [number, number], readonly [number, number]];
}

/** A municipality on the map, with how many of the pairs shown are its own. */
export interface Place {
  /** Index in the board's municipalities. */
  readonly at: number;
  readonly xy: XY;
  readonly count: number;
}

/** How an arc is drawn: five kinds, which are told apart without colour. */
export type ArcStyle = 'running' | 'agreed' | 'beginning' | 'suspended' | 'closed';

export const ARC_STYLES: readonly ArcStyle[] = ['running', 'agreed', 'beginning', 'suspended', 'closed'];

export function arcStyle(stage: Stage): ArcStyle {
  switch (stage) {
    case 'active':
      return 'running';
    case 'agreement':
      return 'agreed';
    case 'suspended':
      return 'suspended';
    case 'ended':
    case 'abandoned':
      return 'closed';
    default:
      return 'beginning';
  }
}

/**
 * What of some cards a map can show.
 *
 * @param project degrees to the drawing's units; null for what lies outside of the projection
 */
export function placed(board: Pick<Board, 'municipalities'>, cards: readonly Card[], project: (place: readonly [number, number]) => XY | null): { readonly arcs: readonly Arc[]; readonly places: readonly Place[]; readonly unplaced: readonly Card[] } {
  const points = new Map<number, XY | null>();
  const pointOf = (at: number): XY | null => {
    const known = points.get(at);
    if (known !== undefined) return known;
    const place = board.municipalities[at]?.place ?? null;
    const point = place === null ? null : project(place);
    points.set(at, point);
    return point;
  };

  const counts = new Map<number, number>();
  const arcs: Arc[] = [];
  const unplaced: Card[] = [];
  for (const card of cards) {
    const [from, to] = card.sides.map(pointOf);
    const [a, b] = card.sides.map((at) => board.municipalities[at]?.place);
    if (from && to && a && b) arcs.push({ card, from, to, ends: [a, b] });
    else unplaced.push(card);
    // A town is where it is, whether or not its partner's place is known.
    for (const at of card.sides) counts.set(at, (counts.get(at) ?? 0) + 1);
  }
  const places = [...counts].flatMap(([at, count]): Place[] => {
    const xy = pointOf(at);
    return xy === null ? [] : [{ at, xy, count }];
  });
  return { arcs, places, unplaced };
}

const distance = ([ax, ay]: XY, [bx, by]: XY): number => Math.hypot(ax - bx, ay - by);

/** How far a point is from a straight line between two others. */
function distanceToLine(point: XY, from: XY, to: XY): number {
  const length = distance(from, to);
  if (length === 0) return distance(point, from);
  const along = ((point[0] - from[0]) * (to[0] - from[0]) + (point[1] - from[1]) * (to[1] - from[1])) / length ** 2;
  const clamped = Math.max(0, Math.min(1, along));
  return distance(point, [from[0] + clamped * (to[0] - from[0]), from[1] + clamped * (to[1] - from[1])]);
}

export type Hit = { readonly kind: 'place'; readonly at: number } | { readonly kind: 'pair'; readonly documentId: string } | null;

/**
 * What was meant by a click: the nearest place within reach, else the nearest arc. Between two such countries a great
 * circle is all but straight on a conic map, so the straight line stands for it.
 *
 * @param reach in the drawing's units: a few of the pixels that somebody sees
 */
export function hitOf(point: XY, arcs: readonly Arc[], places: readonly Place[], reach: number): Hit {
  const nearest = <Item>(items: readonly Item[], far: (item: Item) => number): Item | null => {
    let best: Item | null = null;
    let least = reach;
    for (const item of items) {
      const away = far(item);
      if (away <= least) [best, least] = [item, away];
    }
    return best;
  };
  const place = nearest(places, ({ xy }) => distance(point, xy));
  if (place !== null) return { kind: 'place', at: place.at };
  const arc = nearest(arcs, ({ from, to }) => distanceToLine(point, from, to));
  return arc === null ? null : { kind: 'pair', documentId: arc.card.documentId };
}

/** What of the drawing is in sight: a scale, and where its origin lies. */
export interface View {
  readonly k: number;
  readonly x: number;
  readonly y: number;
}

export interface Label {
  readonly at: number;
  readonly xy: XY;
  readonly text: string;
}

/** Sizes of a label on the screen, about: a letter's width and a line's height, in the drawing's units at scale 1. */
const LETTER = 6.6;
const LINE = 14;

/**
 * The names that fit into what is in sight without covering each other; places with more pairs come first.
 *
 * @param size of the drawing
 */
export function labelsOf(places: readonly Place[], nameOf: (at: number) => string, { k, x, y }: View, size: XY): Label[] {
  const taken: { left: number; right: number; top: number; bottom: number }[] = [];
  const labels: Label[] = [];
  for (const { at, xy } of [...places].sort((a, b) => b.count - a.count || a.at - b.at)) {
    const [left, middle] = [xy[0] * k + x + 7, xy[1] * k + y];
    if (left < 0 || left > size[0] || middle < 0 || middle > size[1]) continue;
    const text = nameOf(at);
    const box = { left, right: left + text.length * LETTER, top: middle - LINE / 2, bottom: middle + LINE / 2 };
    if (taken.some((other) => box.left < other.right && other.left < box.right && box.top < other.bottom && other.top < box.bottom)) continue;
    taken.push(box);
    labels.push({ at, xy, text });
  }
  return labels;
}
