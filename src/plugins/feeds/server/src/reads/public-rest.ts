import type { IncomingMessage, ServerResponse } from 'node:http';

import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import type { Context } from 'koa';
import { inject } from 'light-my-request';

type Listener = (request: IncomingMessage, response: ServerResponse) => unknown;

const listeners = new WeakMap<Core.Strapi, Listener>();

/** What REST has answered to a visitor. */
export type PublicAnswer<Body> = { kind: 'shown'; body: Body } | { kind: 'moved'; path: string };

/**
 * Asks REST, in this process, as a visitor of whom nothing is known. So feeds show what the public may
 * read and nothing else, whatever a project has changed in permissions, policies or controllers. Not by
 * way of a cache, which has to see what an answer is made of.
 * @param path below the prefix of the content API, such as `/articles?locale=uk`
 * @param context of the feed's own request
 * @throws NotFoundError where the public may not read that, or it is not there; what else keeps REST
 *   from answering is the answer to the feed's own request
 */
export async function askPublic<Body>(
  strapi: Core.Strapi,
  path: string,
  context: Context
): Promise<PublicAnswer<Body>> {
  const url = `${strapi.config.get<string>('api.rest.prefix', '/api')}${path}`;
  const { statusCode, headers, payload } = await inject(listenerOf(strapi), { method: 'GET', url });
  switch (statusCode) {
    case 200:
      return { kind: 'shown', body: JSON.parse(payload) as Body };
    case 301:
      return { kind: 'moved', path: String(headers.location) };
    case 401:
    case 403:
    case 404:
      throw noFeed();
    default: {
      const after = headers['retry-after'];
      if (after !== undefined) context.set('Retry-After', after);
      return context.throw(statusCode, 'The stories cannot be read at present.');
    }
  }
}

/** The same, for what never moves. */
export async function readPublic<Body>(
  strapi: Core.Strapi,
  path: string,
  context: Context
): Promise<Body> {
  const answer = await askPublic<Body>(strapi, path, context);
  if (answer.kind === 'moved') throw noFeed();
  return answer.body;
}

export function noFeed(): Error {
  return new errors.NotFoundError('There is no such feed.');
}

/** Strapi's own, with all of its middlewares. */
function listenerOf(strapi: Core.Strapi): Listener {
  const known = listeners.get(strapi) ?? strapi.server.app.callback();
  listeners.set(strapi, known);
  return known;
}
