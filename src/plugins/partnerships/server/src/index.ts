import type { Core } from '@strapi/strapi';

import config from './config';
import contentTypes from './content-types';
import controllers from './controllers';
import { registerCustomFields } from './custom-fields';
import routes from './routes';
import services from './services';
import { guardDocuments } from './services/document-guard';
import { guardLosses } from './services/guard-losses';

export default {
  register({ strapi }: { strapi: Core.Strapi }): void {
    registerCustomFields(strapi);
  },

  bootstrap({ strapi }: { strapi: Core.Strapi }): void {
    // After the application's own middleware, so that fields it fills in are there and its transaction is around this.
    guardDocuments(strapi);
    guardLosses(strapi);
  },

  config,
  contentTypes,
  controllers,
  routes,
  services,
};
