#!/usr/bin/env node
/**
 * `npm run feed:rebuild`: makes every row of the feed anew from the content, beside a running instance or without one.
 * Readers read on, and tokens of readers of changes stay good.
 */
import { progressText, withReadModel } from './feed/open.mjs';
import { ROOT } from './project.mjs';
import { withProgress } from './run/progress.mjs';

try {
  await withReadModel(ROOT, async (readModel) => {
    const { documents, rows } = await withProgress('The feed anew', async (say) => readModel.rebuild((progress) => say(progressText(progress))));
    console.log(`${documents} documents, ${rows} rows were not as they should be and are now.`);
  });
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 2;
}
