import { useAuth } from '@strapi/strapi/admin';

import { HISTORY_ACTION } from '../history/contract';
import { HistorySummary } from '../history/HistorySummary';
import { useWords } from '../words';
import { Section } from './Section';

interface HistoryProps {
  /** documentId. */
  readonly partnership: string;
  /** Changes with every change of its milestones. */
  readonly revision: unknown;
}

/** Who changed this partnership last, and the way to all changes; nothing for whoever may not see them. */
export function History({ partnership, revision }: HistoryProps) {
  const words = useWords();
  const mayRead = useAuth('History', ({ permissions }) => permissions.some(({ action }) => action === HISTORY_ACTION));
  if (!mayRead) return null;
  return (
    <Section title={words('history.title')}>
      <HistorySummary of={{ kind: 'partnership', documentId: partnership }} revision={revision} />
    </Section>
  );
}
