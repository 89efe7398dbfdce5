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

interface Memories {
  readonly document: DocumentMemory;
  readonly picture: PictureMemory;
  readonly milestone: MilestoneMemory;
}

/**
 * Remembers what has been loaded, one row of Strapi's core store an entry: `core_seed_municipality:pszczyna`.
 * Written in the transaction of the entry itself, so that one is never there without the other.
 */
export function createLedger(strapi: Core.Strapi) {
  const store = strapi.store({ type: 'core', name: 'seed' });

  return {
    async recall<Kind extends keyof Memories>(_kind: Kind, key: SeedKey): Promise<Memories[Kind] | null> {
      return ((await store.get({ key })) ?? null) as Memories[Kind] | null;
    },

    async remember<Kind extends keyof Memories>(_kind: Kind, key: SeedKey, memory: Memories[Kind]): Promise<void> {
      await store.set({ key, value: memory });
    },
  };
}

export type Ledger = ReturnType<typeof createLedger>;
