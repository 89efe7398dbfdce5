import { createEditor, type BaseEditor, type Descendant } from 'slate';
import { withHistory, type HistoryEditor } from 'slate-history';
import { withReact, type ReactEditor } from 'slate-react';

import { sameContent, type Content } from '../entry/content';
import { toEditor } from './inline-model';
import { contentOf, replaceAll, withCodes } from './with-codes';

/** The editor of a unit, which may be drawn, put to sleep and drawn again: its text and what it knows to undo are here. */
export interface UnitEditor {
  readonly editor: BaseEditor & ReactEditor & HistoryEditor;
  /** Whether a line may be broken. */
  allowsBreaks: boolean;
}

export function createUnitEditor(source: Content, content: Content): UnitEditor {
  const unitEditor: UnitEditor = {
    editor: withCodes(withHistory(withReact(createEditor())), { source, allowsBreaks: () => unitEditor.allowsBreaks }),
    allowsBreaks: false,
  };
  unitEditor.editor.children = toEditor(content) as Descendant[];
  return unitEditor;
}

/** What the editor holds when it is drawn. What came from elsewhere while it slept replaces what it had, and can be undone. */
export function wakeWith({ editor }: UnitEditor, content: Content): Descendant[] {
  if (!sameContent(content, contentOf(editor))) replaceAll(editor, content);
  return editor.children;
}
