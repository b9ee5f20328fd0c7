import type { Core } from '@strapi/strapi';

import type { ReadCacheService } from '../../../src/plugins/read-cache/server/src/service';
import { createApiToken } from '../../support/api-token';
import { bootNewsroom, type BootOptions, type Newsroom } from '../../support/boot';
import { type Factories, factories } from '../../support/factories';
import { type HttpClient, httpClient } from '../../support/http';
import { waitFor } from '../../support/wait-for';
import { origin, rawRequest } from './raw-request';

export type Cache = NonNullable<ReadCacheService['cache']>;

export interface CachedNewsroom extends Newsroom {
  cache: Cache;
  /** With a full-access token. */
  desk: HttpClient;
  make: Factories;
  /** The answer to an anonymous GET: its status, its text, and whether it was in memory. */
  read(path: string): Promise<{ status: number; text: string; origin: string }>;
  /** Reads until the answer comes from memory. */
  warm(path: string): Promise<string>;
}

export async function bootCached(options: BootOptions = {}): Promise<CachedNewsroom> {
  const env = { READ_CACHE_ENABLED: 'true', ...options.env };
  const newsroom = await bootNewsroom({ comparesAnswers: false, ...options, env });
  const { strapi, url } = newsroom;
  const desk = httpClient(url, await createApiToken(strapi));
  const read = async (path: string) => {
    // Apollo takes a query in an address from no simple form.
    const headers = { 'apollo-require-preflight': 'true' };
    const answer = await rawRequest(
      `${url}${path}`,
      path.startsWith('/graphql') ? { headers } : {}
    );
    return { status: answer.status, text: answer.body.toString(), origin: origin(answer) };
  };
  const warm = async (path: string) => {
    let answer = await read(path);
    // On PostgreSQL word of the last write may still be under way, and clears once more.
    await waitFor('a hit', async () => {
      answer = await read(path);
      return answer.origin === 'hit';
    });
    return answer.text;
  };
  return { ...newsroom, cache: cacheOf(strapi), desk, make: factories(desk), read, warm };
}

/** Holds every REST read back after it has read its rows, until it is let go. */
export function holdReads(strapi: Core.Strapi): { release(): void; held(): number } {
  const { sanitize } = strapi.contentAPI;
  const { output } = sanitize;
  let release = (): void => undefined;
  let held = 0;
  const gate = new Promise<void>((resolve) => {
    release = resolve;
  });
  sanitize.output = async (...call: Parameters<typeof output>) => {
    held += 1;
    await gate;
    return output(...call);
  };
  return {
    held: () => held,
    release: () => {
      sanitize.output = output;
      release();
    },
  };
}

function cacheOf(strapi: Core.Strapi): Cache {
  const { cache } = strapi.plugin('read-cache').service<ReadCacheService>('read-cache');
  if (!cache) throw new Error('The read cache is switched off.');
  return cache;
}
