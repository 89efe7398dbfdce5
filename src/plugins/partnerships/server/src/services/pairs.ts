import type { Core } from '@strapi/strapi';

import type { Pair } from '../core/pair';
import type { Stage } from '../core/stage';
import { createEntries } from '../store/entries';
import { createLinkedValues } from '../store/linked-values';
import { createMilestones } from '../store/milestones';
import { createRegistry, type Link } from '../store/registry';
import { partnershipTitle } from './pair-titles';

export type PairVerdict =
  | { readonly kind: 'free' }
  | { readonly kind: 'same' }
  | { readonly kind: 'taken'; readonly partnership: { readonly documentId: string; readonly title: string; readonly stage: Stage } };

/** Answers what the pair registry knows, before anybody tries to write. */
export default ({ strapi }: { strapi: Core.Strapi }) => {
  const stores = {
    entries: createEntries(strapi),
    registry: createRegistry(strapi),
    milestones: createMilestones(strapi),
    linkedValues: createLinkedValues(strapi),
  };

  return {
    /** Who is linked with whom: rows of the registry that name any of these, whether their partnerships are public or not. */
    linksAround: (partnerships: readonly string[], municipalities: readonly string[]): Promise<Link[]> => stores.registry.around(partnerships, municipalities),

    /** @param except a partnership that may hold the pair: the one being edited */
    async verdict(pair: Pair, locale: string, except?: string): Promise<PairVerdict> {
      if (pair.sideA === pair.sideB) return { kind: 'same' };
      const holder = await stores.registry.holderOf(pair, except);
      if (!holder) return { kind: 'free' };
      return { kind: 'taken', partnership: { documentId: holder.partnership, title: await partnershipTitle(stores, holder, locale), stage: holder.stage } };
    },
  };
};
