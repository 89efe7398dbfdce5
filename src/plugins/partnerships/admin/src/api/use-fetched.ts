import { useCallback, useEffect, useState } from 'react';

import { useFetchClient } from '@strapi/strapi/admin';

import { readRefused, type Refused } from './refused';

export type Fetched<Value> = { readonly kind: 'loading' } | { readonly kind: 'loaded'; readonly value: Value; readonly stale: boolean } | { readonly kind: 'failed'; readonly refused: Refused };

/**
 * What stands at an address of this plugin (`{ data }`), loaded again when the address or `revision` changes; what was there before stays in
 * sight meanwhile.
 *
 * @param path null loads nothing
 */
export function useFetched<Value>(path: string | null, revision?: unknown): { readonly state: Fetched<Value>; readonly reload: () => void } {
  const { get } = useFetchClient();
  const [state, setState] = useState<Fetched<Value>>({ kind: 'loading' });
  const [asked, setAsked] = useState(0);

  useEffect(() => {
    if (path === null) return undefined;
    const controller = new AbortController();
    setState((before) => (before.kind === 'loaded' ? { ...before, stale: true } : { kind: 'loading' }));
    get<{ data: Value }>(path, { signal: controller.signal }).then(
      ({ data }) => !controller.signal.aborted && setState({ kind: 'loaded', value: data.data, stale: false }),
      (error: unknown) => !controller.signal.aborted && setState({ kind: 'failed', refused: readRefused(error) }),
    );
    return () => controller.abort();
  }, [get, path, revision, asked]);

  return { state, reload: useCallback(() => setAsked((before) => before + 1), []) };
}
