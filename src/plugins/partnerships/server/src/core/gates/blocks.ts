import type { FindingPath } from './finding';

/** A node of a text in Strapi's blocks, read without trust: any JSON may stand there. */
export type Node = Readonly<Record<string, unknown>>;

export interface PlacedNode {
  readonly node: Node;
  /** The block of the text, counted from nought, that the node is or lies in. */
  readonly block: number;
  /** Put together only where it is asked for: most nodes are nobody's finding. */
  readonly path: () => FindingPath;
}

const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null && !Array.isArray(value);

/** A node with the one that it lies in. */
interface Place {
  readonly node: Node;
  readonly index: number;
  readonly above: Place | null;
  readonly block: number;
}

function pathOf(field: string, place: Place): FindingPath {
  const indexes: number[] = [];
  for (let at: Place | null = place; at !== null; at = at.above) indexes.push(at.index);
  return [field, ...indexes.reverse().flatMap((index, depth) => (depth === 0 ? [index] : ['children', index]))];
}

/**
 * Every node of a text, in the order in which it is read.
 *
 * With a stack of its own: a text may be nested deeper than a program may call itself.
 *
 * @param field name of the field that the text is in
 */
export function* nodesOf(field: string, text: unknown): Generator<PlacedNode> {
  const waiting: Place[] = [];
  const enter = (nodes: unknown, above: Place | null): void => {
    if (!Array.isArray(nodes)) return;
    for (let index = nodes.length - 1; index >= 0; index -= 1) {
      const node: unknown = nodes[index];
      if (isNode(node)) waiting.push({ node, index, above, block: above?.block ?? index });
    }
  };
  enter(text, null);
  for (let place = waiting.pop(); place !== undefined; place = waiting.pop()) {
    const here = place;
    yield { node: here.node, block: here.block, path: () => pathOf(field, here) };
    enter(here.node.children, here);
  }
}

/** The words below a node, without its marks. */
export function wordsOf(node: Node): string {
  let words = typeof node.text === 'string' ? node.text : '';
  for (const below of nodesOf('', node.children)) if (typeof below.node.text === 'string') words += below.node.text;
  return words.replace(/\s+/g, ' ').trim();
}

/** Words of the block that a node lies in. */
export function wordsOfBlock(text: unknown, block: number): string {
  const node: unknown = Array.isArray(text) ? (text as unknown[])[block] : undefined;
  return isNode(node) ? wordsOf(node) : '';
}

/** As much of some words as a sentence can quote. */
export function excerpt(words: string): string {
  const signs = [...words];
  return signs.length <= 60 ? words : `${signs.slice(0, 59).join('').trimEnd()}…`;
}
