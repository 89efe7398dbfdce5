import { errors } from '@strapi/utils';

const READ = 'plugin::content-manager.explorer.read';
const UPDATE = 'plugin::content-manager.explorer.update';

interface Ability {
  can(action: string, subject: string): boolean;
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

/** @throws ForbiddenError */
export function requireUpdate(state: unknown, uid: string): void {
  if (!(abilityOf(state)?.can(UPDATE, uid) ?? false)) throw new errors.ForbiddenError(`Changing ${uid} is not allowed.`);
}
