#!/usr/bin/env node
/**
 * `npm run import:csv -- municipalities|partnerships file.csv [--dry-run] [--language pl] [--report file.json]`:
 * brings the rows of a spreadsheet in as drafts, each by the rules of the panel, beside a running instance or without one. Safe to repeat.
 *
 * Ends with 0, with 1 where a row was refused, with 2 where nothing could be read.
 */
import { importCsv } from './import/csv.mjs';
import { ROOT } from './project.mjs';

try {
  process.exitCode = await importCsv(ROOT, process.argv.slice(2));
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 2;
}
