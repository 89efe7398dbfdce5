import { useCallback, useEffect, useState } from 'react';

import { useFetchClient } from '@strapi/strapi/admin';

import { readRefused, type Refused } from '../api/refused';

export type Loaded<Value> =
  | { readonly kind: 'loading' }
  | { readonly kind: 'loaded'; readonly value: Value }
  | { readonly kind: 'failed'; readonly refused: Refused };

/**
 * Loads what stands at a path of the server, and again when the path changes or when told to. What was there stays in
 * sight meanwhile.
 *
 * @param path null loads nothing
 */
export function useLoaded<Value>(path: string | null): { readonly state: Loaded<Value>; readonly reload: () => void; readonly replace: (change: (value: Value) => Value) => void } {
  const { get } = useFetchClient();
  const [state, setState] = useState<Loaded<Value>>({ kind: 'loading' });
  const [asked, setAsked] = useState(0);

  useEffect(() => {
    if (path === null) return undefined;
    const controller = new AbortController();
    get<{ data: Value }>(path, { signal: controller.signal }).then(
      ({ data }) => !controller.signal.aborted && setState({ kind: 'loaded', value: data.data }),
      (error: unknown) => !controller.signal.aborted && setState({ kind: 'failed', refused: readRefused(error) }),
    );
    return () => controller.abort();
  }, [get, path, asked]);

  return {
    state,
    reload: useCallback(() => setAsked((before) => before + 1), []),
    replace: useCallback((change) => setState((before) => (before.kind === 'loaded' ? { ...before, value: change(before.value) } : before)), []),
  };
}
