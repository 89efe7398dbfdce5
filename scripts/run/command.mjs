import { spawn } from 'node:child_process';

import { endGroup } from './process-group.mjs';

/** How much of a command's output is kept: its end, where the reasons stand. */
const KEPT_CHARACTERS = 400_000;

/**
 * @typedef {object} CommandResult
 * @property {'exited' | 'timed-out' | 'stopped'} kind
 * @property {number} code exit code; -1 when a signal ended it
 * @property {string} output stdout and stderr in the order they came, at most the last 400,000 characters
 */

/**
 * Runs a command in a process group of its own and waits for it.
 *
 * Nothing it started outlives this call: when time is up, or `signal` is aborted, its whole group goes.
 *
 * @param {string} file
 * @param {readonly string[]} args
 * @param {{ cwd: string, env?: Record<string, string | undefined>, timeoutMs: number, signal?: AbortSignal, onOutput?: (text: string) => void }} options
 * @returns {Promise<CommandResult>}
 */
export function runCommand(file, args, { cwd, env = process.env, timeoutMs, signal, onOutput }) {
  return new Promise((resolve, reject) => {
    const child = spawn(file, args, { cwd, env, detached: process.platform !== 'win32', stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    /** @type {CommandResult['kind']} */
    let kind = 'exited';

    const take = (/** @type {Buffer} */ chunk) => {
      const text = chunk.toString();
      output = (output + text).slice(-KEPT_CHARACTERS);
      onOutput?.(text);
    };
    child.stdout.on('data', take);
    child.stderr.on('data', take);

    const end = (/** @type {'timed-out' | 'stopped'} */ why) => {
      kind = why;
      void endGroup(child);
    };
    const stop = () => end('stopped');
    const timer = setTimeout(() => end('timed-out'), timeoutMs);
    signal?.addEventListener('abort', stop, { once: true });
    if (signal?.aborted) stop();

    const tidy = () => {
      clearTimeout(timer);
      signal?.removeEventListener('abort', stop);
    };
    child.on('error', (error) => {
      tidy();
      reject(error);
    });
    child.on('close', (code) => {
      tidy();
      // What the command itself left running in its group goes with it.
      void endGroup(child).then(() => resolve({ kind, code: code ?? -1, output }));
    });
  });
}
