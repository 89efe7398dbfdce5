#!/usr/bin/env node
/**
 * `node scripts/build.mjs [server] [admin]`: builds what changed, without a name both.
 */
import { buildAdmin } from './build/admin.mjs';
import { buildServer } from './build/server.mjs';
import { ROOT } from './project.mjs';
import { withProgress } from './run/progress.mjs';

const asked = process.argv.slice(2);
const wants = (/** @type {string} */ part) => asked.length === 0 || asked.includes(part);

const said = { built: 'built', current: 'nothing changed' };

try {
  // The panel's build reads the compiled configuration, so the server comes first either way.
  await withProgress('Server', async (say) => say(said[await buildServer(ROOT)]));
  if (wants('admin')) await withProgress('Admin panel', async (say) => say(said[await buildAdmin(ROOT)]));
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
