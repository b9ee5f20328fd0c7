import type { Core } from '@strapi/strapi';

import { typesOf } from '../../../domain/event-pattern';
import { retryDeadlocks } from './deadlocks';
import type { EndpointRecord } from './endpoint-record';
import { inTransaction, type Ledger } from './ledger';
import { waitForSequencer } from './locks';

/**
 * Makes every event after a sequence that the endpoint asks for pending again, oldest first,
 * whether it was delivered, given up or never meant for it. All in one transaction, so that nothing
 * is sent before the order is whole. What is under way keeps its lease; its result no longer counts.
 * @returns how many deliveries are pending again
 */
export async function replayAfter(
  strapi: Core.Strapi,
  endpoint: EndpointRecord,
  after: number,
  now: number
): Promise<number> {
  const asked = askedFor(endpoint);
  return retryDeadlocks(() =>
    inTransaction(strapi, async (tables) => {
      await waitForSequencer(tables);
      await lockAfter(tables, endpoint.id, after);
      await createMissing(tables, endpoint.id, asked, after, now);
      const { events, deliveries } = tables.names;
      const pending = await tables.rows<{ id: number }>(
        `update ${deliveries} set state = 'pending', attempt_count = 0, next_at = ?,
           delivered_at = null, awaits_return = ?, replays = replays + 1
         where endpoint = ? and sequence > ?
           and event in (select e.id from ${events} e where e.sequence > ? and ${asked.sql})
         returning id`,
        [now, false, endpoint.id, after, after, ...asked.bindings]
      );
      return pending.length;
    })
  );
}

/** What the endpoint asks for now, as a condition on events `e`. */
interface Asked {
  sql: string;
  bindings: string[];
}

function askedFor({ eventTypes, contentTypes, locales }: EndpointRecord): Asked {
  const types = typesOf(eventTypes).filter(
    (type) =>
      contentTypes.length === 0 ||
      contentTypes.some((subject) => type.slice(0, type.lastIndexOf('.')) === subject)
  );
  const ofTypes = types.length === 0 ? '1 = 0' : `e.type in (${places(types)})`;
  if (locales.length === 0) return { sql: ofTypes, bindings: types };
  const inLocales = `(e.subject_locale is null or e.subject_locale in (${places(locales)}))`;
  return { sql: `${ofTypes} and ${inLocales}`, bindings: [...types, ...locales] };
}

/** In the order of their ids, as everyone locks them; nobody takes one until this is done. */
async function lockAfter(
  { isPostgres, names, rows }: Ledger,
  endpointId: number,
  after: number
): Promise<void> {
  if (!isPostgres) return;
  await rows(
    `select count(*) from (select id from ${names.deliveries}
       where endpoint = ? and sequence > ? order by id for update) locked`,
    [endpointId, after]
  );
}

/** Events from before the endpoint existed, or that it had not asked for then. */
async function createMissing(
  { names: { events, deliveries }, rows }: Ledger,
  endpointId: number,
  asked: Asked,
  after: number,
  now: number
): Promise<void> {
  await rows(
    `insert into ${deliveries}
       (event, endpoint, sequence, subject_key, state, attempt_count, next_at, replays)
     select e.id, ?, e.sequence,
       e.subject || ':' || e.subject_id || ':' || coalesce(e.subject_locale, ''),
       'pending', 0, ?, 0
     from ${events} e
     where e.sequence > ? and ${asked.sql}
     order by e.sequence
     on conflict (event, endpoint) do nothing`,
    [endpointId, now, after, ...asked.bindings]
  );
}

function places(values: readonly unknown[]): string {
  return values.map(() => '?').join(', ');
}
