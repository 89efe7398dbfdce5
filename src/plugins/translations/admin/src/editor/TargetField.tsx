import { forwardRef, useImperativeHandle, useRef, useState, type FocusEvent } from 'react';

import { flushSync } from 'react-dom';

import { createUnitEditor, type UnitEditor } from './unit-editor';
import { InlineEditor, type InlineEditorHandle, type InlineEditorProps } from './InlineEditor';
import { useNearViewport } from './near-viewport';
import { RestingField } from './RestingField';

type TargetFieldProps = Omit<InlineEditorProps, 'unitEditor'>;

/**
 * Where the translation of a unit is written. Its editor is awake only while it is near what is seen or has the focus: an article of hundreds of
 * paragraphs would otherwise have hundreds of them, each following the cursor. What it knows to undo stays while it sleeps.
 */
export const TargetField = forwardRef<InlineEditorHandle, TargetFieldProps>(function TargetField(props, ref) {
  const box = useRef<HTMLDivElement>(null);
  const isNear = useNearViewport(box);
  const [isHeld, setIsHeld] = useState(false);
  const handle = useRef<InlineEditorHandle>(null);
  const kept = useRef<UnitEditor | null>(null);

  const awake = (): InlineEditorHandle | null => {
    if (handle.current === null) flushSync(() => setIsHeld(true));
    return handle.current;
  };

  useImperativeHandle(ref, () => ({ focus: () => awake()?.focus(), insert: (text) => awake()?.insert(text) }), []);

  const onBlur = (event: FocusEvent): void => {
    if (!event.currentTarget.contains(event.relatedTarget)) setIsHeld(false);
  };

  return (
    <div ref={box} onFocus={() => setIsHeld(true)} onBlur={onBlur}>
      {isNear || isHeld ? (
        <InlineEditor ref={handle} unitEditor={(kept.current ??= createUnitEditor(props.source, props.content))} {...props} />
      ) : (
        <RestingField content={props.content} locale={props.locale} label={props.label} describedBy={props.describedBy} onFocus={() => awake()?.focus()} />
      )}
    </div>
  );
});
