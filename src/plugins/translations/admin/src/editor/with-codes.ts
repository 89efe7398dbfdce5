import { Editor, Element, Node, Path, Range, Transforms, type NodeEntry } from 'slate';
import { HistoryEditor } from 'slate-history';

import type { Content } from '../entry/content';
import './slate-types';
import { codeNodes, fromEditor, idsIn, insertable, toEditor, type EditorInline, type PlaceholderElement, type SpanElement, type UnitElement } from './inline-model';

const isUnit = (node: Node): node is UnitElement => Element.isElement(node) && node.type === 'unit';

const isCode = (node: Node): node is SpanElement | PlaceholderElement => Element.isElement(node) && node.type !== 'unit';

const inlinesOf = (editor: Editor): EditorInline[] => editor.children.flatMap((node) => (isUnit(node) ? node.children : []));

/** What the editor holds. */
export const contentOf = (editor: Editor) => fromEditor(editor.children.filter(isUnit));

/** Ids of the codes that stand in the editor. */
export const presentCodes = (editor: Editor): ReadonlySet<string> => new Set(idsIn(inlinesOf(editor)));

const codeEntry = (editor: Editor, id: string): NodeEntry<SpanElement | PlaceholderElement> | undefined => {
  for (const [node, path] of Node.nodes(editor)) if (isCode(node) && node.id === id) return [node, path];
  return undefined;
};

interface CodeOptions {
  /** Codes that may stand in the unit: those of its source. */
  readonly source: Content;
  /** Whether a line may be broken. */
  readonly allowsBreaks: () => boolean;
}

const FRAGMENT = 'application/x-slate-fragment';

/** The inline nodes of what was cut or copied in an editor like this; null for anything else. */
function pastedNodes(data: DataTransfer): EditorInline[] | null {
  const encoded = data.getData(FRAGMENT);
  if (encoded === '') return null;
  try {
    const nodes = JSON.parse(decodeURIComponent(window.atob(encoded))) as unknown;
    if (!Array.isArray(nodes)) return null;
    const inlines = nodes.flatMap((node: unknown) => (Node.isNode(node) && isUnit(node) ? node.children : []));
    return inlines.length === 0 ? null : inlines;
  } catch {
    return null;
  }
}

/**
 * Makes an editor one of units: one paragraph of text and codes, each code at most once and none that the source does not have. Whatever is
 * pasted or dropped is text, unless it was taken out of an editor like this.
 */
export function withCodes<Edited extends Editor>(editor: Edited, { source, allowsBreaks }: CodeOptions): Edited {
  const allowed = codeNodes(source);
  const { normalizeNode, deleteBackward, deleteForward } = editor;

  editor.isInline = (element) => element.type !== 'unit';
  editor.isVoid = (element) => element.type === 'placeholder';

  const insertText = (text: string): void => {
    const clean = text.replace(/\r\n?/g, '\n');
    Transforms.insertText(editor, allowsBreaks() ? clean : clean.replace(/\s*\n\s*/g, ' '));
  };

  editor.insertBreak = () => {
    if (allowsBreaks()) Transforms.insertText(editor, '\n');
  };
  editor.insertSoftBreak = editor.insertBreak;

  // `insertData` is what slate-react calls with everything that is pasted or dropped; without a browser there is none.
  Object.assign(editor, {
    insertData: (data: DataTransfer): void => {
      if (editor.selection !== null && Range.isExpanded(editor.selection)) Transforms.delete(editor);
      const nodes = pastedNodes(data);
      if (nodes === null) insertText(data.getData('text/plain'));
      else insertNodes(editor, insertable(nodes, allowed, presentCodes(editor)));
    },
  });

  /** A span without words goes as a letter does. */
  const takesEmptySpan = (): boolean => {
    const { selection } = editor;
    if (selection === null || !Range.isCollapsed(selection)) return false;
    const [span] = Editor.nodes(editor, { match: (node) => isCode(node) && node.type === 'span', mode: 'lowest' });
    if (span === undefined || Editor.string(editor, span[1]) !== '' || idsIn((span[0] as SpanElement).children).length > 0) return false;
    Transforms.removeNodes(editor, { at: span[1] });
    return true;
  };
  editor.deleteBackward = (unit) => {
    if (!takesEmptySpan()) deleteBackward(unit);
  };
  editor.deleteForward = (unit) => {
    if (!takesEmptySpan()) deleteForward(unit);
  };

  editor.normalizeNode = (entry) => {
    const [node] = entry;
    if (Editor.isEditor(node)) {
      if (editor.children.length > 1) {
        Transforms.mergeNodes(editor, { at: [1] });
        return;
      }
      const doubled = doubledCode(editor);
      if (doubled !== null) {
        const [code, at] = doubled;
        if (code.type === 'span') Transforms.unwrapNodes(editor, { at });
        else Transforms.removeNodes(editor, { at });
        return;
      }
    }
    normalizeNode(entry);
  };

  return editor;
}

