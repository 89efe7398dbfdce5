#!/usr/bin/env node
/**
 * `npm run desk:repair`: looks at every translation, makes right what is remembered of it where that is not as the content
 * says, and tells what it did. Beside a running instance or without one; safe to repeat.
 */
import { progressText, withDesk } from './command/open.mjs';
import { ROOT } from './project.mjs';
import { withProgress } from './run/progress.mjs';

try {
  await withDesk(ROOT, async (desk) => {
    /** @type {string[]} */
    const told = [];
    const { documents, repairs } = await withProgress('Translations', async (say) =>
      desk.repair(
        ({ id, locale, detail }) => told.push(`${id} in ${locale}: ${detail}`),
        (progress) => say(progressText(progress)),
      ),
    );
    for (const line of told) console.log(line);
    console.log(`${documents} documents, ${repairs === 0 ? 'nothing to repair' : `${repairs} repairs`}.`);
  });
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 2;
}
