import { ensureBuiltAdmin } from './built';

/** Before the first browser suite: compiled sources and the built admin panel. */
export default async function setUp(): Promise<void> {
  await ensureBuiltAdmin();
}
