import { aside, measureLoads } from '../measure.mjs';

const QUERY = /* GraphQL */ `
  query Page($after: String) {
    articles(locale: "pl", first: 25, after: $after) {
      nodes {
        documentId slug title summary publishedAt updatedAt
        areas { documentId slug name }
        partnerships { documentId slug title }
        municipalities { documentId slug officialName country code }
      }
      pageInfo { hasNextPage endCursor }
    }
  }
`;

const STOCK_QUERY = /* GraphQL */ `
  query Page($page: Int) {
    articles(locale: "pl", sort: "publicationDate:desc", pagination: { page: $page, pageSize: 25 }) {
      documentId slug title summary publicationDate updatedAt
      areaEntries(pagination: { pageSize: 100 }) { documentId slug name }
      partnershipEntries(pagination: { pageSize: 100 }) { documentId slug title }
      municipalityEntries(pagination: { pageSize: 100 }) { documentId slug officialName country code }
    }
  }
`;

/** Requests per second that no candidate reaches. */
const PER_SECOND = 4000;

const headers = { 'content-type': 'application/json' };

const body = (/** @type {string} */ query, /** @type {object} */ variables) => JSON.stringify({ query, variables });

/** @param {string} url @param {string} text @returns {Promise<any>} */
async function ask(url, text) {
  const response = await fetch(url, { method: 'POST', headers, body: text });
  const answer = /** @type {any} */ (await response.json());
  if (response.status !== 200 || answer.errors) throw new Error(`${url} answered ${response.status}: ${JSON.stringify(answer.errors ?? answer).slice(0, 600)}`);
  return answer.data;
}

/**
 * Case 4: each page is asked for but once; stock Strapi, which caches nothing, gives its first twenty in turn.
 *
 * @type {import('../main.mjs').Measure}
 */
export async function graphql(stage, say) {
  const server = await stage.feed();
  const stock = await stage.stock(true);

  const { articles: first } = await ask(`${server.base}/graphql`, body(QUERY, {}));
  let last = first.pageInfo.endCursor;
  for (let page = 0; page < 20; page += 1) {
    const { articles } = await ask(`${server.base}/graphql`, body(QUERY, { after: last }));
    if (!articles.pageInfo.hasNextPage) break;
    last = articles.pageInfo.endCursor;
  }
  const { articles: stockFirst } = await ask(`${stock.base}/graphql`, body(STOCK_QUERY, { page: 1 }));
  if (stockFirst.length !== first.nodes.length) throw new Error(`Stock Strapi gave ${stockFirst.length} articles and the feed ${first.nodes.length}.`);
  const names = (/** @type {any} */ node) => [node.areas ?? node.areaEntries, node.partnerships ?? node.partnershipEntries, node.municipalities ?? node.municipalityEntries].map((list) => list.length).join();
  const differing = first.nodes.filter((/** @type {any} */ node) => {
    const same = stockFirst.find((/** @type {any} */ entry) => entry.documentId === node.documentId);
    return same !== undefined && names(same) !== names(node);
  });
  if (differing.length > 0) throw new Error(`Stock Strapi relates other entries than the feed: ${JSON.stringify(differing[0]).slice(0, 400)}`);

  const { rounds, seconds } = stage.options;
  const results = await measureLoads(
    stage,
    [
      {
        name: 'feed',
        server,
        load: async (round) => {
          const cursors = await server.ask('cursorsBetween', { from: first.pageInfo.endCursor, to: last, count: PER_SECOND * seconds, offset: round, of: rounds + 1 });
          return { method: /** @type {const} */ ('POST'), headers, paths: ['/graphql'], bodies: cursors.map((/** @type {string} */ after) => body(QUERY, { after })), expect: 200 };
        },
      },
      {
        name: 'stock',
        server: stock,
        load: () => ({ method: /** @type {const} */ ('POST'), headers, paths: ['/graphql'], bodies: Array.from({ length: 20 }, (_, at) => body(STOCK_QUERY, { page: at + 1 })), around: true, expect: 200 }),
      },
    ],
    say,
  );
  const { feed, stock: theirs } = /** @type {Record<string, import('../measure.mjs').Measured>} */ (results);
  if (!feed || !theirs) throw new Error('A candidate was not measured.');
  return {
    graphql: {
      ours: feed.perSecond,
      baseline: theirs.perSecond,
      aside: { feed: aside(feed), stock: aside(theirs) },
      note: 'Baseline: a second instance of the same content without our plugins, since both schemas have a type Article; its articles have native relations.',
    },
  };
}
