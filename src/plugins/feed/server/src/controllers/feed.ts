import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';

import { answer } from '../delivery';

export default ({ strapi }: { strapi: Core.Strapi }) => ({
  /**
   * The one action of every path, so that the panel of permissions shows the one box that opens and closes them:
   * Strapi lists each action as a permission of its own. What a path gives stands in `represent.ts`.
   */
  read: (ctx: Context): Promise<void> => answer(strapi, ctx),
});