/** A code that stands there for the second time. Codes that were there before the source lost them stay: what to do with them is the translator's to say. */
function doubledCode(editor: Editor): NodeEntry<SpanElement | PlaceholderElement> | null {
  const seen = new Set<string>();
  for (const [node, path] of Node.nodes(editor)) {
    if (!isCode(node)) continue;
    if (seen.has(node.id)) return [node, path];
    seen.add(node.id);
  }
  return null;
}

function insertNodes(editor: Editor, nodes: readonly EditorInline[]): void {
  if (nodes.length === 0) return;
  Transforms.insertNodes(editor, [...nodes], { select: true });
}

/** Whether the cursor stands at an edge of its text, beside a code or at an end of all. */
export function isAtEdge(editor: Editor, edge: 'start' | 'end'): boolean {
  if (editor.selection === null) return false;
  const { path, offset } = editor.selection.focus;
  return offset === (edge === 'start' ? 0 : Editor.string(editor, path).length);
}

/** Puts text where the cursor is or was; at the end where it never was. */
export function insertAtCursor(editor: Editor, text: string): void {
  if (editor.selection === null) Transforms.select(editor, Editor.end(editor, []));
  Transforms.insertText(editor, text);
}

/** Replaces all there is. Can be undone by itself: what was typed before stays then. */
export function replaceAll(editor: Editor, content: Content): void {
  const [unit] = toEditor(content);
  Editor.withoutNormalizing(editor, () => {
    // Its first step begins a new one to undo; the others belong to it.
    HistoryEditor.withoutMerging(editor as HistoryEditor, () => Transforms.insertNodes(editor, unit, { at: [editor.children.length] }));
    for (let at = editor.children.length - 2; at >= 0; at -= 1) Transforms.removeNodes(editor, { at: [at] });
    Transforms.deselect(editor);
  });
}

/**
 * Puts a code of the source around the words that are selected, or where the cursor is. A selection that begins in one code and ends in
 * another cannot have one around it: the code then comes empty, behind it.
 */
export function putCode(editor: Editor, source: Content, id: string): void {
  const code = codeNodes(source).get(id);
  if (code === undefined || presentCodes(editor).has(id)) return;
  if (editor.selection === null) Transforms.select(editor, Editor.end(editor, []));
  const { selection } = editor;
  if (selection === null) return;
  const [start, end] = Range.edges(selection);
  if (code.type === 'span' && Range.isExpanded(selection) && Path.equals(Path.parent(start.path), Path.parent(end.path))) {
    Transforms.wrapNodes(editor, { ...code, children: [] }, { split: true });
    return;
  }
  Transforms.collapse(editor, { edge: 'end' });
  Transforms.insertNodes(editor, code, { select: true });
}

/** Takes a code out; the words that it stood around stay. */
export function takeOutCode(editor: Editor, id: string): void {
  const found = codeEntry(editor, id);
  if (found === undefined) return;
  const [node, at] = found;
  if (node.type === 'span' && node.children.length > 0) Transforms.unwrapNodes(editor, { at });
  else Transforms.removeNodes(editor, { at });
}
