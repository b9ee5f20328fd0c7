import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';

/** Whether a request only reads from the content API, and brings no body. */
export type IsPlainRead = (context: Context) => boolean;

/**
 * @param isOn looked up for each request
 * @returns a test that is false for everything where another part of Strapi answers below the same
 *   prefix, since its middlewares treat that differently
 */
export function plainReads({ config }: Core.Strapi, isOn: () => boolean): IsPlainRead {
  const prefix = `${config.get<string>('api.rest.prefix', '/api')}/`;
  const others = [
    config.get<string>('plugin::graphql.endpoint', '/graphql'),
    config.get<string>('admin.path', '/admin'),
    '/documentation',
  ];
  if (others.some((path) => path.startsWith(prefix) || prefix.startsWith(path))) return () => false;
  return ({ method, path, req }) =>
    isOn() && (method === 'GET' || method === 'HEAD') && path.startsWith(prefix) && !hasBody(req);
}

function hasBody({ headers }: Context['req']): boolean {
  return 'content-length' in headers || 'transfer-encoding' in headers;
}
