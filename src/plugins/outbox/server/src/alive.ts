import type { Core } from '@strapi/strapi';

import { keepAlive } from './store/standstill';

/** Much oftener than what counts as a standstill. */
const EVERY_MS = 20_000;

/**
 * Notes in the database, again and again, that its log is in use.
 * @returns ends it
 */
export function stayAlive(strapi: Core.Strapi): () => void {
  const timer = setInterval(() => {
    keepAlive(strapi, Date.now()).catch((error: unknown) => {
      strapi.log.error(
        `The outbox could not record that it is running. It will try again: ${String(error)}`
      );
    });
  }, EVERY_MS);
  return () => clearInterval(timer);
}
