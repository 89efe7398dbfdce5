import type { Inline, Placeholder, Span, SpanType } from './unit';

/** A node of Strapi's blocks, of whatever shape. */
export type Node = Readonly<Record<string, unknown>>;

export const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null && !Array.isArray(value);

/** What a leaf says that has nothing but its text. */
const PLAIN: Node = { type: 'text', text: '' };

const MODIFIERS = ['bold', 'italic', 'underline', 'strikethrough', 'code'] as const satisfies readonly SpanType[];

const isLeaf = (node: Node): node is Node & { readonly text: string } => typeof node.text === 'string' && (node.type === 'text' || node.type === undefined) && !('children' in node);

/** A leaf with nothing but its text. */
const isPlain = (node: Node): boolean => node.type === 'text' && Object.keys(node).length === 2;

const isEmptyLeaf = (node: unknown): boolean => isNode(node) && isLeaf(node) && isPlain(node) && node.text === '';

const isLink = (node: Node): node is Node & { readonly children: readonly unknown[] } => node.type === 'link' && Array.isArray(node.children);

/** What a node says beside its text or children, which are null in it: so that its fields keep their order. */
const originalOf = (node: Node, hole: 'text' | 'children'): string => JSON.stringify({ ...node, [hole]: null });

const spanTypeOf = (node: Node): SpanType => {
  const modifiers = MODIFIERS.filter((modifier) => node[modifier] === true);
  const [first] = modifiers;
  return first ?? (isPlain(node) ? 'plain' : 'other');
};

const isLinkNode = (node: unknown): boolean => isNode(node) && isLink(node);

/** Whether an empty leaf belongs at a place among some nodes: the editor keeps one on each side of a link that no other text is on. */
const isPadding = (nodes: readonly unknown[], at: number): boolean =>
  isEmptyLeaf(nodes[at]) && (isLinkNode(nodes[at - 1]) || isLinkNode(nodes[at + 1])) && (at === 0 || isLinkNode(nodes[at - 1])) && (at === nodes.length - 1 || isLinkNode(nodes[at + 1]));

/** Puts an empty leaf on each side of a link that no other text is on. */
function padded(nodes: readonly unknown[]): unknown[] {
  const result: unknown[] = [];
  nodes.forEach((node, at) => {
    if (isLinkNode(node) && (at === 0 || isLinkNode(nodes[at - 1]))) result.push({ type: 'text', text: '' });
    result.push(node);
  });
  if (isLinkNode(nodes.at(-1))) result.push({ type: 'text', text: '' });
  return result;
}

const withoutPadding = (nodes: readonly unknown[]): unknown[] => nodes.filter((_, at) => !isPadding(nodes, at));

/**
 * Whether a text is built as the editor builds it, with its links padded: all of them are where padding them adds nothing. One whose
 * links all stand between texts is, so that a translation with a link at its end is padded too.
 *
 * The nodes are counted and not compared as JSON, since PostgreSQL keeps an object's keys in an order of its own.
 */
export const isPadded = (nodes: readonly unknown[]): boolean => padded(withoutPadding(nodes)).length === nodes.length;

/** Inline nodes of Strapi's blocks as content of a unit. */
export function toInlines(nodes: readonly unknown[]): Inline[] {
  let last = 0;
  const next = (): string => String((last += 1));
  const convert = (list: readonly unknown[]): Inline[] => {
    const result: Inline[] = [];
    for (const node of list) {
      if (isNode(node) && isLeaf(node)) {
        if (isPlain(node) && node.text !== '' && result.at(-1)?.kind !== 'text') result.push({ kind: 'text', text: node.text });
        else result.push({ kind: 'span', id: next(), type: spanTypeOf(node), original: originalOf(node, 'text'), children: node.text === '' ? [] : [{ kind: 'text', text: node.text }] });
      } else if (isNode(node) && isLink(node)) {
        const id = next();
        result.push({ kind: 'span', id, type: 'link', original: originalOf(node, 'children'), children: convert(node.children) });
      } else result.push({ kind: 'placeholder', id: next(), type: 'other', original: JSON.stringify(node) });
    }
    return result;
  };
  return convert(isPadded(nodes) ? withoutPadding(nodes) : nodes);
}

const parse = (original: string): unknown => {
  try {
    return JSON.parse(original) as unknown;
  } catch {
    return null;
  }
};

/** Texts beside each other are one: where they are two, a span says so. */
const joined = (list: readonly Inline[]): Inline[] =>
  list.reduce<Inline[]>((result, inline) => {
    const last = result.at(-1);
    if (inline.kind === 'text' && last?.kind === 'text') result[result.length - 1] = { kind: 'text', text: last.text + inline.text };
    else result.push(inline);
    return result;
  }, []);

/**
 * Content of a unit as inline nodes.
 *
 * @param isBuilt whether links are padded, as the editor builds them
 */
export function toNodes(content: readonly Inline[], isBuilt: boolean): unknown[] {
  const convert = (list: readonly Inline[], around: Node): unknown[] =>
    joined(list).flatMap((inline): unknown[] => {
      if (inline.kind === 'text') return inline.text === '' ? [] : [{ ...around, text: inline.text }];
      const original = parse(inline.original);
      if (inline.kind === 'placeholder') return original === null && inline.original !== 'null' ? [] : [original];
      if (!isNode(original)) return convert(inline.children, around);
      if ('children' in original) return [{ ...original, children: convert(inline.children, around) }];
      const inner = { ...(around === PLAIN ? {} : around), ...original };
      return inline.children.length === 0 ? [{ ...inner, text: '' }] : convert(inline.children, inner);
    });
  const nodes = convert(content, PLAIN);
  return isBuilt ? padded(nodes) : nodes;
}

/** All codes of a content, in the order of their beginnings. */
export function codesOf(content: readonly Inline[]): (Span | Placeholder)[] {
  const found: (Span | Placeholder)[] = [];
  // One list for all depths: lists of lists would be copied once a depth.
  const walk = (list: readonly Inline[]): void => {
    for (const inline of list) {
      if (inline.kind === 'text') continue;
      found.push(inline);
      if (inline.kind === 'span') walk(inline.children);
    }
  };
  walk(content);
  return found;
}

/** The words of a content, without codes. */
export const textOf = (content: readonly Inline[]): string => content.map((inline) => (inline.kind === 'text' ? inline.text : inline.kind === 'span' ? textOf(inline.children) : '')).join('');

/** Whether a content has anything to translate. */
export const hasWords = (content: readonly Inline[]): boolean => textOf(content).trim() !== '';
