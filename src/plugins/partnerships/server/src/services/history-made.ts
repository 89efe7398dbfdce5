import type { Knex } from 'knex';

/** documentIds of what each transaction under way has made itself. */
const made = new WeakMap<Knex.Transaction, Set<string>>();

/** Says that a transaction has made an entry: its history begins with that, and not with finding it there. */
export function noteMade(trx: Knex.Transaction, documentId: string): void {
  made.set(trx, (made.get(trx) ?? new Set()).add(documentId));
}

export const wasMade = (trx: Knex.Transaction, documentId: string): boolean => made.get(trx)?.has(documentId) ?? false;
