import type { Core } from '@strapi/strapi';

import { isTriedStrapi, refusedPlatform, untriedPlatform, type Platform } from './supported';

/**
 * Says once, at the start, on what a plugin was not tried. Before it touches the database.
 * @throws Error on a database that it cannot work with
 */
export function sayUnsupported(strapi: Core.Strapi, plugin: string): void {
  const platform = platformOf(strapi);
  const refusal = refusedPlatform(plugin, platform);
  if (refusal) throw new Error(refusal);
  for (const warning of untriedPlatform(plugin, platform)) strapi.log.warn(warning);
}

/**
 * Strapi's version where the pack was not tried with it: what it knows of Strapi's insides may be wrong.
 * @returns `null` with a version that was tried
 */
export function untriedStrapi(strapi: Core.Strapi): string | null {
  const { strapi: version } = platformOf(strapi);
  return isTriedStrapi(version) ? null : version;
}

function platformOf({ config }: Core.Strapi): Platform {
  return {
    strapi: config.get<string>('info.strapi'),
    database: config.get<string>('database.connection.client'),
    node: process.versions.node,
  };
}
