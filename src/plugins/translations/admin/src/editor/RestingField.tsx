import { styled } from 'styled-components';

import type { Content } from '../entry/content';
import { directionOf } from '../languages';
import { CodeChip } from './CodeChip';
import { CodedWords } from './code-styles';
import { targetBox } from './target-box';

const Box = styled.div`
  ${targetBox}
`;

const show = (content: Content) =>
  content.map((inline, at) => {
    switch (inline.kind) {
      case 'text':
        return <span key={at}>{inline.text}</span>;
      case 'span':
        return (
          <CodedWords key={at} $type={inline.type}>
            <CodeChip id={inline.id} type={inline.type} edge="start" />
            {show(inline.children)}
            <CodeChip id={inline.id} type={inline.type} edge="end" />
          </CodedWords>
        );
      case 'placeholder':
        return <CodeChip key={at} id={inline.id} type={inline.type} edge="whole" />;
    }
  });

interface RestingFieldProps {
  readonly content: Content;
  readonly locale: string;
  readonly label: string;
  readonly describedBy: string | undefined;
  readonly onFocus: () => void;
}

/** A text to be translated whose editor is not awake: it is read, found, and come to by Tab as any other. */
export function RestingField({ content, locale, label, describedBy, onFocus }: RestingFieldProps) {
  return (
    <Box role="textbox" aria-multiline tabIndex={0} lang={locale} dir={directionOf(locale)} aria-label={label} aria-describedby={describedBy} onFocus={onFocus}>
      {show(content)}
    </Box>
  );
}
