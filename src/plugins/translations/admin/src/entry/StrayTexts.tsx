import { Box, Button, Flex, Typography } from '@strapi/design-system';

import type { DeskEntry } from '../../../server/src/core/desk';
import { useWords } from '../words';
import { textOf } from './content';
import type { Edits } from './edits';

interface StrayTextsProps {
  readonly entry: DeskEntry;
  readonly stray: Edits;
  readonly onDrop: () => void;
}

/** What was written for texts that the source does not have any more: shown, so that it can be used elsewhere. */
export function StrayTexts({ entry, stray, onDrop }: StrayTextsProps) {
  const words = useWords();
  const texts = Object.entries(stray);
  if (texts.length === 0) return null;
  return (
    <Box role="alert" padding={4} hasRadius background="warning100" borderColor="warning200">
      <Flex direction="column" alignItems="stretch" gap={2}>
        <Typography fontWeight="bold">{words('stray.explanation', { count: texts.length })}</Typography>
        <Box tag="ul" lang={entry.locale} paddingLeft={4} style={{ listStyle: 'disc' }}>
          {texts.map(([unit, content]) => (
            <Typography key={unit} tag="li">
              {textOf(content)}
            </Typography>
          ))}
        </Box>
        <div>
          <Button size="S" variant="tertiary" onClick={onDrop}>
            {words('stray.drop')}
          </Button>
        </div>
      </Flex>
    </Box>
  );
}
