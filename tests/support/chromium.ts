import type * as Playwright from 'playwright-core';

import { findChromium } from './chromium-binary';

/** A test talks to its own server and to nobody else: no updates, no reports, no first-run pages. */
const QUIET = ['--disable-background-networking', '--disable-component-update', '--disable-sync', '--no-first-run', '--disable-gpu', '--disable-dev-shm-usage', '--no-pings'];

/**
 * Starts a real Chromium without a window.
 *
 * Close it in `afterAll`. Without its sandbox, which root and many containers cannot have: it opens the project's own
 * pages and no others.
 */
export async function launchChromium(): Promise<Playwright.Browser> {
  const { executablePath, env } = findChromium();
  const { chromium } = outside.require('playwright-core') as typeof Playwright;
  return chromium.launch({ executablePath, headless: true, chromiumSandbox: false, args: QUIET, env: { ...process.env, ...env } });
}
