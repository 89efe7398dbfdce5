import type { Core } from '@strapi/strapi';

import { productionGraphqlError } from '../src/startup/graphql-error';

/** Where entries have their pages at the frontend. */
const frontendPattern = (env: Core.Config.Shared.ConfigParams['env']): string => env('FRONTEND_URL_PATTERN', `${env('PUBLIC_URL', '').replace(/\/+$/, '')}/#/{locale}/{plural}/{slug}`);

const hasMailServer = (env: Core.Config.Shared.ConfigParams['env']): boolean => env('SMTP_HOST', '') !== '';

/** The mail server. None is set up without `SMTP_HOST`; Strapi's own default would try to reach the recipients' servers by itself. */
function mailServer(env: Core.Config.Shared.ConfigParams['env']): Core.Config.Plugin {
  if (!hasMailServer(env)) return {};
  const secure = env.bool('SMTP_SECURE', false);
  const user: string = env('SMTP_USER', '');
  const seconds = 1000;
  return {
    email: {
      config: {
        provider: 'nodemailer',
        providerOptions: {
          host: env('SMTP_HOST'),
          port: env.int('SMTP_PORT', secure ? 465 : 587),
          secure,
          // A password travels encrypted or not at all.
          ...(user !== '' && { auth: { user, pass: env('SMTP_PASSWORD', '') }, requireTLS: !secure }),
          // A conversation with the server ends well before another instance may take the mail over.
          connectionTimeout: 15 * seconds,
          greetingTimeout: 15 * seconds,
          socketTimeout: 30 * seconds,
        },
        settings: { defaultFrom: env('MAIL_FROM', ''), defaultReplyTo: env('OFFICE_MAIL', '') || env('MAIL_FROM', '') },
      },
    },
  };
}

const plugins = ({ env }: Core.Config.Shared.ConfigParams): Core.Config.Plugin => ({
  i18n: { enabled: true },
  'users-permissions': {
    enabled: true,
    config: {
      jwtSecret: env('JWT_SECRET'),
      jwt: { expiresIn: '7d' },
    },
  },
  graphql: {
    enabled: true,
    config: {
      endpoint: '/graphql',
      shadowCRUD: true,
      // Apollo's page is loaded from a third party's server; nothing here phones home.
      landingPage: false,
      defaultLimit: 25,
      maxLimit: 100,
      depthLimit: env.int('GRAPHQL_DEPTH_LIMIT', 10),
      apolloServer: {
        introspection: true,
        // Counted before anything else looks at a query: the depth rule alone unfolds nested fragments without end.
        maxRecursiveSelections: true,
        formatError: productionGraphqlError,
      },
    },
  },
  partnerships: {
    enabled: true,
    resolve: './src/plugins/partnerships',
    config: {
      matching: { weights: env.json('MATCHING_WEIGHTS', {}) },
      inquiries: {
        retentionMonths: env.int('INQUIRY_RETENTION_MONTHS', 12),
        minimumSeconds: env.int('INQUIRY_MINIMUM_SECONDS', 3),
        limits: {
          address: { most: env.int('INQUIRY_LIMIT_ADDRESS', 30) },
          email: { most: env.int('INQUIRY_LIMIT_EMAIL', 5) },
          all: { most: env.int('INQUIRY_LIMIT_ALL', 200) },
        },
        mail: { configured: hasMailServer(env), from: env('MAIL_FROM', ''), office: env('OFFICE_MAIL', ''), officeLanguage: env('OFFICE_LANGUAGE', 'pl') },
        tended: !env.bool('POBRATYM_COMMAND', false),
      },
    },
  },
  ...mailServer(env),
  translations: {
    enabled: true,
    resolve: './src/plugins/translations',
    config: { urlPattern: frontendPattern(env), machine: { url: env('MACHINE_TRANSLATION_URL', ''), apiKey: env('MACHINE_TRANSLATION_KEY', '') } },
  },
  feed: {
    enabled: true,
    resolve: './src/plugins/feed',
    config: {
      publicUrl: env('PUBLIC_URL', ''),
      tended: !env.bool('POBRATYM_COMMAND', false),
      cache: { maxBytes: env.int('FEED_CACHE_MB', 64) * 1024 * 1024 },
      frontDoor: env.bool('FEED_FRONT_DOOR', true),
      keepTombstonesDays: env.int('FEED_KEEP_TOMBSTONES_DAYS', 90),
      urlPattern: frontendPattern(env),
      preview: { secret: env('PREVIEW_SECRET', ''), minutes: env.int('PREVIEW_MINUTES', 15) },
    },
  },
});

export default plugins;
