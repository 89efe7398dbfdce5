import type { Core } from '@strapi/strapi';

import config from './config';
import controllers from './controllers';
import { guardPreviewLinks } from './controllers/preview-links';
import { startDelivery, stopDelivery } from './delivery';
import { registerGraphql } from './graphql';
import routes from './routes';
import services from './services';
import { openToPublicOnce } from './services/public-access';
import type { ReadModel } from './services/read-model';

const readModel = (strapi: Core.Strapi): ReadModel => strapi.plugin('feed').service('readModel') as ReadModel;

export default {
  register({ strapi }: { strapi: Core.Strapi }): void {
    registerGraphql(strapi);
    guardPreviewLinks(strapi);
  },

  async bootstrap({ strapi }: { strapi: Core.Strapi }): Promise<void> {
    await readModel(strapi).open();
    await openToPublicOnce(strapi);
    await startDelivery(strapi);
  },

  async destroy({ strapi }: { strapi: Core.Strapi }): Promise<void> {
    await stopDelivery(strapi);
    await readModel(strapi).close();
  },

  config,
  controllers,
  routes,
  services,
};
