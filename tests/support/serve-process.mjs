/**
 * A Strapi with its admin panel, in a process of its own, until its standard input closes.
 *
 * One JSON line on standard input: `{ "seed": "none" | "facts" | "examples", "today": ISO date, "publicFolder": path }`.
 * One on standard output when it listens: `{ "admin": { "email", "password" } }`; everything else is log.
 */
import { createInterface } from 'node:readline';

import { makeFirstAdmin } from '../../scripts/demo/first-admin.mjs';
import { loadStrapi, seedLoader } from '../../scripts/demo/strapi.mjs';
import { ROOT } from '../../scripts/project.mjs';

import { fillPublicFolder } from './public-folder.mjs';

/** @type {Promise<any> | undefined} */
let starting;

/** @param {{ seed: 'none' | 'facts' | 'examples', today: string, publicFolder: string }} order */
async function start({ seed, today, publicFolder }) {
  fillPublicFolder(publicFolder);
  const strapi = await loadStrapi(ROOT, { publicFolder });
  if (seed !== 'none') await seedLoader(ROOT)(strapi, { examples: seed === 'examples', today: new Date(today), onProgress: () => undefined });
  const admin = await makeFirstAdmin(strapi, 'admin@example.org');
  await strapi.listen();
  process.stdout.write(`\n${JSON.stringify({ admin })}\n`);
  return strapi;
}

const input = createInterface({ input: process.stdin });
input.once('line', (line) => {
  starting = start(JSON.parse(line));
  starting.catch((error) => {
    console.error(error);
    process.exit(1);
  });
});
input.once('close', async () => {
  const strapi = await starting?.catch(() => null);
  await strapi?.destroy();
  process.exit(0);
});
