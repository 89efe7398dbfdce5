import type { ComponentType } from 'react';

import type { StrapiApp } from '@strapi/strapi/admin';
import { Discuss, Earth, Link, PinMap } from '@strapi/icons';

import { registerBoard } from './board/register';
import { registerEvents } from './events/register';
import { GatesPanel } from './gates/GatesPanel';
import { noticeRefusedPublication } from './gates/notice-refused-publication';
import { HistoryPanel } from './history/HistoryPanel';
import { registerImport } from './import/register';
import { registerInquiries } from './inquiries/register';
import { MatchingPanel } from './matching/MatchingPanel';
import { registerMatching } from './matching/register';
import { MilestonesPanel } from './milestones/MilestonesPanel';
import { showMunicipalityNames } from './municipality/list-column';
import { PLUGIN_ID } from './plugin-id';

const label = (field: string) => ({ id: `${PLUGIN_ID}.field.${field}.label`, defaultMessage: field });
const description = (field: string) => ({ id: `${PLUGIN_ID}.field.${field}.description`, defaultMessage: field });

/** Strapi types the input of a custom field as a component without props, and hands it those of `CustomFieldProps`. */
const input = (load: () => Promise<{ readonly default: unknown }>) => async () => ({ default: (await load()).default as ComponentType });

interface ContentManagerApis {
  readonly addEditViewSidePanel: (panels: readonly (typeof GatesPanel | typeof MilestonesPanel | typeof MatchingPanel | typeof HistoryPanel)[]) => void;
}

const plugin = {
  register(app: StrapiApp) {
    app.customFields.register([
      {
        name: 'municipality',
        pluginId: PLUGIN_ID,
        type: 'string',
        intlLabel: label('municipality'),
        intlDescription: description('municipality'),
        icon: PinMap,
        components: { Input: input(() => import('./municipality/MunicipalityInput')) },
      },
      {
        name: 'references',
        pluginId: PLUGIN_ID,
        type: 'json',
        intlLabel: label('references'),
        intlDescription: description('references'),
        icon: Link,
        components: { Input: input(() => import('./references/ReferencesInput')) },
      },
      {
        name: 'aliases',
        pluginId: PLUGIN_ID,
        type: 'json',
        intlLabel: label('aliases'),
        intlDescription: description('aliases'),
        icon: Earth,
        components: { Input: input(() => import('./aliases/AliasesInput')) },
      },
      {
        name: 'languages',
        pluginId: PLUGIN_ID,
        type: 'json',
        intlLabel: label('languages'),
        intlDescription: description('languages'),
        icon: Discuss,
        components: { Input: input(() => import('./languages/LanguagesInput')) },
      },
    ]);
    registerEvents(app);
    registerBoard(app);
    registerInquiries(app);
    registerMatching(app);
    registerImport(app);
    app.addMiddlewares([() => noticeRefusedPublication]);
    app.registerPlugin({ id: PLUGIN_ID, name: PLUGIN_ID });
  },

  bootstrap(app: Pick<StrapiApp, 'getPlugin' | 'registerHook'>) {
    app.registerHook('Admin/CM/pages/ListView/inject-column-in-table', showMunicipalityNames);
    const { addEditViewSidePanel } = app.getPlugin('content-manager').apis as unknown as ContentManagerApis;
    addEditViewSidePanel([GatesPanel, MilestonesPanel, MatchingPanel, HistoryPanel]);
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
  Object.fromEntries(Object.entries(data).map(([key, sentence]) => [`${PLUGIN_ID}.${key}`, sentence]));

export default plugin;
