import type { StrapiApp } from '@strapi/strapi/admin';
import { Upload } from '@strapi/icons';

import { PLUGIN_ID } from '../plugin-id';
import { IMPORT_PERMISSIONS } from './permissions';

/** Puts the page on which spreadsheets come in into the menu. */
export function registerImport(app: StrapiApp): void {
  app.addMenuLink({
    to: `plugins/${PLUGIN_ID}-import`,
    icon: Upload,
    intlLabel: { id: `${PLUGIN_ID}.import.title`, defaultMessage: 'Import' },
    permissions: IMPORT_PERMISSIONS,
    Component: () => import('./ImportApp'),
  });
}
