import type { Heading, Inline, List, ListItem, PlacedBlock } from './block';
import { joined, Line } from './line';

/** A block while the text is being read: its heading's level (1 to 6) is the source's. */
export type ReadBlock = Exclude<PlacedBlock, Heading> | { readonly type: 'heading'; readonly level: number; readonly children: readonly Inline[] };

/**
 * A part of the text that is being read and folded into the part around it when it ends.
 *
 * - flow: the text as a whole
 * - item, list, quote, heading, cell, row, table: as in HTML
 */
export interface Frame {
  readonly kind: 'flow' | 'item' | 'list' | 'quote' | 'heading' | 'cell' | 'row' | 'table';
  readonly line: Line;
  readonly blocks: ReadBlock[];
  /** Of a list. */
  readonly ordered: boolean;
  readonly entries: (ListItem | List)[];
  /** Of a heading, as the source has it. */
  readonly level: number;
  /** Of a row. */
  readonly cells: ReadBlock[][];
}

export const openFrame = (kind: Frame['kind'], { ordered = false, level = 0 }: { ordered?: boolean; level?: number } = {}): Frame => ({
  kind, line: new Line(), blocks: [], ordered, entries: [], level, cells: [],
});

const isList = (block: ReadBlock): block is List => block.type === 'list';

/** Code among words: its lines stay, its indentation has no place there. */
function codeLine(text: string): Inline[] {
  const line = new Line();
  text.split('\n').forEach((words, nth) => {
    if (nth > 0) line.break({ code: true }, null);
    line.write(words, { code: true }, null);
  });
  return line.take();
}

/** The words of a block as one line; null where it is none of words alone. */
function lineOf(block: ReadBlock): readonly Inline[] | null {
  switch (block.type) {
    case 'paragraph':
    case 'heading':
    case 'quote':
      return block.children;
    case 'code':
      return codeLine(block.children[0].text);
    case 'list':
    case 'picture':
      return null;
  }
}

/** Lines of a list, nested ones included, in order. */
const linesOfList = (list: List): (readonly Inline[])[] => list.children.flatMap((entry) => (entry.type === 'list' ? linesOfList(entry) : [entry.children]));

/** A stretch of blocks of words as lines of one block, and what cannot stand in a line between such stretches. */
type Stretch = { readonly kind: 'lines'; readonly children: Inline[] } | { readonly kind: 'block'; readonly block: ReadBlock };

function stretches(blocks: readonly ReadBlock[]): Stretch[] {
  const result: Stretch[] = [];
  let lines: (readonly Inline[])[] = [];
  const settle = (): void => {
    const children = joined(lines, '\n');
    lines = [];
    if (children.length > 0) result.push({ kind: 'lines', children });
  };
  for (const block of blocks) {
    const line = lineOf(block);
    if (line !== null) lines.push(line);
    else {
      settle();
      result.push({ kind: 'block', block });
    }
  }
  settle();
  return result;
}

const atLevel = (list: List, indentLevel: number): List => ({
  ...list,
  indentLevel,
  children: list.children.map((entry) => (entry.type === 'list' ? atLevel(entry, indentLevel + 1) : entry)),
});

/** An entry holds words alone; lists in it become nested ones, and pictures stand after the outermost list. */
function foldItem(item: Frame, list: Frame): void {
  for (const stretch of stretches(item.blocks)) {
    if (stretch.kind === 'lines') list.entries.push({ type: 'list-item', children: stretch.children });
    else if (isList(stretch.block)) list.entries.push(stretch.block);
    else list.blocks.push(stretch.block);
  }
}

function foldList(list: Frame, into: Frame): void {
  if (list.entries.length > 0) into.blocks.push(atLevel({ type: 'list', format: list.ordered ? 'ordered' : 'unordered', indentLevel: 0, children: list.entries }, 0));
  into.blocks.push(...list.blocks);
}

const foldQuote = (quote: Frame, into: Frame): void => {
  for (const stretch of stretches(quote.blocks)) into.blocks.push(stretch.kind === 'lines' ? { type: 'quote', children: stretch.children } : stretch.block);
};

/** A heading is one, whatever stands in it; lists and pictures of it come after. */
function foldHeading(heading: Frame, into: Frame): void {
  const parts = stretches(heading.blocks);
  const lines = parts.flatMap((part) => (part.kind === 'lines' ? [part.children] : isList(part.block) ? linesOfList(part.block) : []));
  const children = joined(lines, '\n');
  if (children.length > 0) into.blocks.push({ type: 'heading', level: heading.level, children });
  into.blocks.push(...parts.flatMap((part) => (part.kind === 'block' && !isList(part.block) ? [part.block] : [])));
}

/** Between the cells of a row. */
const CELL_DIVIDER = ' | ';

/** A row of one cell lays out a page and holds whatever it holds; a row of several is a paragraph, with its pictures after it. */
function foldRow(row: Frame, into: Frame): void {
  const [only, ...others] = row.cells;
  if (only === undefined) return;
  if (others.length === 0) {
    into.blocks.push(...only);
    return;
  }
  const lines = row.cells.map((cell) => joined(cell.flatMap((block) => lineOf(block) === null ? (isList(block) ? linesOfList(block) : []) : [lineOf(block) ?? []]), '\n'));
  const children = joined(lines, CELL_DIVIDER);
  if (children.length > 0) into.blocks.push({ type: 'paragraph', children });
  into.blocks.push(...row.cells.flat().filter((block) => block.type === 'picture'));
}

/** Puts a part that has ended where it belongs. */
export function fold(frame: Frame, into: Frame): void {
  switch (frame.kind) {
    case 'item':
      return foldItem(frame, into);
    case 'list':
      return foldList(frame, into);
    case 'quote':
      return foldQuote(frame, into);
    case 'heading':
      return foldHeading(frame, into);
    case 'cell':
      into.cells.push(frame.blocks);
      return undefined;
    case 'row':
      return foldRow(frame, into);
    case 'table':
    case 'flow':
      into.blocks.push(...frame.blocks);
      return undefined;
  }
}
