import { AsyncLocalStorage } from 'node:async_hooks';

import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';

import { inWriteTransaction } from '../../../../../writes/write-transaction';
import { ENTRY_KINDS, idText, readId, type EntryId } from '../core/entry';
import { jobs, type Job } from '../store/jobs';
import { reading } from '../store/transactions';
import type { Projection } from './projection';

/** Documents that a job does at a time: a write of somebody's waits no longer than these take. */
const STEP = 50;

/** How long a node waits at most before it looks whether another one has left work. */
const LOOK_AGAIN_MS = 5_000;

/** How long a job rests that has failed. */
const REST_MS = 30_000;

const DAY_MS = 86_400_000;

/**
 * Works off what was left to do: one step a transaction, so that a killed process leaves the rest to whoever comes next.
 */
export function createQueue(strapi: Core.Strapi, projection: Projection, { keepTombstonesMs }: { keepTombstonesMs: number }) {
  let timer: NodeJS.Timeout | null = null;
  let running: Promise<void> | null = null;
  let again = false;
  let stopped = true;

  /** The next documents of a walk through all kinds. */
  async function walk(position: string): Promise<EntryId[]> {
    const from = readId(position);
    const start = from === null ? 0 : ENTRY_KINDS.indexOf(from.kind);
    for (const kind of ENTRY_KINDS.slice(start)) {
      const after = from?.kind === kind ? from.documentId : '';
      const found = new Set([...(await projection.content.documentsAfter(kind, after, STEP)), ...(await projection.entries.documentsAfter(kind, after, STEP))]);
      if (found.size > 0) return [...found].sort().slice(0, STEP).map((documentId) => ({ kind, documentId }));
    }
    return [];
  }

  async function step(trx: Knex.Transaction, job: Job): Promise<void> {
    switch (job.work) {
      case 'document': {
        await jobs.done(trx, job.id);
        const id = readId(job.target);
        if (id !== null) await projection.spread(trx, [id]);
        return;
      }
      case 'dependents':
      case 'everything': {
        const ids = job.work === 'everything' ? await walk(job.position) : await projection.entries.dependents(trx, [job.target], job.position, STEP);
        const last = ids.at(-1);
        if (last === undefined) {
          if (job.work === 'dependents' && job.target.startsWith('file:')) await projection.spread(trx, await projection.shownAsEvidence(Number(job.target.slice('file:'.length))));
          return jobs.done(trx, job.id);
        }
        await jobs.advance(trx, job.id, idText(last));
        await projection.spread(trx, ids);
        return;
      }
      case 'clear': {
        const now = projection.clock().getTime();
        const last = await projection.entries.clear(trx, now - keepTombstonesMs);
        if (last > 0) await projection.counter.setCleared(trx, last);
        await jobs.postpone(trx, job.id, now + DAY_MS);
      }
    }
  }

  /**
   * Runs outside of whatever woke the queue: that is most often a transaction that has just committed, and transactions begun
   * in its wake would call its callbacks again with each commit, this one among them.
   */
  let outside: <Result>(run: () => Result) => Result = (run) => run();

  const isOpen = (): boolean => !stopped;

  /** Does one step of what is due. @returns whether there was any */
  const stepOnce = async (): Promise<boolean> => {
    let job: Job | null = null;
    try {
      return await inWriteTransaction(strapi, async (trx) => {
        job = await jobs.next(trx, projection.clock().getTime());
        if (job === null) return false;
        await step(trx, job);
        return true;
      });
    } catch (error) {
      const failed = job as Job | null;
      if (failed === null) throw error;
      strapi.log.error(`The feed could not do its work "${failed.work} ${failed.target}" and tries again: ${error instanceof Error ? error.message : String(error)}`);
      await inWriteTransaction(strapi, (trx) => jobs.postpone(trx, failed.id, projection.clock().getTime() + REST_MS));
      return true;
    }
  };

  const untilNext = async (): Promise<number> => {
    const due = await reading(strapi, (trx) => jobs.nextDue(trx));
    return due === null ? LOOK_AGAIN_MS : Math.min(Math.max(due - projection.clock().getTime(), 0), LOOK_AGAIN_MS);
  };

  const wait = (milliseconds: number): void => {
    if (stopped) return;
    timer = setTimeout(wake, milliseconds);
    timer.unref();
  };

  async function work(): Promise<void> {
    let rest = LOOK_AGAIN_MS;
    try {
      // Asked without the lock that a step takes.
      while (isOpen() && (await untilNext()) === 0 && (await stepOnce()));
      if (isOpen()) rest = await untilNext();
    } catch (error) {
      if (isOpen()) strapi.log.error(`The feed could not look for its work: ${error instanceof Error ? error.message : String(error)}`);
    }
    running = null;
    wait(again ? 0 : rest);
    again = false;
  }

  /** Looks for work now. */
  function wake(): void {
    if (stopped) return;
    if (timer) clearTimeout(timer);
    timer = null;
    if (running) again = true;
    else running = outside(work);
  }

  return {
    wake,

    start(): void {
      stopped = false;
      outside = AsyncLocalStorage.snapshot();
      wake();
    },

    async stop(): Promise<void> {
      stopped = true;
      if (timer) clearTimeout(timer);
      await running;
    },

    /** Does everything that is due, now. */
    async drain(): Promise<void> {
      while (await stepOnce());
    },
  };
}

export type Queue = ReturnType<typeof createQueue>;
