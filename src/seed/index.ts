export { loadContent, loadSeed, type SeedOptions, type SeedProgress } from './load-seed';
export type { Outcome, SeedReport } from './report';
export { SeedError } from './seed-error';
