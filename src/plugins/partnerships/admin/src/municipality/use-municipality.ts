import { useEffect, useState } from 'react';

import { useFetchClient } from '@strapi/strapi/admin';

import type { MunicipalityHit } from '../api/contract';
import { municipalityPath } from '../api/paths';
import { readRefused } from '../api/refused';
import { useContentLocale } from '../content-locale';

export type Lookup =
  | { readonly kind: 'none' }
  | { readonly kind: 'loading' }
  | { readonly kind: 'found'; readonly hit: MunicipalityHit }
  | { readonly kind: 'missing' }
  | { readonly kind: 'failed' };

/**
 * The facts of a municipality.
 *
 * @param known a hit that is at hand already, from choosing it
 */
export function useMunicipality(documentId: string | null, known: MunicipalityHit | null = null): Lookup {
  const { get } = useFetchClient();
  const locale = useContentLocale();
  const [lookup, setLookup] = useState<Lookup>({ kind: 'none' });

  useEffect(() => {
    if (documentId === null) {
      setLookup({ kind: 'none' });
      return undefined;
    }
    if (known !== null && known.documentId === documentId) {
      setLookup({ kind: 'found', hit: known });
      return undefined;
    }
    const controller = new AbortController();
    setLookup({ kind: 'loading' });
    get<{ data: MunicipalityHit }>(municipalityPath(documentId, locale), { signal: controller.signal }).then(
      ({ data }) => !controller.signal.aborted && setLookup({ kind: 'found', hit: data.data }),
      (error: unknown) => !controller.signal.aborted && setLookup({ kind: readRefused(error).kind === 'missing' ? 'missing' : 'failed' }),
    );
    return () => controller.abort();
  }, [documentId, known, get, locale]);

  return lookup;
}
