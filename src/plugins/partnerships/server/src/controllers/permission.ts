import { errors } from '@strapi/utils';

import { PARTNERSHIP_UID } from '../core/uids';

const READ = 'plugin::content-manager.explorer.read';
const UPDATE = 'plugin::content-manager.explorer.update';
const PUBLISH = 'plugin::content-manager.explorer.publish';

interface Ability {
  can(action: string, subject: string, field?: string): boolean;
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
