/** One change at the end of a stem: «the first that fits» of a list is made. */
export type EndChange = readonly [from: string, to: string];

/** The stem with the first fitting change made, or null where none fits. */
export function changedEnd(stem: string, changes: readonly EndChange[]): string | null {
  const change = changes.find(([from]) => stem.endsWith(from));
  return change === undefined ? null : stem.slice(0, stem.length - change[0].length) + change[1];
}

/** Every stem with every ending. */
export function withEndings(stems: readonly string[], endings: readonly string[]): string[] {
  return stems.flatMap((stem) => endings.map((ending) => stem + ending));
}
