import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';

const CREATE = 'plugin::content-manager.explorer.create';

interface Ability {
  can(action: string, subject: unknown): boolean;
}

interface Permissions {
  createPermissionsManager(options: object): { toSubject(target: object): unknown };
}

interface Languages {
  getDefaultLocale(): Promise<string>;
}

interface Action {
  readonly uid: string;
  readonly action: string;
  readonly params: { readonly documentId?: unknown; readonly locale?: unknown };
}

/** Of the administrator who asks at the content manager; null for everybody and everything else. */
function abilityOfRequest(strapi: Core.Strapi): Ability | null {
  const request = strapi.requestContext.get();
  if (request?.path.startsWith('/content-manager/') !== true) return null;
  const { userAbility } = request.state as { userAbility?: Ability };
  return userAbility ?? null;
}

/**
 * Has the content manager keep to the languages of a role when an entry, a language of it or a copy is made.
 *
 * In 5.54 it asks `create` without saying in which language: whoever may make Ukrainian versions could make Polish ones, and whole
 * entries. Versions that are there already it asks about with their language.
 */
export function keepLanguages(strapi: Core.Strapi): void {
  strapi.documents.use(async (context, next) => {
    const { uid, action, params } = context as unknown as Action;
    if (action !== 'create' && action !== 'update' && action !== 'clone') return next();
    const ability = abilityOfRequest(strapi);
    const type = strapi.contentTypes[uid as keyof typeof strapi.contentTypes] as unknown as { pluginOptions?: { i18n?: { localized?: boolean } } } | undefined;
    if (ability === null || type?.pluginOptions?.i18n?.localized !== true) return next();
    const locale = typeof params.locale === 'string' && params.locale !== '' ? params.locale : await (strapi.plugin('i18n').service('locales') as Languages).getDefaultLocale();
    const isThere = action === 'update' && typeof params.documentId === 'string' && (await strapi.db.query(uid as never).count({ where: { documentId: params.documentId, locale } })) > 0;
    const manager = (strapi.service('admin::permission') as unknown as Permissions).createPermissionsManager({ ability, action: CREATE, model: uid });
    if (!isThere && !ability.can(CREATE, manager.toSubject({ locale }))) throw new errors.ForbiddenError(`Making this in ${locale} is not allowed.`);
    return next();
  });
}
