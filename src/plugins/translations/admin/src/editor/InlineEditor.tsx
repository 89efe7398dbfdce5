import { forwardRef, useCallback, useImperativeHandle, useLayoutEffect, useMemo, useRef, useState, type KeyboardEvent } from 'react';

import { Editor, Range, Transforms } from 'slate';
import { Editable, ReactEditor, Slate, type RenderElementProps } from 'slate-react';
import { styled } from 'styled-components';

import { codesOf, sameContent, type Content } from '../entry/content';
import { directionOf } from '../languages';
import { scrollIntoSight } from '../scroller';
import { CodeBar } from './CodeBar';
import { CodeChip } from './CodeChip';
import { CodedWords } from './code-styles';
import { targetBox } from './target-box';
import { wakeWith, type UnitEditor } from './unit-editor';
import { contentOf, insertAtCursor, isAtEdge, presentCodes, putCode, replaceAll, takeOutCode } from './with-codes';

const Field = styled(Editable)`
  ${targetBox}
`;

/** What can be done to an editor from outside. */
export interface InlineEditorHandle {
  readonly focus: () => void;
  /** Puts text where the cursor is. */
  readonly insert: (text: string) => void;
}

export interface InlineEditorProps {
  readonly unitEditor: UnitEditor;
  readonly source: Content;
  readonly content: Content;
  readonly locale: string;
  readonly label: string;
  readonly describedBy: string | undefined;
  readonly allowsBreaks: boolean;
  readonly onChange: (content: Content) => void;
}

/** The set that is known, where another has the same in it. */
const known = (before: ReadonlySet<string>, now: ReadonlySet<string>): ReadonlySet<string> => (before.size === now.size && [...now].every((id) => before.has(id)) ? before : now);

function renderElement({ attributes, children, element }: RenderElementProps) {
  switch (element.type) {
    case 'unit':
      return <div {...attributes}>{children}</div>;
    case 'span':
      return (
        <CodedWords {...attributes} $type={element.span}>
          <CodeChip id={element.id} type={element.span} edge="start" />
          {children}
          <CodeChip id={element.id} type={element.span} edge="end" />
        </CodedWords>
      );
    case 'placeholder':
      return (
        <span {...attributes}>
          <CodeChip id={element.id} type={element.placeholder} edge="whole" />
          {children}
        </span>
      );
  }
}

/** Selects what is selected in the browser. Slate learns of it only some moments later, and quick fingers would have half of it. */
function takeSelection(editor: Editor & ReactEditor): void {
  const selection = window.getSelection();
  if (selection === null || selection.anchorNode === null || !ReactEditor.hasDOMNode(editor, selection.anchorNode, { editable: true })) return;
  const range = ReactEditor.toSlateRange(editor, selection, { exactMatch: false, suppressThrow: true });
  if (range !== null) Transforms.select(editor, range);
}

/** The cursor stays in sight while somebody writes, and above what covers the lower edge. */
function showCursor(editor: ReactEditor, range: globalThis.Range): void {
  const place = range.getBoundingClientRect();
  // A cursor in an empty text has no place of its own.
  if (place.height > 0) scrollIntoSight(ReactEditor.toDOMNode(editor, editor), place);
}

/**
 * Where the translation of a unit is written: text with the source's codes, which can be moved, taken out and put in again, and not broken.
 * What somebody else puts there replaces what it shows, and can be undone.
 */
export const InlineEditor = forwardRef<InlineEditorHandle, InlineEditorProps>(function InlineEditor({ unitEditor, source, content, locale, label, describedBy, allowsBreaks, onChange }, ref) {
  const { editor } = unitEditor;
  unitEditor.allowsBreaks = allowsBreaks;
  const [initial] = useState(() => wakeWith(unitEditor, content));
  const [present, setPresent] = useState(() => presentCodes(editor));
  const codes = codesOf(source);

  const emitted = useRef(content);

  useLayoutEffect(() => {
    // What comes back as it was given out is no change from outside, however far the typing has gone on meanwhile.
    if (content === emitted.current || sameContent(content, emitted.current)) return;
    emitted.current = content;
    if (sameContent(content, contentOf(editor))) return;
    const isFocused = ReactEditor.isFocused(editor);
    replaceAll(editor, content);
    if (isFocused) Transforms.select(editor, Editor.end(editor, []));
  }, [editor, content]);

  useImperativeHandle(
    ref,
    () => ({
      focus: () => ReactEditor.focus(editor),
      insert: (text) => {
        insertAtCursor(editor, text);
        ReactEditor.focus(editor);
      },
    }),
    [editor],
  );

  const changed = useCallback((): void => {
    if (editor.operations.every(({ type }) => type === 'set_selection')) return;
    setPresent((before) => known(before, presentCodes(editor)));
    const written = contentOf(editor);
    // Slate tells of what was replaced from outside as well.
    if (sameContent(written, emitted.current)) return;
    emitted.current = written;
    onChange(written);
  }, [editor, onChange]);

  const onKeyDown = useCallback((event: KeyboardEvent): void => {
    if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey || (event.key !== 'ArrowLeft' && event.key !== 'ArrowRight')) return;
    if (editor.selection === null || !Range.isCollapsed(editor.selection)) return;
    const reverse = (event.key === 'ArrowLeft') === (directionOf(locale) === 'ltr');
    if (!isAtEdge(editor, reverse ? 'start' : 'end')) return;
    // By the browser's own way the cursor would pass the place between a code and the text beside it.
    event.preventDefault();
    Transforms.move(editor, { unit: 'offset', reverse });
  }, [editor, locale]);

  // Drawn anew only when it has to be: each time, Slate puts the cursor where it last knew it to be, and somebody may have moved it a moment ago.
  const written = useMemo(
    () => (
      <Slate editor={editor} initialValue={initial} onChange={changed}>
        <Field lang={locale} dir={directionOf(locale)} spellCheck aria-label={label} aria-describedby={describedBy} renderElement={renderElement} scrollSelectionIntoView={showCursor} onKeyDown={onKeyDown} />
      </Slate>
    ),
    [editor, initial, changed, locale, label, describedBy, onKeyDown],
  );

  return (
    <>
      {written}
      {codes.length > 0 && (
        <CodeBar
          codes={codes}
          present={present}
          onToggle={(id) => {
            takeSelection(editor);
            if (presentCodes(editor).has(id)) takeOutCode(editor, id);
            else putCode(editor, source, id);
            ReactEditor.focus(editor);
          }}
        />
      )}
    </>
  );
});
