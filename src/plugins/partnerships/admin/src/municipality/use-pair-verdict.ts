import { useEffect, useState } from 'react';

import { useFetchClient } from '@strapi/strapi/admin';

import type { PairType, PairVerdict } from '../api/contract';
import { pairPath } from '../api/paths';
import { useContentLocale } from '../content-locale';

/**
 * Whether these two may be linked in this way; null while that is not known.
 *
 * @param except documentId of the partnership being edited
 */
export function usePairVerdict(a: string | null, b: string | null, type: PairType | null, except: string | null): PairVerdict | null {
  const { get } = useFetchClient();
  const locale = useContentLocale();
  const [verdict, setVerdict] = useState<PairVerdict | null>(null);

  useEffect(() => {
    setVerdict(null);
    if (a === null || b === null) return undefined;
    if (a === b) {
      setVerdict({ kind: 'same' });
      return undefined;
    }
    if (type === null) return undefined;
    const controller = new AbortController();
    get<{ data: PairVerdict }>(pairPath(a, b, type, except, locale), { signal: controller.signal }).then(
      ({ data }) => !controller.signal.aborted && setVerdict(data.data),
      // Saving asks again, and then the answer counts.
      () => undefined,
    );
    return () => controller.abort();
  }, [a, b, type, except, get, locale]);

  return verdict;
}
