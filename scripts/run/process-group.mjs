import { spawn } from 'node:child_process';
import { setTimeout as sleep } from 'node:timers/promises';

const GRACE_MS = 5000;

/** Whether anything of the group still lives. @param {number} pid */
function groupLives(pid) {
  try {
    process.kill(-pid, 0);
    return true;
  } catch {
    return false;
  }
}

/** @param {number} pid @param {NodeJS.Signals} signal */
function signalGroup(pid, signal) {
  try {
    process.kill(-pid, signal);
  } catch {
    // Gone in the meantime.
  }
}

/**
 * Ends a child that was spawned `detached`, with everything in its process group: asked first, killed after five seconds.
 *
 * @param {import('node:child_process').ChildProcess} child
 */
export async function endGroup(child) {
  const { pid } = child;
  if (pid === undefined) return;
  if (process.platform === 'win32') {
    if (child.exitCode === null) spawn('taskkill', ['/pid', String(pid), '/t', '/f'], { stdio: 'ignore' });
    return;
  }
  signalGroup(pid, 'SIGTERM');
  for (let waited = 0; groupLives(pid) && waited < GRACE_MS; waited += 100) await sleep(100);
  if (groupLives(pid)) signalGroup(pid, 'SIGKILL');
}
