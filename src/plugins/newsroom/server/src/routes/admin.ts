import { desk } from './desk';
import { home } from './home';
import { panel } from './panel';
import { preview } from './preview';
import { publications } from './publications';

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
      path: '/type-names',
      handler: 'type-names.find',
      // Asked before anybody signs in; REST's addresses say as much.
      config: { auth: false as const },
    },
    {
      method: 'GET' as const,
      path: '/photo-metadata/:fileId',
      handler: 'photo-metadata.findOne',
      config: { policies: ['admin::isAuthenticatedAdmin'] },
    },
    {
      method: 'GET' as const,
      path: '/bylines',
      handler: 'bylines.find',
      config: { policies: ['admin::isAuthenticatedAdmin'] },
    },
    {
      method: 'GET' as const,
      path: '/authors/:documentId/keep-name-and-delete',
      handler: 'authors.uses',
      config: { policies: ['admin::isAuthenticatedAdmin'] },
    },
    {
      method: 'POST' as const,
      path: '/authors/:documentId/keep-name-and-delete',
      handler: 'authors.keepNameAndDelete',
      config: { policies: ['admin::isAuthenticatedAdmin'] },
    },
    ...home,
    ...desk,
    ...panel,
    ...preview,
    ...publications,
  ],
};
