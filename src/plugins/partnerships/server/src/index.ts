import type { Core } from '@strapi/strapi';

import { registerActions } from './actions';
import config from './config';
import contentTypes from './content-types';
import controllers from './controllers';
import { gateInquiryBodies } from './controllers/inquiries/body-gate';
import { serviceOf } from './controllers/services';
import { registerCustomFields } from './custom-fields';
import routes from './routes';
import services from './services';
import { guardDocuments } from './services/document-guard';
import { guardLosses } from './services/guard-losses';
import { registerInquiries, startInquiries, stopInquiries } from './services/inquiries';
import { openGates } from './services/open-gates';

export default {
  register({ strapi }: { strapi: Core.Strapi }): void {
    registerCustomFields(strapi);
    registerActions(strapi);
    registerInquiries(strapi);
    gateInquiryBodies(strapi);
  },

  async bootstrap({ strapi }: { strapi: Core.Strapi }): Promise<void> {
    // After the application's own middleware, so that fields it fills in are there and its transaction is around this.
    guardDocuments(strapi);
    guardLosses(strapi);
    await serviceOf(strapi, 'history').start();
    await openGates(strapi);
    await startInquiries(strapi);
  },

  async destroy({ strapi }: { strapi: Core.Strapi }): Promise<void> {
    await stopInquiries(strapi);
  },

  config,
  contentTypes,
  controllers,
  routes,
  services,
};
