import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';

import { readerLanguage, refusal, refusalMessage } from '../../refusals';

/** Of Strapi's routes: those by which accounts are made, changed and removed. */
const ACCOUNTS = new Set(['user.create', 'user.update', 'user.deleteOne', 'user.deleteMany']);

/** Under which name Strapi finds the rule below. */
const POLICY = 'global::gives-what-they-have';

interface Ability {
  can(action: string, subject?: unknown): boolean;
}

interface Permission {
  readonly action: string;
  readonly subject: string | null;
}

/** Who asks, and about whom; the parts of Koa's context that Strapi hands to policies. */
interface Asking {
  readonly state: unknown;
  readonly params?: { readonly id?: string };
  readonly request: { readonly body?: unknown };
}

interface Route {
  readonly handler: unknown;
  config?: { policies?: unknown[] };
}

type Roles = readonly (string | number)[];

const idsOf = (value: unknown): Roles => (Array.isArray(value) ? value.filter((id): id is string | number => typeof id === 'number' || typeof id === 'string') : []);

const bodyOf = ({ request: { body } }: Asking): { readonly roles?: unknown; readonly ids?: unknown } => (typeof body === 'object' && body !== null ? body : {});

/** Whether all that the roles allow is allowed to whoever asks. */
async function areWithin(strapi: Core.Strapi, roles: Roles, ability: Ability): Promise<boolean> {
  if (roles.length === 0) return true;
  const allowed = (await strapi.db.query('admin::permission').findMany({ where: { role: { id: { $in: [...roles] } } }, select: ['action', 'subject'] })) as Permission[];
  return allowed.every(({ action, subject }) => (subject === null ? ability.can(action) : ability.can(action, subject)));
}

async function rolesOf(strapi: Core.Strapi, accounts: Roles): Promise<Roles> {
  if (accounts.length === 0) return [];
  const found = (await strapi.db.query('admin::role').findMany({ where: { users: { id: { $in: [...accounts] } } }, select: ['id'] })) as { id: number }[];
  return found.map(({ id }) => id);
}

/**
 * Nobody gives what they have not: whoever looks after accounts hands out only roles that allow no more than their own, and neither
 * changes nor removes the account of somebody who is allowed more, whose password they could otherwise set.
 *
 * In 5.54 whoever may change accounts can make themselves super administrator.
 */
export function keepAdministrators(strapi: Core.Strapi): void {
  const policy = async (asking: Asking): Promise<boolean> => {
    const ability = (asking.state as { userAbility?: Ability }).userAbility;
    if (ability === undefined) return false;
    const { roles, ids } = bodyOf(asking);
    const accounts = [...idsOf(ids), ...(asking.params?.id === undefined ? [] : [asking.params.id])];
    if (await areWithin(strapi, [...idsOf(roles), ...(await rolesOf(strapi, accounts))], ability)) return true;
    // Of all that is forbidden, Strapi tells only a policy's reason.
    throw new errors.PolicyError(refusalMessage(refusal('roles', 'roles.beyond'), readerLanguage(strapi.requestContext.get())));
  };
  (strapi.get('policies') as { set(name: string, policy: unknown): void }).set(POLICY, policy);
  const routers = Object.values(strapi.admin.routes as unknown as Readonly<Record<string, { readonly routes: readonly Route[] }>>);
  for (const route of routers.flatMap((router) => [...router.routes])) {
    if (typeof route.handler !== 'string' || !ACCOUNTS.has(route.handler)) continue;
    route.config = { ...route.config, policies: [...(route.config?.policies ?? []), POLICY] };
  }
}
