import type { Core } from '@strapi/strapi';

import { newsroom, type PreviewedVersion } from '../src/plugins/newsroom/contract';

const config = ({ env }: Core.Config.Shared.ConfigParams): Core.Config.Admin => ({
  auth: { secret: env('ADMIN_JWT_SECRET', '') },
  apiToken: { salt: env('API_TOKEN_SALT', '') },
  transfer: { token: { salt: env('TRANSFER_TOKEN_SALT') } },
  secrets: { encryptionKey: env('ENCRYPTION_KEY') },
  flags: { nps: false, promoteEE: false },
  preview: {
    enabled: true,
    config: {
      allowedOrigins: ["'self'"],
      handler: async (uid: string, version: PreviewedVersion) =>
        strapi.plugin('newsroom') ? newsroom(strapi, 'preview').address(uid, version) : undefined,
    },
  },
});

export default config;
