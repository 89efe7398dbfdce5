import type { ComponentType, SVGProps } from 'react';

import { Bold, Code, Italic, Link, StrikeThrough, Underline } from '@strapi/icons';
import { styled } from 'styled-components';

import type { PlaceholderType, SpanType } from '../../../server/src/core/unit';

const Chip = styled.span`
  display: inline-block;
  margin: 0 1px;
  padding: 0 0.4rem;
  border: 1px solid ${({ theme }) => theme.colors.primary600};
  border-radius: 0.8rem;
  background: ${({ theme }) => theme.colors.primary100};
  color: ${({ theme }) => theme.colors.neutral800};
  font-size: 1.1rem;
  font-weight: 600;
  font-style: normal;
  line-height: 1.5rem;
  text-decoration: none;
  vertical-align: 0.1rem;
  white-space: nowrap;
  user-select: none;
  cursor: default;

  svg {
    width: 1rem;
    height: 1rem;
    margin-right: 0.2rem;
    vertical-align: -0.1rem;
  }
`;

const ICONS: Readonly<Partial<Record<SpanType | PlaceholderType, ComponentType<SVGProps<SVGSVGElement>>>>> = { bold: Bold, italic: Italic, underline: Underline, strikethrough: StrikeThrough, code: Code, link: Link };

/** Of what has no icon. */
const SIGNS: Readonly<Partial<Record<SpanType | PlaceholderType, string>>> = { plain: '·', other: '◆', break: '↵' };

interface CodeChipProps {
  readonly id: string;
  readonly type: SpanType | PlaceholderType;
  readonly edge: 'start' | 'end' | 'whole';
  readonly title?: string;
}

/** A code as a small sign with its number: one at its beginning and one at its end. */
export function CodeChip({ id, type, edge, title }: CodeChipProps) {
  const Icon = ICONS[type];
  if (edge === 'end') {
    return (
      <Chip contentEditable={false} suppressContentEditableWarning aria-hidden>
        /{id}
      </Chip>
    );
  }
  return (
    <Chip contentEditable={false} suppressContentEditableWarning title={title}>
      {Icon !== undefined && <Icon aria-hidden focusable="false" />}
      {SIGNS[type]}
      {id}
    </Chip>
  );
}
