import type { DeskKind } from './desk';

/** Kinds that have pages at the frontend. */
const PLURALS: Readonly<Partial<Record<DeskKind, string>>> = { article: 'articles', event: 'events', municipality: 'municipalities', partnership: 'partnerships' };

/** The address of an entry's page at the frontend, by the pattern of the settings; null where its kind has none. */
export function pageAddress(pattern: string, entry: { readonly kind: DeskKind; readonly documentId: string; readonly locale: string; readonly slug: unknown }): string | null {
  const plural = PLURALS[entry.kind];
  if (plural === undefined || pattern === '') return null;
  const values: Readonly<Record<string, string>> = {
    locale: entry.locale,
    kind: entry.kind,
    plural,
    slug: typeof entry.slug === 'string' && entry.slug !== '' ? entry.slug : entry.documentId,
    documentId: entry.documentId,
  };
  return pattern.replace(/\{(\w+)\}/g, (whole, name: string) => (Object.hasOwn(values, name) ? encodeURIComponent(values[name] ?? '') : whole));
}
