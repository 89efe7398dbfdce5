#!/usr/bin/env node
/**
 * `npm run import:wordpress -- export.xml [--dry-run] [--language pl] [--areas map.json] [--pictures none|download|folder=path] [--report file.json]`:
 * brings posts and pages of a WordPress export in as drafts, beside a running instance or without one. Safe to repeat.
 *
 * Ends with 0, with 1 where something was refused, with 2 where nothing could be done.
 */
import { importWordpress } from './import/wordpress.mjs';
import { ROOT } from './project.mjs';

try {
  process.exitCode = await importWordpress(ROOT, process.argv.slice(2));
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 2;
}
