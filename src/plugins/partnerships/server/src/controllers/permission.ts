import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';

import { PARTNERSHIP_UID } from '../core/uids';

const READ = 'plugin::content-manager.explorer.read';
const CREATE = 'plugin::content-manager.explorer.create';
const UPDATE = 'plugin::content-manager.explorer.update';
const IMPORT = 'plugin::partnerships.import';
const PUBLISH = 'plugin::content-manager.explorer.publish';

interface Ability {
  can(action: string, subject?: unknown, field?: string): boolean;
}

const abilityOf = (state: unknown): Ability | null => {
  if (typeof state !== 'object' || state === null || !('userAbility' in state)) return null;
  const { userAbility } = state;
  return typeof userAbility === 'object' && userAbility !== null && 'can' in userAbility ? (userAbility as Ability) : null;
};

/** Whether the signed-in administrator may see entries of a content type. */
export const mayRead = (state: unknown, uid: string): boolean => abilityOf(state)?.can(READ, uid) ?? false;

/** @throws ForbiddenError */
export function requireRead(state: unknown, uid: string): void {
  if (!mayRead(state, uid)) throw new errors.ForbiddenError(`Reading ${uid} is not allowed.`);
}

/**
 * Whether the signed-in administrator may change the facts of partnerships that all languages share.
 * Milestones are such facts: whoever may only write words of one language records none.
 */
export const mayChangeFacts = (state: unknown): boolean => abilityOf(state)?.can(UPDATE, PARTNERSHIP_UID, 'sideA') ?? false;

/**
 * @param isPublic whether the change is public at once, as it is with a published partnership
 * @throws ForbiddenError
 */
export function requireFacts(state: unknown, isPublic: boolean): void {
  if (!mayChangeFacts(state)) throw new errors.ForbiddenError('Changing the facts of partnerships is not allowed.');
  if (isPublic && !(abilityOf(state)?.can(PUBLISH, PARTNERSHIP_UID) ?? false)) {
    throw new errors.ForbiddenError('This partnership is published, and publishing is not allowed.');
  }
}

interface PermissionsManager {
  toSubject(target: object): unknown;
}

/** Whether whoever asks may make an entry in a language with these fields. */
export function mayMake(strapi: Core.Strapi, state: unknown, uid: string, locale: string, fields: readonly string[]): boolean {
  const ability = abilityOf(state);
  if (!ability) return false;
  const permissions = strapi.service('admin::permission') as { createPermissionsManager(options: object): PermissionsManager };
  const subject = permissions.createPermissionsManager({ ability, action: CREATE, model: uid }).toSubject({ locale });
  return fields.every((field) => ability.can(CREATE, subject, field));
}

/**
 * Making a partnership between two takes the permission to create one with its sides and its type, in the language of its first version.
 *
 * @throws ForbiddenError
 */
export function requireNewPair(strapi: Core.Strapi, state: unknown, locale: string): void {
  if (!mayMake(strapi, state, PARTNERSHIP_UID, locale, ['sideA', 'sideB', 'type'])) throw new errors.ForbiddenError('Making partnerships is not allowed.');
}

/** Id of the signed-in administrator. */
export function administratorId(state: unknown): number | null {
  if (typeof state !== 'object' || state === null || !('user' in state)) return null;
  const { user } = state;
  return typeof user === 'object' && user !== null && 'id' in user && typeof user.id === 'number' ? user.id : null;
}

/**
 * What the plugin's own actions allow (see `actions.ts`), whatever the content manager does.
 *
 * @throws ForbiddenError
 */
export function requireAction(state: unknown, action: 'history.read' | 'inquiries.read' | 'inquiries.update'): void {
  if (!(abilityOf(state)?.can(`plugin::partnerships.${action}`) ?? false)) throw new errors.ForbiddenError('This is not allowed.');
}

/**
 * Bringing spreadsheets in takes a right of its own, and those to make and change such entries by hand.
 *
 * @throws ForbiddenError
 */
export function requireImport(state: unknown, uid: string): void {
  const ability = abilityOf(state);
  if (ability === null || !ability.can(IMPORT, uid) || !ability.can(CREATE, uid) || !ability.can(UPDATE, uid)) throw new errors.ForbiddenError(`Importing ${uid} is not allowed.`);
}
