import type { Core } from '@strapi/strapi';

import { guard } from '../../../guard/contract';
import { liveOf, startLive } from './live';
import { eventLog, streamedTypes } from './plugins';
import { settings } from './settings';

/** Before the server listens: who comes back the moment it does would be sent away for good. */
export async function bootstrap({ strapi }: { strapi: Core.Strapi }): Promise<void> {
  const log = eventLog(strapi);
  if (!log || !settings(strapi).enabled || !streamedTypes(strapi)) return;
  const live = await startLive(strapi, log);
  guard(strapi, 'readiness')?.onDraining(() => live.end());
}

export function destroy({ strapi }: { strapi: Core.Strapi }): void {
  liveOf(strapi)?.end();
}
