/** After the last boot suite. */
export default async function tearDown(): Promise<void> {
  await globalThis.stopPostgresOfRun?.();
}
