import type { Server } from 'node:http';

import type { Core } from '@strapi/strapi';

import { untriedStrapi } from '../../../../common/platform/say-unsupported';
import type { GraphqlRequest } from '../../domain/graphql-request';
import { settingsOf, type ReadCacheSettings } from './config';
import { createFront } from './front';
import { grants } from './grants';
import { Memo } from './memory/memo';
import { ReadCache } from './memory/read-cache';
import { registerPermissions } from './permissions';
import { createCorsHeaders } from './reads/cors-headers';
import { GraphqlReads } from './reads/graphql-reads';
import type { Listener } from './reads/inner-request';
import { RestReads } from './reads/rest-reads';
import { StoredAnswers } from './reads/stored-answers';
import { askAgain } from './reads/ask-again';
import { storedReads, type Remember } from './reads/stored-reads';
import { readCache } from './service';
import { documentTables } from './tags/document-tables';
import { foundIn } from './tags/found';
import { indexComponents } from './tags/index-components';
import { storedReadNames, storedReadTags } from './tags/stored-read-tags';
import type { TagCollector } from './tags/tag-collector';
import { trackRows } from './tags/track-rows';
import { typeTags } from './tags/type-tag';
import { watchConfig } from './watch/config-changes';
import { watchLaterHooks } from './watch/later-hooks';
import { WriteNotifications } from './watch/notifications';
import { proveWatch } from './watch/prove-watch';
import { watchSqlWrites, type WriteListener } from './watch/sql-writes';
import { installTriggers } from './watch/triggers';

/** Puts the cache before Strapi's own listener, and everything that empties it behind the database. */
export async function bootstrap({ strapi }: { strapi: Core.Strapi }): Promise<void> {
  await registerPermissions(strapi);
  await grants.keep(strapi);
  const settings = settingsOf(strapi);
  if (!settings.enabled || untriedStrapi(strapi) !== null) return;
  const cache = standBefore(strapi, settings);
  const service = readCache(strapi);
  service.cache = cache;
  const typeTag = typeTags(strapi);
  const tracked = trackRows(strapi, settings.ignoredTables);
  await indexComponents(strapi, tracked.joins);
  if (strapi.db.dialect.client === 'postgres') await installTriggers(strapi, tracked);
  service.tags.watch(tracked.tables, tracked.known, {
    told: storedReads(strapi),
    keepsEvidence: settings.keepsAnswers,
  });
  if (cache.cdn.isTold) {
    const tables = documentTables(tracked.models, tracked.joins, typeTag);
    service.tags.watchDocuments(tables);
    cache.cdn.watch(tables);
  }
  watchSqlWrites(strapi, settings.ignoredTables, listenerOf(cache, service.tags), tracked.tracking);
  const [table] = tracked.tables.keys();
  if (table !== undefined) await proveWatch(strapi, service.tags, table);
  watchConfig(strapi, () => cache.flush());
  watchLaterHooks(strapi, () => cache.flush());
  service.epoch = () => (cache.store.isSuspended ? null : cache.moment);
  storedReads(strapi)?.watch((read) => {
    service.tags.add(() => storedReadTags(strapi, read()));
    if (cache.cdn.isTold) service.tags.add(() => storedReadNames(strapi, read(), typeTag));
  });
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
  const cache: ReadCache = new ReadCache(
    settings,
    listener,
    createCorsHeaders(strapi),
    readCache(strapi).tags,
    (evidence) => askAgain(strapi, evidence),
    storedAnswers(strapi, () => cache.era)
  );
  const front = createFront({
    cache,
    settings,
    rest: new RestReads(settings),
    graphql: new GraphqlReads(strapi.plugin('graphql') ? settings.graphqlPath : ''),
    strapi: listener,
    onError: (error) => strapi.log.error(error),
  });
  if (settings.keepsAnswers || storedReads(strapi)) {
    server.removeListener('request', listener);
    server.on('request', front);
  }
  return cache;
}

function storedAnswers(strapi: Core.Strapi, era: () => number): StoredAnswers | null {
  const reads = storedReads(strapi);
  if (!reads) return null;
  const totals = new Memo({
    epoch: () => readCache(strapi).epoch(),
    isInTransaction: () => strapi.db.inTransaction(),
  });
  const { tags } = readCache(strapi);
  const remember: Remember = async (key, compute) =>
    tags.use(await totals.remember(key, () => tags.gather(compute)));
  return new StoredAnswers({
    answer: ({ url, body }) =>
      body === undefined
        ? reads.answer(url, remember)
        : reads.answerGraphql(JSON.parse(body) as GraphqlRequest, remember),
    era,
    gather: (work) => tags.gather(work),
    use: (gathered) => tags.use(gathered),
  });
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
