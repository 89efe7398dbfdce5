import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { runCommand } from '../run/command.mjs';
import { elapsed } from '../run/progress.mjs';
import { tallyOfJest } from './tally.mjs';

const ONE_PASSED = { passed: 1, failed: 0, skipped: 0 };
const ONE_FAILED = { passed: 0, failed: 1, skipped: 0 };

/**
 * The environment of every step: no settings of a developer's own reach a test.
 *
 * @param {NodeJS.ProcessEnv} env
 * @returns {NodeJS.ProcessEnv}
 */
export function stepEnvironment(env) {
  const own = /^(DATABASE_|STRAPI_|ADMIN_|APP_KEYS$|API_TOKEN_SALT$|TRANSFER_TOKEN_SALT$|JWT_SECRET$|ENCRYPTION_KEY$|PUBLIC_URL$|HOST$|PORT$|IS_PROXIED$|CORS_|GRAPHQL_|NODE_ENV$|NODE_OPTIONS$)/;
  return { ...Object.fromEntries(Object.entries(env).filter(([name]) => !own.test(name))), CI: 'true', FORCE_COLOR: '0', STRAPI_TELEMETRY_DISABLED: 'true' };
}

/** What a step runs. @param {string} root @param {import('./steps.mjs').Step} step @param {string} reportFile @returns {string[]} */
function argumentsOf(root, step, reportFile) {
  if (step.kind === 'build') return [path.join(root, 'scripts', 'build.mjs'), step.part ?? ''];
  if (step.kind === 'jest') {
    return [path.join(root, 'node_modules', 'jest', 'bin', 'jest.js'), '--json', `--outputFile=${reportFile}`, ...(step.args ?? [])];
  }
  const [script = '', ...rest] = step.args ?? [];
  return [path.join(root, 'node_modules', script), ...rest];
}

/** @param {string} file @returns {import('./tally.mjs').Tally | null} */
function readReport(file) {
  try {
    return tallyOfJest(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    return null;
  }
}

/**
 * Jest's report goes to standard output as well with `--json`; people read the other one.
 *
 * @param {string} output
 */
const withoutJsonReport = (output) => output.split('\n').filter((line) => !line.startsWith('{"numFailedTestSuites"') && !line.startsWith('Test results written to:')).join('\n');

/**
 * Runs one step in a process group of its own.
 *
 * @param {string} root
 * @param {import('./steps.mjs').Step} step
 * @param {AbortSignal} signal
 * @returns {Promise<import('./schedule.mjs').Outcome>}
 */
export async function runStep(root, step, signal) {
  const startedAt = Date.now();
  const folder = mkdtempSync(path.join(tmpdir(), 'pobratym-report-'));
  const reportFile = path.join(folder, 'jest.json');
  try {
    const result = await runCommand(process.execPath, argumentsOf(root, step, reportFile), {
      cwd: root,
      env: { ...stepEnvironment(process.env), POBRATYM_BUILD_IS_CURRENT: 'true', ...step.env },
      timeoutMs: step.timeoutMs,
      signal,
    });
    const tookMs = Date.now() - startedAt;
    const passed = result.kind === 'exited' && result.code === 0;
    const counted = step.kind === 'jest' ? readReport(reportFile) : null;
    // A run that failed without a failing test, or was cut off before its report, is one failure.
    const tally = counted !== null && (passed || counted.failed > 0) ? counted : passed ? ONE_PASSED : { ...ONE_FAILED, passed: counted?.passed ?? 0 };
    const late = result.kind === 'timed-out' ? `\nStopped: it took longer than ${elapsed(step.timeoutMs)}.` : '';
    return { kind: passed ? 'passed' : 'failed', tally, output: `${withoutJsonReport(result.output).trimEnd()}${late}`, tookMs };
  } catch (error) {
    return { kind: 'failed', tally: ONE_FAILED, output: error instanceof Error ? error.message : String(error), tookMs: Date.now() - startedAt };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
