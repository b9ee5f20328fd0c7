import type { Server } from 'node:http';

import type { Core } from '@strapi/strapi';

import { CheckedQueries } from './cold/checked-queries';
import { compileDocumentReads } from './cold/compiled-documents';
import { compileRowReads } from './cold/compiled-rows';
import type { HasFindHooks } from './cold/compiled/find-hooks';
import { PlanCache } from './cold/compiled/plan-cache';
import { HandedRows } from './cold/handed-rows';
import { Memo, type MemoRules } from './cold/memo';
import { readWithoutTransaction } from './cold/plain-reads';
import { rememberReads } from './cold/remembered-reads';
import { settingsOf, type ReadCacheSettings } from './config';
import { createFront } from './front';
import { ReadCache } from './memory/read-cache';
import { registerPermissions } from './permissions';
import { createCorsHeaders } from './reads/cors-headers';
import { GraphqlReads } from './reads/graphql-reads';
import type { Listener } from './reads/inner-request';
import { RestReads } from './reads/rest-reads';
import { readCache } from './service';
import { foundIn, type TagCollector } from './tags/tag-collector';
import { indexComponents } from './tags/index-components';
import { trackRows } from './tags/track-rows';
import { watchConfig } from './watch/config-changes';
import { WriteNotifications } from './watch/notifications';
import { watchSqlWrites, type WriteListener } from './watch/sql-writes';
import { installTriggers } from './watch/triggers';

/** Puts the cache before Strapi's own listener, and everything that empties it behind the database. */
export async function bootstrap({ strapi }: { strapi: Core.Strapi }): Promise<void> {
  await registerPermissions(strapi);
  const settings = settingsOf(strapi);
  if (!settings.enabled) return;
  const cache = standBefore(strapi, settings);
  const service = readCache(strapi);
  service.cache = cache;
  const tracked = trackRows(strapi, settings.ignoredTables);
  await indexComponents(strapi, tracked.joins);
  if (strapi.db.dialect.client === 'postgres') await installTriggers(strapi, tracked);
  service.tags.watch(tracked.tables, tracked.known);
  watchSqlWrites(strapi, settings.ignoredTables, listenerOf(cache, service.tags), tracked.tracking);
  watchConfig(strapi, () => cache.flush());
  const epoch = (): number | null => (cache.store.isSuspended ? null : cache.moment);
  service.epoch = epoch;
  const rules: MemoRules = { epoch, isInTransaction: () => strapi.db.inTransaction() };
  rememberReads(strapi, new Memo(rules, service.tags));
  readWithoutTransaction(strapi);
  compileReads(strapi, { settings, hasFindHooks: service.hasFindHooks, rules });
  if (strapi.db.dialect.client === 'postgres') {
    service.notifications = await followOthers(strapi, cache);
  }
}

function listenerOf(cache: ReadCache, tags: TagCollector): WriteListener {
  return {
    onWrite: (change) => cache.flush(change),
    onSent: (change) => cache.sent(change),
    onSettled: (change) => cache.settled(change),
    onAnswered: ({ sql = '', bindings = [], response }) =>
      tags.see(sql, bindings, foundIn(response)),
  };
}

function standBefore(strapi: Core.Strapi, settings: ReadCacheSettings): ReadCache {
  const server: Server = strapi.server.httpServer;
  const [listener] = server.listeners('request') as Listener[];
  if (!listener) throw new Error('read-cache: the server has no request listener to stand before.');
  const cache = new ReadCache(
    settings,
    listener,
    createCorsHeaders(strapi),
    readCache(strapi).tags
  );
  const front = createFront({
    cache,
    settings,
    rest: new RestReads(settings),
    graphql: new GraphqlReads(settings.graphqlPath),
    strapi: listener,
    onError: (error) => strapi.log.error(error),
  });
  if (settings.keepsAnswers) {
    server.removeListener('request', listener);
    server.on('request', front);
  }
  return cache;
}

interface Compiling {
  settings: ReadCacheSettings;
  hasFindHooks: HasFindHooks;
  rules: MemoRules;
}

function compileReads(strapi: Core.Strapi, { settings, hasFindHooks, rules }: Compiling): void {
  // Looked up each time, so that a test can compare both ways.
  const mayCompile = (uid: string): boolean => settings.compilesReads && !hasFindHooks(uid);
  const plans = new PlanCache(strapi);
  const checked = new CheckedQueries(() => settings.compilesReads);
  watchConfig(strapi, () => {
    plans.clear();
    checked.clear();
  });
  checked.wrap(strapi);
  const handed = new HandedRows(rules, () => strapi.requestContext.get());
  compileRowReads(strapi, plans, mayCompile, handed);
  compileDocumentReads(strapi, plans, mayCompile, handed);
}

/** Several instances may share a PostgreSQL: what one writes, all forget. */
async function followOthers(strapi: Core.Strapi, cache: ReadCache): Promise<WriteNotifications> {
  const LOST = 'notifications';
  cache.store.suspend(LOST);
  const notifications = new WriteNotifications(strapi, {
    onWrite: (change) => cache.flush(change),
    onLost: () => cache.store.suspend(LOST),
    onConnected: () => cache.store.resume(LOST),
  });
  await notifications.connect();
  return notifications;
}
