import type { StrapiApp } from '@strapi/strapi/admin';
import { Earth } from '@strapi/icons';

import { LanguagesPanel } from './panel/LanguagesPanel';
import { permissionFor } from './permissions';
import { PLUGIN_ID } from './plugin-id';

interface ContentManagerApis {
  readonly addEditViewSidePanel: (panels: readonly (typeof LanguagesPanel)[]) => void;
}

const sentence = (id: string, defaultMessage: string) => ({ id: `${PLUGIN_ID}.${id}`, defaultMessage });

const DESK_WIDGET = {
  icon: Earth,
  title: sentence('widget.title', 'Translations'),
  link: { label: sentence('widget.open', 'Open the translation desk'), href: `/plugins/${PLUGIN_ID}` },
  component: () => import('./widget/DeskWidget').then((loaded) => loaded.default),
  pluginId: PLUGIN_ID,
  id: 'desk',
  permissions: permissionFor('desk.read'),
};

const plugin = {
  register(app: StrapiApp) {
    app.addMenuLink({
      to: `plugins/${PLUGIN_ID}`,
      icon: Earth,
      intlLabel: sentence('desk.title', 'Translations'),
      permissions: permissionFor('desk.read'),
      Component: () => import('./DeskApp'),
    });
    // What waits for somebody stands before what has been done.
    app.widgets.register((widgets) => [DESK_WIDGET, ...widgets]);
    app.registerPlugin({ id: PLUGIN_ID, name: PLUGIN_ID });
  },

  bootstrap(app: Pick<StrapiApp, 'getPlugin'>) {
    const { addEditViewSidePanel } = app.getPlugin('content-manager').apis as unknown as ContentManagerApis;
    addEditViewSidePanel([LanguagesPanel]);
  },

  async registerTrads({ locales }: { readonly locales: readonly string[] }) {
    return Promise.all(locales.map(async (locale) => ({ locale, data: prefixed(await sentences(locale)) })));
  },
};

async function sentences(locale: string): Promise<Readonly<Record<string, string>>> {
  switch (locale) {
    case 'pl':
      return (await import('./translations/pl.json')).default;
    case 'uk':
      return (await import('./translations/uk.json')).default;
    case 'en':
      return (await import('./translations/en.json')).default;
    default:
      return {};
  }
}

const prefixed = (data: Readonly<Record<string, string>>): Record<string, string> =>
  Object.fromEntries(Object.entries(data).map(([key, text]) => [`${PLUGIN_ID}.${key}`, text]));

export default plugin;
