import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';

import { afterCommit } from './transactions';

const PERMISSION = 'plugin::users-permissions.permission';
const ROLE = 'plugin::users-permissions.role';

/** The channel on which PostgreSQL tells every instance that permissions of roles have changed. */
export const ACCESS_CHANNEL = 'pobratym_access';

/** Whether whoever is not signed in may do something, as Strapi itself decides it. */
export const publicMay = async (strapi: Core.Strapi, action: string): Promise<boolean> =>
  (await strapi.db.query(PERMISSION).count({ where: { action, role: { type: 'public' } } })) > 0;

/**
 * Calls `changed` after every write of a permission or a role: at once, and once more when the transaction around it
 * commits, since whoever asked in between was told what is no more. Other processes are told by PostgreSQL.
 *
 * @returns what ends it
 */
export function watchPermissions(strapi: Core.Strapi, changed: () => void): () => void {
  const isPostgres = strapi.db.dialect.client === 'postgres';

  const tell = async (): Promise<void> => {
    changed();
    if (!strapi.db.inTransaction() && !isPostgres) return;
    try {
      await afterCommit(strapi, changed);
      // Delivered when, and only if, the transaction commits.
      if (isPostgres) await strapi.db.transaction(({ trx }: { trx: Knex.Transaction }) => trx.raw('select pg_notify(?, ?)', [ACCESS_CHANNEL, '']));
    } catch (error) {
      // The write is done or undone whatever becomes of this; other processes look by themselves before long.
      strapi.log.warn(`A change of permissions could not be announced: ${error instanceof Error ? error.message : String(error)}`);
    }
  };

  const unsubscribe = strapi.db.lifecycles.subscribe({
    models: [PERMISSION, ROLE],
    afterCreate: tell,
    afterCreateMany: tell,
    afterUpdate: tell,
    afterUpdateMany: tell,
    afterDelete: tell,
    afterDeleteMany: tell,
  });
  return () => {
    unsubscribe();
  };
}
