import type { Core } from '@strapi/strapi';

import { ACCESS_CHANNEL, publicMay, watchPermissions } from '../store/public-permission';
import { createReaderRoles } from '../store/reader-roles';
import type { Hearer } from './hearing';

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

/** Knows whether everybody may read the feed. */
export interface PublicAccess extends Hearer {
  /** Whether whoever is not signed in may read: from memory where this process hears of every change. */
  mayRead(): boolean | Promise<boolean>;
  /** From now on memory is believed as long as `isHeard` says so. */
  believe(isHeard: () => boolean): void;
  /** Follows what this process writes. @returns what ends it */
  watch(): () => void;
}

/** The memory of one process. `ask` asks the database; `watch` calls back after every write of a permission. */
export function createAccessMemory(ask: () => Promise<boolean>, watch: (changed: () => void) => () => void): PublicAccess {
  let known: boolean | null = null;
  let isHeard = (): boolean => false;
  /** Raised with every change: what was asked before it is not what is so now. */
  let changes = 0;

  const forget = (): void => {
    changes += 1;
    known = null;
  };

  const learn = async (): Promise<boolean> => {
    const asked = changes;
    const allowed = await ask();
    if (asked === changes) known = allowed;
    return allowed;
  };

  return {
    channel: ACCESS_CHANNEL,
    announced: forget,
    mayRead: () => (known !== null && isHeard() ? known : learn()),
    believe(heard) {
      isHeard = heard;
    },
    watch: () => watch(forget),
    async refresh() {
      await learn();
    },
  };
}

export const createPublicAccess = (strapi: Core.Strapi): PublicAccess =>
  createAccessMemory(
    () => publicMay(strapi, READ_ACTION),
    (changed) => watchPermissions(strapi, changed),
  );
