#!/usr/bin/env node
/**
 * `npm run feed:rebuild`: makes every row of the feed anew from the content, beside a running instance or without one.
 * Readers read on, and tokens of readers of changes stay good.
 *
 * `npm run feed:rebuild -- --restored` after a backup was put back: those tokens are then of a time that is no more,
 * and their readers are told to begin anew.
 */
import { progressText, withReadModel } from './command/open.mjs';
import { ROOT } from './project.mjs';
import { withProgress } from './run/progress.mjs';

const [option, ...more] = process.argv.slice(2);

try {
  if (more.length > 0 || (option !== undefined && option !== '--restored')) throw new Error('The one option is --restored.');
  await withReadModel(ROOT, async (readModel) => {
    const { documents, rows } = await withProgress('The feed anew', async (say) => readModel.rebuild((progress) => say(progressText(progress))));
    if (option === '--restored') await readModel.expireTokens();
    console.log(`${documents} documents, ${rows} rows were not as they should be and are now.`);
  });
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 2;
}
