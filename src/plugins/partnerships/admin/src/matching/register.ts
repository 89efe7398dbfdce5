import type { StrapiApp } from '@strapi/strapi/admin';
import { ManyToMany } from '@strapi/icons';

import { PLUGIN_ID } from '../plugin-id';
import { MATCHING_PERMISSIONS, pages } from './contract';

/** Puts the pages on which partners are found into the menu. */
export function registerMatching(app: StrapiApp): void {
  app.addMenuLink({
    to: pages.seekers.slice(1),
    icon: ManyToMany,
    intlLabel: { id: `${PLUGIN_ID}.matching.title`, defaultMessage: 'Matching' },
    permissions: MATCHING_PERMISSIONS,
    Component: () => import('./MatchingApp'),
  });
}
