/** After this many milliseconds a part that does not stop is left behind. */
const PATIENCE_MS = 20_000;

/**
 * What has been started, to be stopped in the opposite order, once.
 */
export class Shutdown {
  /** @type {{ name: string, stop: () => unknown }[]} */
  #started = [];
  /** @type {Promise<void> | null} */
  #stopping = null;
  #abort = new AbortController();

  /**
   * Runs work that ends itself when its signal is aborted, and waits for that end when stopping.
   *
   * @template Result
   * @param {string} name
   * @param {(signal: AbortSignal) => Promise<Result>} work
   * @returns {Promise<Result>}
   */
  during(name, work) {
    const result = work(this.#abort.signal);
    this.add(name, () => result.catch(() => undefined));
    return result;
  }

  /** @param {string} name @param {() => unknown} stop */
  add(name, stop) {
    this.#started.push({ name, stop });
  }

  /** Stops everything; the second call waits for the first. */
  run() {
    this.#stopping ??= this.#stopAll();
    return this.#stopping;
  }

  async #stopAll() {
    this.#abort.abort();
    for (const { name, stop } of this.#started.reverse()) {
      /** @type {NodeJS.Timeout | undefined} */
      let timer;
      const late = new Promise((resolve) => (timer = setTimeout(resolve, PATIENCE_MS, 'late')));
      try {
        if ((await Promise.race([stop(), late])) === 'late') process.stderr.write(`${name} did not stop in ${PATIENCE_MS / 1000} s.\n`);
      } catch (error) {
        process.stderr.write(`${name} did not stop cleanly: ${error instanceof Error ? error.message : String(error)}\n`);
      } finally {
        clearTimeout(timer);
      }
    }
  }
}
