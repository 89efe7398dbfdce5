import { Box, Flex, Typography } from '@strapi/design-system';
import { WarningCircle } from '@strapi/icons';

import type { DeskWarning } from '../../../server/src/core/desk';
import { useWarningText } from '../problems/use-problem-text';

/** What a translator should look at in a unit. Said aloud when it changes; it forbids nothing. */
export function WarningList({ id, warnings }: { readonly id: string; readonly warnings: readonly DeskWarning[] }) {
  const textOf = useWarningText();
  return (
    <Box id={id} aria-live="polite">
      {warnings.map((warning, at) => (
        <Flex key={`${warning.code}-${at}`} gap={2} alignItems="flex-start" paddingTop={1}>
          <WarningCircle aria-hidden fill="warning600" width="1.4rem" height="1.4rem" style={{ flex: 'none', marginTop: '0.3rem' }} />
          <Typography variant="pi" textColor="neutral800">
            {textOf(warning)}
          </Typography>
        </Flex>
      ))}
    </Box>
  );
}
