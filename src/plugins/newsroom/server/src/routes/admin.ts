import { desk } from './desk';

/** Routes of the admin panel, below `/newsroom`. */
export const admin = {
  type: 'admin' as const,
  routes: [
    {
      method: 'GET' as const,
      path: '/settings',
      handler: 'admin-settings.find',
      config: { policies: ['admin::isAuthenticatedAdmin'] },
    },
    {
      method: 'GET' as const,
      path: '/photo-metadata/:fileId',
      handler: 'photo-metadata.findOne',
      config: { policies: ['admin::isAuthenticatedAdmin'] },
    },
    ...desk,
  ],
};
