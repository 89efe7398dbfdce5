import { css, styled } from 'styled-components';

import type { SpanType } from '../../../server/src/core/unit';

const LOOKS: Readonly<Partial<Record<SpanType, ReturnType<typeof css>>>> = {
  bold: css`
    font-weight: 700;
  `,
  italic: css`
    font-style: italic;
  `,
  underline: css`
    text-decoration: underline;
  `,
  strikethrough: css`
    text-decoration: line-through;
  `,
  code: css`
    font-family: monospace;
  `,
  link: css`
    color: ${({ theme }) => theme.colors.primary700};
    text-decoration: underline;
  `,
};

/** Words in a code, looking as the code makes them. */
export const CodedWords = styled.span<{ readonly $type: SpanType }>`
  ${({ $type }) => LOOKS[$type]}
`;
