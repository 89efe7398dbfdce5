import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';

import { previewPage, previewRefusalPage } from '../core/preview-page';
import type { PreviewRefusal } from '../core/preview-words';
import type { PreviewService } from '../services/preview';
import { adminOrigin } from '../services/preview-origin';
import { previewInput } from './preview-input';

const STATUSES: Readonly<Record<PreviewRefusal, number>> = { forged: 403, expired: 410, missing: 404, hidden: 409 };

/** Nobody keeps it, finds it, or is told its address; only the admin panel shows it within a page of its own. */
function protect(strapi: Core.Strapi, ctx: Context): void {
  const panel = adminOrigin(strapi);
  ctx.set({
    'Cache-Control': 'no-store',
    'Referrer-Policy': 'no-referrer',
    'X-Robots-Tag': 'noindex, nofollow, noarchive',
    'X-Content-Type-Options': 'nosniff',
    'Content-Security-Policy': `default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' https: data:; base-uri 'none'; form-action 'none'; frame-ancestors 'self'${panel === null ? '' : ` ${panel}`}`,
  });
  // Pages of other sites read the feed, and never this.
  ctx.remove('Access-Control-Allow-Origin');
  // The older header knows no other origins; browsers that know both heed the policy.
  if (panel !== null) ctx.remove('X-Frame-Options');
}

export default ({ strapi }: { strapi: Core.Strapi }) => ({
  /** A page for whoever has the link, signed in or not; what it is bound to stands in the link itself. */
  async show(ctx: Context): Promise<void> {
    const { kind, documentId, locale, status } = ctx.params as Record<string, unknown>;
    const { expires, signature } = ctx.query;
    const asked = previewInput.safeParse({ kind, documentId, locale, status, expires, signature });
    const preview = asked.success ? await (strapi.plugin('feed').service('preview') as PreviewService).open(asked.data, asked.data.signature) : ({ kind: 'forged' } as const);
    protect(strapi, ctx);
    ctx.type = 'text/html; charset=utf-8';
    if (preview.kind === 'item' && asked.success) {
      ctx.status = 200;
      ctx.body = previewPage(preview.item, asked.data);
      return;
    }
    const refusal = preview.kind === 'item' ? 'forged' : preview.kind;
    ctx.status = STATUSES[refusal];
    ctx.body = previewRefusalPage(refusal);
  },
});
