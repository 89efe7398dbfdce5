import type { Core } from '@strapi/strapi';

import { openDoor, proposeRomanisedSlugs } from './content/door';
import { prepareInstallation } from './startup/installation';
import { keepAdministrators } from './startup/roles/keep-administrators';
import { keepLanguages } from './startup/roles/keep-languages';

export default {
  register({ strapi }: { strapi: Core.Strapi }): void {
    openDoor(strapi, () => new Date());
    keepLanguages(strapi);
    keepAdministrators(strapi);
  },

  async bootstrap({ strapi }: { strapi: Core.Strapi }): Promise<void> {
    proposeRomanisedSlugs(strapi);
    await prepareInstallation(strapi);
    await (strapi.plugin('translations').service('desk') as { ready(): Promise<void> }).ready();
    await (strapi.plugin('feed').service('readModel') as { ready(): Promise<void> }).ready();
  },
};
