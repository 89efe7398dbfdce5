import type { Knex } from 'knex';

import { JOBS } from './tables';

/**
 * Work that outlives the process that asked for it.
 *
 * - `document`: make one document's rows anew, once it is due (`target`: `kind:documentId`)
 * - `dependents`: make the rows anew of whatever shows `target`
 * - `everything`: make all rows anew (`target` is empty)
 * - `clear`: clear old tombstones away
 */
export type Work = 'document' | 'dependents' | 'everything' | 'clear';

export interface Job {
  readonly id: number;
  readonly work: Work;
  readonly target: string;
  readonly position: string;
  /** Milliseconds since 1970-01-01T00:00Z. */
  readonly dueAt: number;
}

interface JobRow {
  readonly id: number;
  readonly work: Work;
  readonly target: string;
  readonly position: string;
  readonly due_at: number | string;
}

/** The durable queue. Read and written inside write transactions: whoever has the lock has the job. */
export const jobs = {
  /** Asks for work; work that is asked for already begins anew, at the earlier of both times. */
  async ask(trx: Knex.Transaction, work: Work, target: string, dueAt: number): Promise<void> {
    const known = (await trx(JOBS).where({ work, target }).first('due_at')) as { due_at: number | string } | undefined;
    if (known) await trx(JOBS).where({ work, target }).update({ position: '', due_at: Math.min(Number(known.due_at), dueAt) });
    else await trx(JOBS).insert({ work, target, position: '', due_at: dueAt });
  },

  /** Asks for documents at their times, and for none of those without one. */
  async schedule(trx: Knex.Transaction, times: readonly { readonly target: string; readonly dueAt: number | null }[]): Promise<void> {
    await trx(JOBS).where({ work: 'document' }).whereIn('target', times.map(({ target }) => target)).delete();
    const due = times.flatMap(({ target, dueAt }) => (dueAt === null ? [] : [{ work: 'document', target, position: '', due_at: dueAt }]));
    if (due.length > 0) await trx(JOBS).insert(due);
  },

  /** Which of some documents wait to be made anew, and are due. */
  async dueAmong(trx: Knex.Transaction, targets: readonly string[], now: number): Promise<string[]> {
    const rows = (await trx(JOBS).where({ work: 'document' }).where('due_at', '<=', now).whereIn('target', targets).select('target')) as { target: string }[];
    return rows.map(({ target }) => target);
  },

  async next(trx: Knex.Transaction, now: number): Promise<Job | null> {
    const row = (await trx(JOBS).where('due_at', '<=', now).orderBy('due_at').orderBy('id').first()) as JobRow | undefined;
    return row ? { id: row.id, work: row.work, target: row.target, position: row.position, dueAt: Number(row.due_at) } : null;
  },

  async advance(trx: Knex.Transaction, id: number, position: string): Promise<void> {
    await trx(JOBS).where({ id }).update({ position });
  },

  async postpone(trx: Knex.Transaction, id: number, dueAt: number): Promise<void> {
    await trx(JOBS).where({ id }).update({ due_at: dueAt });
  },

  async forget(trx: Knex.Transaction, work: Work, target: string): Promise<void> {
    await trx(JOBS).where({ work, target }).delete();
  },

  async done(trx: Knex.Transaction, id: number): Promise<void> {
    await trx(JOBS).where({ id }).delete();
  },

  /** When the next job is due; null where there is none. */
  async nextDue(trx: Knex.Transaction): Promise<number | null> {
    const row = (await trx(JOBS).min({ due: 'due_at' }).first()) as { due: number | string | null } | undefined;
    return row?.due === null || row?.due === undefined ? null : Number(row.due);
  },
};
