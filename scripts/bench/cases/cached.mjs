import path from 'node:path';

import { aside, measureLoads } from '../measure.mjs';
import { ARTICLES } from './feed-lists.mjs';

/** A client in JavaScript reads an answer more slowly than a server sends it again. */
const NOTE = 'User and system time of the process that serves: where the client is what limits the rate, this tells the servers apart.';

/**
 * Cases 1 and 2: what is cached already, beside a server that does nothing but send the same.
 *
 * @param {import('../stage.mjs').Stage} stage
 * @param {(detail: string) => void} say
 * @param {{ revalidating: boolean }} how
 */
async function measureCached(stage, say, { revalidating }) {
  const server = await stage.feed();
  const bare = await stage.bare();
  const client = await stage.client();
  const folder = stage.place('recorded');

  const first = await client.ask('record', `${server.base}${ARTICLES}`, path.join(folder, 'list.json'), {});
  if (first.status !== 200) throw new Error(`${ARTICLES} answered ${first.status}.`);
  const etag = first.headers[first.headers.findIndex((/** @type {string} */ name) => name.toLowerCase() === 'etag') + 1];
  const headers = /** @type {Record<string, string>} */ (revalidating ? { 'if-none-match': etag } : {});
  const status = revalidating ? 304 : 200;
  const recorded = await client.ask('record', `${server.base}${ARTICLES}`, path.join(folder, 'answer'), headers);
  if (recorded.status !== status) throw new Error(`${ARTICLES} was to answer ${status} and answered ${recorded.status}.`);
  await bare.ask('serve', [[ARTICLES, recorded]]);

  const load = () => ({ headers, paths: [ARTICLES], expect: status });
  const { feed, node } = /** @type {Record<'feed' | 'node', import('../measure.mjs').Measured>} */ (
    await measureLoads(stage, [{ name: 'feed', server, load }, { name: 'node', server: bare, load }], say)
  );
  return {
    rate: { ours: feed.perSecond, baseline: node.perSecond, aside: { feed: aside(feed), node: aside(node) } },
    work: { ours: feed.cpuMs, baseline: node.cpuMs },
  };
}

/** @type {import('../main.mjs').Measure} */
export async function cached(stage, say) {
  const { rate, work } = await measureCached(stage, say, { revalidating: false });
  return { cached: rate, 'cached-work': { ...work, note: NOTE } };
}

/** @type {import('../main.mjs').Measure} */
export async function notModified(stage, say) {
  const { rate, work } = await measureCached(stage, say, { revalidating: true });
  return { 'not-modified': rate, 'not-modified-work': { ...work, note: NOTE } };
}
