import type { Core } from '@strapi/strapi';

/** How many entries an answer may have: -1, the GraphQL plugin's own default, is no limit. */
export function mostEntries(strapi: Core.Strapi, setting: string): number {
  const configured = strapi.config.get<number>(setting, 100);
  return configured < 0 ? Infinity : configured || 100;
}
