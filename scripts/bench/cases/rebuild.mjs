import { median } from '../statistics.mjs';
import { FEW, publishInTurn } from './publish.mjs';

/** Three languages in one call. @param {number} ms */
const rowsPerSecond = (ms) => 3000 / ms;

/**
 * Case 9: the read model made anew from nothing, beside what stock Strapi publishes in the same time: all three
 * languages of an article in one call, which is its fastest way.
 *
 * @type {import('../main.mjs').Measure}
 */
export async function rebuild(stage, say) {
  const server = await stage.feed();
  if (!(await server.ask('canRebuild'))) {
    const skipped = 'There is no service that rebuilds the read model yet.';
    return { rebuild: { skipped }, 'rebuild-memory': { skipped } };
  }
  const { rounds } = stage.options;
  const { stock } = await publishInTurn({ feed: server, stock: await stage.stock(false) }, rounds, say, '*');
  const few = await publishInTurn(await stage.small(FEW), rounds, say, '*');
  /** @type {number[]} */
  const ours = [];
  /** @type {number[]} */
  const early = [];
  /** @type {number[]} */
  const late = [];
  let rowsWritten = 0;
  server.onDetail((detail) => say(`rebuilding: ${detail}`));
  for (let round = 1; round <= rounds; round += 1) {
    const { rows, seconds, samples } = await server.ask('rebuild');
    rowsWritten = rows;
    ours.push(rows / seconds);
    const memory = (/** @type {(part: number) => boolean} */ within) => samples.filter((/** @type {{ part: number }} */ { part }) => within(part)).map((/** @type {{ heapMb: number }} */ { heapMb }) => heapMb);
    early.push(Math.max(...memory((part) => part <= 0.25)));
    late.push(Math.max(...memory((part) => part > 0.75)));
  }
  server.onDetail(() => undefined);
  return {
    rebuild: {
      ours,
      baseline: stock.map(rowsPerSecond),
      aside: { rows: rowsWritten, stockAmongFewDocuments: few.stock.map(rowsPerSecond) },
      note: `Baseline: publishing among as many documents; among ${FEW} documents stock Strapi publishes ${Math.round(rowsPerSecond(median(few.stock)))} rows a second.`,
    },
    'rebuild-memory': { ours: late, baseline: early, note: 'Heap and external memory, swept up before each sample.' },
  };
}
