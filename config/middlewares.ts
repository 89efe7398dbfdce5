import type { Core } from '@strapi/strapi';

const middlewares = ({ env }: Core.Config.Shared.ConfigParams): Core.Config.Middlewares => [
  'strapi::logger',
  'strapi::errors',
  {
    name: 'strapi::security',
    config: {
      contentSecurityPolicy: {
        useDefaults: true,
        directives: {
          'connect-src': ["'self'", 'https:', 'ws:', 'wss:'],
          'img-src': ["'self'", 'data:', 'blob:', 'https:'],
          'media-src': ["'self'", 'data:', 'blob:'],
          // A browser that keeps plain http on a town hall's own network must not be sent to https.
          upgradeInsecureRequests: null,
        },
      },
    },
  },
  {
    name: 'strapi::cors',
    config: {
      // Any site may read the public feed; nobody's cookies or tokens travel along.
      origin: env.array('CORS_ORIGIN', ['*']),
      credentials: false,
      methods: ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'],
      headers: ['Content-Type', 'Authorization', 'Accept', 'Accept-Language', 'If-None-Match', 'If-Modified-Since', 'apollo-require-preflight'],
      keepHeadersOnError: true,
    },
  },
  { name: 'strapi::poweredBy', config: { poweredBy: 'Pobratym' } },
  'strapi::query',
  { name: 'strapi::body', config: { jsonLimit: '2mb', formLimit: '1mb', textLimit: '1mb' } },
  'strapi::session',
  { name: 'strapi::favicon', config: { path: 'public/favicon.png' } },
  'global::public-page',
  'strapi::public',
];

export default middlewares;
