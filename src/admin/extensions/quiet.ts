import type { StrapiApp } from '@strapi/strapi/admin';

type Permissions = { readonly action: string }[];

/** Whoever may visit the shop for plugins sees it in the menu: in an office's menu it stands for nothing. */
export function hideMarketplace(app: Pick<StrapiApp, 'addRBACMiddleware'>): void {
  const withoutMarketplace = <Granted extends Permissions>(granted: Granted) => granted.filter(({ action }) => action !== 'admin::marketplace.read');
  app.addRBACMiddleware([() => (next) => (granted) => next(withoutMarketplace(granted))]);
}

/** Strapi keeps per installation, in the browser, whether its announcement across all pages has been put away. */
export const announcementKey = (installation: string): string => `STRAPI_MEDIA_LIBRARY_BANNER_DISMISSED_FOR_false:${installation}`;

/** Puts away the announcement, which advertises a page of a third party. There is no setting for it. */
export async function dismissAnnouncement(storage: Pick<Storage, 'setItem'>, backend: string): Promise<void> {
  try {
    const answer = (await (await fetch(`${backend}/admin/init`)).json()) as { readonly data?: { readonly uuid?: unknown } };
    const installation = answer.data?.uuid;
    if (typeof installation === 'string') storage.setItem(announcementKey(installation), 'true');
  } catch {
    // Then it stands there until somebody closes it.
  }
}
