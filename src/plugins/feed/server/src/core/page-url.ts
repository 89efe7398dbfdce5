import { PLURALS, type Kind } from './kind';

/**
 * The address of an entry's page at the frontend.
 *
 * @param pattern with `{locale}`, `{kind}` (singular), `{plural}`, `{slug}` and `{documentId}`
 */
export function pageUrl(pattern: string, entry: { locale: string; kind: Kind; slug: string | null; documentId: string }): string {
  const values: Readonly<Record<string, string>> = {
    locale: entry.locale,
    kind: entry.kind,
    plural: PLURALS[entry.kind],
    slug: entry.slug ?? entry.documentId,
    documentId: entry.documentId,
  };
  return pattern.replace(/\{(\w+)\}/g, (whole, name: string) => (Object.hasOwn(values, name) ? encodeURIComponent(values[name] ?? '') : whole));
}
