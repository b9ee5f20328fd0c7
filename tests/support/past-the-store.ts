import { AsyncLocalStorage } from 'node:async_hooks';

import type { Core } from '@strapi/strapi';

const past = new AsyncLocalStorage<true>();
const prepared = new WeakSet<object>();

/** Runs reads in this process for which every field is computed: nothing stored is used. */
export function pastTheStore<Result>(strapi: Core.Strapi, work: () => Result): Result {
  const settings = strapi.config.get<{ readsStore: boolean }>('plugin::newsroom');
  if (!prepared.has(settings)) {
    let isSet = settings.readsStore;
    Object.defineProperty(settings, 'readsStore', {
      get: () => isSet && past.getStore() !== true,
      set: (value: boolean) => {
        isSet = value;
      },
    });
    prepared.add(settings);
  }
  return past.run(true, work);
}
