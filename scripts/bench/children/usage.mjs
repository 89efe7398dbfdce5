/**
 * Processor time and memory of this process.
 *
 * @returns {{ cpuMs: number, rssMb: number, heapMb: number, externalMb: number }}
 */
export function usage() {
  const { user, system } = process.cpuUsage();
  const { rss, heapUsed, external } = process.memoryUsage();
  const mb = (/** @type {number} */ bytes) => Math.round((bytes / 1_048_576) * 10) / 10;
  return { cpuMs: (user + system) / 1000, rssMb: mb(rss), heapMb: mb(heapUsed), externalMb: mb(external) };
}

/** The same with everything swept up that nobody needs. Node.js was started with `--expose-gc`. */
export function usageSwept() {
  const { gc } = /** @type {{ gc?: () => void }} */ (globalThis);
  // What is finalised by the first run is swept up by the second.
  gc?.();
  gc?.();
  return usage();
}
