import { Button, Flex, Loader, Modal, Typography } from '@strapi/design-system';
import { ClockCounterClockwise } from '@strapi/icons';

import { RefusedNotice } from '../milestones/RefusedNotice';
import { useWords } from '../words';
import type { HistoryOf } from './contract';
import { actionWords, whoWords } from './entry-words';
import { EntryMoment } from './EntryMoment';
import { HistoryDialog } from './HistoryDialog';
import { useHistory } from './use-history';
import { useSpeech } from './use-speech';

const NO_NAMES: Readonly<Record<string, string>> = {};

/**
 * What happened last, and the way to the whole history.
 *
 * @param revision the history is read anew when it changes
 */
export function HistorySummary({ of, revision }: { readonly of: HistoryOf; readonly revision: unknown }) {
  const words = useWords();
  const { state, more } = useHistory(of, revision);
  const speech = useSpeech(state.kind === 'loaded' ? state.page.names : NO_NAMES);
  switch (state.kind) {
    case 'loading':
      return <Loader small>{words('search.running')}</Loader>;
    case 'failed':
      return <RefusedNotice refused={state.refused} />;
    case 'loaded': {
      const [last] = state.page.entries;
      return (
        <Flex direction="column" alignItems="stretch" gap={3} width="100%">
          {last !== undefined && (
            <Typography variant="pi" textColor="neutral700">
              {actionWords(last, speech)}: {whoWords(last.who, words)}, <EntryMoment at={last.at} />
            </Typography>
          )}
          <Modal.Root>
            <Modal.Trigger>
              <Button variant="secondary" fullWidth startIcon={<ClockCounterClockwise aria-hidden />}>
                {words('history.open')}
              </Button>
            </Modal.Trigger>
            <Modal.Content aria-describedby={undefined}>
              <HistoryDialog of={of} page={state.page} loadingMore={state.loadingMore} onMore={more} />
            </Modal.Content>
          </Modal.Root>
        </Flex>
      );
    }
  }
}
