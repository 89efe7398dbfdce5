import { installDependencies } from '../install/dependencies.mjs';
import { elapsed } from '../run/progress.mjs';
import { runStep } from './run-step.mjs';
import { runSteps } from './schedule.mjs';
import { chooseSteps, stepsAtOnce } from './steps.mjs';
import { lastLine, sumTallies } from './tally.mjs';

const WORD = { passed: 'pass', failed: 'FAIL', 'not-run': 'skip' };

/** @param {import('./steps.mjs').Step} step @param {import('./schedule.mjs').Outcome} outcome */
function summary(step, { kind, tally, output, tookMs }) {
  const counts = step.kind === 'jest' && kind !== 'not-run' ? `   ${lastLine(tally)}` : '';
  const reason = kind === 'not-run' ? `   ${output}` : '';
  return `${WORD[kind]}  ${step.name.padEnd(14)} ${kind === 'not-run' ? '' : elapsed(tookMs).padStart(11)}${counts}${reason}`;
}

/** @param {import('./steps.mjs').Step} step @param {import('./schedule.mjs').Outcome} outcome */
function report(step, outcome) {
  if (outcome.kind === 'failed') console.log(`\n──── ${step.name} ────\n${outcome.output}\n────`);
  console.log(summary(step, outcome));
}

/**
 * Checks everything, or the steps that are named; the last line says how it went.
 *
 * @param {string} root
 * @param {string[]} asked names of steps
 * @returns {Promise<number>} exit code
 */
export async function runSuite(root, asked) {
  const startedAt = Date.now();
  const steps = chooseSteps(asked);
  const abort = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.once(signal, () => abort.abort());

  await installDependencies(root, { signal: abort.signal });

  const outcomes = await runSteps(
    steps,
    stepsAtOnce(),
    async (step) => {
      if (abort.signal.aborted) return { kind: 'failed', tally: { passed: 0, failed: 1, skipped: 0 }, output: 'interrupted', tookMs: 0 };
      console.log(`begin ${step.name}`);
      return runStep(root, step, abort.signal);
    },
    report,
  );

  const tally = sumTallies([...outcomes.values()].map((outcome) => outcome.tally));
  console.log(`\nAll steps, ${elapsed(Date.now() - startedAt)}:`);
  for (const step of steps) {
    const outcome = outcomes.get(step.name);
    if (outcome) console.log(`  ${summary(step, outcome)}`);
  }
  console.log(lastLine(tally));
  return [...outcomes.values()].every(({ kind }) => kind === 'passed') ? 0 : 1;
}
