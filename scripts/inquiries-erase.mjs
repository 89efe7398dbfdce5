#!/usr/bin/env node
/**
 * `npm run inquiries:erase -- --email anna@example.org`: says which inquiries are kept under an e-mail address; with `--yes` erases them
 * and their mails. Beside a running instance or without one.
 */
import process from 'node:process';

import { withPrivacy } from './command/open.mjs';
import { eraseOfPerson } from './inquiries/erase.mjs';
import { readOptions } from './inquiries/options.mjs';
import { ROOT } from './project.mjs';

try {
  const options = readOptions(process.argv.slice(2), { mayErase: true });
  console.log(await withPrivacy(ROOT, (privacy) => eraseOfPerson(privacy, options)));
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 2;
}
