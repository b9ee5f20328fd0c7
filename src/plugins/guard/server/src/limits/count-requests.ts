import type { Core } from '@strapi/strapi';
import type { Context, Next } from 'koa';

import { settings } from '../settings';
import { followClients } from './asking-client';
import { openCounters } from './counters';
import { Limiter, limiterOf, setLimiter } from './limiter';

interface Authentication {
  authenticate(context: Context, next: Next): Promise<unknown>;
}

/**
 * Counts each request that Strapi's routes answer, when it is known who asks. Files, `/_health` and
 * what a cache answers before Strapi are not counted.
 */
export function countRequests(strapi: Core.Strapi): void {
  if (!settings(strapi).limits.enabled) return;
  followClients(strapi);
  const auth = strapi.get('auth') as Authentication;
  const authenticate = auth.authenticate.bind(auth);
  const counted = new WeakSet<Context>();
  const count = async (context: Context): Promise<void> => {
    if (counted.has(context)) return;
    counted.add(context);
    await limiterOf(strapi)?.countRequest(context);
  };
  auth.authenticate = async (context, next) => {
    if (passesOn(context)) return authenticate(context, next);
    let isKnown = false;
    const answer = await authenticate(context, async () => {
      isKnown = true;
      await count(context);
      return next();
    });
    // A token that is none costs a look into the database all the same.
    if (!isKnown) await count(context);
    return answer;
  };
}

/** Routes for every path, such as those of static files, let most requests through to the next. */
function passesOn({ state }: Context): boolean {
  const { path = '', config } = (state.route ?? {}) as {
    path?: string;
    config?: { auth?: unknown };
  };
  return config?.auth === false && /[*(]/.test(path);
}

/** When the database is there. */
export async function openLimiter(strapi: Core.Strapi): Promise<void> {
  const { limits } = settings(strapi);
  if (!limits.enabled) return;
  setLimiter(strapi, new Limiter(await openCounters(strapi, limits), limits));
}

export async function closeLimiter(strapi: Core.Strapi): Promise<void> {
  await limiterOf(strapi)?.close();
}
