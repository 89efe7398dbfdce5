import type { Core } from '@strapi/strapi';

/** The roles of readers: those who are not signed in, and those who are. */
export type ReaderRole = 'public' | 'authenticated';

export function createReaderRoles(strapi: Core.Strapi) {
  return {
    /** Grants an action to a role; granting it twice grants it once. */
    async grant(type: ReaderRole, action: string): Promise<void> {
      const role = (await strapi.db.query('plugin::users-permissions.role').findOne({ where: { type } })) as { id: number } | null;
      if (!role) throw new Error(`There is no role "${type}" to grant the feed to.`);
      const permissions = strapi.db.query('plugin::users-permissions.permission');
      if ((await permissions.count({ where: { action, role: role.id } })) === 0) await permissions.create({ data: { action, role: role.id } });
    },
  };
}
