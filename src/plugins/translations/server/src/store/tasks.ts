import type { Knex } from 'knex';

import type { TranslationId } from '../core/translation-id';
import { NO_DAY, STATES } from './tables';

/** Who translates an entry, and until when. */
export interface Task {
  /** Id of an administrator. */
  readonly assignee: number | null;
  /** `YYYY-MM-DD`. */
  readonly dueOn: string | null;
}

export const dayOf = (stored: string | undefined): string | null => (stored === undefined || stored === NO_DAY ? null : stored);

const where = ({ kind, documentId, locale }: TranslationId) => ({ kind, document_id: documentId, locale });

export const tasks = {
  async of(trx: Knex.Transaction, id: TranslationId): Promise<Task> {
    const row = (await trx(STATES).where(where(id)).first('assignee', 'due_on')) as { assignee: number | null; due_on: string } | undefined;
    return { assignee: row?.assignee ?? null, dueOn: dayOf(row?.due_on) };
  },

  /** @returns false where there is no such translation */
  async put(trx: Knex.Transaction, id: TranslationId, { assignee, dueOn }: Task): Promise<boolean> {
    return (await trx(STATES).where(where(id)).update({ assignee, due_on: dueOn ?? NO_DAY })) > 0;
  },
};
