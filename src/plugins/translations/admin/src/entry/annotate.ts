import type { GlossaryHint } from '../../../server/src/core/desk';
import type { Placeholder, Span } from '../../../server/src/core/unit';
import type { Content } from './content';

/** A content taken apart for showing it: texts cut where a hint begins or ends. */
export type Piece =
  | {
      readonly kind: 'text';
      readonly text: string;
      /** Index of the hint that the text belongs to; null for none. */
      readonly hint: number | null;
      /** Whether it is the beginning of what the hint is about. */
      readonly first: boolean;
      /** Place in the words of the unit, in UTF-16 units. */
      readonly at: number;
    }
  | { readonly kind: 'span'; readonly span: Span; readonly children: readonly Piece[] }
  | { readonly kind: 'placeholder'; readonly placeholder: Placeholder };

/** Hints in the order of their beginnings; of two that overlap the earlier stays. */
export function separateHints(hints: readonly GlossaryHint[]): GlossaryHint[] {
  const result: GlossaryHint[] = [];
  for (const hint of [...hints].sort((a, b) => a.start - b.start || b.end - a.end)) if (hint.start < hint.end && hint.start >= (result.at(-1)?.end ?? 0)) result.push(hint);
  return result;
}

/**
 * Marks the places of hints in a content, across codes too.
 *
 * @param hints as `separateHints` gives them
 */
export function annotate(content: Content, hints: readonly GlossaryHint[]): Piece[] {
  let place = 0;
  const cut = (text: string): Piece[] => {
    const [from, to] = [place, place + text.length];
    place = to;
    const pieces: Piece[] = [];
    let at = from;
    const push = (end: number, hint: number | null): void => {
      if (end > at) pieces.push({ kind: 'text', text: text.slice(at - from, end - from), hint, first: hint !== null && hints[hint]?.start === at, at });
      at = Math.max(at, end);
    };
    hints.forEach(({ start, end }, index) => {
      if (end <= from || start >= to) return;
      push(Math.max(start, from), null);
      push(Math.min(end, to), index);
    });
    push(to, null);
    return pieces;
  };
  const visit = (list: Content): Piece[] =>
    list.flatMap((inline): Piece[] => {
      if (inline.kind === 'text') return cut(inline.text);
      return inline.kind === 'placeholder' ? [{ kind: 'placeholder', placeholder: inline }] : [{ kind: 'span', span: inline, children: visit(inline.children) }];
    });
  return visit(content);
}
