import type { Core } from '@strapi/strapi';

/** What the feed plugin offers for Strapi's preview button. */
interface PreviewAddresses {
  addressOf(uid: string, asked: { documentId?: string; locale?: string | null; status?: string }): Promise<string | undefined>;
}

const admin = ({ env }: Core.Config.Shared.ConfigParams): Core.Config.Admin => ({
  auth: {
    secret: env('ADMIN_JWT_SECRET', ''),
    sessions: {
      maxRefreshTokenLifespan: 30 * 24 * 60 * 60,
      maxSessionLifespan: 24 * 60 * 60,
    },
  },
  apiToken: { salt: env('API_TOKEN_SALT', '') },
  transfer: { token: { salt: env('TRANSFER_TOKEN_SALT') } },
  secrets: { encryptionKey: env('ENCRYPTION_KEY') },
  // Nothing phones home: no surveys, no promotions.
  flags: { nps: false, promoteEE: false },
  preview: {
    enabled: true,
    config: {
      // The panel frames pages of this server, by the name it is called by, and by the one that readers know.
      allowedOrigins: ["'self'", ...env.array('PUBLIC_URL', [])],
      handler: (uid, asked) => (strapi.plugin('feed').service('preview') as PreviewAddresses).addressOf(uid, asked),
    },
  },
  watchIgnoreFiles: ['**/data/**', '**/database/seed/**', '**/tests/**', '**/docs/**'],
});

export default admin;
