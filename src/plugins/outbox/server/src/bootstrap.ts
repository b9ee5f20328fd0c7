import type { Core } from '@strapi/strapi';

import { GrantKeeper } from '../../../../common/grants/grant-keeper';
import { stayAlive } from './alive';
import type { Dispatcher } from './dispatcher/dispatcher';
import { guard } from './guard';
import { registerPermissions } from './permissions';
import { keepRetention } from './retention';
import { contentTypesOf, settings } from './settings';
import { leaveNumbersOut } from './store/standstill';

const grants = new GrantKeeper('outbox');
let endTimers = (): void => undefined;

export async function bootstrap({ strapi }: { strapi: Core.Strapi }): Promise<void> {
  await registerPermissions(strapi);
  await grants.keep(strapi);
  if (!settings(strapi).enabled) return;
  if (Object.keys(contentTypesOf(strapi)).length === 0) {
    strapi.log.warn(
      'The outbox tells of nothing: name content types in outbox.contentTypes, such as { article: "api::post.post" }.'
    );
  }
  // Before anything is written, and so numbered.
  const leftOut = await leaveNumbersOut(strapi, Date.now());
  if (leftOut > 0) {
    strapi.log.info(
      `The event log was idle, or comes from a backup: ${leftOut} sequence numbers are left out (docs/guides/restore.md).`
    );
  }
  const { httpServer } = strapi.server;
  // Commands of the console load the application as well, and must send and remove nothing.
  if (httpServer.listening) serve(strapi);
  else httpServer.once('listening', () => serve(strapi));
}

function serve(strapi: Core.Strapi): void {
  const ends = [keepRetention(strapi), stayAlive(strapi)];
  endTimers = () => {
    for (const end of ends) end();
  };
  guard(strapi, 'readiness')?.addProbe('dispatcher', () => dispatcherOf(strapi).problem());
  dispatcherOf(strapi)
    .start()
    .catch((error: unknown) => {
      strapi.log.error(`The outbox could not begin to send: ${String(error)}`);
    });
}

/** Strapi runs this on SIGTERM, while the database is still there. */
export async function destroy({ strapi }: { strapi: Core.Strapi }): Promise<void> {
  endTimers();
  await grants.end(strapi);
  await dispatcherOf(strapi).stop();
}

function dispatcherOf(strapi: Core.Strapi): Dispatcher {
  return strapi.plugin('outbox').service<Dispatcher>('dispatcher');
}
