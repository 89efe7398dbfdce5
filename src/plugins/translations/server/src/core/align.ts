import { matchCodes } from './match-codes';
import type { Unit } from './unit';

/** A unit of the source with what the translation has at its place. */
export interface Pair {
  readonly source: Unit;
  /** Null where the translation has none. */
  readonly target: Unit | null;
}

export interface Alignment {
  readonly pairs: readonly Pair[];
  /** Units of the translation that stand at no unit of the source, in their order. */
  readonly surplus: readonly Unit[];
}

/** Longer texts are compared from their beginnings and ends alone: what is between is taken in order. */
const MOST = 400;

/** The codes of the translation have the ids of the source's that they are, whatever its own order. */
const pairOf = (source: Unit, target: Unit | null): Pair => ({ source, target: target && { ...target, content: matchCodes(source.content, target.content) } });

const isAlike = (a: Unit, b: Unit): boolean => a.kind === b.kind;

/**
 * Puts a translation's units beside those of its source.
 *
 * Units of a text of the same build stand at each other by their ids. Where the build differs, as somebody wrote the
 * translation by hand, the longest row of equal kinds is kept in order, and what is left over is named, not lost.
 */
export function align(source: readonly Unit[], target: readonly Unit[]): Alignment {
  const sameBuild = source.length === target.length && source.every((unit, at) => unit.id === target[at]?.id && unit.kind === target[at].kind);
  if (sameBuild) return { pairs: source.map((unit, at) => pairOf(unit, target[at] ?? null)), surplus: [] };
  const matched = matchKinds(source, target);
  const used = new Set(matched.values());
  return {
    pairs: source.map((unit, at) => {
      const other = matched.get(at);
      return pairOf(unit, other === undefined ? null : (target[other] ?? null));
    }),
    surplus: target.filter((_, at) => !used.has(at)),
  };
}

/** Places in the source, and the places in the target that stand at them. */
function matchKinds(source: readonly Unit[], target: readonly Unit[]): Map<number, number> {
  const matched = new Map<number, number>();
  if (source.length > MOST || target.length > MOST) {
    for (let at = 0; at < Math.min(source.length, target.length); at += 1) {
      const [a, b] = [source[at], target[at]];
      if (a && b && isAlike(a, b)) matched.set(at, at);
    }
    return matched;
  }
  // Longest common subsequence of kinds, counted from the end.
  const width = target.length + 1;
  const longest = new Uint16Array((source.length + 1) * width);
  const at = (a: number, b: number): number => longest[a * width + b] ?? 0;
  for (let a = source.length - 1; a >= 0; a -= 1) {
    for (let b = target.length - 1; b >= 0; b -= 1) {
      const [one, other] = [source[a], target[b]];
      longest[a * width + b] = one && other && isAlike(one, other) ? at(a + 1, b + 1) + 1 : Math.max(at(a + 1, b), at(a, b + 1));
    }
  }
  let [a, b] = [0, 0];
  while (a < source.length && b < target.length) {
    const [one, other] = [source[a], target[b]];
    if (one && other && isAlike(one, other)) {
      matched.set(a, b);
      a += 1;
      b += 1;
    } else if (at(a + 1, b) >= at(a, b + 1)) a += 1;
    else b += 1;
  }
  return matched;
}
