import { FEW } from './publish.mjs';

/** Posts of a town hall's site. */
const POSTS = 2000;

/**
 * Case 12: so many posts of a WordPress export brought in as drafts, beside as many drafts of the same words made by Strapi's Document
 * Service alone, with the same rules before them; and what memory the last quarter of them takes, beside the first.
 *
 * @type {import('../main.mjs').Measure}
 */
export async function wordpress(stage, say) {
  const server = (await stage.small(FEW)).feed;
  /** @type {Record<'ours' | 'baseline' | 'early' | 'late' | 'seconds', number[]>} */
  const found = { ours: [], baseline: [], early: [], late: [], seconds: [] };
  for (let round = 1; round <= stage.options.rounds; round += 1) {
    server.onDetail((detail) => say(`round ${round} of ${stage.options.rounds}: ${detail}`));
    const { importSeconds, createSeconds, earlyMb, lateMb } = await server.ask('importWordpress', { first: round * POSTS, posts: POSTS });
    found.ours.push(POSTS / importSeconds);
    found.baseline.push(POSTS / createSeconds);
    found.seconds.push(importSeconds);
    found.early.push(earlyMb);
    found.late.push(lateMb);
  }
  server.onDetail(() => undefined);
  return {
    'import-wordpress': { ours: found.ours, baseline: found.baseline, aside: { seconds: found.seconds, posts: POSTS }, note: `${POSTS} posts took ${Math.round(Math.max(...found.seconds))} s at most.` },
    'import-memory': { ours: found.late, baseline: found.early, note: 'Heap and external memory, swept up before each sample.' },
  };
}
