import type { Core } from '@strapi/strapi';

import { openDoor } from './content/door';
import { prepareInstallation } from './startup/installation';

export default {
  register({ strapi }: { strapi: Core.Strapi }): void {
    openDoor(strapi, () => new Date());
  },

  async bootstrap({ strapi }: { strapi: Core.Strapi }): Promise<void> {
    await prepareInstallation(strapi);
  },
};
