#!/usr/bin/env node
/**
 * `npm run bench [-- --documents N --rounds N --seconds N --only case,case --scale --memory --database postgres --out folder]`:
 * how fast the feed is, beside bare Node.js and stock Strapi in the same run.
 */
import { requireFitNode } from './install/node-version.mjs';

requireFitNode();

const { ROOT } = await import('./project.mjs');
const { bench } = await import('./bench/main.mjs');
try {
  process.exitCode = await bench(ROOT, process.argv.slice(2));
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
