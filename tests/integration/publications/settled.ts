import type { Core } from '@strapi/strapi';

import { newsroom } from '../../../src/plugins/newsroom/contract';
import { waitFor } from '../../support/wait-for';

/** Everything that was written until now is told, and each of its events has its number. */
export async function settled(strapi: Core.Strapi): Promise<void> {
  await newsroom(strapi, 'publications').settled();
  await waitFor('the numbers of all events', async () => {
    const unnumbered = await strapi.db.connection('outbox_events').whereNull('sequence').first();
    return unnumbered === undefined;
  });
}
