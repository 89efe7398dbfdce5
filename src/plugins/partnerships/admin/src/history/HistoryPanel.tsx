import { useAuth } from '@strapi/strapi/admin';
import { Button, Flex, Loader, Modal, Typography } from '@strapi/design-system';
import { ClockCounterClockwise } from '@strapi/icons';
import { useParams } from 'react-router-dom';

import { RefusedNotice } from '../milestones/RefusedNotice';
import { useWords } from '../words';
import { HISTORY_ACTION, type HistoryOf, type HistorySubject } from './contract';
import { actionWords, whoWords } from './entry-words';
import { EntryMoment } from './EntryMoment';
import { HistoryDialog } from './HistoryDialog';
import { useHistory } from './use-history';
import { useSpeech } from './use-speech';

const KINDS: Readonly<Record<string, HistorySubject>> = { 'api::partnership.partnership': 'partnership', 'api::municipality.municipality': 'municipality' };

const NO_NAMES: Readonly<Record<string, string>> = {};

/** What the content manager tells a panel of the entry beside it, as far as it matters here. */
interface PanelProps {
  readonly model: string;
  readonly documentId?: string;
  readonly document?: { readonly updatedAt?: unknown; readonly publishedAt?: unknown; readonly status?: unknown };
}

/** Panel beside the form of a partnership or municipality: what happened last, and the way to its history. */
export function HistoryPanel({ model, documentId, document }: PanelProps) {
  const words = useWords();
  const mayRead = useAuth('HistoryPanel', ({ permissions }) => permissions.some(({ action }) => action === HISTORY_ACTION));
  // Duplicating an entry shows the id of the one it is made from.
  const { origin } = useParams();
  const kind = KINDS[model];
  if (kind === undefined || documentId === undefined || origin !== undefined || !mayRead) return null;
  const revision = [document?.updatedAt, document?.publishedAt, document?.status].join();
  return { title: words('history.title'), content: <PanelContent key={documentId} of={{ kind, documentId }} revision={revision} /> };
}

function PanelContent({ of, revision }: { readonly of: HistoryOf; readonly revision: unknown }) {
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
