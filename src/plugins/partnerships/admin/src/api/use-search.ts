import { useEffect, useState } from 'react';

/** Milliseconds without a keystroke before the server is asked. */
const PAUSE = 200;

export type Search<Hit> =
  | { readonly kind: 'idle' }
  | { readonly kind: 'searching' }
  | { readonly kind: 'found'; readonly hits: readonly Hit[] }
  | { readonly kind: 'failed' };

/**
 * Asks the server while somebody types: after a pause, and with the request before it cancelled.
 *
 * @param text what to search for; null does not search
 * @param load must keep its identity as long as it asks the same thing
 */
export function useSearch<Hit>(text: string | null, load: (text: string, signal: AbortSignal) => Promise<readonly Hit[]>): Search<Hit> {
  const [search, setSearch] = useState<Search<Hit>>({ kind: 'idle' });

  useEffect(() => {
    if (text === null) {
      setSearch({ kind: 'idle' });
      return undefined;
    }
    const controller = new AbortController();
    setSearch({ kind: 'searching' });
    const timer = setTimeout(() => {
      load(text, controller.signal).then(
        (hits) => !controller.signal.aborted && setSearch({ kind: 'found', hits }),
        () => !controller.signal.aborted && setSearch({ kind: 'failed' }),
      );
    }, PAUSE);
    return () => {
      clearTimeout(timer);
      controller.abort();
    };
  }, [text, load]);

  return search;
}
