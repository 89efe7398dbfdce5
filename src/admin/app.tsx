import type { StrapiApp } from '@strapi/strapi/admin';

import { translateEnumerations } from './extensions/enumeration-columns';
import { addFavicon } from './extensions/favicon';
import { translateHints } from './extensions/field-hints';
import { translateFilterLabels } from './extensions/filter-labels';
import logo from './extensions/logo.svg';
import { keepOwnTitle } from './extensions/page-title';
import { settlePanelLanguage, tellPanelLanguage } from './extensions/panel-language';
import { dismissAnnouncement, hideMarketplace } from './extensions/quiet';
import { keepRefusedEdits } from './extensions/refused-saves';
import en from './translations/en.json';
import pl from './translations/pl.json';
import gapsPl from './translations/strapi-gaps.pl.json';
import gapsUk from './translations/strapi-gaps.uk.json';
import uk from './translations/uk.json';

export default {
  config: {
    locales: ['pl', 'uk'],
    translations: { en, pl: { ...gapsPl, ...pl }, uk: { ...gapsUk, ...uk } },
    auth: { logo },
    menu: { logo },
    tutorials: false,
    notifications: { releases: false },
  },

  register(app: StrapiApp) {
    hideMarketplace(app);
    app.addMiddlewares([() => keepRefusedEdits]);
  },

  bootstrap(app: Pick<StrapiApp, 'registerHook'>) {
    settlePanelLanguage(window.localStorage, window.navigator.languages, document);
    tellPanelLanguage(document);
    keepOwnTitle(document);
    addFavicon(document, logo);
    dismissAnnouncement(window.localStorage);
    app.registerHook('Admin/CM/pages/EditView/mutate-edit-view-layout', translateHints);
    app.registerHook('Admin/CM/pages/ListView/inject-column-in-table', translateEnumerations);
    app.registerHook('Admin/CM/pages/ListView/inject-in-filters', translateFilterLabels);
  },
};
