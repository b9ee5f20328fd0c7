import type { Core } from '@strapi/strapi';

import { ledger } from './ledger';

/** Keeps what is under way; deliveries that have been finished or taken over are not touched. */
export async function renewLeases(
  strapi: Core.Strapi,
  leaseTokens: readonly string[],
  leaseUntil: number
): Promise<void> {
  await ledger(strapi)
    .deliveries()
    .whereIn('lease_token', [...leaseTokens])
    .where({ state: 'pending' })
    .update({ lease_until: leaseUntil });
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

/** Gives back whatever is claimed, by whomever: for a database that only this process uses. */
export async function releaseAllLeases(strapi: Core.Strapi): Promise<void> {
  await ledger(strapi)
    .deliveries()
    .whereNotNull('lease_token')
    .update({ lease_token: null, lease_until: null });
}
