import type { Core } from '@strapi/strapi';

/** The id of the administrator whose request is being answered; null for programs and scripts. */
export function administratorOf(strapi: Core.Strapi): number | null {
  const state = strapi.requestContext.get()?.state as { auth?: { strategy?: { name?: string } }; user?: { id?: unknown } } | undefined;
  const id = state?.auth?.strategy?.name === 'admin' ? state.user?.id : null;
  return typeof id === 'number' ? id : null;
}

/** Who a row says it is from, as Strapi's own panel signs entries. */
export const signedBy = (administrator: number | null, action: 'create' | 'update'): { createdBy?: number; updatedBy?: number } =>
  administrator === null ? {} : { updatedBy: administrator, ...(action === 'create' && { createdBy: administrator }) };
