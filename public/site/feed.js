const BASE = '/api/feed';

/** How long to wait for an answer, in milliseconds. */
const PATIENCE = 20_000;

/** The feed answered, but not with what was asked. */
export class FeedRefusal extends Error {
  /** @param {number} status HTTP status */
  constructor(status) {
    super(`The feed answered ${status}`);
    this.name = 'FeedRefusal';
    this.status = status;
  }
}

/** Address of something in the feed, or of the feed itself for an empty path; parameters without a value are left out. */
export function feedAddress(path, parameters = {}) {
  const query = new URLSearchParams(Object.entries(parameters).filter(([, value]) => value !== null && value !== undefined)).toString();
  return `${BASE}${path === '' ? '' : `/${path}`}${query === '' ? '' : `?${query}`}`;
}

/**
 * Reads JSON from the feed.
 *
 * @throws {FeedRefusal} on any status but 2xx
 * @throws on a broken connection, an answer that is no JSON, or none within the time
 */
export async function readFeed(path, parameters = {}) {
  const control = new AbortController();
  const timer = setTimeout(() => control.abort(), PATIENCE);
  try {
    const response = await fetch(feedAddress(path, parameters), { signal: control.signal, credentials: 'omit' });
    if (!response.ok) throw new FeedRefusal(response.status);
    return await response.json();
  } finally {
    clearTimeout(timer);
  }
}

/** All pages of a list, as one array; stops at `most` items. */
export async function readWholeList(path, parameters, most = 500) {
  const items = [];
  let after = null;
  do {
    const { data, meta } = await readFeed(path, { ...parameters, limit: 100, after });
    items.push(...data);
    after = meta?.next ?? null;
  } while (after !== null && items.length < most);
  return items;
}
