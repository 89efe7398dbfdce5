import { setTimeout as sleep } from 'node:timers/promises';

import { runCommand } from '../../scripts/run/command.mjs';

const isAlive = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
};

/** Starts a child that outlives it and prints the child's process id; then goes, or stays. */
const withChild = (stays: boolean): string => `
  const child = require('node:child_process').spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)'], { stdio: 'ignore' });
  console.log(child.pid);
  ${stays ? 'setInterval(() => {}, 1000)' : 'child.unref()'}`;

const run = (script: string, timeoutMs = 10_000, signal?: AbortSignal) =>
  runCommand(process.execPath, ['-e', script], { cwd: process.cwd(), timeoutMs, ...(signal && { signal }) });

it('ends a command that takes too long, with everything it started', async () => {
  const { kind, output } = await run(withChild(true), 700);
  expect(kind).toBe('timed-out');
  expect(Number(output)).toBeGreaterThan(0);
  expect(isAlive(Number(output))).toBe(false);
});

it('ends a command that ignores being asked', async () => {
  const { kind } = await run("process.on('SIGTERM', () => {}); setInterval(() => {}, 1000)", 300);
  expect(kind).toBe('timed-out');
}, 15_000);

it('ends a command when it is told to stop', async () => {
  const abort = new AbortController();
  const running = run(withChild(true), 10_000, abort.signal);
  await sleep(500);
  abort.abort();
  const { kind, output } = await running;
  expect(kind).toBe('stopped');
  expect(isAlive(Number(output))).toBe(false);
});

it('leaves nothing behind that a command has started and not ended', async () => {
  const { kind, code, output } = await run(withChild(false));
  expect({ kind, code }).toEqual({ kind: 'exited', code: 0 });
  expect(isAlive(Number(output))).toBe(false);
});

it('reports the exit code and what was written, errors included', async () => {
  const result = await run("console.log('out'); console.error('err'); process.exitCode = 3");
  expect(result).toMatchObject({ kind: 'exited', code: 3 });
  expect(result.output).toContain('out');
  expect(result.output).toContain('err');
});

it('gives a command no standard input to wait for', async () => {
  expect(await run("process.stdin.resume().on('end', () => console.log('ended'))")).toMatchObject({ kind: 'exited', output: 'ended\n' });
});
