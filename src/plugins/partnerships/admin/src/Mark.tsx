import type { ReactNode } from 'react';

import { Box } from '@strapi/design-system';

interface MarkProps {
  readonly tone?: 'plain' | 'warning';
  readonly children: ReactNode;
}

/** A short word beside a name. The design system's badges set coloured letters on coloured ground, with too little contrast for small print. */
export function Mark({ tone = 'plain', children }: MarkProps) {
  return (
    <Box
      tag="span"
      display="inline-block"
      paddingLeft={1}
      paddingRight={1}
      hasRadius
      background={tone === 'warning' ? 'warning100' : 'neutral150'}
      borderColor={tone === 'warning' ? 'warning500' : 'neutral300'}
      color="neutral800"
      fontSize="1.2rem"
      lineHeight="1.8rem"
    >
      {children}
    </Box>
  );
}
