import { VisuallyHidden } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import { styled } from 'styled-components';

import type { Difference } from '../../../server/src/core/desk';
import { directionOf } from '../languages';
import { useWords } from '../words';

const Text = styled.div`
  color: ${({ theme }) => theme.colors.neutral800};
  font-size: 1.4rem;
  white-space: pre-wrap;
  overflow-wrap: anywhere;
  line-height: 1.5;

  ins {
    background: ${({ theme }) => theme.colors.success100};
    text-decoration: underline;
    text-decoration-thickness: 2px;
  }

  del {
    background: ${({ theme }) => theme.colors.danger100};
    text-decoration: line-through;
  }
`;

/** A difference in words: what came is underlined, what went is struck through, and both are said. */
export function DifferenceText({ pieces, locale }: { readonly pieces: readonly Difference[]; readonly locale: string }) {
  const words = useWords();
  const { locale: panelLocale } = useIntl();
  const said = (id: 'difference.added' | 'difference.removed' | 'difference.end') => <VisuallyHidden lang={panelLocale}> {words(id)} </VisuallyHidden>;
  return (
    <Text lang={locale} dir={directionOf(locale)}>
      {pieces.map(({ kind, text }, at) => {
        switch (kind) {
          case 'same':
            return <span key={at}>{text}</span>;
          case 'added':
            return (
              <ins key={at}>
                {said('difference.added')}
                {text}
                {said('difference.end')}
              </ins>
            );
          case 'removed':
            return (
              <del key={at}>
                {said('difference.removed')}
                {text}
                {said('difference.end')}
              </del>
            );
        }
      })}
    </Text>
  );
}
