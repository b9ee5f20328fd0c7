import type { Core } from '@strapi/strapi';
import DataLoader from 'dataloader';

import { newsroom, type Computed } from '../../../contract';
import { whenLoaded } from './open-loads';

/** GraphQL's context of one request. */
export interface RequestContext extends Record<string, unknown> {
  state?: { auth?: unknown };
}

interface Key {
  uid: string;
  id: number;
  isQuery: boolean;
}

type Loader = DataLoader<number, Computed | null>;

const loaders = new WeakMap<RequestContext, Map<string, Loader>>();

/**
 * The computed fields of one row, asked for together with all others of its type that the same
 * request needs at about the same time.
 */
export function loadComputed(
  strapi: Core.Strapi,
  context: RequestContext,
  { uid, id, isQuery }: Key
): Promise<Computed | null> {
  const ofRequest = loaders.get(context) ?? new Map<string, Loader>();
  loaders.set(context, ofRequest);
  const name = `${uid} ${isQuery}`;
  const loader = ofRequest.get(name) ?? createLoader(strapi, context, { uid, isQuery });
  ofRequest.set(name, loader);
  return loader.load(id);
}

/** A request with several mutations may change a row between two answers: nothing is kept then. */
function createLoader(
  strapi: Core.Strapi,
  context: RequestContext,
  { uid, isQuery }: Omit<Key, 'id'>
): Loader {
  return new DataLoader<number, Computed | null>(
    async (ids) => {
      const computed = await newsroom(strapi, 'presenter').present(uid, ids);
      return ids.map((id) => computed.get(id) ?? null);
    },
    {
      cache: isQuery,
      batchScheduleFn: (run) => whenLoaded(context, run),
    }
  );
}
