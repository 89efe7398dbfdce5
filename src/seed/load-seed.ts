import type { Core } from '@strapi/strapi';

import { seedContent } from '../../database/seed';
import { inWriteTransaction } from '../writes/write-transaction';
import type { SeedContent } from './content';
import { knowNothing } from './known-entries';
import { loadDocument } from './load-document';
import { loadPicture } from './load-picture';
import { planSeed } from './plan';
import { countOutcomes, type Outcome, type SeedReport } from './report';
import { SeedError } from './seed-error';

export interface SeedProgress {
  readonly done: number;
  readonly total: number;
  /** Key of the entry that has just been loaded. */
  readonly label: string;
}

export interface SeedOptions {
  /** Whether to load sample news and events, each marked as such. What was loaded before stays either way. */
  readonly examples: boolean;
  /** The day from which the samples' dates are reckoned when they are first loaded; they do not move afterwards. */
  readonly today: Date;
  readonly onProgress: (step: SeedProgress) => void;
}

/**
 * Loads content like `loadSeed`.
 *
 * @throws SeedError
 */
export async function loadContent(strapi: Core.Strapi, content: SeedContent, { examples, today, onProgress }: SeedOptions): Promise<SeedReport> {
  const plan = planSeed(content, { examples });
  const known = knowNothing();
  const outcomes: Outcome[] = [];

  for (const [index, entry] of plan.entries()) {
    try {
      // An entry is there with all its languages and remembered, or not at all: the next run takes up where this one stops.
      outcomes.push(
        ...(await inWriteTransaction(strapi, () => (entry.type === 'picture' ? loadPicture(strapi, known, entry) : loadDocument(strapi, known, entry, today)))),
      );
    } catch (error) {
      throw new SeedError(entry.seedKey, error);
    }
    onProgress({ done: index + 1, total: plan.length, label: entry.seedKey });
  }
  return countOutcomes(outcomes);
}

/**
 * Loads the facts of the association, in three languages and public, and sample content if asked.
 *
 * Loading again doubles nothing: it adds what the seed has gained, renews what nobody has touched, and leaves alone what
 * editors have changed, unpublished or deleted. It may be interrupted at any time, and run on several instances at once.
 *
 * @returns how many entries (each language of a document, each picture, each milestone) met with which outcome
 * @throws SeedError naming the entry at which it stopped
 */
export const loadSeed = (strapi: Core.Strapi, options: SeedOptions): Promise<SeedReport> => loadContent(strapi, seedContent, options);
