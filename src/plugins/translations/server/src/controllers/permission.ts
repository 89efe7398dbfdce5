import type { Core, UID } from '@strapi/strapi';
import type { Context } from 'koa';

import type { DeskKind } from '../core/desk';

const CONTENT_MANAGER = 'plugin::content-manager.explorer';

interface Ability {
  can(action: string, subject?: unknown, field?: string): boolean;
}

interface PermissionsManager {
  toSubject(target: object): unknown;
}

/** What the signed-in administrator may do, by the rules that the content manager goes by. */
export interface May {
  /** Whether they see entries of a kind in any language. */
  read(kind: DeskKind): boolean;
  /** Whether they see entries of a kind in a language, or one field of them. */
  readIn(kind: DeskKind, locale: string, field?: string): boolean;
  /** Whether they may change a field of entries in a language. */
  write(kind: DeskKind, locale: string, field: string): boolean;
  /** Whether they may write a field of a language that an entry is made in with it. */
  create(kind: DeskKind, locale: string, field: string): boolean;
  publish(kind: DeskKind, locale: string): boolean;
  /** Whether they may do something of the desk's own, as `desk.review`. */
  act(action: string): boolean;
}

const abilityOf = (state: unknown): Ability | null => {
  if (typeof state !== 'object' || state === null || !('userAbility' in state)) return null;
  const { userAbility } = state;
  return typeof userAbility === 'object' && userAbility !== null && 'can' in userAbility ? (userAbility as Ability) : null;
};

/**
 * One rule for every way into the desk: the abilities that Strapi makes of somebody's roles, asked with the language as the content
 * manager asks them, so that a role that is edited counts at once.
 *
 * @param uidOf the content type of a kind
 */
export function mayOf(strapi: Core.Strapi, ctx: Context, uidOf: (kind: DeskKind) => UID.ContentType): May {
  const ability = abilityOf(ctx.state);
  const permissions = strapi.service('admin::permission') as { createPermissionsManager(options: object): PermissionsManager };
  const can = (action: string, kind: DeskKind, locale: string, field?: string): boolean => {
    if (ability === null) return false;
    const manager = permissions.createPermissionsManager({ ability, action, model: uidOf(kind) });
    return ability.can(action, manager.toSubject({ locale }), field);
  };
  return {
    read: (kind) => ability?.can(`${CONTENT_MANAGER}.read`, uidOf(kind)) ?? false,
    readIn: (kind, locale, field) => can(`${CONTENT_MANAGER}.read`, kind, locale, field),
    write: (kind, locale, field) => can(`${CONTENT_MANAGER}.update`, kind, locale, field),
    create: (kind, locale, field) => can(`${CONTENT_MANAGER}.create`, kind, locale, field),
    publish: (kind, locale) => can(`${CONTENT_MANAGER}.publish`, kind, locale),
    act: (action) => ability?.can(`plugin::translations.${action}`) ?? false,
  };
}
