import type { Core } from '@strapi/strapi';

import { typesOf } from '../../../domain/event-pattern';
import type { EndpointRecord } from './endpoint-record';
import { inTransaction, type Ledger } from './ledger';

/**
 * Makes every event after a sequence that the endpoint asks for pending again, oldest first,
 * whether it was delivered, given up or never meant for it. All in one transaction, so that nothing
 * is sent before the order is whole.
 * @returns how many deliveries are pending again
 */
export async function replayAfter(
  strapi: Core.Strapi,
  endpoint: EndpointRecord,
  after: number,
  now: number
): Promise<number> {
  return inTransaction(strapi, async (tables) => {
    await createMissing(tables, endpoint, after, now);
    return tables
      .deliveries()
      .where({ endpoint: endpoint.id })
      .where('sequence', '>', after)
      .update({
        state: 'pending',
        attempt_count: 0,
        next_at: now,
        lease_token: null,
        lease_until: null,
        delivered_at: null,
      })
      .increment('replays');
  });
}

export type SendAgain =
  | { kind: 'pending' }
  | { kind: 'missing' }
  /** A newer version is there, or on its way; this one would take its place. */
  | { kind: 'overtaken'; by: number };

/** Makes one delivery pending again, with its attempts kept and a fresh schedule. */
export async function sendAgain(
  strapi: Core.Strapi,
  deliveryId: number,
  now: number
): Promise<SendAgain> {
  return inTransaction(strapi, async (tables) => {
    const found = await tables.deliveries().where({ id: deliveryId }).first();
    if (!found) return { kind: 'missing' };
    const versions = tables
      .deliveries()
      .where({ endpoint: found.endpoint, subject_key: found.subject_key })
      .where('sequence', '>=', found.sequence)
      .orderBy('sequence');
    // Nobody may take a newer version while this one becomes pending.
    const [own, ...newer] = await (tables.isPostgres ? versions.forUpdate() : versions);
    if (!own) return { kind: 'missing' };
    const overtaking = newer.find(
      ({ state, lease_until: lease }) =>
        state === 'delivered' || (state === 'pending' && Number(lease ?? 0) >= now)
    );
    if (overtaking && own.state !== 'delivered') {
      return { kind: 'overtaken', by: overtaking.sequence };
    }
    await tables
      .deliveries()
      .where({ id: deliveryId })
      .update({
        state: 'pending',
        attempt_count: 0,
        next_at: now,
        lease_token: null,
        lease_until: null,
        delivered_at: null,
      })
      .increment('replays');
    await tables
      .deliveries()
      .where({
        endpoint: own.endpoint,
        subject_key: own.subject_key,
        state: 'pending',
      })
      .where({ attempt_count: 0 })
      .where('next_at', '>', now)
      .update({ next_at: now });
    return { kind: 'pending' };
  });
}

/** Events from before the endpoint existed, or that it had not asked for then. */
async function createMissing(
  tables: Ledger,
  { id, eventTypes, contentTypes, locales }: EndpointRecord,
  after: number,
  now: number
): Promise<void> {
  const { events, deliveries } = tables.names;
  const types = typesOf(eventTypes).filter(
    (type) =>
      contentTypes.length === 0 ||
      contentTypes.some((subject) => type.slice(0, type.lastIndexOf('.')) === subject)
  );
  if (types.length === 0) return;
  const inLocales =
    locales.length === 0
      ? ''
      : `and (e.subject_locale is null or e.subject_locale in (${places(locales)}))`;
  await tables.rows(
    `insert into ${deliveries}
       (event, endpoint, sequence, subject_key, state, attempt_count, next_at, replays)
     select e.id, ?, e.sequence,
       e.subject || ':' || e.subject_id || ':' || coalesce(e.subject_locale, ''),
       'pending', 0, ?, 0
     from ${events} e
     where e.sequence > ? and e.type in (${places(types)}) ${inLocales}
     order by e.sequence
     on conflict (event, endpoint) do nothing`,
    [id, now, after, ...types, ...locales]
  );
}

function places(values: readonly unknown[]): string {
  return values.map(() => '?').join(', ');
}
