import type { Core } from '@strapi/strapi';

import { registerActions } from './actions';
import config from './config';
import contentTypes from './content-types';
import controllers from './controllers';
import { serviceOf } from './controllers/services';
import { limitUploads } from './controllers/upload-limit';
import routes from './routes';
import services from './services';

export default {
  register({ strapi }: { strapi: Core.Strapi }): void {
    registerActions(strapi);
    limitUploads(strapi);
  },

  async bootstrap({ strapi }: { strapi: Core.Strapi }): Promise<void> {
    await serviceOf(strapi, 'desk').start();
  },

  config,
  contentTypes,
  controllers,
  routes,
  services,
};
