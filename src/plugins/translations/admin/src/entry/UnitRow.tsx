import { memo, useCallback, useId, useMemo, useRef, useState, type FocusEvent, type KeyboardEvent } from 'react';

import { Box, Typography } from '@strapi/design-system';
import { styled } from 'styled-components';

import type { DeskUnit, DeskWarning } from '../../../server/src/core/desk';
import type { InlineEditorHandle } from '../editor/InlineEditor';
import { TargetField } from '../editor/TargetField';
import type { TranslationName } from '../desk-lists';
import { directionOf } from '../languages';
import { NARROW } from '../table-styles';
import { useWords } from '../words';
import { separateHints } from './annotate';
import { codesOf, dressed, textOf, type Content } from './content';
import { DifferenceText } from './DifferenceText';
import { MemoryList } from './MemoryList';
import { PlainContent } from './PlainContent';
import { SourceText } from './SourceText';
import type { UnitFocus } from './unit-focus';
import { useChecks, useMatches } from './use-unit-help';
import { WarningList } from './WarningList';

const Sides = styled.div`
  display: grid;
  gap: ${({ theme }) => theme.spaces[3]};
  margin-inline: -0.4rem;
  /* What is out of sight is not laid out, and found all the same. Nothing is drawn beyond the row then: the outline of what has the focus needs this room. */
  padding: ${({ theme }) => theme.spaces[3]} 0.4rem 0.4rem;
  content-visibility: auto;
  contain-intrinsic-size: auto 18rem;
  border-top: 1px solid ${({ theme }) => theme.colors.neutral150};
  grid-template-columns: minmax(0, 1fr);

  ${NARROW} {
    /* The panel's bar stands over the upper edge there. */
    & :is(button, [role='textbox'], [contenteditable]) {
      scroll-margin-top: 8rem;
    }
  }

  ${({ theme }) => theme.breakpoints.medium} {
    gap: ${({ theme }) => theme.spaces[5]};
    grid-template-columns: minmax(0, 1fr) minmax(0, 1fr);
  }
`;

/* Plain elements: with hundreds of rows, the design system's would take most of the time that a page needs to open. */
const Side = styled.div`
  display: flex;
  flex-direction: column;
  gap: ${({ theme }) => theme.spaces[2]};
  min-width: 0;
`;

const Under = styled.div`
  display: flex;
  flex-wrap: wrap;
  align-items: center;
  justify-content: space-between;
  gap: ${({ theme }) => theme.spaces[3]};
`;

const Small = styled.span<{ readonly $isWrong?: boolean }>`
  color: ${({ theme, $isWrong }) => ($isWrong === true ? theme.colors.danger700 : theme.colors.neutral700)};
  font-size: 1.2rem;
  line-height: 1.33;
`;

const PlainButton = styled.button`
  min-height: 2.8rem;
  margin-inline-start: -0.8rem;
  padding: 0 0.8rem;
  border: none;
  border-radius: ${({ theme }) => theme.borderRadius};
  background: none;
  color: ${({ theme }) => theme.colors.neutral800};
  font: inherit;
  font-size: 1.2rem;
  font-weight: 600;
  cursor: pointer;

  &:hover {
    background: ${({ theme }) => theme.colors.neutral100};
  }

  &:focus-visible {
    outline: 2px solid ${({ theme }) => theme.colors.primary600};
  }
`;

interface UnitRowProps {
  readonly translation: TranslationName;
  readonly sourceLocale: string;
  readonly unit: DeskUnit;
  /** The field's name, in the panel's language. */
  readonly fieldName: string;
  /** Its place in the field, from 1; null where it is the only one. */
  readonly number: number | null;
  readonly mayWrite: boolean;
  /** UTF-16 units; null where there is no limit. */
  readonly maxLength: number | null;
  readonly content: Content;
  /** Null where nobody has looked yet. */
  readonly warnings: readonly DeskWarning[] | null;
  readonly focus: UnitFocus;
  readonly onWrite: (unit: DeskUnit, content: Content) => void;
  readonly onWarnings: (unit: string, warnings: readonly DeskWarning[]) => void;
  readonly onLeave: (unit: string) => void;
}

const digitOf = (event: KeyboardEvent): number | null => (/^Digit[1-9]$/.test(event.code) ? Number(event.code.slice(5)) : null);

