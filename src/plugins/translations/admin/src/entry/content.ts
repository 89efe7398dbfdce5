import type { Inline, Placeholder, Span } from '../../../server/src/core/unit';

export type Content = readonly Inline[];

export type Code = Span | Placeholder;

/** The words of a content, without codes. */
export const textOf = (content: Content): string => content.map((inline) => (inline.kind === 'text' ? inline.text : inline.kind === 'span' ? textOf(inline.children) : '')).join('');

/** All codes of a content, in the order of their beginnings. */
export const codesOf = (content: Content): Code[] => content.flatMap((inline) => (inline.kind === 'text' ? [] : inline.kind === 'placeholder' ? [inline] : [inline, ...codesOf(inline.children)]));

/** Codes of the source that a translation does not have. */
export function missingCodes(source: Content, target: Content): Code[] {
  const present = new Set(codesOf(target).map(({ id }) => id));
  return codesOf(source).filter(({ id }) => !present.has(id));
}

/** The same content with texts beside each other made one, and empty ones left out. */
export function settled(content: Content): Inline[] {
  const result: Inline[] = [];
  for (const inline of content) {
    const last = result.at(-1);
    if (inline.kind === 'span') result.push({ ...inline, children: settled(inline.children) });
    else if (inline.kind === 'placeholder') result.push(inline);
    else if (last?.kind === 'text') result[result.length - 1] = { kind: 'text', text: last.text + inline.text };
    else if (inline.text !== '') result.push({ kind: 'text', text: inline.text });
  }
  return result;
}

const shape = (content: Content): unknown[] =>
  settled(content).map((inline) => (inline.kind === 'text' ? inline.text : inline.kind === 'placeholder' ? [inline.id, inline.type, inline.original] : [inline.id, inline.type, inline.original, shape(inline.children)]));

/** Whether two contents say the same; nothing and no content are one. */
export const sameContent = (a: Content | null, b: Content | null): boolean => a === b || JSON.stringify(shape(a ?? [])) === JSON.stringify(shape(b ?? []));

/** Whether there is anything to read in a content. */
export const hasWords = (content: Content | null): boolean => content !== null && textOf(content).trim() !== '';

/** Where the address of a link leads, as its original says; null for other codes. */
export function addressOf(code: Code): string | null {
  if (code.kind !== 'span' || code.type !== 'link') return null;
  try {
    const node: unknown = JSON.parse(code.original);
    return typeof node === 'object' && node !== null && 'url' in node && typeof node.url === 'string' ? node.url : null;
  } catch {
    return null;
  }
}

/**
 * A plain text in the codes that stand around the whole of the source. Codes within it stay out: nobody knows around which words they belong.
 */
export function dressed(source: Content, text: string): Inline[] {
  const [only, ...rest] = settled(source);
  return only?.kind === 'span' && rest.length === 0 ? [{ ...only, children: dressed(only.children, text) }] : [{ kind: 'text', text }];
}
