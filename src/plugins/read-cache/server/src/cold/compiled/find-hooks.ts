import type { Core } from '@strapi/strapi';

import { databaseOf } from './database';

const HOOKS = [
  'beforeFindMany',
  'afterFindMany',
  'beforeFindOne',
  'afterFindOne',
  'beforeCount',
  'afterCount',
];

/** Whether somebody listens to the reads of a content type; such reads are left to Strapi. */
export type HasFindHooks = (uid: string) => boolean;

/**
 * Keeps account of who subscribes to the database's lifecycles. Called while registering: Strapi's
 * own subscribers before that listen to writes only.
 */
export function watchFindHooks(strapi: Core.Strapi): HasFindHooks {
  const { lifecycles } = strapi.db;
  const subscribers: object[] = [];
  const subscribe = lifecycles.subscribe.bind(lifecycles);
  lifecycles.subscribe = (subscriber) => {
    subscribers.push(subscriber);
    const end = subscribe(subscriber);
    return () => {
      subscribers.splice(subscribers.indexOf(subscriber), 1);
      return end();
    };
  };
  return (uid) =>
    subscribers.some((subscriber) => listens(subscriber, uid)) ||
    hasHooks(databaseOf(strapi).metadata.get(uid).lifecycles ?? {});
}

/** A function is told of everything. */
function listens(subscriber: { models?: unknown }, uid: string): boolean {
  if (typeof subscriber === 'function') return true;
  const { models } = subscriber;
  return (!Array.isArray(models) || models.includes(uid)) && hasHooks(subscriber);
}

function hasHooks(hooks: object): boolean {
  return HOOKS.some((name) => name in hooks);
}
