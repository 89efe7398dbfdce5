import { aside, measureLoads, msPerRequest } from '../measure.mjs';
import { EVERYTHING, freshPaths, readJson, walk } from './feed-lists.mjs';

const DEEP_PAGE = 400;

/**
 * Case 5: the same number of entries from the beginning of everything and from behind 399 pages of it.
 *
 * @type {import('../main.mjs').Measure}
 */
export async function deep(stage, say) {
  const server = await stage.feed();
  say(`walking to page ${DEEP_PAGE}`);
  const cursors = await walk(stage, server, EVERYTHING, DEEP_PAGE - 1);
  const page = cursors.length + 1;
  const before = cursors.at(-1);
  const first = cursors[0];
  if (before === undefined || first === undefined) throw new Error('There are fewer than two pages.');
  const last = await readJson(stage, `${server.base}${EVERYTHING}&after=${before}`);
  if (last.data.length < 25 && page === DEEP_PAGE) throw new Error(`Page ${page} has ${last.data.length} entries: load more documents.`);
  const deepTo = last.data.length === 25 ? before : /** @type {string} */ (cursors.at(-2));
  const deepFrom = /** @type {string} */ (cursors[cursors.indexOf(deepTo) - 1] ?? first);

  // Between two entries all places give the same page; the page before the deep one is as deep.
  const freshDeep = freshPaths(stage, server, EVERYTHING, { from: deepFrom, to: deepTo });
  const freshFirst = freshPaths(stage, server, EVERYTHING, { from: { before: first }, to: first });
  const results = await measureLoads(
    stage,
    [
      { name: 'deep', server, load: async (round) => ({ paths: await freshDeep(round), expect: 200 }) },
      { name: 'first', server, load: async (round) => ({ paths: await freshFirst(round), expect: 200 }) },
    ],
    say,
  );
  const { deep: far, first: near } = /** @type {Record<string, import('../measure.mjs').Measured>} */ (results);
  if (!far || !near) throw new Error('A candidate was not measured.');
  return {
    deep: {
      ours: msPerRequest(far),
      baseline: msPerRequest(near),
      aside: { page, deep: aside(far), first: aside(near) },
      ...(page < DEEP_PAGE && { note: `With so few documents the last page is ${page}.` }),
    },
  };
}
