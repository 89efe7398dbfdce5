import { useCallback, useEffect, useState } from 'react';

import { useFetchClient } from '@strapi/strapi/admin';

import type { MilestoneInput, Timeline } from '../api/contract';
import { milestonePath, milestonesPath, timelinePath } from '../api/paths';
import { readRefused, type Refused } from '../api/refused';
import { milestonesChanged } from '../gates/signals';
import { useContentLocale } from '../content-locale';

export type TimelineState =
  | { readonly kind: 'loading' }
  | { readonly kind: 'loaded'; readonly timeline: Timeline }
  | { readonly kind: 'failed'; readonly refused: Refused };

/** Each write resolves to null where it was carried out, and to the reason where it was not. */
export interface TimelineWrites {
  readonly record: (input: MilestoneInput) => Promise<Refused | null>;
  readonly correct: (documentId: string, input: MilestoneInput) => Promise<Refused | null>;
  readonly remove: (documentId: string) => Promise<Refused | null>;
}

/**
 * The milestones of a partnership, and the ways to change them.
 *
 * @param revision anything that changes when the partnership itself was saved: its sides may be others then
 */
export function useTimeline(partnership: string, revision: unknown): { readonly state: TimelineState; readonly writes: TimelineWrites } {
  const { get, post, put, del } = useFetchClient();
  const locale = useContentLocale();
  const [state, setState] = useState<TimelineState>({ kind: 'loading' });

  useEffect(() => {
    const controller = new AbortController();
    get<{ data: Timeline }>(timelinePath(partnership, locale), { signal: controller.signal }).then(
      ({ data }) => !controller.signal.aborted && setState({ kind: 'loaded', timeline: data.data }),
      (error: unknown) => !controller.signal.aborted && setState({ kind: 'failed', refused: readRefused(error) }),
    );
    return () => controller.abort();
  }, [get, partnership, locale, revision]);

  /** Every write answers with the whole timeline. */
  const written = useCallback(async (request: Promise<{ data: { data: Timeline } }>): Promise<Refused | null> => {
    try {
      setState({ kind: 'loaded', timeline: (await request).data.data });
      milestonesChanged.raise();
      return null;
    } catch (error) {
      return readRefused(error);
    }
  }, []);

  return {
    state,
    writes: {
      record: (input) => written(post<{ data: Timeline }>(milestonesPath(locale), { data: { partnership, ...input } })),
      correct: (documentId, input) => written(put<{ data: Timeline }>(milestonePath(documentId, locale), { data: input })),
      remove: (documentId) => written(del<{ data: Timeline }>(milestonePath(documentId, locale))),
    },
  };
}
