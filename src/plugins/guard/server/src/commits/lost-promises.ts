import type { Core } from '@strapi/strapi';

import { refusalOf } from './refusal';

let heed: (reason: unknown) => void = () => undefined;

/**
 * Keeps the process when work that nobody awaits, of Strapi or of a plugin, fails with the database: it
 * is logged. Every other rejection that nobody handles still ends the process.
 */
export function outliveLostPromises(strapi: Core.Strapi): void {
  heed = (reason) => {
    // One without a kind is a COMMIT that a rule of the database refused: a fault of whoever wrote.
    if (!refusalOf(reason, 'unknown')?.kind) throw reason;
    strapi.log.error(`A background task failed because of the database: ${String(reason)}`);
  };
  process.on('unhandledRejection', heed);
}

export function forgetLostPromises(): void {
  process.removeListener('unhandledRejection', heed);
}