/**
 * One unit: its source, and its translation with all that helps to write it.
 *
 * Hundreds of them may be on a page: what it is given stays the same object as long as it says the same, so that a key drawn here draws no other row.
 */
export const UnitRow = memo(function UnitRow({ translation, sourceLocale, unit, fieldName, number, mayWrite, maxLength, content, warnings, focus, onWrite, onWarnings, onLeave }: UnitRowProps) {
  const words = useWords();
  const id = useId();
  const editor = useRef<InlineEditorHandle | null>(null);
  const [active, setActive] = useState(false);
  const { source } = unit;
  const { locale } = translation;
  const label = number === null ? fieldName : words('unit.label', { field: fieldName, number, kind: words(`unit.kind.${source.kind}`) });
  const hints = useMemo(() => separateHints(unit.hints), [unit.hints]);
  const matches = useMatches(translation, source.id, active && mayWrite);
  useChecks(translation, source.id, content, active && mayWrite, onWarnings);

  const breaks = source.kind === 'code' || textOf(source.content).includes('\n');
  const softBreaks = breaks || source.kind === 'paragraph' || source.kind === 'list-item' || source.kind === 'quote';
  const length = textOf(content).length;

  const write = useCallback((written: Content) => onWrite(unit, written), [onWrite, unit]);

  const setEditor = useCallback(
    (handle: InlineEditorHandle | null) => {
      editor.current = handle;
      focus.register(source.id, handle);
    },
    [focus, source.id],
  );

  const take = (text: string): void => {
    write(dressed(source.content, text));
    editor.current?.focus();
  };

  const onKeyDown = (event: KeyboardEvent): void => {
    const digit = digitOf(event);
    const isCommand = event.ctrlKey || event.metaKey;
    if (digit !== null && isCommand && !event.altKey && digit <= 5) {
      const match = matches[digit - 1];
      if (match === undefined) return;
      take(match.target);
    } else if (digit !== null && event.altKey && !isCommand) {
      const hint = hints[digit - 1];
      if (hint === undefined) return;
      editor.current?.insert(hint.target);
    } else if (event.key === 'Enter' && event.target instanceof HTMLElement && event.target.isContentEditable && (isCommand || (!breaks && !event.shiftKey && !event.nativeEvent.isComposing))) onLeave(source.id);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };

  const onBlur = (event: FocusEvent): void => {
    if (!event.currentTarget.contains(event.relatedTarget)) setActive(false);
  };

  return (
    <Sides onFocus={() => setActive(true)} onBlur={onBlur} onKeyDownCapture={onKeyDown} role="group" aria-label={label}>
      <Side>
        <Small>{words(`unit.kind.${source.kind}`)}</Small>
        <SourceText unit={unit} hints={hints} locale={sourceLocale} onInsert={mayWrite ? (text) => editor.current?.insert(text) : null} />
        {unit.difference !== null && (
          <Box padding={2} hasRadius background="neutral100" borderColor="neutral150">
            <Typography tag="p" variant="pi" fontWeight="bold" textColor="neutral800">
              {words('unit.changed')}
            </Typography>
            <DifferenceText pieces={unit.difference} locale={sourceLocale} />
          </Box>
        )}
      </Side>
      <Side>
        {mayWrite ? (
          <TargetField
            key={JSON.stringify(codesOf(source.content).map((code) => [code.id, code.original]))}
            ref={setEditor}
            source={source.content}
            content={content}
            locale={locale}
            label={words('unit.target', { unit: label })}
            describedBy={`${id}-warnings`}
            allowsBreaks={softBreaks}
            onChange={write}
          />
        ) : (
          <Box padding={2} hasRadius background="neutral150" lang={locale} dir={directionOf(locale)}>
            <PlainContent content={content} empty={words('unit.empty')} />
          </Box>
        )}
        <WarningList id={`${id}-warnings`} warnings={warnings ?? []} />
        {mayWrite && (
          <Under>
            <PlainButton type="button" aria-label={words('unit.copy-source.of', { unit: label })} onClick={() => { write(source.content); editor.current?.focus(); }}>
              {words('unit.copy-source')}
            </PlainButton>
            {maxLength !== null && (
              <Small $isWrong={length > maxLength}>{words('unit.length', { length, limit: maxLength })}</Small>
            )}
          </Under>
        )}
        {active && <MemoryList matches={matches} sourceLocale={sourceLocale} locale={locale} onTake={take} />}
      </Side>
    </Sides>
  );
});
