import type { Core } from '@strapi/strapi';

import type { SeedLocale } from './content';
import type { SeedKey } from './plan';
import type { Remembered } from './verdict';

/** What an entry of the seed became, so that the next run knows it again. */
export interface DocumentMemory {
  readonly documentId: string;
  /** `editors`: it was there before the seed, and is theirs. */
  readonly madeBy: 'seed' | 'editors';
  readonly versions: Readonly<Partial<Record<SeedLocale, Remembered>>>;
}

export interface PictureMemory extends Remembered {
  readonly fileId: number;
}

export interface MilestoneMemory extends Remembered {
  readonly documentId: string;
}

/**
 * Remembers what has been loaded, one row of Strapi's core store an entry: `core_seed_municipality:pszczyna`.
 * Written in the transaction of the entry itself, so that one is never there without the other.
 */
export function createLedger<Memory extends DocumentMemory | PictureMemory | MilestoneMemory>(strapi: Core.Strapi) {
  const store = strapi.store({ type: 'core', name: 'seed' });

  return {
    recall: async (key: SeedKey): Promise<Memory | null> => ((await store.get({ key })) ?? null) as Memory | null,

    async remember(key: SeedKey, memory: Memory): Promise<void> {
      await store.set({ key, value: memory });
    },
  };
}
