import type { Core } from '@strapi/strapi';

import { settings, type AddressedType } from '../settings';

/**
 * Public routes beside Strapi's own, below `/api` without the plugin's prefix. Who may read a
 * document by its id may read it by its slug, so they share one permission.
 */
export const contentApi = ({ strapi }: { strapi: Core.Strapi }) => {
  const bySlug = (type: AddressedType): Route =>
    route(strapi, type, {
      path: '/slug/:slug',
      handler: `documents-by-slug.${type}`,
      action: 'findOne',
    });
  return {
    type: 'content-api' as const,
    routes: [
      bySlug('article'),
      bySlug('liveBrief'),
      bySlug('author'),
      route(strapi, 'liveBrief', {
        path: '/days/:day',
        handler: 'live-brief-days.find',
        action: 'find',
      }),
      { method: 'GET' as const, path: '/drafts', handler: 'drafts.read' },
      { method: 'GET' as const, path: '/imports', handler: 'imports.write' },
    ],
  };
};

interface Route {
  method: 'GET';
  path: string;
  handler: string;
  config: { prefix: string; auth: { scope: string[] } };
}

function route(
  strapi: Core.Strapi,
  type: AddressedType,
  { path, handler, action }: { path: string; handler: string; action: string }
): Route {
  const uid = settings(strapi).contentTypes[type];
  const { pluralName } = strapi.contentType(uid).info;
  return {
    method: 'GET',
    path: `/${pluralName}${path}`,
    handler,
    config: { prefix: '', auth: { scope: [`${uid}.${action}`] } },
  };
}
