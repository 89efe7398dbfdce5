import { ARTICLES, freshPaths, walk } from './feed-lists.mjs';

const ADDRESSES = 10_000;

/** How often the memory is looked at. */
const PARTS = 20;

/** The first fifth of all requests fills what is to be filled. */
const FILLED = PARTS / 5;

/**
 * Case 10: many requests over many addresses, asked for over and over, in a process that has just started.
 *
 * @type {import('../main.mjs').Measure}
 */
export async function memory(stage, say) {
  const server = await stage.freshFeed();
  const client = await stage.client();
  const cursors = await walk(stage, server, ARTICLES, 100_000);
  const [first, beforeLast] = [cursors[0], cursors.at(-2) ?? cursors.at(-1)];
  if (first === undefined || beforeLast === undefined) throw new Error('There are fewer than two pages of articles.');
  const paths = (await freshPaths(stage, server, ARTICLES, { from: first, to: beforeLast })(0)).slice(0, ADDRESSES);
  const start = await server.ask('usageSwept');
  const amount = Math.ceil(stage.options.requests / PARTS);
  /** @type {{ rssMb: number, heapMb: number, externalMb: number }[]} */
  const samples = [];
  for (let part = 1; part <= PARTS; part += 1) {
    // Each part goes on where the one before has ended.
    const begin = ((part - 1) * amount) % paths.length;
    await client.ask('run', { base: server.base, connections: 10, until: { amount }, paths: [...paths.slice(begin), ...paths.slice(0, begin)], around: true, expect: 200 });
    const sample = await server.ask('usageSwept');
    samples.push(sample);
    say(`${amount * part} requests: ${sample.rssMb} MB resident, ${sample.heapMb} MB heap`);
  }
  const used = samples.map(({ heapMb, externalMb }) => heapMb + externalMb);
  const settings = await server.ask('cacheSettings');
  const most = settings === null ? null : settings.maxBytes / 1_048_576;
  return {
    'memory-growth':
      most === null
        ? { skipped: 'There is no setting that bounds the cache yet.' }
        : { ours: used.slice(-FILLED).map((mb) => Math.max(0, mb - start.heapMb - start.externalMb)), baseline: [most] },
    memory: {
      ours: used.slice(-FILLED),
      baseline: [Math.max(...used.slice(FILLED - 1, 2 * FILLED))],
      aside: { requests: amount * PARTS, addresses: paths.length, atStart: start, samples, cacheSettings: settings },
      note: `Heap and external memory, swept up before each sample; ${Math.round(start.heapMb + start.externalMb)} MB at the start. Resident: ${start.rssMb} MB at the start, ${samples.at(-1)?.rssMb} MB at the end.`,
    },
  };
}
