/**
 * With which seed fast-check begins: that of `POBRATYM_SEED`; in the long mode a new one each time; else always the same, so that a run of
 * all checks tells of a change and not of luck.
 */
export const seedOfRun = (): { readonly seed?: number } => {
  const { POBRATYM_SEED: seed, POBRATYM_LONG: long } = process.env;
  if (seed !== undefined) return { seed: Number(seed) };
  return long === 'true' ? {} : { seed: 20_261_123 };
};
