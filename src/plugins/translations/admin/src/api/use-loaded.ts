import { useCallback, useEffect, useState } from 'react';

import { useFetchClient } from '@strapi/strapi/admin';

import { failureOf, type Failure } from './answer';

export type Loaded<Value> =
  | { readonly kind: 'loading' }
  /** `stale` while another answer is on its way. */
  | { readonly kind: 'loaded'; readonly value: Value; readonly stale: boolean }
  | { readonly kind: 'failed'; readonly failure: Failure };

/**
 * Loads what stands at a path of the server, and again when the path changes or when told to. What was there before stays in sight meanwhile.
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
    setState((before) => (before.kind === 'loaded' ? { ...before, stale: true } : { kind: 'loading' }));
    get<Value>(path, { signal: controller.signal }).then(
      ({ data }) => !controller.signal.aborted && setState({ kind: 'loaded', value: data, stale: false }),
      (error: unknown) => !controller.signal.aborted && setState({ kind: 'failed', failure: failureOf(error) }),
    );
    return () => controller.abort();
  }, [get, path, asked]);

  return {
    state,
    reload: useCallback(() => setAsked((before) => before + 1), []),
    replace: useCallback((change) => setState((before) => (before.kind === 'loaded' ? { ...before, value: change(before.value) } : before)), []),
  };
}
