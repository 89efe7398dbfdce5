import type { Core } from '@strapi/strapi';

import { requireFitSecrets } from '../src/startup/secrets';

const server = ({ env }: Core.Config.Shared.ConfigParams): Core.Config.Server => {
  requireFitSecrets(process.env);
  return {
    host: env('HOST', '0.0.0.0'),
    port: env.int('PORT', 1337),
    url: env('PUBLIC_URL', ''),
    // Of X-Forwarded-For the last addresses count, one for each proxy: what stands before them was sent by the client.
    proxy: { koa: env.bool('IS_PROXIED', false), maxIpsCount: env.int('PROXY_COUNT', 1) },
    app: { keys: env.array('APP_KEYS', []) },
    logger: { updates: { enabled: false }, startup: { enabled: env.bool('STARTUP_LOG', true) } },
    // Webhooks of unpublished relations would tell a third party about drafts.
    webhooks: { populateRelations: false },
  };
};

export default server;
