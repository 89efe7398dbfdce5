import { runSteps, type Outcome } from '../../scripts/suite/schedule.mjs';
import { chooseSteps, STEPS, type Step } from '../../scripts/suite/steps.mjs';
import { stepEnvironment } from '../../scripts/suite/run-step.mjs';
import { lastLine, sumTallies, tallyOfJest } from '../../scripts/suite/tally.mjs';

const step = (name: string, ...needs: string[]): Step => ({ name, kind: 'command', args: [], needs, timeoutMs: 1000 });
const outcome = (kind: 'passed' | 'failed'): Outcome => ({ kind, tally: { passed: kind === 'passed' ? 1 : 0, failed: kind === 'failed' ? 1 : 0, skipped: 0 }, output: '', tookMs: 0 });

/** Runs steps of which some fail; tells the order in which they began and how each ended. */
async function run(steps: Step[], atOnce: number, failing: string[] = []): Promise<{ began: string[]; ended: Record<string, string>; mostAtOnce: number }> {
  const began: string[] = [];
  let now = 0;
  let mostAtOnce = 0;
  const outcomes = await runSteps(
    steps,
    atOnce,
    async ({ name }) => {
      began.push(name);
      now += 1;
      mostAtOnce = Math.max(mostAtOnce, now);
      await new Promise((resolve) => setTimeout(resolve, 5));
      now -= 1;
      return outcome(failing.includes(name) ? 'failed' : 'passed');
    },
    () => undefined,
  );
  return { began, mostAtOnce, ended: Object.fromEntries([...outcomes].map(([name, { kind }]) => [name, kind])) };
}

describe('a failing step', () => {
  const steps = [step('build'), step('boot', 'build'), step('browser', 'boot'), step('lint')];

  it('keeps back what needs it, however far, and nothing else', async () => {
    const { began, ended } = await run(steps, 1, ['build']);
    expect(began).toEqual(['build', 'lint']);
    expect(ended).toEqual({ build: 'failed', boot: 'not-run', browser: 'not-run', lint: 'passed' });
  });

  it('counts what was kept back as skipped', async () => {
    const outcomes = await runSteps(steps, 2, async ({ name }) => outcome(name === 'build' ? 'failed' : 'passed'), () => undefined);
    expect(lastLine(sumTallies([...outcomes.values()].map(({ tally }) => tally)))).toBe('1 passed, 1 failed, 2 skipped');
  });
});

describe('steps', () => {
  it('run at most so many at once', async () => {
    expect((await run([step('a'), step('b'), step('c'), step('d')], 2)).mostAtOnce).toBe(2);
  });

  it('begin after those they need', async () => {
    expect((await run([step('last', 'first'), step('first')], 3)).began).toEqual(['first', 'last']);
  });

  it('need only steps that exist and come to an end', () => {
    const names = STEPS.map(({ name }) => name);
    for (const { needs } of STEPS) expect(names).toEqual(expect.arrayContaining(needs));
    for (const { timeoutMs } of STEPS) expect(timeoutMs).toBeLessThanOrEqual(25 * 60_000);
  });
});

describe('the steps that are asked for', () => {
  const names = (...asked: string[]): string[] => chooseSteps(asked).map(({ name }) => name);

  it('are refused where there is no such step', () => {
    expect(() => names('pure', 'speling')).toThrow('speling');
  });

  it('are all of them where none is named', () => {
    expect(names()).toEqual(STEPS.map(({ name }) => name));
  });

  it('bring along those they need', () => {
    expect(names('browser').sort()).toEqual(['admin', 'browser', 'server']);
  });

  it('may be named by their family', () => {
    expect(names('boot').sort()).toEqual(['boot:postgres', 'boot:sqlite', 'server']);
  });
});

describe("Jest's report", () => {
  const report = { numPassedTests: 5, numFailedTests: 1, numPendingTests: 2, numTodoTests: 1, numRuntimeErrorTestSuites: 1 };

  it('counts a file that broke before its first test as a failure', () => {
    expect(tallyOfJest(report)).toEqual({ passed: 5, failed: 2, skipped: 3 });
  });
});

it.each([
  [{ passed: 3, failed: 0, skipped: 0 }, '3 passed, 0 failed'],
  [{ passed: 3, failed: 2, skipped: 1 }, '3 passed, 2 failed, 1 skipped'],
])('ends with a line that can be read by a program: %j', (tally, line) => {
  expect(lastLine(tally)).toBe(line);
});

it("lets no setting of the developer's own into a step", () => {
  const own = { DATABASE_URL: 'postgres://mine', PORT: '1', PUBLIC_URL: 'x', JWT_SECRET: 'x', NODE_ENV: 'development', STRAPI_ADMIN_X: 'x' };
  const result = stepEnvironment({ ...own, PATH: '/bin', HOME: '/home' });
  for (const name of Object.keys(own)) expect(result).not.toHaveProperty(name);
  expect(result).toMatchObject({ PATH: '/bin', HOME: '/home', CI: 'true' });
});
