import type { Core } from '@strapi/strapi';

import type { Departure, Dispatcher } from './dispatcher';

/**
 * Readies what the transaction under way has appended, to go out right after its commit. What it
 * returns never throws: it runs after the commit.
 */
export async function prepareDeparture(strapi: Core.Strapi): Promise<Departure> {
  const depart = await strapi.plugin('outbox').service<Dispatcher>('dispatcher').prepare();
  return () => {
    try {
      depart();
    } catch (error) {
      strapi.log.error(
        `The outbox could not send at once. It will at its next poll: ${String(error)}`
      );
    }
  };
}

/** Tells this process's dispatcher that there is work. Never throws: it runs after a commit. */
export function wakeDispatcher(strapi: Core.Strapi): void {
  try {
    strapi.plugin('outbox').service<Dispatcher>('dispatcher').wake();
  } catch (error) {
    strapi.log.error(
      `The outbox could not be told of new events. It will find them at its next poll: ${String(error)}`
    );
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
    strapi.log.error(`The outbox could not read a changed publisher: ${String(error)}`);
  }
}
