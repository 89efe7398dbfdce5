import type { StrapiApp } from '@strapi/strapi/admin';
import { Calendar, HandHeart } from '@strapi/icons';

import { READ_PARTNERSHIPS } from '../permissions';
import { PLUGIN_ID } from '../plugin-id';

const sentence = (id: string, defaultMessage: string) => ({ id: `${PLUGIN_ID}.${id}`, defaultMessage });

const WIDGETS = [
  {
    icon: HandHeart,
    title: sentence('board.widget.stages', 'Partnerships by stage'),
    link: { label: sentence('board.widget.open', 'Open the board'), href: `/plugins/${PLUGIN_ID}` },
    component: () => import('./widgets/StagesWidget').then((loaded) => loaded.default),
    pluginId: PLUGIN_ID,
    id: 'stages',
    permissions: READ_PARTNERSHIPS,
  },
  {
    icon: Calendar,
    title: sentence('board.widget.due', 'What is due'),
    link: { label: sentence('board.widget.open-due', 'What needs attention'), href: `/plugins/${PLUGIN_ID}/table?attention=true` },
    component: () => import('./widgets/DueWidget').then((loaded) => loaded.default),
    pluginId: PLUGIN_ID,
    id: 'due',
    permissions: READ_PARTNERSHIPS,
  },
];

/** Puts the plugin's pages into the menu, and what they tell in short onto the home page. */
export function registerBoard(app: StrapiApp): void {
  app.addMenuLink({
    to: `plugins/${PLUGIN_ID}`,
    icon: HandHeart,
    intlLabel: sentence('board.title', 'Partnerships'),
    permissions: READ_PARTNERSHIPS,
    Component: () => import('../PartnershipsApp'),
  });
  app.widgets.register((widgets) => [...WIDGETS, ...widgets]);
}
