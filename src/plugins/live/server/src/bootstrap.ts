import type { Core } from '@strapi/strapi';

import { guard } from '../../../guard/contract';
import { liveOf, startLive } from './live';
import { eventLog, streamedTypes } from './plugins';
import { settings } from './settings';

export function bootstrap({ strapi }: { strapi: Core.Strapi }): void {
  const log = eventLog(strapi);
  if (!log || !settings(strapi).enabled || !streamedTypes(strapi)) return;
  const start = async (): Promise<void> => {
    try {
      const live = await startLive(strapi, log);
      guard(strapi, 'readiness')?.onDraining(() => live.end());
    } catch (error) {
      strapi.log.error(`The live stream could not start: ${String(error)}`);
    }
  };
  const { httpServer } = strapi.server;
  // Commands of the console load the application as well, and stream nothing.
  if (httpServer.listening) void start();
  else httpServer.once('listening', () => void start());
}

export function destroy({ strapi }: { strapi: Core.Strapi }): void {
  liveOf(strapi)?.end();
}
