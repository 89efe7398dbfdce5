import type { Inline, PlaceholderType, SpanType } from '../../../server/src/core/unit';
import { settled, type Content } from '../entry/content';

/** Text in the editor. */
export interface EditorText {
  text: string;
}

/** Formatting or a link around some words, as the editor holds it: an inline element that keeps its original. */
export interface SpanElement {
  type: 'span';
  id: string;
  span: SpanType;
  original: string;
  children: EditorInline[];
}

/** Something without words, as the editor holds it: it can be moved and taken out, and not be written into. */
export interface PlaceholderElement {
  type: 'placeholder';
  id: string;
  placeholder: PlaceholderType;
  original: string;
  children: EditorText[];
}

export type EditorInline = EditorText | SpanElement | PlaceholderElement;

/** The whole of a unit. */
export interface UnitElement {
  type: 'unit';
  children: EditorInline[];
}

const isText = (node: EditorInline): node is EditorText => 'text' in node;

/** Slate wants a text at both ends and between any two inline elements. */
function spaced(nodes: readonly EditorInline[]): EditorInline[] {
  const result: EditorInline[] = [];
  for (const node of nodes) {
    const last = result.at(-1);
    if (!isText(node) && (last === undefined || !isText(last))) result.push({ text: '' });
    result.push(node);
  }
  const last = result.at(-1);
  if (last === undefined || !isText(last)) result.push({ text: '' });
  return result;
}

const toEditorInlines = (content: Content): EditorInline[] =>
  spaced(
    settled(content).map((inline): EditorInline => {
      if (inline.kind === 'text') return { text: inline.text };
      if (inline.kind === 'placeholder') return { type: 'placeholder', id: inline.id, placeholder: inline.type, original: inline.original, children: [{ text: '' }] };
      return { type: 'span', id: inline.id, span: inline.type, original: inline.original, children: toEditorInlines(inline.children) };
    }),
  );

/** A content as the editor holds it. */
export const toEditor = (content: Content): [UnitElement] => [{ type: 'unit', children: toEditorInlines(content) }];

const fromEditorInlines = (nodes: readonly EditorInline[]): Inline[] =>
  settled(
    nodes.map((node): Inline => {
      if (isText(node)) return { kind: 'text', text: node.text };
      if (node.type === 'placeholder') return { kind: 'placeholder', id: node.id, type: node.placeholder, original: node.original };
      return { kind: 'span', id: node.id, type: node.span, original: node.original, children: fromEditorInlines(node.children) };
    }),
  );

/** What the editor holds, as a content. Units beside each other, as a paste may leave them, are one. */
export const fromEditor = (units: readonly UnitElement[]): Inline[] => settled(units.flatMap(({ children }) => fromEditorInlines(children)));

const isCode = (node: EditorInline): node is SpanElement | PlaceholderElement => !isText(node);

/** Ids of the codes among some nodes. */
export const idsIn = (nodes: readonly EditorInline[]): string[] => nodes.flatMap((node) => (isText(node) ? [] : [node.id, ...idsIn(node.children)]));

/**
 * What of some nodes may be put into a unit: each code that it may have and has not yet, with its own original. Of others the words remain.
 *
 * @param allowed codes that the unit may have, by id
 * @param present ids of those that it has
 */
export function insertable(nodes: readonly EditorInline[], allowed: ReadonlyMap<string, EditorInline>, present: ReadonlySet<string>): EditorInline[] {
  const taken = new Set(present);
  const keep = (list: readonly EditorInline[]): EditorInline[] =>
    list.flatMap((node): EditorInline[] => {
      if (isText(node)) return [{ text: node.text }];
      const known = allowed.get(node.id);
      const isFree = known !== undefined && isCode(known) && known.type === node.type && !taken.has(node.id);
      if (isFree) taken.add(node.id);
      if (node.type === 'placeholder') return isFree && known.type === 'placeholder' ? [{ ...known, children: [{ text: '' }] }] : [];
      const children = keep(node.children);
      return isFree && known.type === 'span' ? [{ ...known, children: spaced(children) }] : children;
    });
  return keep(nodes);
}

/** Codes of a content as empty editor nodes, by id. */
export function codeNodes(content: Content): ReadonlyMap<string, SpanElement | PlaceholderElement> {
  const found = new Map<string, SpanElement | PlaceholderElement>();
  const visit = (nodes: readonly EditorInline[]): void => {
    for (const node of nodes) {
      if (isText(node)) continue;
      found.set(node.id, node.type === 'span' ? { ...node, children: [{ text: '' }] } : { ...node, children: [{ text: '' }] });
      visit(node.children);
    }
  };
  visit(toEditorInlines(content));
  return found;
}
