import { Page } from '@strapi/strapi/admin';

import { ImportPage } from './ImportPage';
import { IMPORT_PERMISSIONS } from './permissions';

/** The page, for those who may import. */
export default function ImportApp() {
  return (
    <Page.Protect permissions={IMPORT_PERMISSIONS}>
      <ImportPage />
    </Page.Protect>
  );
}
