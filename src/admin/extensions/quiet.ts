import type { StrapiApp } from '@strapi/strapi/admin';

type Permissions = { readonly action: string }[];

/** Whoever may visit the shop for plugins sees it in the menu: in an office's menu it stands for nothing. */
export function hideMarketplace(app: Pick<StrapiApp, 'addRBACMiddleware'>): void {
  const withoutMarketplace = <Granted extends Permissions>(granted: Granted) => granted.filter(({ action }) => action !== 'admin::marketplace.read');
  app.addRBACMiddleware([() => (next) => (granted) => next(withoutMarketplace(granted))]);
}

/**
 * Under which names Strapi keeps, in the browser, that its announcement across all pages has been put away.
 * Each ends in the installation's id: not known while the page loads, and `false` where, as here, it reports to nobody.
 */
const ANNOUNCEMENT = ['undefined', 'false'].map((installation) => `STRAPI_MEDIA_LIBRARY_BANNER_DISMISSED_FOR_false:${installation}`);

/** Puts away the announcement, which advertises a page of a third party. There is no setting for it. */
export function dismissAnnouncement(storage: Pick<Storage, 'setItem'>): void {
  for (const name of ANNOUNCEMENT) storage.setItem(name, 'true');
}
