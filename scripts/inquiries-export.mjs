#!/usr/bin/env node
/**
 * `npm run -s inquiries:export -- --email anna@example.org`: everything that is kept of the inquiries under an e-mail address,
 * as JSON on standard output. Beside a running instance or without one.
 */
import process from 'node:process';

import { withPrivacy } from './command/open.mjs';
import { readOptions } from './inquiries/options.mjs';
import { ROOT } from './project.mjs';

try {
  const { email } = readOptions(process.argv.slice(2), { mayErase: false });
  const kept = await withPrivacy(ROOT, (privacy) => privacy.ofEmail(email));
  console.log(JSON.stringify(kept, null, 2));
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 2;
}
