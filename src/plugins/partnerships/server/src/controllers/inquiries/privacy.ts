import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { z } from 'zod';

import { parseInput } from '../input';
import { serviceOf } from '../services';

const email = z.string().trim().min(3).max(254);

const exportInput = z.strictObject({ email });
const eraseInput = z.strictObject({ email, confirm: z.literal(true) });

type PostContext = Context & { request: { body?: unknown } };

/** What is kept of a person, for those who may answer them. */
export default ({ strapi }: { strapi: Core.Strapi }) => ({
  async export(ctx: PostContext): Promise<void> {
    const input = parseInput(exportInput, ctx.request.body);
    ctx.set('Cache-Control', 'no-store');
    ctx.body = { data: await serviceOf(strapi, 'inquiry-privacy').ofEmail(input.email) };
  },

  async erase(ctx: PostContext): Promise<void> {
    const input = parseInput(eraseInput, ctx.request.body);
    ctx.body = { data: { erased: await serviceOf(strapi, 'inquiry-privacy').erase(input.email) } };
  },
});
