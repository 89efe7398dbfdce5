import type { Core } from '@strapi/strapi';

import type { PublicMilestone } from '../core/item';
import type { PairLink } from '../core/public-index';

/** What this plugin asks of the partnerships plugin. */
interface Pairs {
  linksAround(partnerships: readonly string[], municipalities: readonly string[]): Promise<readonly PairLink[]>;
}

interface Milestones {
  shownOf(partnerships: readonly string[]): Promise<ReadonlyMap<string, readonly PublicMilestone[]>>;
  partnershipsShownBy(fileId: number): Promise<readonly string[]>;
}

export const pairsOf = (strapi: Core.Strapi): Pairs => strapi.plugin('partnerships').service('pairs') as Pairs;
export const milestonesOf = (strapi: Core.Strapi): Milestones => strapi.plugin('partnerships').service('milestones') as Milestones;
