import type { StrapiApp } from '@strapi/strapi/admin';
import { Mail } from '@strapi/icons';

import { PLUGIN_ID } from '../plugin-id';
import { pages, READ_INQUIRIES } from './paths';

const sentence = (id: string, defaultMessage: string) => ({ id: `${PLUGIN_ID}.${id}`, defaultMessage });

/** Puts the board of inquiries into the menu, and those that wait onto the home page. */
export function registerInquiries(app: StrapiApp): void {
  app.addMenuLink({
    to: pages.board.slice(1),
    icon: Mail,
    intlLabel: sentence('inquiries.title', 'Inquiries'),
    permissions: READ_INQUIRIES,
    Component: () => import('./InquiriesApp'),
  });
  app.widgets.register((widgets) => [
    {
      icon: Mail,
      title: sentence('inquiries.widget', 'Inquiries waiting'),
      link: { label: sentence('inquiries.widget.open', 'Open the inquiries'), href: pages.board },
      component: () => import('./WaitingWidget').then((loaded) => loaded.default),
      pluginId: PLUGIN_ID,
      id: 'inquiries',
      permissions: READ_INQUIRIES,
    },
    ...widgets,
  ]);
}
