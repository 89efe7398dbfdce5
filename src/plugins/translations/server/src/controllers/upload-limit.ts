import type { Core } from '@strapi/strapi';

import type { DeskProblem, SaveAnswer } from '../core/desk';
import { megabytes, MOST_UPLOADED } from '../services/packing';

const PATH = '/translations/import';

export const tooMuch: DeskProblem = { code: 'upload.too-large', field: 'files', params: { limit: megabytes(MOST_UPLOADED) } };

const REFUSAL: SaveAnswer = { kind: 'refused', problems: [tooMuch] };

/**
 * Refuses an import that says it is too large before Strapi stores its files, and puts the limit into words where Strapi's own, which
 * holds for all uploads, was passed. To be called before Strapi's middlewares are there.
 */
export function limitUploads(strapi: Core.Strapi): void {
  strapi.server.use(async (ctx, next) => {
    if (ctx.method !== 'POST' || !ctx.path.endsWith(PATH)) {
      await next();
      return;
    }
    // Koa's own reading of the header goes wrong from 2 GB on.
    const isTooLarge = Number(ctx.get('Content-Length')) > MOST_UPLOADED;
    if (!isTooLarge) await next();
    if (!isTooLarge && ctx.status !== 413) return;
    ctx.status = 413;
    ctx.body = REFUSAL;
  });
}
