import { aside, measureLoads } from '../measure.mjs';
import { ARTICLES, freshPaths, walk } from './feed-lists.mjs';

/** What a list of ours says, asked of stock Strapi: words, dates, translations, and the names of what it is about. */
const STOCK_FACTS = [
  ...['title', 'slug', 'summary', 'publicationDate', 'publishedAt', 'updatedAt', 'pinned', 'sourceUrl', 'sourceTitle', 'example'].map((field, at) => `fields[${at}]=${field}`),
  ...['title', 'slug', 'locale'].map((field, at) => `populate[localizations][fields][${at}]=${field}`),
  ...['name', 'slug'].map((field, at) => `populate[areaEntries][fields][${at}]=${field}`),
  ...['title', 'slug'].map((field, at) => `populate[partnershipEntries][fields][${at}]=${field}`),
  ...['officialName', 'namePl', 'slug', 'country', 'code', 'lat', 'lon'].map((field, at) => `populate[municipalityEntries][fields][${at}]=${field}`),
  'populate[cover]=true',
].join('&');

const STOCK_PLAIN = ['title', 'slug', 'summary', 'publicationDate', 'areas', 'partnerships', 'municipalities'].map((field, at) => `fields[${at}]=${field}`).join('&');

/** Counting all entries is left out: our lists do not count either. */
const stockPage = (/** @type {number} */ page, /** @type {string} */ what) =>
  `/api/articles?locale=pl&sort=publicationDate:desc&pagination[page]=${page}&pagination[pageSize]=25&pagination[withCount]=false&${what}`.replace(/\[/g, '%5B').replace(/\]/g, '%5D');

/** Near the beginning, where stock Strapi has little to skip. */
const STOCK_PAGES = 20;

const stockPages = (/** @type {string} */ what, /** @type {number} */ most) => Array.from({ length: Math.max(1, Math.min(STOCK_PAGES, most)) }, (_, at) => stockPage(at + 1, what));

/**
 * Case 3: each address is read but once.
 *
 * @type {import('../main.mjs').Measure}
 */
export async function uncached(stage, say) {
  const server = await stage.feed();
  const stock = await stage.stock(true);
  const cursors = await walk(stage, server, ARTICLES, 100_000);
  const [first, beforeLast] = [cursors[0], cursors.at(-2) ?? cursors.at(-1)];
  if (first === undefined || beforeLast === undefined) throw new Error('There are fewer than two pages of articles.');
  const fresh = freshPaths(stage, server, ARTICLES, { from: first, to: beforeLast });
  const stockPaths = (/** @type {string} */ what) => ({ paths: stockPages(what, cursors.length), around: true, expect: 200 });
  const results = await measureLoads(
    stage,
    [
      { name: 'feed', server, load: async (round) => ({ paths: await fresh(round), expect: 200 }) },
      { name: 'stock', server: stock, load: () => stockPaths(STOCK_FACTS) },
      { name: 'stock, lists of ids alone', server: stock, load: () => stockPaths(STOCK_PLAIN) },
    ],
    say,
  );
  const { feed, stock: facts, 'stock, lists of ids alone': plain } = /** @type {Record<string, import('../measure.mjs').Measured>} */ (results);
  if (!feed || !facts || !plain) throw new Error('A candidate was not measured.');
  return {
    uncached: {
      ours: feed.perSecond,
      baseline: facts.perSecond,
      aside: { feed: aside(feed), stock: aside(facts), stockListsOfIdsAlone: { perSecond: plain.perSecond, ...aside(plain) } },
      note: 'Baseline: Strapi of the same version and content without our plugins, with native relations; a page of 25 without counting, populated with what our items say.',
    },
  };
}
