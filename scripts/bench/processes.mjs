import { fork } from 'node:child_process';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const FOLDER = path.join(path.dirname(fileURLToPath(import.meta.url)), 'children');

/**
 * A child process that answers questions (see `children/answer.mjs`).
 *
 * @typedef {object} Child
 * @property {(name: string, ...args: unknown[]) => Promise<any>} ask
 * @property {(listener: (detail: string) => void) => void} onDetail how far a long question has come
 * @property {() => Promise<void>} stop by its own process id
 */

/**
 * Starts one of the programs in `children` and waits until it is ready.
 *
 * @param {string} name
 * @param {{ env?: Record<string, string>, readyMs?: number, onStart?: (stop: () => Promise<void>) => void }} [options] `onStart`: as soon as
 *   there is a process to stop
 * @returns {Promise<Child>}
 */
export async function startChild(name, { env, readyMs = 120_000, onStart } = {}) {
  const child = fork(path.join(FOLDER, `${name}.mjs`), [], { execArgv: ['--expose-gc'], stdio: ['ignore', 'ignore', 'pipe', 'ipc'], ...(env && { env }) });
  /** @type {Map<number, { resolve: (value: any) => void, reject: (error: Error) => void }>} */
  const open = new Map();
  let questions = 0;
  let words = '';
  /** @type {(detail: string) => void} */
  let onDetail = () => undefined;
  child.stderr?.on('data', (/** @type {Buffer} */ chunk) => (words = (words + chunk.toString()).slice(-4000)));

  const ended = new Promise((resolve) => child.once('exit', resolve));
  const ready = new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error(`${name} was not ready in ${readyMs / 1000} s. ${words}`)), readyMs);
    child.on('message', (/** @type {{ ready?: true, detail?: string, id?: number, result?: unknown, error?: string }} */ message) => {
      if (message.ready === true) {
        clearTimeout(timer);
        resolve(undefined);
      } else if (message.detail !== undefined) onDetail(message.detail);
      else if (message.id !== undefined) {
        const question = open.get(message.id);
        open.delete(message.id);
        if (message.error === undefined) question?.resolve(message.result);
        else question?.reject(new Error(message.error));
      }
    });
    child.once('exit', (code, signal) => {
      clearTimeout(timer);
      const error = new Error(`${name} ended (${signal ?? code}). ${words}`);
      reject(error);
      for (const question of open.values()) question.reject(error);
    });
    child.once('error', reject);
  });

  const stop = async () => {
    if (child.exitCode !== null || child.signalCode !== null) return;
    // What a child has is temporary: nothing needs to be put in order, and a busy one would not listen.
    child.kill('SIGKILL');
    await ended;
  };
  onStart?.(stop);
  try {
    await ready;
  } catch (error) {
    await stop();
    throw error;
  }
  return {
    ask: (question, ...args) =>
      new Promise((resolve, reject) => {
        if (!child.connected) return reject(new Error(`${name} has ended. ${words}`));
        questions += 1;
        open.set(questions, { resolve, reject });
        child.send({ id: questions, name: question, args });
      }),
    onDetail: (listener) => (onDetail = listener),
    stop,
  };
}
