import type { Core } from '@strapi/strapi';

import { inWriteTransaction } from '../../../../../writes/write-transaction';
import { listenToSources } from '../store/sources';
import type { Projection } from './projection';

/** How long a change of a file that was announced may take, before the queue looks whether it came. */
const ANNOUNCED_MS = 30_000;

/**
 * Follows what items show and no document write tells of: files and languages.
 *
 * Strapi writes files outside of any transaction. So the work that a change will make is put into the queue before
 * it, and done right after it: whatever kills the process in between leaves it in the queue.
 */
export function watchSources(strapi: Core.Strapi, projection: Projection): void {
  listenToSources(strapi, {
    async beforeFiles(ids) {
      const dueAt = projection.clock().getTime() + ANNOUNCED_MS;
      const evidenceOf = new Map<number, readonly string[]>();
      await inWriteTransaction(strapi, async (trx) => {
        for (const id of ids) {
          await projection.ask(trx, 'dependents', `file:${String(id)}`, dueAt);
          evidenceOf.set(id, (await projection.shownAsEvidence(id)).map(({ documentId }) => documentId));
        }
      });
      return evidenceOf;
    },

    async afterFiles(evidenceOf) {
      await inWriteTransaction(strapi, async (trx) => {
        for (const [id, partnerships] of evidenceOf) await projection.fileChanged(trx, id, partnerships);
      });
    },

    async afterUpload(ids) {
      await inWriteTransaction(strapi, (trx) => projection.spread(trx, ids));
    },

    afterLanguages: () => inWriteTransaction(strapi, (trx) => projection.ask(trx, 'everything', '')),
  });
}
