/** How many addresses a load takes at most: more than any candidate answers in that time without a cache. */
const PER_SECOND = 8000;

/** The list of news in Polish, without where to begin. */
export const ARTICLES = '/api/feed/articles?locale=pl&limit=25';

/** Everything in Polish. */
export const EVERYTHING = '/api/feed?locale=pl&limit=25';

/**
 * @param {import('../stage.mjs').Stage} stage
 * @param {string} url
 * @returns {Promise<any>}
 */
export async function readJson(stage, url) {
  const client = await stage.client();
  const { status, body } = await client.ask('fetch', url, {});
  if (status !== 200) throw new Error(`${url} answered ${status}: ${body.slice(0, 300)}`);
  return JSON.parse(body);
}

/**
 * Cursors of a list of the feed, page by page.
 *
 * @param {import('../stage.mjs').Stage} stage
 * @param {import('../stage.mjs').Server} server
 * @param {string} path with `limit`
 * @param {number} pages how many at most
 * @returns {Promise<string[]>} the cursor behind each page; the last page has none
 */
export async function walk(stage, server, path, pages) {
  /** @type {string[]} */
  const cursors = [];
  for (let page = 0; page < pages; page += 1) {
    const after = cursors.at(-1);
    const { meta } = await readJson(stage, `${server.base}${path}${after === undefined ? '' : `&after=${after}`}`);
    if (meta.next === null) break;
    cursors.push(meta.next);
  }
  return cursors;
}

/**
 * Addresses that nobody has asked for, for each round others.
 *
 * @param {import('../stage.mjs').Stage} stage
 * @param {import('../stage.mjs').Server} server
 * @param {string} path of the list
 * @param {{ from: string | { before: string }, to: string }} between cursors of the list
 */
export function freshPaths(stage, server, path, between) {
  const { rounds, seconds } = stage.options;
  return async (/** @type {number} */ round) => {
    const cursors = await server.ask('cursorsBetween', { ...between, count: PER_SECOND * seconds, offset: round, of: rounds + 1 });
    if (cursors.length < 100) throw new Error(`Between the entries of ${path} there are only ${cursors.length} places: not enough for reading each but once.`);
    return /** @type {string[]} */ (cursors.map((/** @type {string} */ cursor) => `${path}&after=${cursor}`));
  };
}
