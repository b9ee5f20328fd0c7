import { setTimeout as pause } from 'node:timers/promises';

import type { Core } from '@strapi/strapi';

import { readinessOf } from '../health/guard-health';
import { settings } from '../settings';
import { OpenRequests } from './open-requests';

/** Longest that clients may take to close a connection after its last answer. */
const GOODBYE_MS = 1000;

let requests: OpenRequests | null = null;

export function countOpenRequests(strapi: Core.Strapi): void {
  requests = new OpenRequests(strapi.server.httpServer);
}

/**
 * Lets what is under way end before Strapi breaks all connections: first it says that it is not ready,
 * then it takes nothing new, then it waits. What other plugins have to close comes after.
 */
export async function drain(strapi: Core.Strapi): Promise<void> {
  const open = requests;
  requests = null;
  const { httpServer } = strapi.server;
  readinessOf(strapi).drain();
  if (open && httpServer.listening) {
    const { announceSeconds, finishSeconds } = settings(strapi).drain;
    open.closeConnections();
    await pause(announceSeconds * 1000);
    const closed = new Promise<void>((resolve) => httpServer.close(() => resolve()));
    httpServer.closeIdleConnections();
    const left = await open.ended(finishSeconds * 1000);
    if (left > 0)
      strapi.log.warn(`${left} requests were not answered in time (DRAIN_FINISH_SECONDS).`);
    else await Promise.race([closed, pause(GOODBYE_MS, undefined, { ref: false })]);
  }
  open?.forget();
}
