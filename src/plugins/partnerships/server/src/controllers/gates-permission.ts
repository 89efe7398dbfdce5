import { errors } from '@strapi/utils';
import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';

const CONTENT_MANAGER = 'plugin::content-manager.explorer';

interface Ability {
  can(action: string, subject: unknown): boolean;
}

interface PermissionsManager {
  toSubject(target: object): unknown;
}

interface LocalisedEntry {
  readonly uid: string;
  readonly locale: string;
}

/**
 * Whether the signed-in administrator may read or publish entries of a type in a language, by the rules that the content
 * manager goes by: a role may be limited to some languages.
 */
export function mayInLocale(strapi: Core.Strapi, ctx: Context, action: 'read' | 'publish', { uid, locale }: LocalisedEntry): boolean {
  const { userAbility: ability } = ctx.state as { userAbility?: Ability };
  if (ability === undefined) return false;
  const permissions = strapi.service('admin::permission') as { createPermissionsManager(options: object): PermissionsManager };
  const name = `${CONTENT_MANAGER}.${action}`;
  return ability.can(name, permissions.createPermissionsManager({ ability, action: name, model: uid }).toSubject({ locale }));
}

/** @throws ForbiddenError */
export function requireInLocale(strapi: Core.Strapi, ctx: Context, action: 'read' | 'publish', entry: LocalisedEntry): void {
  if (!mayInLocale(strapi, ctx, action, entry)) throw new errors.ForbiddenError(`To ${action} ${entry.uid} in ${entry.locale} is not allowed.`);
}
