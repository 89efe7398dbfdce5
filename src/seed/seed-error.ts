/** Loading stopped at an entry. What had been loaded before it stays, and the next run goes on from there. */
export class SeedError extends Error {
  override readonly name = 'SeedError';

  /** @param seedKey such as `municipality:pszczyna` */
  constructor(
    readonly seedKey: string,
    cause: unknown,
  ) {
    super(`Seed entry "${seedKey}" could not be loaded: ${cause instanceof Error ? cause.message : String(cause)}`, { cause });
  }
}
