import type { Core } from '@strapi/strapi';

import type { SavedView } from '../core/board/board';

const isView = (value: unknown): value is SavedView =>
  typeof value === 'object' && value !== null && ['id', 'name', 'address'].every((key) => typeof (value as Record<string, unknown>)[key] === 'string');

/** The views that an administrator has saved, in Strapi's own key-value store. */
export function createBoardViews(strapi: Core.Strapi) {
  const place = (user: number) => ({ type: 'plugin', name: 'partnerships', key: `board-views-${user}` });

  return {
    async of(user: number): Promise<SavedView[]> {
      const value: unknown = await strapi.store.get(place(user));
      return Array.isArray(value) ? value.filter(isView) : [];
    },

    async replace(user: number, views: readonly SavedView[]): Promise<void> {
      await strapi.store.set({ ...place(user), value: views });
    },
  };
}
