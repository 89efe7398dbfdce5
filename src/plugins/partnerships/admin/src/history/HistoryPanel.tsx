import { useAuth } from '@strapi/strapi/admin';
import { useParams } from 'react-router-dom';

import { useWords } from '../words';
import { HISTORY_ACTION, type HistorySubject } from './contract';
import { HistorySummary } from './HistorySummary';

const KINDS: Readonly<Record<string, HistorySubject>> = { 'api::partnership.partnership': 'partnership', 'api::municipality.municipality': 'municipality' };

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
  return { title: words('history.title'), content: <HistorySummary key={documentId} of={{ kind, documentId }} revision={revision} /> };
}
