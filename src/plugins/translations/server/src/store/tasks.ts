import type { Knex } from 'knex';

import type { TranslationId } from '../core/translation-id';
import { TASKS } from './tables';

/** Who translates an entry, and until when. */
export interface Task {
  /** Id of an administrator. */
  readonly assignee: number | null;
  /** `YYYY-MM-DD`. */
  readonly dueOn: string | null;
}

const where = ({ kind, documentId, locale }: TranslationId) => ({ kind, document_id: documentId, locale });

export const tasks = {
  async of(trx: Knex.Transaction, id: TranslationId): Promise<Task> {
    const row = (await trx(TASKS).where(where(id)).first('assignee', 'due_on')) as { assignee: number | null; due_on: string | null } | undefined;
    return { assignee: row?.assignee ?? null, dueOn: row?.due_on ?? null };
  },

  async put(trx: Knex.Transaction, id: TranslationId, { assignee, dueOn }: Task): Promise<void> {
    if (assignee === null && dueOn === null) await trx(TASKS).where(where(id)).delete();
    else await trx(TASKS).insert({ ...where(id), assignee, due_on: dueOn }).onConflict(['kind', 'document_id', 'locale']).merge();
  },
};
