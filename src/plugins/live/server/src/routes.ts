import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';

import { changes } from './changes';
import { streamedTypes } from './plugins';
import { stream } from './stream';

type Handler = (strapi: Core.Strapi, ctx: Context) => Promise<void>;

/**
 * Puts the routes before those of the live briefs' own API, which take `stream` for a document's id.
 * Who may list live briefs may follow them.
 */
export function addRoutes(strapi: Core.Strapi): void {
  const uid = streamedTypes(strapi)?.brief;
  if (!uid) return;
  const { pluralName } = strapi.contentType(uid).info;
  const apiName = uid.slice('api::'.length, uid.indexOf('.'));
  const api = strapi.api(apiName);
  const route = (name: string, handler: Handler) => ({
    method: 'GET' as const,
    path: `/${pluralName}/${name}`,
    handler: (ctx: Context) => handler(strapi, ctx),
    config: { auth: { scope: [`${uid}.find`] } },
    info: { apiName },
  });
  const routes = [route('stream', stream), route('changes', changes)];
  api.routes = { live: { type: 'content-api', routes }, ...api.routes };
}
