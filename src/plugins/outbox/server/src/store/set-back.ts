import type { Core } from '@strapi/strapi';

import { inTransaction } from './ledger';

/**
 * Moves every moment that is still to come by as much as the clock was set back: by the new clock
 * nothing would be due until the old one is reached again.
 * @param now by the new clock
 */
export async function moveWaits(strapi: Core.Strapi, backMs: number, now: number): Promise<void> {
  await inTransaction(strapi, async ({ names, together }) => {
    const earlier = (column: string): string =>
      `${column} = case when ${column} > ? then ${column} - ? else ${column} end`;
    const values = [now, backMs];
    await together([
      {
        sql: `update ${names.deliveries} set ${earlier('next_at')}, ${earlier('lease_until')}
          where state = 'pending'`,
        values: [...values, ...values],
      },
      {
        sql: `update ${names.endpoints} set ${earlier('paused_until')}, ${earlier('probe_at')}`,
        values: [...values, ...values],
      },
    ]);
  });
}
