import type { Core } from "@strapi/strapi";

import type { LoggedEvent } from "../../../domain/envelope";
import { endpointRecord, type EndpointRecord } from "./endpoint-record";
import { loggedEvent } from "./event-log";
import { inTransaction, ledger, type Ledger } from "./ledger";
import type { DeliveryRow, EndpointRow, EventRow } from "./rows";

/** A delivery that belongs to this process until its lease ends. */
export interface ClaimedDelivery {
  id: number;
  endpointId: number;
  subjectKey: string;
  event: LoggedEvent;
  /** Attempts made before this one in the present schedule. */
  attempts: number;
  leaseToken: string;
}

export interface Claim {
  endpointId: number;
  limit: number;
  now: number;
  leaseUntil: number;
  /** Random; whoever finishes must show it. */
  leaseToken: string;
}

/** Endpoints that may be sent to now and have something due. */
export async function endpointsWithWork(
  strapi: Core.Strapi,
  now: number,
): Promise<EndpointRecord[]> {
  const { endpoints, deliveries } = ledger(strapi).names;
  const rows = await ledger(strapi).rows<EndpointRow>(
    `select e.* from ${endpoints} e
     where e.enabled = ? and (e.paused_until is null or e.paused_until <= ?)
       and exists (select 1 from ${deliveries} d where d.endpoint = e.id and d.state = 'pending'
         and d.next_at <= ? and (d.lease_until is null or d.lease_until < ?))
     order by e.id`,
    [true, now, now, now],
  );
  return rows.map(endpointRecord);
}

/**
 * Takes due deliveries of one endpoint, of each document the oldest pending one only: a newer
 * version waits until the older has been delivered or given up.
 */
export async function claimDue(
  strapi: Core.Strapi,
  claim: Claim,
): Promise<ClaimedDelivery[]> {
  const { endpointId, limit, now, leaseUntil, leaseToken } = claim;
  return inTransaction(strapi, async (tables) => {
    const { deliveries } = tables.names;
    const claimed = await tables.rows<{ id: number }>(
      `update ${deliveries} set lease_token = ?, lease_until = ? where id in (
         select d.id from ${deliveries} d
         where d.endpoint = ? and d.state = 'pending' and d.next_at <= ?
           and (d.lease_until is null or d.lease_until < ?)
           and not exists (select 1 from ${deliveries} older where older.endpoint = d.endpoint
             and older.subject_key = d.subject_key and older.state = 'pending'
             and older.sequence < d.sequence)
         order by d.next_at, d.sequence limit ?${tables.isPostgres ? " for update of d skip locked" : ""}
       ) returning id`,
      [leaseToken, leaseUntil, endpointId, now, now, limit],
    );
    if (claimed.length === 0) return [];
    return withEvents(
      tables,
      claimed.map(({ id }) => id),
      leaseToken,
    );
  });
}

/** Keeps what is under way; deliveries that have been finished or taken are not touched. */
export async function renewLeases(
  strapi: Core.Strapi,
  leaseTokens: readonly string[],
  leaseUntil: number,
): Promise<void> {
  await ledger(strapi)
    .deliveries()
    .whereIn("lease_token", [...leaseTokens])
    .where({ state: "pending" })
    .update({ lease_until: leaseUntil });
}

/** Gives back what nobody is working on: claims of this process, or all of a process that died. */
export async function releaseLeases(
  strapi: Core.Strapi,
  leaseTokens?: readonly string[],
): Promise<void> {
  const query = ledger(strapi).deliveries().whereNotNull("lease_token");
  if (leaseTokens) query.whereIn("lease_token", [...leaseTokens]);
  await query.update({ lease_token: null, lease_until: null });
}

type ClaimedRow = Pick<
  DeliveryRow,
  "id" | "endpoint" | "subject_key" | "attempt_count"
> &
  Pick<EventRow, "event_id" | "sequence" | "type" | "occurred_at" | "data">;

async function withEvents(
  tables: Ledger,
  ids: readonly number[],
  leaseToken: string,
): Promise<ClaimedDelivery[]> {
  const { deliveries, events } = tables.names;
  const rows = await tables.rows<ClaimedRow>(
    `select d.id, d.endpoint, d.subject_key, d.attempt_count,
       e.event_id, e.sequence, e.type, e.occurred_at, e.data
     from ${deliveries} d join ${events} e on e.id = d.event
     where d.id in (${ids.map(() => "?").join(", ")}) order by e.sequence`,
    ids,
  );
  return rows.map((row) => ({
    id: row.id,
    endpointId: row.endpoint,
    subjectKey: row.subject_key,
    event: loggedEvent(row),
    attempts: row.attempt_count,
    leaseToken,
  }));
}
