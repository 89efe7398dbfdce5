import { totalmem, availableParallelism } from 'node:os';

/**
 * One step of the test run.
 *
 * @typedef {object} Step
 * @property {string} name as on the command line
 * @property {'command' | 'jest' | 'build'} kind a command counts as one test; Jest's tests count each; a build counts as one
 * @property {string} [part] of a build: `server` or `admin`
 * @property {string[]} [args] of a command: a script below `node_modules` and its arguments; of Jest: its arguments
 * @property {Record<string, string>} [env]
 * @property {string[]} needs steps that have to pass first
 * @property {number} timeoutMs
 */

const MINUTE = 60_000;
const TSC = ['typescript/bin/tsc', '--noEmit', '--incremental', 'false', '--pretty', 'false', '-p'];

/** Every step, in the order in which they are begun where nothing stands in the way: what others wait for, then the longest. */
export const STEPS = /** @type {readonly Step[]} */ ([
  { name: 'server', kind: 'build', part: 'server', needs: [], timeoutMs: 8 * MINUTE },
  { name: 'admin', kind: 'build', part: 'admin', needs: ['server'], timeoutMs: 10 * MINUTE },
  { name: 'pure', kind: 'jest', args: ['--selectProjects', 'pure'], needs: [], timeoutMs: 10 * MINUTE },
  { name: 'boot:sqlite', kind: 'jest', args: ['--selectProjects', 'boot'], env: { POBRATYM_TEST_DATABASE: 'sqlite' }, needs: ['server'], timeoutMs: 25 * MINUTE },
  { name: 'browser', kind: 'jest', args: ['--selectProjects', 'browser'], needs: ['server', 'admin'], timeoutMs: 20 * MINUTE },
  { name: 'boot:postgres', kind: 'jest', args: ['--selectProjects', 'boot'], env: { POBRATYM_TEST_DATABASE: 'postgres' }, needs: ['server'], timeoutMs: 25 * MINUTE },
  { name: 'types:server', kind: 'command', args: [...TSC, 'tsconfig.tests.json'], needs: [], timeoutMs: 8 * MINUTE },
  { name: 'types:admin', kind: 'command', args: [...TSC, 'tsconfig.admin.json'], needs: [], timeoutMs: 8 * MINUTE },
  { name: 'types:scripts', kind: 'command', args: [...TSC, 'scripts/tsconfig.json'], needs: [], timeoutMs: 8 * MINUTE },
  { name: 'lint', kind: 'command', args: ['eslint/bin/eslint.js', '.', '--max-warnings', '0'], needs: [], timeoutMs: 8 * MINUTE },
  { name: 'rooms', kind: 'command', args: ['dependency-cruiser/bin/dependency-cruise.mjs', '--config', '.dependency-cruiser.cjs', 'src', 'config', 'database/seed', 'scripts', 'tests'], needs: [], timeoutMs: 8 * MINUTE },
]);

/**
 * The steps asked for, with those they need; all of them where none is named. `types` and `boot` name every step
 * that begins with them.
 *
 * @param {readonly string[]} asked
 * @param {readonly Step[]} [steps]
 * @returns {Step[]}
 * @throws Error for a name that no step has
 */
export function chooseSteps(asked, steps = STEPS) {
  if (asked.length === 0) return [...steps];
  const matching = (/** @type {string} */ name) => steps.filter((step) => step.name === name || step.name.startsWith(`${name}:`));
  const unknown = asked.filter((name) => matching(name).length === 0);
  if (unknown.length > 0) throw new Error(`No step is named ${unknown.join(', ')}. There are: ${steps.map(({ name }) => name).join(', ')}.`);

  const chosen = new Set(asked.flatMap(matching));
  for (const step of chosen) for (const name of step.needs) for (const needed of matching(name)) chosen.add(needed);
  return steps.filter((step) => chosen.has(step));
}

/** How many steps may run at once: the build of the panel alone takes two gigabytes. */
export const stepsAtOnce = () => Math.max(1, Math.min(3, availableParallelism(), Math.floor(totalmem() / 3e9)));
