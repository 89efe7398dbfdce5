import type { Core } from '@strapi/strapi';

import config from './config';
import controllers from './controllers';
import { registerGraphql } from './graphql';
import routes from './routes';
import services from './services';
import { openToPublicOnce } from './services/public-access';

export default {
  register({ strapi }: { strapi: Core.Strapi }): void {
    registerGraphql(strapi);
  },

  async bootstrap({ strapi }: { strapi: Core.Strapi }): Promise<void> {
    await openToPublicOnce(strapi);
  },

  config,
  controllers,
  routes,
  services,
};
