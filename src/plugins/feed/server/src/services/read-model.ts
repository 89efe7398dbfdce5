import type { Core } from '@strapi/strapi';

import { beforeCommit } from '../../../../../writes/changes';
import { inWriteTransaction } from '../../../../../writes/write-transaction';
import { hashOf } from '../core/project';
import { ensureTables } from '../store/tables';
import { createComparison, type Comparison } from './comparison';
import { createProjection } from './projection';
import { createQueue } from './queue';
import { watchSources } from './watch-sources';

/** Raised when items are made in another way than before: rows of older makes are made anew on the next start. */
const MAKE = 2;

export interface ReadModel extends Comparison {
  /** Makes the tables, and from then on follows every write. To be called before anything is written. */
  open(): Promise<void>;
  /**
   * Fills what is empty or was made by other settings, and begins to work off the queue. To be called before anybody
   * reads. A command beside a running instance (`feed.tended` is false) does neither: its settings may be others.
   */
  ready(): Promise<void>;
  /** After a backup was restored: what readers hold may be of a time that is no more, so they have to begin anew. */
  expireTokens(): Promise<void>;
  /** Whether the rows were made by the settings of this process. */
  isOwnMake(): Promise<boolean>;
  close(): Promise<void>;
  /** Does all work that is due, now. */
  drain(): Promise<void>;
}

/** The read model: everything public, one row a document and language. */
export default ({ strapi }: { strapi: Core.Strapi }): ReadModel => {
  const wake: { now: () => void } = { now: () => undefined };
  const projection = createProjection(strapi, () => {
    wake.now();
  });
  const queue = createQueue(strapi, projection, { keepTombstonesMs: Number(strapi.plugin('feed').config('keepTombstonesDays')) * 86_400_000 });
  wake.now = queue.wake;
  const comparison = createComparison(strapi, projection);
  const settings = hashOf(MAKE, projection.settings);

  return {
    ...comparison,
    drain: () => queue.drain(),

    async open() {
      await inWriteTransaction(strapi, (trx) => ensureTables(strapi, trx));
      beforeCommit(strapi, (changes, trx) => projection.follow(changes, trx));
      watchSources(strapi, projection);
    },

    expireTokens: () => inWriteTransaction(strapi, (trx) => projection.counter.renew(trx)),

    isOwnMake: async () => (await projection.counter.settings()) === settings,

    async rebuild(onProgress) {
      const outcome = await comparison.rebuild(onProgress);
      await inWriteTransaction(strapi, async (trx) => {
        await projection.counter.setSettings(trx, settings);
        await projection.ask(trx, 'clear', '');
      });
      return outcome;
    },

    async ready() {
      if (strapi.plugin('feed').config('tended') !== true) return;
      if ((await projection.counter.settings()) !== settings) {
        strapi.log.info('The feed is being made ready: its settings are new.');
        const { documents, rows } = await this.rebuild();
        strapi.log.info(`The feed is ready: ${String(documents)} documents, ${String(rows)} rows written.`);
      }
      queue.start();
    },

    close: () => queue.stop(),
  };
};
