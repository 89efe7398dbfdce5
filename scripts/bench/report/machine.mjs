import { createRequire } from 'node:module';
import { cpus, totalmem, availableParallelism, platform, release } from 'node:os';

/** On what was measured. */
export function machine() {
  const { version } = createRequire(import.meta.url)('@strapi/strapi/package.json');
  return {
    processor: `${(cpus()[0]?.model ?? 'unknown').trim()}, ${availableParallelism()} at once`,
    memoryGb: Math.round(totalmem() / 1e9),
    system: `${platform()} ${release()}`,
    node: process.version,
    strapi: version,
  };
}

/** @typedef {ReturnType<typeof machine> & { startedAt: string, database: string, documents: number, rounds: number, seconds: number }} About */
