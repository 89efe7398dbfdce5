import { randomUUID } from 'node:crypto';

import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';

import type { FeedVersion } from '../core/feed-version';
import { STATE, STATE_ID } from './tables';

/** The channel on which PostgreSQL tells every instance of a new version; the payload is `versionText`. */
export const VERSION_CHANNEL = 'pobratym_feed';

interface StateRow {
  readonly generation: string;
  readonly sequence: number | string;
  readonly changed_at: number | string;
}

/** PostgreSQL's driver gives bigint columns as texts. */
const toVersion = (row: StateRow): FeedVersion => ({ generation: row.generation, sequence: Number(row.sequence), changedAt: Number(row.changed_at) });

export const versionText = ({ generation, sequence, changedAt }: FeedVersion): string => JSON.stringify([generation, sequence, changedAt]);

/** Reads what `versionText` wrote; null where it did not. */
export function readVersion(text: string): FeedVersion | null {
  try {
    const [generation, sequence, changedAt] = JSON.parse(text) as unknown[];
    return typeof generation === 'string' && typeof sequence === 'number' && typeof changedAt === 'number' ? { generation, sequence, changedAt } : null;
  } catch {
    return null;
  }
}

/** The counter that orders all changes of what is public, and is the version of it. */
export function createCounter(strapi: Core.Strapi) {
  const columns = ['generation', 'sequence', 'changed_at'] as const;

  return {
    /** The version that is committed. One small read. */
    async read(trx?: Knex.Transaction): Promise<FeedVersion> {
      const query = trx ? trx(STATE) : strapi.db.connection(STATE);
      const row = (await query.where({ id: STATE_ID }).first(...columns)) as StateRow | undefined;
      if (!row) throw new Error('The feed has no state: its tables were not made.');
      return toVersion(row);
    },

    /** Of the settings that all rows were made by; empty where they were not made yet. */
    async settings(): Promise<string> {
      const row = (await strapi.db.connection(STATE).where({ id: STATE_ID }).first('settings')) as { settings: string } | undefined;
      return row?.settings ?? '';
    },

    async setSettings(trx: Knex.Transaction, settings: string): Promise<void> {
      await trx(STATE).where({ id: STATE_ID }).update({ settings });
    },

    /** Begins another life: tokens of readers of changes are of no use from now on. Numbers go on. */
    async renew(trx: Knex.Transaction): Promise<void> {
      await trx(STATE).where({ id: STATE_ID }).update({ generation: randomUUID() });
      await this.take(trx, 1, Date.now());
    },

    /** Remembers up to which number tombstones were cleared away; never less, whatever the clocks of several nodes say. */
    async setCleared(trx: Knex.Transaction, sequence: number): Promise<void> {
      await trx(STATE).where({ id: STATE_ID }).where('cleared', '<', sequence).update({ cleared: sequence });
    },

    /**
     * Takes the next numbers, in the transaction of the change.
     *
     * The row stays locked until that ends, so numbers become visible in the order in which they were given.
     *
     * @returns the version afterwards: the numbers taken are the last `count` up to its sequence
     */
    async take(trx: Knex.Transaction, count: number, now: number): Promise<FeedVersion> {
      const [row] = (await trx(STATE).where({ id: STATE_ID }).update({ sequence: trx.raw('sequence + ?', [count]), changed_at: now }, [...columns])) as StateRow[];
      if (!row) throw new Error('The feed has no state: its tables were not made.');
      const version = toVersion(row);
      // Delivered when, and only if, the transaction commits.
      if (strapi.db.dialect.client === 'postgres') await trx.raw('select pg_notify(?, ?)', [VERSION_CHANNEL, versionText(version)]);
      return version;
    },
  };
}

export type Counter = ReturnType<typeof createCounter>;
