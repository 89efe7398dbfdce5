import { Box, Flex, Typography } from '@strapi/design-system';
import { styled } from 'styled-components';

import type { HistoryEntry, HistoryPage } from './contract';
import { actionWords, changeWords, whoWords, type Speech } from './entry-words';
import { EntryMoment } from './EntryMoment';
import { useSpeech } from './use-speech';

const Changes = styled.ul`
  list-style: disc;
  padding-left: ${({ theme }) => theme.spaces[5]};
  overflow-wrap: anywhere;
`;

/** Who did what and when, the newest first. */
export function HistoryList({ page }: { readonly page: HistoryPage }) {
  const speech = useSpeech(page.names);
  return (
    <Flex tag="ol" direction="column" alignItems="stretch" gap={3} aria-label={speech.words('history.list')}>
      {page.entries.map((entry) => (
        <Entry key={entry.id} entry={entry} speech={speech} />
      ))}
    </Flex>
  );
}

function Entry({ entry, speech }: { readonly entry: HistoryEntry; readonly speech: Speech }) {
  return (
    <Box tag="li" padding={3} hasRadius background="neutral0" borderColor="neutral200">
      <Typography tag="p" fontWeight="bold" textColor="neutral800">
        {actionWords(entry, speech)}
      </Typography>
      <Typography tag="p" variant="pi" textColor="neutral700">
        {whoWords(entry.who, speech.words)}, <EntryMoment at={entry.at} />
      </Typography>
      {entry.changes.length > 0 && (
        <Changes>
          {entry.changes.map((change) => (
            <li key={change.field}>
              <Typography variant="pi" textColor="neutral800">
                {changeWords(entry.kind, change, speech)}
              </Typography>
            </li>
          ))}
        </Changes>
      )}
    </Box>
  );
}
