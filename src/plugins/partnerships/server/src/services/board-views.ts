import { randomUUID } from 'node:crypto';

import type { Core } from '@strapi/strapi';

import { refusal, refuseConflict } from '../../../../../refusals';
import { inWriteTransaction } from '../../../../../writes/write-transaction';
import type { SavedView } from '../core/board/board';
import { createBoardViews } from '../store/board-views';

/** More than this nobody finds again. */
const MOST_VIEWS = 50;

/** The views of the table that each administrator has saved under a name. */
export default ({ strapi }: { strapi: Core.Strapi }) => {
  const store = createBoardViews(strapi);

  return {
    of: (user: number): Promise<SavedView[]> => store.of(user),

    /**
     * Saves a view; one of the same name is replaced.
     *
     * @throws ConflictError where there are as many as can be
     */
    save: async (user: number, name: string, address: string): Promise<SavedView[]> =>
      inWriteTransaction(strapi, async () => {
        const views = await store.of(user);
        const same = views.find((view) => view.name === name);
        if (!same && views.length >= MOST_VIEWS) refuseConflict([refusal('name', 'board.views', { max: MOST_VIEWS })], {});
        const view = { id: same?.id ?? randomUUID(), name, address };
        const after = same ? views.map((each) => (each.id === same.id ? view : each)) : [...views, view];
        await store.replace(user, after);
        return after;
      }),

    remove: async (user: number, id: string): Promise<SavedView[]> =>
      inWriteTransaction(strapi, async () => {
        const after = (await store.of(user)).filter((view) => view.id !== id);
        await store.replace(user, after);
        return after;
      }),
  };
};
