#!/usr/bin/env node
/**
 * `npm test`, or `node scripts/test.mjs [step …]`: types, lint, rooms, tests on both databases and in a browser.
 */
import { requireFitNode } from './install/node-version.mjs';

requireFitNode();

const { ROOT } = await import('./project.mjs');
const { runSuite } = await import('./suite/main.mjs');
try {
  process.exitCode = await runSuite(ROOT, process.argv.slice(2));
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  console.log('0 passed, 1 failed');
  process.exitCode = 1;
}
