/** Which rows of a long list are drawn: from, and until but without. */
export interface RowWindow {
  readonly from: number;
  readonly until: number;
}

/**
 * The rows of equal height that can be seen, and some more on either side, so that the keyboard finds the next one.
 *
 * @param top how far the list is scrolled, and `height` how much of it can be seen: pixels, as `rowHeight`
 */
export function windowOf(count: number, rowHeight: number, top: number, height: number, spare: number): RowWindow {
  const from = Math.max(0, Math.min(count, Math.floor(top / rowHeight)) - spare);
  return { from, until: Math.min(count, Math.ceil((Math.max(0, top) + height) / rowHeight) + spare) };
}
