import { useEffect, useRef, useState } from 'react';

import { useFetchClient } from '@strapi/strapi/admin';

import type { ReferenceHit, ResolvedReference } from '../api/contract';
import { referenceResolvePath } from '../api/paths';
import { useContentLocale } from '../content-locale';

/** What an id turned out to be: an entry, nothing any more, or not known (yet). */
export type Resolved = ResolvedReference | { readonly found: 'unknown'; readonly id: string };

/** Puts names to ids, asking the server for those alone that are not at hand. */
export function useReferences(ids: readonly string[]): { readonly resolved: readonly Resolved[]; readonly failed: boolean; readonly remember: (hit: ReferenceHit) => void } {
  const { get } = useFetchClient();
  const locale = useContentLocale();
  const [known, setKnown] = useState<ReadonlyMap<string, ResolvedReference>>(new Map());
  const [failed, setFailed] = useState(false);
  const namedIn = useRef(locale);
  const missing = ids.filter((id) => !known.has(id)).join(',');

  useEffect(() => {
    // Names belong to a language: another language asks anew.
    if (namedIn.current === locale) return;
    namedIn.current = locale;
    setKnown(new Map());
  }, [locale]);

  useEffect(() => {
    if (missing === '') return undefined;
    const controller = new AbortController();
    get<{ data: ResolvedReference[] }>(referenceResolvePath(missing.split(','), locale), { signal: controller.signal }).then(
      ({ data }) => {
        if (controller.signal.aborted) return;
        setFailed(false);
        setKnown((before) => new Map([...before, ...data.data.map((hit) => [hit.id, hit] as const)]));
      },
      () => !controller.signal.aborted && setFailed(true),
    );
    return () => controller.abort();
  }, [missing, get, locale]);

  return {
    resolved: ids.map((id) => known.get(id) ?? { found: 'unknown', id }),
    failed,
    remember: (hit) => setKnown((before) => new Map([...before, [hit.id, { found: true, ...hit }]])),
  };
}
