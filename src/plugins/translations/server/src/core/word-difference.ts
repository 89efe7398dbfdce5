import type { Difference } from './desk';
import { shortestEdit } from './shortest-edit';
import { countWords } from './words';

/** Words, white space and signs, which together are the text. */
const PIECE = /\s+|[\p{L}\p{M}\p{N}]+(?:['’ʼ‑-][\p{L}\p{M}\p{N}]+)*|[^\s\p{L}\p{M}\p{N}]/gu;

/** A text is compared by its lines first where more pieces have changed; a line of which more has changed is taken as changed. */
const MOST_CHANGES = 3000;

const LINE = /[^\n]*\n|[^\n]+/gu;

const piecesOf = (text: string): string[] => text.match(PIECE) ?? [];
const linesOf = (text: string): string[] => text.match(LINE) ?? [];

function compare(before: readonly string[], after: readonly string[]): Difference[] | null {
  const edits = shortestEdit(before, after, MOST_CHANGES);
  return edits && joined(edits.map(({ kind, from, to }) => ({ kind, text: (kind === 'added' ? after : before).slice(from, to).join('') })));
}

const asChanged = (before: string, after: string): Difference[] => [{ kind: 'removed', text: before }, { kind: 'added', text: after }];

const inPieces = (before: string, after: string): Difference[] => compare(piecesOf(before), piecesOf(after)) ?? asChanged(before, after);

/** Lines that are the same are found first, and what is between them is compared by itself. */
function inLines(before: string, after: string): Difference[] {
  const result: Difference[] = [];
  let [removed, added] = ['', ''];
  const flush = (): void => {
    if (removed !== '' || added !== '') result.push(...inPieces(removed, added));
    [removed, added] = ['', ''];
  };
  for (const line of compare(linesOf(before), linesOf(after)) ?? asChanged(before, after)) {
    if (line.kind === 'removed') removed += line.text;
    else if (line.kind === 'added') added += line.text;
    else {
      flush();
      result.push(line);
    }
  }
  flush();
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
 *
 * It is the shortest, unless some thousand words have changed; then it is the shortest in lines, and in the words between them.
 */
export function wordDifference(before: string, after: string): Difference[] {
  const a = piecesOf(before);
  const b = piecesOf(after);
  let start = 0;
  while (start < a.length && start < b.length && a[start] === b[start]) start += 1;
  let end = 0;
  while (end < a.length - start && end < b.length - start && a[a.length - 1 - end] === b[b.length - 1 - end]) end += 1;
  const [from, to] = [a.slice(start, a.length - end), b.slice(start, b.length - end)];
  return joined([
    { kind: 'same', text: a.slice(0, start).join('') },
    ...(compare(from, to) ?? inLines(from.join(''), to.join(''))),
    { kind: 'same', text: a.slice(a.length - end).join('') },
  ]);
}

/** How many words a translator has to look at: those that came, or, where words only went, those. */
export function changedWords(before: string, after: string): number {
  const pieces = wordDifference(before, after);
  const count = (kind: Difference['kind']): number => pieces.reduce((sum, piece) => sum + (piece.kind === kind ? countWords(piece.text) : 0), 0);
  return Math.max(count('added'), count('removed'));
}
