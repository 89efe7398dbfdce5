import { FEW } from './publish.mjs';

/** Entries that are carried out and brought back. */
const ENTRIES = 1000;

/** Times that the page is asked for in one round. */
const PAGES = 20;

/**
 * Case 11: the translation desk among many documents, beside the same among few, in the server's own process: what its first page
 * shows (the matrix, and the first page of the list), and so many entries exported as XLIFF 2.1 and imported again, of which
 * nothing differs.
 *
 * @type {import('../main.mjs').Measure}
 */
export async function desk(stage, say) {
  const many = await stage.feed();
  const few = (await stage.small(FEW)).feed;
  for (const server of [many, few]) await server.ask('deskPage', PAGES);
  /** @type {Record<'pages' | 'exports' | 'imports', { ours: number[], baseline: number[] }>} */
  const found = { pages: { ours: [], baseline: [] }, exports: { ours: [], baseline: [] }, imports: { ours: [], baseline: [] } };
  /** @type {number[]} */
  const memory = [];
  for (let round = 1; round <= stage.options.rounds; round += 1) {
    for (const [side, server] of /** @type {const} */ ([['ours', many], ['baseline', few]])) {
      say(`round ${round} of ${stage.options.rounds}: ${side === 'ours' ? 'many' : 'few'}`);
      found.pages[side].push(await server.ask('deskPage', PAGES));
      const { entries, exportSeconds, importSeconds, grownMb } = await server.ask('deskExchange', ENTRIES);
      found.exports[side].push(entries / exportSeconds);
      found.imports[side].push(entries / importSeconds);
      if (side === 'ours') memory.push(grownMb);
    }
  }
  return {
    desk: { ...found.pages, note: `Both among ${stage.options.documents} documents, and among ${FEW}.` },
    'desk-export': { ...found.exports, aside: { grownMb: memory }, note: `Memory grew by ${Math.round(Math.max(...memory))} MB at most while ${ENTRIES} entries went out and came back, before it was swept up.` },
    'desk-import': found.imports,
  };
}
