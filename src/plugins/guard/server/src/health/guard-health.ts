import type { Core } from '@strapi/strapi';

import { settings } from '../settings';
import { answerReady } from './answer-ready';
import { type DatabaseWatch, watchDatabase } from './database-watch';
import { diskRoom } from './disk-room';
import { noticeLostRequests } from './lost-requests';
import type { Readiness } from './readiness';
import { refuseWhileAway } from './refuse-while-away';

let watch: DatabaseWatch | null = null;

/** Called while registering: it stands before the middlewares that look into the database. */
export function guardHealth(strapi: Core.Strapi): void {
  const ready = readinessOf(strapi);
  strapi.server.use(answerReady(ready, () => settings(strapi).health.retryAfterSeconds));
  let isServing = false;
  const own = watchDatabase(strapi, () => isServing);
  watch = own;
  strapi.server.use(refuseWhileAway(strapi, own, noticeLostRequests(strapi)));
  ready.addProbe('database', async () => ((await own.check()) ? 'cannot be reached' : null));
  ready.addProbe('disk', diskRoom(strapi));
  // Commands of the console load the application as well, and need no pulse.
  strapi.server.httpServer.once('listening', () => {
    isServing = true;
    void own.check();
  });
}

export function leaveHealth(): void {
  watch?.stop();
  watch = null;
}

export function readinessOf(strapi: Core.Strapi): Readiness {
  return strapi.plugin('guard').service<Readiness>('readiness');
}
