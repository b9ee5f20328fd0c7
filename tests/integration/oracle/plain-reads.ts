import type { IncomingMessage, ServerResponse } from 'node:http';

import type { Core } from '@strapi/strapi';
import { inject } from 'light-my-request';

import { pastTheStore } from '../../support/past-the-store';
import type { CachedNewsroom } from '../read-cache/cached-newsroom';
import { encoded } from './encoded';

type Listener = (request: IncomingMessage, response: ServerResponse) => void;

export interface PlainAnswer {
  status: number;
  text: string;
}

/** What Strapi says to anybody without any memory: worked out anew from rows, its own way. */
export type PlainRead = (path: string) => Promise<PlainAnswer>;

/** Strapi's own listener; before the read cache stands before it. */
export function listenerOf({ server: { httpServer } }: Core.Strapi): Listener {
  const [own] = httpServer.listeners('request') as Listener[];
  if (!own) throw new Error('Strapi has no listener.');
  return own;
}

export function plainReads({ strapi }: CachedNewsroom, own: Listener): PlainRead {
  return async (path) => {
    const headers = { 'apollo-require-preflight': 'true' };
    const request = { method: 'GET' as const, url: encoded(path), headers };
    const answer = await pastTheStore(strapi, () => inject(own, request));
    return { status: answer.statusCode, text: answer.payload };
  };
}
