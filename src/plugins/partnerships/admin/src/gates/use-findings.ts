import { useCallback, useEffect, useState, useSyncExternalStore } from 'react';

import { useFetchClient } from '@strapi/strapi/admin';

import { readRefused, type Refused } from '../api/refused';
import { PLUGIN_ID } from '../plugin-id';
import type { EditedVersion, Findings } from './contract';
import { milestonesChanged } from './signals';

/** Milliseconds without a change of the form before the server is asked. */
const PAUSE = 500;

export type FindingsState =
  | { readonly kind: 'loading' }
  /** `revision`: as it was when these were asked for. */
  | { readonly kind: 'loaded'; readonly findings: Findings; readonly revision: string }
  | { readonly kind: 'failed'; readonly refused: Refused };

export interface Gates {
  readonly state: FindingsState;
  /** Resolves to null where the warnings were let pass, and to the reason where they were not. */
  readonly override: (fingerprints: readonly string[], reason: string) => Promise<Refused | null>;
}

/**
 * What is found in a form as it stands, saved or not; asked anew a moment after each change.
 *
 * @param fields of the form, as JSON: what the checks read
 * @param revision anything that changes when the entry was saved
 */
export function useFindings({ uid, documentId, locale }: EditedVersion, fields: string, revision: string): Gates {
  const { post } = useFetchClient();
  const [state, setState] = useState<FindingsState>({ kind: 'loading' });
  const milestones = useSyncExternalStore(milestonesChanged.subscribe, milestonesChanged.count);

  useEffect(() => {
    const controller = new AbortController();
    const timer = setTimeout(() => {
      const data = { uid, documentId, locale, fields: JSON.parse(fields) as unknown };
      post<{ data: Findings }>(`/${PLUGIN_ID}/gates/check`, { data }, { signal: controller.signal }).then(
        ({ data: answer }) => !controller.signal.aborted && setState({ kind: 'loaded', findings: answer.data, revision }),
        (error: unknown) => !controller.signal.aborted && setState({ kind: 'failed', refused: readRefused(error) }),
      );
    }, PAUSE);
    return () => {
      clearTimeout(timer);
      controller.abort();
    };
  }, [post, uid, documentId, locale, fields, revision, milestones]);

  const override = useCallback(
    async (findings: readonly string[], reason: string): Promise<Refused | null> => {
      try {
        const { data } = await post<{ data: Findings }>(`/${PLUGIN_ID}/gates/override`, { data: { uid, documentId, locale, findings, reason } });
        setState({ kind: 'loaded', findings: data.data, revision });
        return null;
      } catch (error) {
        return readRefused(error);
      }
    },
    [post, uid, documentId, locale, revision],
  );

  return { state, override };
}
