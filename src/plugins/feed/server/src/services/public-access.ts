import type { Core } from '@strapi/strapi';

import { createReaderRoles } from '../store/reader-roles';

/** The one permission that opens the feed, over REST and GraphQL. */
export const READ_ACTION = 'plugin::feed.feed.read';

/**
 * Opens the feed to everybody, once in the life of an installation.
 * Whoever takes the permission away in the admin panel has closed it, and no restart opens it again.
 */
export async function openToPublicOnce(strapi: Core.Strapi): Promise<void> {
  const store = strapi.store({ type: 'plugin', name: 'feed' });
  if ((await store.get({ key: 'opened' })) === true) return;
  // Whoever is signed in must not see less than whoever is not.
  for (const role of ['public', 'authenticated'] as const) await createReaderRoles(strapi).grant(role, READ_ACTION);
  await store.set({ key: 'opened', value: true });
}
