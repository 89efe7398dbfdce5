import { median } from './statistics.mjs';

/** Connections that stay open; each waits for its answer before it asks again. */
const CONNECTIONS = 10;

/**
 * One candidate of a case.
 *
 * @typedef {object} Candidate
 * @property {string} name
 * @property {import('./stage.mjs').Server} server
 * @property {(round: number, seconds: number) => Promise<Omit<import('./children/client.mjs').Load, 'base' | 'connections' | 'until'>> | Omit<import('./children/client.mjs').Load, 'base' | 'connections' | 'until'>} load
 */

/**
 * @typedef {object} Measured
 * @property {number[]} perSecond a number a round
 * @property {number[]} cpuMs processor time of the server a request
 * @property {number[]} medianMs
 * @property {number[]} p99Ms
 */

/** @param {readonly Measured[]} parts */
const total = (parts) => parts.reduce((sum, { perSecond }) => sum + perSecond.length, 0);

/**
 * Puts candidates under load in turn: a warm-up each, then round after round, each round beginning with another one,
 * so that what else the machine does meets all of them.
 *
 * @param {import('./stage.mjs').Stage} stage
 * @param {readonly Candidate[]} candidates
 * @param {(detail: string) => void} say
 * @returns {Promise<Record<string, Measured>>} by name
 */
export async function measureLoads(stage, candidates, say) {
  const client = await stage.client();
  const { rounds, seconds } = stage.options;
  /** @type {Record<string, Measured>} */
  const results = Object.fromEntries(candidates.map(({ name }) => [name, { perSecond: [], cpuMs: [], medianMs: [], p99Ms: [] }]));

  const put = async (/** @type {Candidate} */ { server, load }, /** @type {number} */ round, /** @type {number} */ duration) => {
    const spec = await load(round, duration);
    const before = await server.ask('usage');
    const result = await client.ask('run', { ...spec, base: server.base, connections: CONNECTIONS, until: { seconds: duration } });
    const after = await server.ask('usage');
    return { ...result, cpuMs: (after.cpuMs - before.cpuMs) / result.requests };
  };

  for (const candidate of candidates) {
    say(`warming up ${candidate.name}`);
    await put(candidate, 0, Math.max(1, Math.min(3, seconds)));
  }
  for (let round = 1; round <= rounds; round += 1) {
    for (let turn = 0; turn < candidates.length; turn += 1) {
      const candidate = /** @type {Candidate} */ (candidates[(turn + round) % candidates.length]);
      const measured = /** @type {Measured} */ (results[candidate.name]);
      const { perSecond, cpuMs, medianMs, p99Ms } = await put(candidate, round, seconds);
      measured.perSecond.push(perSecond);
      measured.cpuMs.push(cpuMs);
      measured.medianMs.push(medianMs);
      measured.p99Ms.push(p99Ms);
      say(`round ${round} of ${rounds}: ${candidates.map(({ name }) => `${name} ${formatLast(results[name])}`).join(', ')}`);
    }
  }
  if (total(Object.values(results)) !== rounds * candidates.length) throw new Error('A round has not been measured.');
  return results;
}

/** @param {Measured | undefined} measured */
const formatLast = (measured) => (measured === undefined || measured.perSecond.length === 0 ? '–' : `${Math.round(/** @type {number} */ (measured.perSecond.at(-1)))}/s`);

/** What the report keeps of a measured candidate besides its rate. @param {Measured} measured */
export const aside = ({ cpuMs, medianMs, p99Ms }) => ({ serverCpuMsPerRequest: median(cpuMs), latencyMedianMs: median(medianMs), latencyP99Ms: median(p99Ms) });

/** @param {Measured} measured */
export const msPerRequest = ({ perSecond }) => perSecond.map((rate) => 1000 / rate);
