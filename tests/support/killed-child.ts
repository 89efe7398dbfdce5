import { spawn, type ChildProcessWithoutNullStreams } from 'node:child_process';
import path from 'node:path';
import { createInterface } from 'node:readline';

import { ROOT } from '../../scripts/project.mjs';
import type { Settings } from './test-settings';

/** A write: which writer, what is written, and what it is from then on. */
export interface Deed {
  readonly by: string;
  readonly id: string;
  readonly state: string | null;
}

/** What a process says. */
export interface Line {
  readonly ready?: true;
  readonly answer?: number;
  readonly value?: unknown;
  readonly error?: string;
  readonly will?: Deed;
  readonly did?: Deed;
  readonly broken?: string;
}

/** A Strapi in a process of its own that can be killed. */
export interface Child {
  /** Resolves when it answers questions; rejects with its log when it ends before. */
  readonly ready: Promise<void>;
  /** Resolves when a line of its log says so. */
  says(text: string): Promise<void>;
  ask(what: string, given?: unknown): Promise<unknown>;
  kill(): Promise<void>;
}

/** The process that was asked is no more. */
export class Gone extends Error {}

/** All that run. */
const alive = new Set<Child>();

/** Kills whatever a suite has left running. */
export async function killAll(): Promise<void> {
  for (const child of [...alive]) await child.kill();
}

/**
 * Starts `killed-process.mjs` on a database.
 *
 * @param hear is told what it says about its writes
 */
export function startChild(settings: Settings, publicFolder: string, hear: (line: Line) => void): Child {
  const env = { ...process.env, ...settings };
  const running: ChildProcessWithoutNullStreams = spawn(process.execPath, [path.join(ROOT, 'tests', 'support', 'killed-process.mjs')], { cwd: ROOT, env, stdio: ['pipe', 'pipe', 'pipe'] });
  const asked = new Map<number, { resolve: (value: unknown) => void; reject: (error: Error) => void }>();
  const waiting = new Map<string, () => void>();
  let log = '';
  let counted = 0;
  let isOver = false;
  const ended = new Promise<void>((resolve) => {
    running.once('close', () => {
      isOver = true;
      for (const { reject } of asked.values()) reject(new Gone(log));
      resolve();
    });
  });

  const ready = new Promise<void>((resolve, reject) => {
    running.once('close', () => reject(new Gone(`It ended before it was ready:\n${log}`)));
    createInterface({ input: running.stdout }).on('line', (text) => {
      for (const [words, resume] of waiting) if (text.includes(words)) resume();
      if (!text.startsWith('{"')) {
        log = `${log}${text}\n`.slice(-20_000);
        return;
      }
      // A line that was cut short was not said.
      let line: Line;
      try {
        line = JSON.parse(text) as Line;
      } catch {
        return;
      }
      hear(line);
      if (line.ready) resolve();
      if (line.answer === undefined) return;
      const question = asked.get(line.answer);
      asked.delete(line.answer);
      if (line.error === undefined) question?.resolve(line.value);
      else question?.reject(new Error(line.error));
    });
  });
  ready.catch(() => undefined);
  running.stderr.on('data', (chunk: Buffer) => {
    log = (log + chunk.toString()).slice(-20_000);
  });
  running.stdin.on('error', () => undefined);
  running.stdin.write(`${JSON.stringify({ publicFolder })}\n`);

  const child: Child = {
    ready,
    says: (text) =>
      new Promise((resolve, reject) => {
        waiting.set(text, resolve);
        void ended.then(() => reject(new Gone(`It ended and did not say "${text}":\n${log}`)));
      }),
    ask: (what, given = null) => {
      if (isOver) return Promise.reject(new Gone(log));
      counted += 1;
      const ask = counted;
      return new Promise((resolve, reject) => {
        asked.set(ask, { resolve, reject });
        running.stdin.write(`${JSON.stringify({ ask, what, with: given })}\n`);
      });
    },
    async kill() {
      running.kill('SIGKILL');
      await ended;
      alive.delete(child);
    },
  };
  alive.add(child);
  return child;
}
