import type { Core } from '@strapi/strapi';

import { inTransaction, ledger } from './ledger';
import { retryDeadlocks } from './deadlocks';

/**
 * Keeps what is under way; deliveries that have been finished or taken over are not touched.
 * @returns ids of the deliveries whose leases were renewed; nobody else's may be sent
 */
export async function renewLeases(
  strapi: Core.Strapi,
  leaseTokens: readonly string[],
  leaseUntil: number
): Promise<Set<number>> {
  const renewed = await retryDeadlocks(() =>
    inTransaction(strapi, ({ names, rows, isPostgres }) =>
      rows<{ id: number }>(
        `update ${names.deliveries} set lease_until = ? where id in (
           select id from ${names.deliveries}
           where lease_token in (${leaseTokens.map(() => '?').join(', ')}) and state = 'pending'
           order by id${isPostgres ? ' for update' : ''}
         ) returning id`,
        [leaseUntil, ...leaseTokens]
      )
    )
  );
  return new Set(renewed.map(({ id }) => id));
}

/** Gives claimed deliveries back unsent; they are due at once. */
export async function releaseDeliveries(
  strapi: Core.Strapi,
  deliveries: ReadonlyArray<{ id: number; leaseToken: string }>
): Promise<void> {
  for (const { id, leaseToken } of deliveries) {
    await ledger(strapi)
      .deliveries()
      .where({ id, lease_token: leaseToken })
      .update({ lease_token: null, lease_until: null });
  }
}

/** Gives back what is claimed under leases that nobody can use any more. */
export async function releaseLeases(
  strapi: Core.Strapi,
  isLost: (leaseToken: string) => boolean
): Promise<void> {
  const tokens = await ledger(strapi)
    .deliveries()
    .distinct('lease_token')
    .whereNotNull('lease_token');
  const lost = tokens.flatMap(({ lease_token: token }) => (token && isLost(token) ? [token] : []));
  await ledger(strapi)
    .deliveries()
    .whereIn('lease_token', lost)
    .update({ lease_token: null, lease_until: null });
}
