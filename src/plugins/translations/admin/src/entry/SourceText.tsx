import { useMemo } from 'react';

import { VisuallyHidden } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import { styled } from 'styled-components';

import type { DeskUnit, GlossaryHint } from '../../../server/src/core/desk';
import { CodeChip } from '../editor/CodeChip';
import { CodedWords } from '../editor/code-styles';
import { useCodeName } from '../editor/use-code-name';
import { directionOf } from '../languages';
import { useWords } from '../words';
import { annotate, type Piece } from './annotate';

const Words = styled.div`
  color: ${({ theme }) => theme.colors.neutral800};
  font-size: 1.6rem;
  line-height: 1.6;
  white-space: pre-wrap;
  overflow-wrap: anywhere;
`;

const Term = styled.button`
  display: inline;
  padding: 0;
  border: none;
  border-bottom: 2px dotted ${({ theme }) => theme.colors.primary600};
  background: none;
  color: inherit;
  font: inherit;
  text-align: start;
  cursor: pointer;

  &:disabled {
    cursor: default;
  }

  &:focus-visible {
    outline: 2px solid ${({ theme }) => theme.colors.primary600};
    outline-offset: 1px;
  }

  sup {
    font-size: 1rem;
    line-height: 1;
  }
`;

const RestOfTerm = styled.span`
  border-bottom: 2px dotted ${({ theme }) => theme.colors.primary600};
`;

/** As far as the digits go. */
const LAST_KEY = 9;

interface SourceTextProps {
  readonly unit: DeskUnit;
  readonly hints: readonly GlossaryHint[];
  readonly locale: string;
  /** Null where nothing may be written. */
  readonly onInsert: ((text: string) => void) | null;
}

/** The source of a unit: its codes as chips, and known names and terms underlined, which go into the translation at a press. */
export function SourceText({ unit, hints, locale, onInsert }: SourceTextProps) {
  const words = useWords();
  const { locale: panelLocale } = useIntl();
  const codeName = useCodeName();
  const pieces = useMemo(() => annotate(unit.source.content, hints), [unit.source.content, hints]);

  const showHint = (text: string, hint: GlossaryHint, number: number, key: string) => {
    const insert = number <= LAST_KEY ? words('hint.insert', { target: hint.target, number }) : words('hint.insert-plain', { target: hint.target });
    const said = hint.note === null ? insert : `${insert}. ${hint.note}`;
    return (
      <Term key={key} type="button" title={said} disabled={onInsert === null} onMouseDown={(event) => event.preventDefault()} onClick={() => onInsert?.(hint.target)}>
        {text}
        {number <= LAST_KEY && <sup aria-hidden>{number}</sup>}
        <VisuallyHidden lang={panelLocale}> ({said})</VisuallyHidden>
      </Term>
    );
  };

  const show = (list: readonly Piece[]) =>
    list.map((piece, at) => {
      const key = String(at);
      switch (piece.kind) {
        case 'text': {
          const hint = piece.hint === null ? undefined : hints[piece.hint];
          if (hint === undefined || piece.hint === null) return <span key={key}>{piece.text}</span>;
          return piece.first ? showHint(piece.text, hint, piece.hint + 1, key) : <RestOfTerm key={key}>{piece.text}</RestOfTerm>;
        }
        case 'span':
          return (
            <CodedWords key={key} $type={piece.span.type}>
              <CodeChip id={piece.span.id} type={piece.span.type} edge="start" title={codeName(piece.span)} />
              {show(piece.children)}
              <CodeChip id={piece.span.id} type={piece.span.type} edge="end" />
            </CodedWords>
          );
        case 'placeholder':
          return <CodeChip key={key} id={piece.placeholder.id} type={piece.placeholder.type} edge="whole" title={codeName(piece.placeholder)} />;
      }
    });

  return (
    <Words lang={locale} dir={directionOf(locale)}>
      {show(pieces)}
    </Words>
  );
}
