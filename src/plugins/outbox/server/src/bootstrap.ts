import type { Core } from '@strapi/strapi';

import type { Dispatcher } from './dispatcher/dispatcher';
import { registerPermissions } from './permissions';
import { recordChangedFiles } from './recorder/changed-files';
import { keepRetention } from './retention';
import { settings } from './settings';

let endRetention = (): void => undefined;

export async function bootstrap({ strapi }: { strapi: Core.Strapi }): Promise<void> {
  await registerPermissions(strapi);
  if (!settings(strapi).enabled) return;
  recordChangedFiles(strapi);
  endRetention = keepRetention(strapi);
  await dispatcherOf(strapi).start();
}

/** Strapi runs this on SIGTERM, while the database is still there. */
export async function destroy({ strapi }: { strapi: Core.Strapi }): Promise<void> {
  endRetention();
  await dispatcherOf(strapi).stop();
}

function dispatcherOf(strapi: Core.Strapi): Dispatcher {
  return strapi.plugin('outbox').service<Dispatcher>('dispatcher');
}
