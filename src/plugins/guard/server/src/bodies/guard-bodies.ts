import type { Core } from '@strapi/strapi';

import { markUploadRoutes } from './multipart-routes';

const BODY = 'strapi::body';
const GATE = 'plugin::guard.body-gate';
const READ = 'plugin::guard.body-read';

/** Strapi's own list, for a project that has none. */
const STOCK = [
  'strapi::logger',
  'strapi::errors',
  'strapi::security',
  'strapi::cors',
  'strapi::poweredBy',
  'strapi::session',
  'strapi::query',
  BODY,
  'strapi::favicon',
  'strapi::public',
];

type Entry = string | { name?: string; resolve?: string; config?: object };

/**
 * Takes files from Strapi's body reader, which writes anybody's to the disk before it is known who sends
 * them, and gives them to the routes that may have them. Before Strapi makes its middlewares.
 */
export function guardBodies(strapi: Core.Strapi): void {
  const entries = strapi.config.get<Entry[]>('middlewares', STOCK);
  strapi.config.set('middlewares', entries.flatMap(withoutFiles));
  markUploadRoutes(strapi);
}

function withoutFiles(entry: Entry): Entry[] {
  if (nameOf(entry) !== BODY) return [entry];
  const own = typeof entry === 'string' ? {} : entry.config;
  return [GATE, { name: BODY, config: { ...own, multipart: false } }, READ];
}

function nameOf(entry: Entry): string | undefined {
  return typeof entry === 'string' ? entry : entry.name;
}
