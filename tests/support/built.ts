import { buildServer } from '../../scripts/build/server.mjs';
import { buildAdmin } from '../../scripts/build/admin.mjs';
import { ROOT } from '../../scripts/project.mjs';

/** Set by whoever has just built: the test runner does so. */
const isCurrent = (): boolean => process.env.POBRATYM_BUILD_IS_CURRENT === 'true';

/** Compiles the server where its sources have changed, so that no suite runs yesterday's code. */
export async function ensureBuiltServer(): Promise<void> {
  if (!isCurrent()) await buildServer(ROOT);
}

/** The same for the server and the admin panel. */
export async function ensureBuiltAdmin(): Promise<void> {
  if (isCurrent()) return;
  await buildServer(ROOT);
  await buildAdmin(ROOT);
}
