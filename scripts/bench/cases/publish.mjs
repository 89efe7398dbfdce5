import { median } from '../statistics.mjs';

/** Articles of one candidate in one round. */
const ARTICLES = 40;
const WARM_UP = 20;

/** About as many as an association of municipalities writes in ten years. */
export const FEW = 1000;

/**
 * Publishes in turn in the real application and in a stock one.
 *
 * @param {{ feed: import('../stage.mjs').Server, stock: import('../stage.mjs').Server }} servers
 * @param {number} rounds
 * @param {(detail: string) => void} say
 * @param {'pl' | '*'} locale
 * @returns {Promise<{ feed: number[], stock: number[] }>} milliseconds, a median a round
 */
export async function publishInTurn({ feed, stock }, rounds, say, locale) {
  const candidates = /** @type {const} */ ([['feed', feed], ['stock', stock]]);
  const results = /** @type {Record<'feed' | 'stock', number[]>} */ ({ feed: [], stock: [] });
  for (const [, server] of candidates) await server.ask('publish', { count: WARM_UP, skip: 0, locale, mark: 'a' });
  for (let round = 1; round <= rounds; round += 1) {
    say(`round ${round} of ${rounds}`);
    for (const [name, server] of round % 2 === 0 ? candidates : [...candidates].reverse()) {
      results[name].push(median(await server.ask('publish', { count: ARTICLES, skip: (round % 10) * ARTICLES, locale, mark: `${locale} ${round}` })));
    }
  }
  return results;
}

/**
 * Case 8: `strapi.documents(…).publish` of an article whose draft was changed, in the server's own process.
 *
 * Both look for a slug's double through an index that the content types have.
 *
 * @type {import('../main.mjs').Measure}
 */
export async function publish(stage, say) {
  const { rounds } = stage.options;
  const many = await publishInTurn({ feed: await stage.feed(), stock: await stage.stock(false) }, rounds, say, 'pl');
  const few = await publishInTurn(await stage.small(FEW), rounds, say, 'pl');
  return {
    publish: {
      ours: many.feed,
      baseline: many.stock,
      note: 'Baseline: the same content type and content without our plugins and rules, its links as lists of ids like ours. Ours includes the rules at the door, facts published together, links and the read model. Ours keeps prepared statements on SQLite, which stock Strapi does not.',
    },
    'publish-few': { ours: few.feed, baseline: few.stock },
  };
}
