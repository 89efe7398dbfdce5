import { errors } from '@strapi/utils';
import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';

import type { PreviewTarget } from '../core/preview-link';
import type { PreviewService } from '../services/preview';
import { previewLinkInput } from './preview-input';

/** The part of the content manager that says what a role may do with an entry, limits to languages, fields and own entries included. */
interface PermissionChecker {
  readonly cannot: { read(entry?: object, field?: string): boolean };
}

interface PermissionCheckers {
  create(asker: { readonly userAbility: unknown; readonly model: string }): PermissionChecker;
}

/** The content manager's controller; it asks nobody whether they may read what they want to preview. */
interface PreviewController {
  getPreviewUrl(ctx: Context): Promise<unknown>;
}

const CONTROLLER = 'plugin::content-manager.preview';

const serviceOf = (strapi: Core.Strapi): PreviewService => strapi.plugin('feed').service('preview') as PreviewService;

/** Fields as the content type declares them, without those that Strapi adds. */
const fieldsOf = (strapi: Core.Strapi, uid: string): string[] => Object.keys((strapi.contentType(uid as never) as unknown as { __schema__: { attributes: object } }).__schema__.attributes);

/**
 * Whether the signed-in administrator may read a version as a whole: a page shows every field, so that whoever may not
 * read one of them is shown none.
 *
 * @throws ForbiddenError
 */
async function requireMayRead(strapi: Core.Strapi, ctx: Context, uid: string, target: PreviewTarget): Promise<'there' | 'missing'> {
  const { userAbility } = ctx.state as { userAbility?: unknown };
  const checker = (strapi.plugin('content-manager').service('permission-checker') as PermissionCheckers).create({ userAbility, model: uid });
  // Of what is not there, too, only the languages that they read are spoken of.
  const subject = await serviceOf(strapi).subjectOf(target);
  const about = subject ?? { locale: target.locale };
  if (checker.cannot.read() || checker.cannot.read(about) || fieldsOf(strapi, uid).some((field) => checker.cannot.read(about, field))) {
    throw new errors.ForbiddenError(`To read all of ${uid} in ${target.locale} is not allowed.`);
  }
  return subject === null ? 'missing' : 'there';
}

/** Puts the permission to read before every link of preview that Strapi gives out. To be called while plugins register. */
export function guardPreviewLinks(strapi: Core.Strapi): void {
  (strapi.get('controllers') as { extend(uid: string, change: (controller: PreviewController) => PreviewController): void }).extend(CONTROLLER, (controller) => ({
    ...controller,
    async getPreviewUrl(ctx: Context) {
      const uid = String((ctx.params as { contentType?: unknown }).contentType);
      const asked = previewLinkInput.safeParse(ctx.query);
      const target = asked.success ? await serviceOf(strapi).targetOf(uid, asked.data) : null;
      if (target !== null && (await requireMayRead(strapi, ctx, uid, target)) === 'missing') {
        // Not 404: the panel takes that for a preview that nobody has set up.
        ctx.status = 204;
        return undefined;
      }
      return controller.getPreviewUrl(ctx);
    },
  }));
}
