import type { Difference } from './desk';
import { countWords } from './words';

/** Words, white space and signs, which together are the text. */
const PIECE = /\s+|[\p{L}\p{M}\p{N}]+(?:['’ʼ‑-][\p{L}\p{M}\p{N}]+)*|[^\s\p{L}\p{M}\p{N}]/gu;

/** Comparing takes as many steps as both have pieces, multiplied: beyond this, what lies between the common ends is taken as changed. */
const MOST_STEPS = 4_000_000;

const piecesOf = (text: string): string[] => text.match(PIECE) ?? [];

/** For each place the length of the longest common row of pieces behind it. */
function longestRows(a: readonly string[], b: readonly string[]): Uint32Array {
  const width = b.length + 1;
  const longest = new Uint32Array((a.length + 1) * width);
  for (let i = a.length - 1; i >= 0; i -= 1) {
    for (let j = b.length - 1; j >= 0; j -= 1) {
      longest[i * width + j] = a[i] === b[j] ? (longest[(i + 1) * width + j + 1] ?? 0) + 1 : Math.max(longest[(i + 1) * width + j] ?? 0, longest[i * width + j + 1] ?? 0);
    }
  }
  return longest;
}

function between(a: readonly string[], b: readonly string[]): Difference[] {
  if (a.length * b.length > MOST_STEPS) return [{ kind: 'removed', text: a.join('') }, { kind: 'added', text: b.join('') }];
  const longest = longestRows(a, b);
  const width = b.length + 1;
  const result: Difference[] = [];
  let [i, j] = [0, 0];
  while (i < a.length || j < b.length) {
    const [one = '', other = ''] = [a[i], b[j]];
    if (i < a.length && j < b.length && one === other) {
      result.push({ kind: 'same', text: one });
      i += 1;
      j += 1;
    } else if (j >= b.length || (i < a.length && (longest[(i + 1) * width + j] ?? 0) >= (longest[i * width + j + 1] ?? 0))) {
      result.push({ kind: 'removed', text: one });
      i += 1;
    } else {
      result.push({ kind: 'added', text: other });
      j += 1;
    }
  }
  return result;
}

/** Pieces of one kind beside each other as one; of a change, what went before what came. */
function joined(pieces: readonly Difference[]): Difference[] {
  const result: Difference[] = [];
  let [removed, added] = ['', ''];
  const flush = (): void => {
    if (removed !== '') result.push({ kind: 'removed', text: removed });
    if (added !== '') result.push({ kind: 'added', text: added });
    [removed, added] = ['', ''];
  };
  for (const { kind, text } of pieces) {
    if (text === '') continue;
    if (kind === 'removed') removed += text;
    else if (kind === 'added') added += text;
    else {
      flush();
      const last = result.at(-1);
      if (last?.kind === 'same') result[result.length - 1] = { kind, text: last.text + text };
      else result.push({ kind, text });
    }
  }
  flush();
  return result;
}

/**
 * The difference of two texts in words: what is `same` and `removed` is the first text, what is `same` and `added` the second.
 */
export function wordDifference(before: string, after: string): Difference[] {
  const a = piecesOf(before);
  const b = piecesOf(after);
  let start = 0;
  while (start < a.length && start < b.length && a[start] === b[start]) start += 1;
  let end = 0;
  while (end < a.length - start && end < b.length - start && a[a.length - 1 - end] === b[b.length - 1 - end]) end += 1;
  return joined([
    { kind: 'same', text: a.slice(0, start).join('') },
    ...between(a.slice(start, a.length - end), b.slice(start, b.length - end)),
    { kind: 'same', text: a.slice(a.length - end).join('') },
  ]);
}

/** How many words a translator has to look at: those that came, or, where words only went, those. */
export function changedWords(before: string, after: string): number {
  const pieces = wordDifference(before, after);
  const count = (kind: Difference['kind']): number => pieces.reduce((sum, piece) => sum + (piece.kind === kind ? countWords(piece.text) : 0), 0);
  return Math.max(count('added'), count('removed'));
}
