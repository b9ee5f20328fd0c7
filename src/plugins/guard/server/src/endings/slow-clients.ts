import type { Core } from '@strapi/strapi';

import { settings } from '../settings';

/** Ends connections of clients that send their headers or bodies too slowly, with 408. */
export function endSlowClients(strapi: Core.Strapi): void {
  const { headersSeconds, requestSeconds } = settings(strapi).endings;
  const { httpServer } = strapi.server;
  httpServer.headersTimeout = headersSeconds * 1000;
  httpServer.requestTimeout = requestSeconds * 1000;
}
