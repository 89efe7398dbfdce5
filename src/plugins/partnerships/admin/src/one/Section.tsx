import { useId, type ReactNode } from 'react';

import { Box, Flex, Typography } from '@strapi/design-system';

interface SectionProps {
  readonly title: string;
  readonly action?: ReactNode;
  readonly children: ReactNode;
}

/** A part of the page with a heading of its own. */
export function Section({ title, action, children }: SectionProps) {
  const id = useId();
  return (
    <Box tag="section" aria-labelledby={id} background="neutral0" hasRadius shadow="tableShadow" padding={5}>
      <Flex justifyContent="space-between" gap={3} wrap="wrap" paddingBottom={3}>
        <Typography id={id} tag="h2" variant="beta">
          {title}
        </Typography>
        {action}
      </Flex>
      {children}
    </Box>
  );
}
