#!/usr/bin/env node
/**
 * `npm run feed:check`: compares every row of the feed with the content it is made from, beside a running instance or
 * without one. Ends with 1 where anything differs, and names it.
 */
import { progressText, withReadModel } from './command/open.mjs';
import { ROOT } from './project.mjs';
import { withProgress } from './run/progress.mjs';

/** @param {import('./command/open.mjs').Difference} difference */
const sentence = ({ id, locale, kind, fields }) => {
  const where = locale === null ? id : `${id} in ${locale}`;
  if (kind === 'missing') return `${where}: is public and not in the feed`;
  if (kind === 'surplus') return `${where}: is in the feed and not public`;
  if (kind === 'links') return `${where}: what it names is not what the feed knows`;
  return `${where}: differs in ${fields.join(', ')}`;
};

try {
  process.exitCode = await withReadModel(ROOT, async (readModel) => {
    if (!(await readModel.isOwnMake())) {
      console.error('The feed was made by other settings than this command has (PUBLIC_URL, FRONTEND_URL_PATTERN): compare with the settings of the instance.');
      return 1;
    }
    /** @type {string[]} */
    const found = [];
    const { documents, differences } = await withProgress('The feed against the content', async (say) =>
      readModel.check(
        (difference) => found.push(sentence(difference)),
        (progress) => say(progressText(progress)),
      ),
    );
    for (const line of found) console.log(line);
    console.log(differences === 0 ? `${documents} documents, no difference.` : `${documents} documents, ${differences} differences. npm run feed:rebuild makes them right.`);
    return differences === 0 ? 0 : 1;
  });
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 2;
}
