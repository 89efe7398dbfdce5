/**
 * @typedef {object} Outcome
 * @property {'passed' | 'failed' | 'not-run'} kind `not-run`: a step it needs did not pass
 * @property {import('./tally.mjs').Tally} tally
 * @property {string} output what to show when it failed, or why it was not run
 * @property {number} tookMs
 */

/**
 * Runs steps, at most so many at once, each after those it needs. A failure stops only what needs it.
 *
 * @param {readonly import('./steps.mjs').Step[]} steps in the order in which they are begun
 * @param {number} atOnce
 * @param {(step: import('./steps.mjs').Step) => Promise<Outcome>} run never rejects
 * @param {(step: import('./steps.mjs').Step, outcome: Outcome) => void} report called once for every step
 * @returns {Promise<Map<string, Outcome>>} by name
 */
export async function runSteps(steps, atOnce, run, report) {
  /** @type {Map<string, Outcome>} */
  const outcomes = new Map();
  const waiting = [...steps];
  /** @type {Set<Promise<void>>} */
  const running = new Set();
  const isChosen = (/** @type {string} */ name) => steps.some((step) => step.name === name);

  const settle = (/** @type {import('./steps.mjs').Step} */ step, /** @type {Outcome} */ outcome) => {
    outcomes.set(step.name, outcome);
    report(step, outcome);
  };

  while (waiting.length > 0 || running.size > 0) {
    for (const step of [...waiting]) {
      const needs = step.needs.filter(isChosen);
      const broken = needs.find((name) => outcomes.has(name) && outcomes.get(name)?.kind !== 'passed');
      if (broken !== undefined) {
        waiting.splice(waiting.indexOf(step), 1);
        settle(step, { kind: 'not-run', tally: { passed: 0, failed: 0, skipped: 1 }, output: `needs "${broken}", which did not pass`, tookMs: 0 });
      } else if (running.size < atOnce && needs.every((name) => outcomes.has(name))) {
        waiting.splice(waiting.indexOf(step), 1);
        const work = run(step).then((outcome) => {
          running.delete(work);
          settle(step, outcome);
        });
        running.add(work);
      }
    }
    if (running.size > 0) await Promise.race(running);
  }
  return outcomes;
}
