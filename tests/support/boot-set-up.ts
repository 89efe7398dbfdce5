import { ensureBuiltServer } from './built';
import { startPostgres } from './postgres';

declare global {
  /** Between Jest's global set-up and its global tear-down, which share a process. */
  var stopPostgresOfRun: (() => Promise<void>) | undefined;
}

/** Before the first boot suite: compiled sources, and PostgreSQL where the run is on it. */
export default async function setUp(): Promise<void> {
  await ensureBuiltServer();
  if (process.env.POBRATYM_TEST_DATABASE === 'postgres') {
    const { stop } = await startPostgres();
    globalThis.stopPostgresOfRun = stop;
  }
}
