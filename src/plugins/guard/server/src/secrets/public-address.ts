import type { Core } from '@strapi/strapi';

import { isLoopbackName } from '../../../domain/loopback-name';
import { isProduction } from './production';

/** Every address in the output begins with the public one, so that a wrong one goes out to everybody. */
export function missPublicAddress(strapi: Core.Strapi): void {
  if (!isProduction(strapi) || process.env.PUBLIC_URL) return;
  const address = strapi.config.get<string>('server.absoluteUrl', '');
  if (!isLoopbackName(new URL(address).hostname)) return;
  strapi.log.error(
    `PUBLIC_URL is not set. Readers, feeds and partners are given addresses that begin with ${address}, which lead them to their own machines. Set PUBLIC_URL to the address that they reach this newsroom at.`
  );
}
