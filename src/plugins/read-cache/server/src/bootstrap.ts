import type { Server } from 'node:http';

import type { Core } from '@strapi/strapi';

import { isIgnored } from '../../domain/written-table';
import { ReadCache } from './cache';
import type { ReadCacheSettings } from './config';
import { createCorsHeaders } from './cors-headers';
import { createFront } from './front';
import { GraphqlFront } from './graphql-front';
import { registerPermissions } from './permissions';
import { readCache } from './service';
import { installTriggers, WriteNotifications } from './watch/notifications';
import { watchSqlWrites } from './watch/sql-writes';

/** Puts the cache before Strapi's own listener, and everything that empties it behind the database. */
export async function bootstrap({ strapi }: { strapi: Core.Strapi }): Promise<void> {
  await registerPermissions(strapi);
  const settings = strapi.config.get<ReadCacheSettings>('plugin::read-cache');
  const server: Server = strapi.server.httpServer;
  const [listener] = server.listeners('request') as Array<
    Parameters<typeof server.on>[1] & ConstructorParameters<typeof ReadCache>[1]
  >;
  if (!listener) throw new Error('read-cache: the server has no request listener to stand before.');

  const cache = new ReadCache(settings, listener, createCorsHeaders(strapi));
  const front = createFront({
    cache,
    settings,
    graphql: new GraphqlFront(cache, settings.graphqlPath, listener),
    strapi: listener,
    onError: (error) => strapi.log.error(error),
  });
  server.removeListener('request', listener);
  server.on('request', front);

  watchSqlWrites(strapi, settings.ignoredTables, () => cache.flush());
  const service = readCache(strapi);
  service.cache = cache;
  if (strapi.db.dialect.client === 'postgres') {
    service.notifications = await followOthers(strapi, cache, settings.ignoredTables);
  }
}

/** Several instances may share a PostgreSQL: what one writes, all forget. */
async function followOthers(
  strapi: Core.Strapi,
  cache: ReadCache,
  ignored: readonly string[]
): Promise<WriteNotifications> {
  const LOST = 'notifications';
  cache.store.suspend(LOST);
  await installTriggers(strapi, (table) => !isIgnored(table, ignored));
  const notifications = new WriteNotifications(strapi, {
    onWrite: () => cache.flush(),
    onLost: () => cache.store.suspend(LOST),
    onConnected: () => cache.store.resume(LOST),
  });
  await notifications.connect();
  return notifications;
}
