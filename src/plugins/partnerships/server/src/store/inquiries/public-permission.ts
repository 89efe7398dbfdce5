import type { Core } from '@strapi/strapi';

const PERMISSION = 'plugin::users-permissions.permission';
const ROLE = 'plugin::users-permissions.role';

/** What readers may do who are not signed in, and those who are. */
export function createPublicPermission(strapi: Core.Strapi) {
  return {
    /** Whether whoever is not signed in may do something, as Strapi itself decides it. */
    publicMay: async (action: string): Promise<boolean> => (await strapi.db.query(PERMISSION).count({ where: { action, role: { type: 'public' } } })) > 0,

    /** Grants actions to both roles of readers, once in the life of an installation. */
    async grantOnce(actions: readonly string[]): Promise<void> {
      const store = strapi.store({ type: 'plugin', name: 'partnerships' });
      if ((await store.get({ key: 'inquiries-opened' })) === true) return;
      for (const type of ['public', 'authenticated']) {
        const role = (await strapi.db.query(ROLE).findOne({ where: { type } })) as { id: number } | null;
        if (!role) throw new Error(`There is no role "${type}" that may send inquiries.`);
        for (const action of actions) {
          if ((await strapi.db.query(PERMISSION).count({ where: { action, role: role.id } })) === 0) await strapi.db.query(PERMISSION).create({ data: { action, role: role.id } });
        }
      }
      await store.set({ key: 'inquiries-opened', value: true });
    },
  };
}
