import { aside, measureLoads, msPerRequest } from '../measure.mjs';
import { ARTICLES, freshPaths, walk } from './feed-lists.mjs';

/** The databases, by name. */
const SIZES = /** @type {const} */ ([['many', 100_000], ['few', 1000]]);

/** Makes the databases, which takes minutes. @param {import('../stage.mjs').Stage} stage */
export async function prepareScale(stage) {
  for (const [name, documents] of SIZES) await stage.content(name, documents);
}

/**
 * Case 6: the first page of many documents and of few, each in a database of its own.
 *
 * @type {import('../main.mjs').Measure}
 */
export async function scale(stage, say) {
  /** @type {import('../measure.mjs').Candidate[]} */
  const candidates = [];
  for (const [name, documents] of SIZES) {
    const server = await stage.application(await stage.content(name, documents));
    const [first] = await walk(stage, server, ARTICLES, 1);
    if (first === undefined) throw new Error(`${documents} documents fill no page.`);
    const fresh = freshPaths(stage, server, ARTICLES, { from: { before: first }, to: first });
    candidates.push({ name, server, load: async (round) => ({ paths: await fresh(round), expect: 200 }) });
  }
  const { many, few } = /** @type {Record<string, import('../measure.mjs').Measured>} */ (await measureLoads(stage, candidates, say));
  for (const { server } of candidates) await server.stop();
  if (!many || !few) throw new Error('A candidate was not measured.');
  return { scale: { ours: msPerRequest(many), baseline: msPerRequest(few), aside: { many: aside(many), few: aside(few) } } };
}
