import type { Core } from '@strapi/strapi';

import type { Dispatcher } from './dispatcher';

/** Tells this process's dispatcher that there is work. Never throws: it runs after a commit. */
export function wakeDispatcher(strapi: Core.Strapi): void {
  try {
    strapi.plugin('outbox').service<Dispatcher>('dispatcher').wake();
  } catch (error) {
    strapi.log.error(`The outbox could not be woken, it will poll: ${String(error)}`);
  }
}
