import { Typography } from '@strapi/design-system';

import { CodeChip } from '../editor/CodeChip';
import { CodedWords } from '../editor/code-styles';
import { hasWords, type Content } from './content';

/** A content that is read and not written. */
export function PlainContent({ content, empty }: { readonly content: Content; readonly empty: string }) {
  if (!hasWords(content)) return <Typography textColor="neutral700">{empty}</Typography>;
  const show = (list: Content) =>
    list.map((inline, at) => {
      switch (inline.kind) {
        case 'text':
          return <span key={at}>{inline.text}</span>;
        case 'span':
          return (
            <CodedWords key={at} $type={inline.type}>
              {show(inline.children)}
            </CodedWords>
          );
        case 'placeholder':
          return <CodeChip key={at} id={inline.id} type={inline.type} edge="whole" />;
      }
    });
  return (
    <Typography tag="div" textColor="neutral800" style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>
      {show(content)}
    </Typography>
  );
}
