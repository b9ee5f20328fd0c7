import type { Core } from '@strapi/strapi';

import { settings, type AddressedType } from '../settings';

interface ReadRoute {
  method: 'GET';
  path: string;
  handler: string;
  config: { prefix: string; auth: { scope: string[] } };
}

interface Target {
  /** Below the plural name of the type, such as `/slug/:slug`. */
  path: string;
  handler: string;
  /** Whoever may do this with the type may call the route. */
  action: 'find' | 'findOne';
}

/** A public route beside Strapi's own of one type, below `/api` without the plugin's prefix. */
export function readRoute(
  strapi: Core.Strapi,
  type: AddressedType,
  { path, handler, action }: Target
): ReadRoute {
  const uid = settings(strapi).contentTypes[type];
  const { pluralName } = strapi.contentType(uid).info;
  return {
    method: 'GET',
    path: `/${pluralName}${path}`,
    handler,
    config: { prefix: '', auth: { scope: [`${uid}.${action}`] } },
  };
}
