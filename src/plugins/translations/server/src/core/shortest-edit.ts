/** A row of pieces that stays, goes, or comes: places in the first or, of what comes, in the second list. */
export interface Edit {
  readonly kind: 'same' | 'removed' | 'added';
  readonly from: number;
  readonly to: number;
}

/** The same numbers for the same pieces: comparing them is comparing numbers. */
function numbered(lists: readonly (readonly string[])[]): Int32Array[] {
  const known = new Map<string, number>();
  return lists.map((list) =>
    Int32Array.from(list, (piece) => {
      const number = known.get(piece) ?? known.size;
      known.set(piece, number);
      return number;
    }),
  );
}

/** How far each diagonal is reached after each number of changes, until the ends are reached; null where that takes more than `most`. */
function reach(a: Int32Array, b: Int32Array, most: number): Int32Array[] | null {
  const middle = most + 1;
  const furthest = new Int32Array(2 * middle + 1);
  const trace: Int32Array[] = [];
  for (let changes = 0; changes <= most; changes += 1) {
    // Of the diagonals from -changes to changes, as the step before left them.
    trace.push(furthest.slice(middle - changes, middle + changes + 1));
    for (let diagonal = -changes; diagonal <= changes; diagonal += 2) {
      const [below, above] = [furthest[middle + diagonal - 1] ?? 0, furthest[middle + diagonal + 1] ?? 0];
      let i = diagonal === -changes || (diagonal !== changes && below < above) ? above : below + 1;
      while (i < a.length && i - diagonal < b.length && a[i] === b[i - diagonal]) i += 1;
      furthest[middle + diagonal] = i;
      if (i >= a.length && i - diagonal >= b.length) return trace;
    }
  }
  return null;
}

/**
 * The shortest way from one list of pieces to another (E. W. Myers, An O(ND) Difference Algorithm and Its Variations, 1986, section 4).
 *
 * Takes as many steps as the lists are long, times what has changed, and memory by the square of that.
 *
 * @param most how many pieces may have changed
 * @returns edits in their order, which together are both lists; null where more have changed than `most`
 */
export function shortestEdit(before: readonly string[], after: readonly string[], most: number): Edit[] | null {
  const [a = new Int32Array(), b = new Int32Array()] = numbered([before, after]);
  const trace = reach(a, b, Math.min(most, a.length + b.length));
  if (trace === null) return null;
  const edits: Edit[] = [];
  let [i, j] = [a.length, b.length];
  for (let changes = trace.length - 1; changes > 0; changes -= 1) {
    const reached = trace[changes] ?? new Int32Array();
    const at = (diagonal: number): number => reached[diagonal + changes] ?? 0;
    const diagonal = i - j;
    const comes = diagonal === -changes || (diagonal !== changes && at(diagonal - 1) < at(diagonal + 1));
    const previous = diagonal + (comes ? 1 : -1);
    const [fromI, fromJ] = [at(previous), at(previous) - previous];
    const start = comes ? fromI : fromI + 1;
    if (i > start) edits.push({ kind: 'same', from: start, to: i });
    edits.push(comes ? { kind: 'added', from: fromJ, to: fromJ + 1 } : { kind: 'removed', from: fromI, to: fromI + 1 });
    [i, j] = [fromI, fromJ];
  }
  if (i > 0) edits.push({ kind: 'same', from: 0, to: i });
  return edits.reverse();
}
