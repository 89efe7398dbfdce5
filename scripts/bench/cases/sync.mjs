import { rmSync } from 'node:fs';

const LOCALES = ['pl', 'uk', 'en'];
const LIMIT = 100;

/** Pages at either end that are compared. */
const ENDS = 5;

/**
 * Case 7: a client reads everything, in three languages, page after page over one connection.
 *
 * Before each round something is published, so that no page is cached. The pages at the ends that are compared are
 * those of articles alone, so that they hold the same kind of entries.
 *
 * @type {import('../main.mjs').Measure}
 */
export async function sync(stage, say) {
  const server = await stage.feed();
  const bare = await stage.bare();
  const client = await stage.client();
  const first = (/** @type {string} */ locale, /** @type {string} */ more = '') => `/api/feed/sync?limit=${LIMIT}&locale=${locale}${more}`;

  const probe = await client.ask('fetch', `${server.base}${first('pl')}`, {});
  if (probe.status === 404) {
    const skipped = '/api/feed/sync answers 404: there is no such endpoint yet.';
    return { sync: { skipped }, 'sync-pages': { skipped } };
  }

  /** @type {number[]} */
  const ours = [];
  /** @type {number[]} */
  const baseline = [];
  /** @type {number[]} */
  const firstPages = [];
  /** @type {number[]} */
  const lastPages = [];
  const { rounds } = stage.options;
  let entriesOfAll = 0;
  for (let round = 0; round <= rounds; round += 1) {
    say(round === 0 ? 'warming up' : `round ${round} of ${rounds}`);
    const sums = { feed: { entries: 0, seconds: 0 }, node: { entries: 0, seconds: 0 } };
    for (const locale of LOCALES) {
      await server.ask('touch');
      const read = await client.ask('follow', { base: server.base, path: first(locale) });
      sums.feed.entries += read.entries;
      sums.feed.seconds += read.seconds;
      // The same pages again, to be written down, which takes time of its own.
      const folder = stage.place('sync');
      const { recorded } = await client.ask('follow', { base: server.base, path: first(locale), folder });
      await bare.ask('serve', recorded);
      const sent = await client.ask('follow', { base: bare.base, path: first(locale) });
      sums.node.entries += sent.entries;
      sums.node.seconds += sent.seconds;
      rmSync(folder, { recursive: true, force: true });
      if (sent.entries !== read.entries) throw new Error(`The feed gave ${read.entries} entries in "${locale}" and bare Node.js ${sent.entries}.`);
    }
    await server.ask('touch');
    const articles = await client.ask('follow', { base: server.base, path: first('pl', '&kind=article') });
    // The last page may be shorter than the others.
    const whole = articles.pageMs.slice(0, -1);
    if (round === 0) continue;
    ours.push(sums.feed.entries / sums.feed.seconds);
    baseline.push(sums.node.entries / sums.node.seconds);
    const ends = Math.min(ENDS, Math.floor(whole.length / 2));
    firstPages.push(...whole.slice(0, ends));
    lastPages.push(...whole.slice(-ends));
    entriesOfAll = sums.feed.entries;
  }
  return {
    sync: { ours, baseline, aside: { entries: entriesOfAll } },
    'sync-pages': firstPages.length === 0 ? { skipped: 'There are too few pages to compare their ends.' } : { ours: lastPages, baseline: firstPages },
  };
}
