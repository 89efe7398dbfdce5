import { AsyncLocalStorage } from 'node:async_hooks';

import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';

/** An entry that a write transaction has changed, in whatever language or version. */
export interface Change {
  readonly uid: string;
  readonly documentId: string;
  /** Whether the versions that editors work on may have changed: publishing leaves them as they are. */
  readonly words: boolean;
}

/** Does what belongs to a write before it commits; what it throws undoes the write. */
export type BeforeCommit = (changes: readonly Change[], trx: Knex.Transaction) => Promise<void>;

const underWay = new AsyncLocalStorage<Map<string, Change>>();

const listeners = new WeakMap<Core.Strapi, BeforeCommit[]>();

/** Whether a write transaction is under way here. */
export const isWriting = (): boolean => underWay.getStore() !== undefined;

/**
 * Says that the write transaction under way has changed an entry.
 *
 * @throws Error outside of one: nobody would hear of the change
 */
export function noteChange(uid: string, documentId: string, words = true): void {
  const changes = underWay.getStore();
  if (!changes) throw new Error(`A change of ${uid} ${documentId} was noted outside of a write transaction.`);
  const key = `${uid} ${documentId}`;
  changes.set(key, { uid, documentId, words: words || changes.get(key)?.words === true });
}

/** Registers what follows from changes; it sees all of a transaction's changes at once, when everything else is done. */
export function beforeCommit(strapi: Core.Strapi, listener: BeforeCommit): void {
  listeners.set(strapi, [...(listeners.get(strapi) ?? []), listener]);
}

/** Collects what `work` notes and hands it to the listeners; inside another collection it is part of that one. */
export async function collectChanges<Result>(strapi: Core.Strapi, trx: Knex.Transaction, work: () => Promise<Result>): Promise<Result> {
  if (isWriting()) return work();
  const changes = new Map<string, Change>();
  return underWay.run(changes, async () => {
    const result = await work();
    if (changes.size > 0) for (const listener of listeners.get(strapi) ?? []) await listener([...changes.values()], trx);
    return result;
  });
}
