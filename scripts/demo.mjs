#!/usr/bin/env node
/**
 * `npm run demo [-- --no-examples] [--port <port>] [--stop-after-load]`: from a fresh clone to a running installation.
 */
import { requireFitNode } from './install/node-version.mjs';

requireFitNode();

// Loaded after the check: an old Node.js could not even read the rest.
const { ROOT } = await import('./project.mjs');
const { demo } = await import('./demo/main.mjs');
await demo(ROOT, process.argv.slice(2));
