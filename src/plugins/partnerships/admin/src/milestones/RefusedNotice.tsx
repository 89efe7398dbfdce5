import { Box, Typography } from '@strapi/design-system';

import type { Refused } from '../api/refused';
import { EntryLink } from '../EntryLink';
import { useWords } from '../words';

interface RefusedNoticeProps {
  readonly refused: Refused;
  /** Sentences to show instead of all faults: those that stand at no field. */
  readonly sentences?: readonly string[];
}

/** Why something was not carried out, with the way to what stands against it. */
export function RefusedNotice({ refused, sentences }: RefusedNoticeProps) {
  const words = useWords();
  const shown = sentences ?? (refused.kind === 'refused' ? refused.faults.map(({ message }) => message) : [words(`refused.${refused.kind}`)]);
  const partnership = refused.kind === 'refused' ? refused.partnership : null;
  if (shown.length === 0 && partnership === null) return null;
  return (
    <Box role="alert" padding={3} hasRadius background="danger100" borderColor="danger200">
      {shown.map((sentence) => (
        <Typography key={sentence} tag="p" variant="pi" textColor="neutral800">
          {sentence}
        </Typography>
      ))}
      {partnership !== null && (
        <EntryLink kind="partnership" documentId={partnership.documentId}>
          {partnership.title}
        </EntryLink>
      )}
    </Box>
  );
}
