import type { StrapiApp } from '@strapi/strapi/admin';
import { Calendar } from '@strapi/icons';

import { PLUGIN_ID } from '../plugin-id';

const sentence = (id: string, defaultMessage: string) => ({ id: `${PLUGIN_ID}.${id}`, defaultMessage });

/** Puts the events that come next onto the home page. */
export function registerEvents(app: StrapiApp): void {
  app.widgets.register((widgets) => [
    {
      icon: Calendar,
      title: sentence('events.widget', 'Upcoming events'),
      link: { label: sentence('events.widget.open', 'All events'), href: '/content-manager/collection-types/api::event.event' },
      component: () => import('./UpcomingWidget').then((loaded) => loaded.default),
      pluginId: PLUGIN_ID,
      id: 'events',
      permissions: [{ action: 'plugin::content-manager.explorer.read', subject: 'api::event.event' }],
    },
    ...widgets,
  ]);
}
