import type { Core } from '@strapi/strapi';

import type { Departure, Dispatcher } from './dispatcher';

/**
 * Readies the events that the transaction under way has appended, so that they can go out right after
 * its commit. Never throws: then they are looked for after it.
 */
export async function prepareDeparture(strapi: Core.Strapi): Promise<Departure> {
  try {
    return await strapi.plugin('outbox').service<Dispatcher>('dispatcher').prepare();
  } catch (error) {
    strapi.log.error(
      `The outbox could not prepare deliveries, it will try again: ${String(error)}`
    );
    return () => {
      wakeDispatcher(strapi);
      return true;
    };
  }
}

/** Tells this process's dispatcher that there is work. Never throws: it runs after a commit. */
export function wakeDispatcher(strapi: Core.Strapi): void {
  try {
    strapi.plugin('outbox').service<Dispatcher>('dispatcher').wake();
  } catch (error) {
    strapi.log.error(`The outbox could not be woken, it will poll: ${String(error)}`);
  }
}

/**
 * Tells it that an endpoint or its deliveries have been changed, after the commit. Resolves when
 * nothing more is sent as it was before. Never throws.
 */
export async function forgetEndpoint(strapi: Core.Strapi, endpointId: number): Promise<void> {
  try {
    await strapi.plugin('outbox').service<Dispatcher>('dispatcher').forget(endpointId);
  } catch (error) {
    strapi.log.error(`The outbox could not look anew at a publisher: ${String(error)}`);
  }
}
