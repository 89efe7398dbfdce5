/** `entity-tag = [ "W/" ] DQUOTE *etagc DQUOTE` (RFC 9110, section 8.8.3), with the comma or end behind it. */
const ENTITY_TAG = /^\s*(?:W\/)?("[\x21\x23-\x7e\x80-\xff]*")\s*(?:,|$)/;

/** The opaque parts of a list of entity tags; null where it is no list of them. */
function opaqueTags(list: string): string[] | null {
  const tags: string[] = [];
  let rest = list.replace(/^[\s,]+/, '');
  while (rest !== '') {
    const match = ENTITY_TAG.exec(rest);
    if (match?.[1] === undefined) return null;
    tags.push(match[1]);
    rest = rest.slice(match[0].length).replace(/^[\s,]+/, '');
  }
  return tags;
}

/** An HTTP-date in seconds; null where it is none. Its fixed form begins with a weekday (section 5.6.7). */
function httpSeconds(text: string): number | null {
  const time = /^[A-Z][a-z]{2}/.test(text) ? Date.parse(text) : NaN;
  return Number.isNaN(time) ? null : Math.floor(time / 1000);
}

/**
 * Whether a reader has the answer already (RFC 9110, section 13.2.2, for GET and HEAD).
 *
 * `If-None-Match` is compared weakly (section 13.1.2) and, where it is there, `If-Modified-Since` is not looked at.
 * A header that is no list of entity tags or no date asks for nothing.
 *
 * @param etag of the answer, with its quotation marks
 * @param lastModified of the answer
 */
export function isNotModified(
  request: { readonly ifNoneMatch: string; readonly ifModifiedSince: string },
  { etag, lastModified }: { readonly etag: string; readonly lastModified: Date | null },
): boolean {
  if (request.ifNoneMatch !== '') {
    if (request.ifNoneMatch.trim() === '*') return true;
    return opaqueTags(request.ifNoneMatch)?.includes(etag) ?? false;
  }
  const since = request.ifModifiedSince === '' ? null : httpSeconds(request.ifModifiedSince);
  return since !== null && lastModified !== null && Math.floor(lastModified.getTime() / 1000) <= since;
}
