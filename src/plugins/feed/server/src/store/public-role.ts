import type { Core } from '@strapi/strapi';

/** The role of those who are not signed in. */
export function createPublicRole(strapi: Core.Strapi) {
  return {
    /** Grants an action; granting it twice grants it once. */
    async grant(action: string): Promise<void> {
      const role = (await strapi.db.query('plugin::users-permissions.role').findOne({ where: { type: 'public' } })) as { id: number } | null;
      if (!role) throw new Error('There is no public role to grant the feed to.');
      const permissions = strapi.db.query('plugin::users-permissions.permission');
      if ((await permissions.count({ where: { action, role: role.id } })) === 0) await permissions.create({ data: { action, role: role.id } });
    },
  };
}
