import { codesOf, isNode } from './inline-content';
import type { Inline, Placeholder, Span } from './unit';

type Code = Span | Placeholder;

const sorted = (value: unknown): unknown =>
  Array.isArray(value) ? value.map(sorted) : isNode(value) ? Object.fromEntries(Object.keys(value).sort().map((key) => [key, sorted(value[key])])) : value;

/** What a code is, whichever order its keys are stored in. */
function natureOf({ kind, original }: Code): string {
  try {
    return kind + JSON.stringify(sorted(JSON.parse(original)));
  } catch {
    return kind + original;
  }
}

/** The sort of thing that a code is: a link is one wherever it leads. */
const sortOf = ({ kind, type }: Code): string => `${kind} ${type}`;

const rename = (content: readonly Inline[], ids: ReadonlyMap<string, string>): Inline[] =>
  content.map((inline) => {
    if (inline.kind === 'text') return inline;
    const id = ids.get(inline.id) ?? inline.id;
    return inline.kind === 'placeholder' ? { ...inline, id } : { ...inline, id, children: rename(inline.children, ids) };
  });

/**
 * Gives the codes of a stored translation the ids of the source's codes that they are.
 *
 * Taken apart by itself, a translation has its codes numbered in its own order, and a language that puts the bold word before the link
 * has them the other way round: put together with the source's originals, the bold word would become the link.
 *
 * Codes that are the same go first, then those of one sort, each in their order. What the source has no code for gets an id that the
 * source does not use. Never throws.
 */
export function matchCodes(source: readonly Inline[], target: readonly Inline[]): Inline[] {
  const free = codesOf(source);
  const codes = codesOf(target);
  const last = Math.max(0, ...free.map(({ id }) => Number(id) || 0));
  const ids = new Map<string, string>();
  for (const likeness of [natureOf, sortOf]) {
    for (const code of codes) {
      if (ids.has(code.id)) continue;
      const at = free.findIndex((one) => likeness(one) === likeness(code));
      const [found] = at < 0 ? [] : free.splice(at, 1);
      if (found) ids.set(code.id, found.id);
    }
  }
  let next = last;
  for (const { id } of codes) if (!ids.has(id)) ids.set(id, String((next += 1)));
  return rename(target, ids);
}
