import { getFetchClient } from '@strapi/strapi/admin';

import { batched } from '../api/batched';
import type { ResolvedReference } from '../api/contract';
import { referenceResolvePath } from '../api/paths';
import type { ContentLocale } from '../content-locale';

/** Keeps the address of a request short of what servers and proxies take. */
const IDS_PER_REQUEST = 50;

async function load(locale: ContentLocale, documentIds: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const names = new Map<string, string>();
  for (let from = 0; from < documentIds.length; from += IDS_PER_REQUEST) {
    const ids = documentIds.slice(from, from + IDS_PER_REQUEST).map((documentId) => `municipality:${documentId}`);
    const { data } = await getFetchClient().get<{ data: ResolvedReference[] }>(referenceResolvePath(ids, locale));
    for (const hit of data.data) if (hit.found) names.set(hit.documentId, hit.title);
  }
  return names;
}

/** The name of one municipality, loaded together with all others that a list shows. */
export const municipalityName: Readonly<Record<ContentLocale, (documentId: string) => Promise<string | undefined>>> = {
  pl: batched((documentIds) => load('pl', documentIds)),
  uk: batched((documentIds) => load('uk', documentIds)),
  en: batched((documentIds) => load('en', documentIds)),
};
