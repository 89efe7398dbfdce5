import { useCallback, useEffect, useState } from 'react';

import { useFetchClient } from '@strapi/strapi/admin';

import { readRefused, type Refused } from '../api/refused';
import { useContentLocale } from '../content-locale';
import { historyPath, type HistoryOf, type HistoryPage } from './contract';

const PAGE = 25;

export type HistoryState =
  | { readonly kind: 'loading' }
  | { readonly kind: 'loaded'; readonly page: HistoryPage; readonly loadingMore: boolean }
  | { readonly kind: 'failed'; readonly refused: Refused };

/**
 * A history, page after page, the newest entries first.
 *
 * @param revision anything that changes when the entry was saved: there may be more to tell then
 */
export function useHistory({ kind, documentId }: HistoryOf, revision: unknown): { readonly state: HistoryState; readonly more: () => void } {
  const { get } = useFetchClient();
  const locale = useContentLocale();
  const [state, setState] = useState<HistoryState>({ kind: 'loading' });

  useEffect(() => {
    const controller = new AbortController();
    get<{ data: HistoryPage }>(historyPath({ kind, documentId }, { limit: PAGE, before: null, locale }), { signal: controller.signal }).then(
      ({ data }) => !controller.signal.aborted && setState({ kind: 'loaded', page: data.data, loadingMore: false }),
      (error: unknown) => !controller.signal.aborted && setState({ kind: 'failed', refused: readRefused(error) }),
    );
    return () => controller.abort();
  }, [get, kind, documentId, locale, revision]);

  const more = useCallback((): void => {
    if (state.kind !== 'loaded' || state.loadingMore) return;
    const { page } = state;
    const before = page.entries.at(-1)?.id ?? null;
    setState({ ...state, loadingMore: true });
    get<{ data: HistoryPage }>(historyPath({ kind, documentId }, { limit: PAGE, before, locale })).then(
      ({ data: { data } }) => setState({ kind: 'loaded', loadingMore: false, page: { entries: [...page.entries, ...data.entries], more: data.more, names: { ...page.names, ...data.names } } }),
      (error: unknown) => setState({ kind: 'failed', refused: readRefused(error) }),
    );
  }, [state, get, kind, documentId, locale]);

  return { state, more };
}
