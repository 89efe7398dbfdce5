import type { Core } from '@strapi/strapi';

const originOf = (address: unknown): string | null => (typeof address === 'string' && URL.canParse(address) ? new URL(address).origin : null);

/** Origin of the admin panel where it is served from another one than this server; null where it is the same. */
export function adminOrigin(strapi: Core.Strapi): string | null {
  const panel = originOf(strapi.config.get('admin.absoluteUrl'));
  return panel === originOf(strapi.config.get('server.absoluteUrl')) ? null : panel;
}

/** An address of this server as the admin panel reaches it: from the root where both are one, so that it holds by whatever name the server is called. */
export const addressForPanel = (strapi: Core.Strapi, path: string): string => (adminOrigin(strapi) === null ? path : `${String(originOf(strapi.config.get('server.absoluteUrl')))}${path}`);
