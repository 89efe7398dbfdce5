/** The uid of the content type that a page of the content manager is about; null on other pages. */
export function contentTypeOfPath(path: string): string | null {
  const match = /\/content-manager\/(?:collection-types|single-types)\/([a-z]+::[^/]+)/.exec(decodeURIComponent(path));
  return match?.[1] ?? null;
}
